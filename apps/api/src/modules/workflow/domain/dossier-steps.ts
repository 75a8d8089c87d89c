/** Stages of a dossier, in their order (wording: giai đoạn). */
export const STAGE_ORDER = ['DRAFT', 'COMMENTING', 'SUBMITTED', 'ISSUED'] as const;

export type Stage = (typeof STAGE_ORDER)[number];

export function isStage(stage: string): stage is Stage {
  return STAGE_ORDER.some((known) => known === stage);
}

interface DossierStep {
  /** What the dossier's lists say while this step is open. */
  readonly state: string;
  readonly stage: Stage;
  /** The step that follows when all goes well; absent after the last. */
  readonly next?: string;
}

/**
 * What each step of the processes of a dossier means for the dossier; a step of the same name is the same everywhere.
 * The one table by which `dossier.state` and `dossier.stage` follow from the open step.
 */
export const DOSSIER_STEPS = {
  draft: { state: 'DRAFTING', stage: 'DRAFT', next: 'leaderReview' },
  leaderReview: { state: 'AWAITING_UNIT_LEADER', stage: 'DRAFT', next: 'sendRound' },
  sendRound: { state: 'READY_FOR_COMMENTS', stage: 'COMMENTING', next: 'roundClosed' },
  roundClosed: { state: 'COMMENTING', stage: 'COMMENTING', next: 'consolidate' },
  consolidate: { state: 'CONSOLIDATING', stage: 'COMMENTING', next: 'leaderSubmit' },
  leaderSubmit: { state: 'AWAITING_UNIT_LEADER', stage: 'COMMENTING', next: 'examine' },
  examine: { state: 'AWAITING_OFFICE', stage: 'SUBMITTED', next: 'officeReview' },
  officeReview: { state: 'AWAITING_OFFICE', stage: 'SUBMITTED', next: 'viceChairReview' },
  viceChairReview: { state: 'AWAITING_VICE_CHAIR', stage: 'SUBMITTED', next: 'chairReview' },
  chairReview: { state: 'AWAITING_CHAIR', stage: 'SUBMITTED', next: 'signSubmission' },
  signSubmission: { state: 'AWAITING_SUBMISSION_SIGNATURE', stage: 'SUBMITTED', next: 'numberSubmission' },
  numberSubmission: { state: 'AWAITING_SUBMISSION_NUMBER', stage: 'SUBMITTED', next: 'sendSubmission' },
  sendSubmission: { state: 'AWAITING_PARTY', stage: 'SUBMITTED', next: 'partyOpinion' },
  partyOpinion: { state: 'AWAITING_PARTY', stage: 'SUBMITTED', next: 'takeIn' },
  takeIn: { state: 'REVISING', stage: 'SUBMITTED', next: 'recheck' },
  takeInSession: { state: 'FINALISING', stage: 'SUBMITTED', next: 'recheck' },
  nameDrafter: { state: 'AWAITING_SIGNATURE', stage: 'SUBMITTED', next: 'signDecision' },
  draftNotice: { state: 'DRAFTING', stage: 'DRAFT', next: 'signNotice' },
  signNotice: { state: 'AWAITING_SIGNATURE', stage: 'ISSUED', next: 'numberDecision' },
  recheck: { state: 'AWAITING_RECHECK', stage: 'SUBMITTED', next: 'signDecision' },
  signDecision: { state: 'AWAITING_SIGNATURE', stage: 'ISSUED', next: 'numberDecision' },
  numberDecision: { state: 'AWAITING_NUMBER', stage: 'ISSUED', next: 'sealDecision' },
  sealDecision: { state: 'AWAITING_DISPATCH', stage: 'ISSUED', next: 'dispatchDecision' },
  dispatchDecision: { state: 'AWAITING_DISPATCH', stage: 'ISSUED', next: 'archive' },
  archive: { state: 'ISSUED', stage: 'ISSUED' },
} as const satisfies Record<string, DossierStep>;

/** Steps that stand beside the way of a dossier: they are somebody's work, but say nothing of where it stands. */
export const BESIDE_STEPS: readonly string[] = ['confirmDeadline'];

export type DossierStepId = keyof typeof DOSSIER_STEPS;

/** The dossier's state after the end event of that id. */
export const DOSSIER_ENDS = { archived: 'ARCHIVED', withdrawn: 'WITHDRAWN' } as const;

export function dossierStep(elementId: string): DossierStep | undefined {
  return isDossierStep(elementId) ? DOSSIER_STEPS[elementId] : undefined;
}

export function isDossierStep(elementId: string): elementId is DossierStepId {
  return Object.hasOwn(DOSSIER_STEPS, elementId);
}
