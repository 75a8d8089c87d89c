import type { PartyOutcome } from '@generated/gql/graphql';

/** What a clerk writes down of the Party's opinion on one dossier. */
export interface OpinionForm {
  /** Nothing is chosen for the body; NONE: the paper does not speak of this dossier, which goes on waiting. */
  readonly outcome: PartyOutcome | 'NONE' | null;
  readonly text: string;
  readonly conditions: readonly string[];
}

export const EMPTY_OPINION: OpinionForm = { outcome: null, text: '', conditions: [''] };

/** The conditions as they are sent: only where the Party asks for additions, without empty lines. */
export function conditionsOf({ outcome, conditions }: OpinionForm): string[] {
  if (outcome !== 'AGREED_WITH_ADDITIONS') return [];
  return conditions.map((text) => text.trim()).filter((text) => text !== '');
}

/** The ids of the controls of the n-th opinion, and where the service's refusals belong. */
export function opinionControls(at: number) {
  return { outcome: `outcome-${at}`, text: `text-${at}`, conditions: `condition-${at}-0` } as const;
}

/** What is missing, by the field it belongs to; nothing of a dossier that the paper does not speak of. */
export function missingIn(opinion: OpinionForm): readonly ('outcome' | 'text' | 'conditions')[] {
  if (opinion.outcome === 'NONE') return [];
  const additions = opinion.outcome === 'AGREED_WITH_ADDITIONS';
  return [
    ...(opinion.outcome === null ? (['outcome'] as const) : []),
    ...(opinion.text.trim() === '' ? (['text'] as const) : []),
    ...(additions && conditionsOf(opinion).length === 0 ? (['conditions'] as const) : []),
  ];
}
