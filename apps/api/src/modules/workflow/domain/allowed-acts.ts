/** What the signed-in person may do on a dossier now; the names of the contract. */
export type DossierAct =
  | 'ADD_DRAFT'
  | 'SUBMIT_DRAFT'
  | 'REVIEW_DRAFT'
  | 'SEND_ROUND'
  | 'END_ROUND'
  | 'EXTEND_ROUND'
  | 'REPLY_TO_COMMENTS'
  | 'SUBMIT_FOR_EXAMINATION'
  | 'START_SECOND_ROUND'
  | 'REVIEW_CONSOLIDATION'
  | 'EXAMINE'
  | 'REVIEW_SLIP'
  | 'ANSWER_AS_LEADER'
  | 'ENTER_LEADER_ANSWER'
  | 'SIGN_SUBMISSION'
  | 'NUMBER_SUBMISSION'
  | 'SEND_SUBMISSION'
  | 'RECORD_PARTY_OPINION'
  | 'TAKE_IN_CONDITIONS'
  | 'SUBMIT_TAKEN_IN'
  | 'CONFIRM_DEADLINE'
  | 'NAME_DRAFTER'
  | 'SUBMIT_NOTICE'
  | 'RECHECK'
  | 'SIGN_DECISION'
  | 'NUMBER_DECISION'
  | 'SEAL_DECISION'
  | 'DISPATCH_DECISION'
  | 'ARCHIVE'
  | 'COMPLETE_STEP'
  | 'WITHDRAW'
  | 'URGE';

/** The acts that holding a step allows; those that change the draft come by `changesDraft`. */
const ACTS_OF_STEP: Readonly<Record<string, readonly DossierAct[]>> = {
  draft: ['SUBMIT_DRAFT'],
  leaderReview: ['REVIEW_DRAFT'],
  sendRound: ['SEND_ROUND'],
  endRound: ['END_ROUND', 'EXTEND_ROUND', 'REPLY_TO_COMMENTS'],
  consolidate: ['REPLY_TO_COMMENTS', 'SUBMIT_FOR_EXAMINATION', 'START_SECOND_ROUND'],
  leaderSubmit: ['REVIEW_CONSOLIDATION'],
  examine: ['EXAMINE'],
  officeReview: ['REVIEW_SLIP'],
  viceChairReview: ['ANSWER_AS_LEADER'],
  chairReview: ['ANSWER_AS_LEADER'],
  signSubmission: ['SIGN_SUBMISSION'],
  numberSubmission: ['NUMBER_SUBMISSION'],
  sendSubmission: ['SEND_SUBMISSION'],
  partyOpinion: ['RECORD_PARTY_OPINION'],
  takeIn: ['TAKE_IN_CONDITIONS'],
  takeInSession: ['SUBMIT_TAKEN_IN'],
  confirmDeadline: ['CONFIRM_DEADLINE'],
  nameDrafter: ['NAME_DRAFTER'],
  draftNotice: ['SUBMIT_NOTICE'],
  signNotice: ['SIGN_DECISION'],
  recheck: ['RECHECK'],
  signDecision: ['SIGN_DECISION'],
  numberDecision: ['NUMBER_DECISION'],
  sealDecision: ['SEAL_DECISION'],
  dispatchDecision: ['DISPATCH_DECISION'],
  archive: ['ARCHIVE'],
};

/** Steps at which the Office may enter a leader's written answer ("nhập thay"). */
const LEADER_STEPS = new Set(['viceChairReview', 'chairReview']);

export interface ActingOn {
  /** `own`: drawn by an administrator, without a page of its own. */
  readonly openSteps: readonly {
    readonly elementId: string;
    readonly mine: boolean;
    readonly own?: boolean;
  }[];
  /** The person acts as an officer of the Office that examines the dossier. */
  readonly asOfficeSpecialist: boolean;
  /** The person acts for the lead unit and the dossier may still be withdrawn. */
  readonly mayWithdraw: boolean;
  /** The person examines for the Office, and a confirmed deadline may still be corrected. */
  readonly mayCorrectDeadline: boolean;
  /** Somebody else holds a step, whom the person may urge. */
  readonly mayUrge: boolean;
  /** Steps at which their holder may put in another draft. */
  readonly changesDraft: readonly string[];
}

/** The acts allowed now, in the order in which the steps are open. A hint for the page: each act is checked again. */
export function allowedActs({
  openSteps,
  asOfficeSpecialist,
  mayWithdraw,
  mayCorrectDeadline,
  mayUrge,
  changesDraft,
}: ActingOn): DossierAct[] {
  const acts = new Set<DossierAct>();
  for (const { elementId, mine, own } of openSteps) {
    if (mine) {
      if (own) acts.add('COMPLETE_STEP');
      for (const act of ACTS_OF_STEP[elementId] ?? []) acts.add(act);
      if (changesDraft.includes(elementId)) acts.add('ADD_DRAFT');
    } else if (asOfficeSpecialist && LEADER_STEPS.has(elementId)) acts.add('ENTER_LEADER_ANSWER');
  }
  if (mayCorrectDeadline) acts.add('CONFIRM_DEADLINE');
  if (mayUrge) acts.add('URGE');
  if (mayWithdraw) acts.add('WITHDRAW');
  return [...acts];
}

export const DOSSIER_ACTS: readonly DossierAct[] = [
  ...new Set<DossierAct>([
    'ADD_DRAFT',
    ...Object.values(ACTS_OF_STEP).flat(),
    'COMPLETE_STEP',
    'ENTER_LEADER_ANSWER',
    'WITHDRAW',
    'URGE',
  ]),
];
