import type { JsonObject } from '@thong-suot/workflow-engine';

interface Continuation {
  readonly processKey: string;
  readonly startElementId: string;
  /** Variables that the process needs beside the units of the dossier. */
  readonly variables: JsonObject;
}

/** A report has no deadline until the Office has confirmed one. */
const NO_DEADLINE = { dueAt: null, remindAt: null } as const;

/**
 * Where a dossier goes on: a draft begun from nothing, or what the conclusion of a session decided. Stages that a
 * process does not have do not apply to its dossiers.
 */
export const CONTINUATIONS = {
  DRAFTING: { processKey: 'consultAndPartyOpinion', startElementId: 'startFromNothing', variables: {} },
  /** Comments are collected, then the Party is asked. */
  COMMENTS: { processKey: 'consultAndPartyOpinion', startElementId: 'startFromSession', variables: {} },
  /** Agreed in principle: the unit takes in what was said, the Office checks, then it is signed. */
  COMPLETION: {
    processKey: 'issueAfterAgreement',
    startElementId: 'startFromSession',
    variables: NO_DEADLINE,
  },
  /** Agreed as it stands, but of an unknown drafter: straight to signature once the Office has named the unit. */
  SIGNATURE: { processKey: 'issueAfterAgreement', startElementId: 'startAgreed', variables: NO_DEADLINE },
  /** The notice of the session itself. */
  NOTICE: { processKey: 'issueNotice', startElementId: 'startFromSession', variables: {} },
} as const satisfies Record<string, Continuation>;

export type ContinuationKey = keyof typeof CONTINUATIONS;
