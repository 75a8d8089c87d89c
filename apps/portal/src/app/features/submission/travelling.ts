import type { DossierState } from '@generated/gql/graphql';

/** A dossier as a Tờ trình names it. */
export interface DossierRef {
  readonly id: string;
  readonly docType: string;
  readonly subject: string;
  readonly state: DossierState;
}

interface OnSubmission {
  readonly state: DossierState;
  readonly submission?: {
    readonly document: { readonly state: string; readonly dossiers: readonly DossierRef[] };
  } | null;
}

/**
 * The dossiers that travel together now, the one itself among them; none where it travels alone, is back at its lead unit,
 * or the Tờ trình is signed and each waits for the Party's own answer.
 */
export function travelling(dossier: OnSubmission | null | undefined): readonly DossierRef[] {
  const document = dossier?.submission?.document;
  if (document?.state !== 'DRAFT' || dossier?.state === 'CONSOLIDATING') return [];
  return several(document.dossiers);
}

/** Those on one Tờ trình that were not withdrawn; none where there is just one. */
export function several(dossiers: readonly DossierRef[]): readonly DossierRef[] {
  const living = dossiers.filter(({ state }) => state !== 'WITHDRAWN');
  return living.length > 1 ? living : [];
}
