import type { ProcessKey } from './processes.js';

/** What a leader may write on the submission sheet; practice knows these seven answers. */
const leaderAnswers = [
  'AGREED',
  'AGREED_FORWARD',
  'AGREED_ADJUSTED',
  'CLARIFY',
  'TO_SESSION',
  'MEMBER_OPINIONS',
  'RETURNED',
] as const;

/** Number, seal, dispatch and archive are the same steps wherever a document is issued. */
const issuing = {
  numberDecision: { stage: 'ISSUED', outcomes: ['numbered'] },
  sealDecision: { stage: 'ISSUED', outcomes: ['sealed'] },
  dispatchDecision: { stage: 'ISSUED', outcomes: ['dispatched'] },
  archive: { stage: 'ISSUED', outcomes: ['archived'] },
} as const;

/**
 * The steps in which people act, with the stage of the dossier (none where there is no dossier) and the outcomes that
 * complete them.
 * Typed here for the code that acts on them; a test compares the table with the BPMN files.
 */
export const steps = {
  consultAndPartyOpinion: {
    draft: { stage: 'DRAFT', outcomes: ['submit'] },
    leaderReview: { stage: 'DRAFT', outcomes: ['approved', 'returned'] },
    sendRound: { stage: 'COMMENTING', outcomes: ['sent'] },
    consolidate: { stage: 'COMMENTING', outcomes: ['submit', 'secondRound'] },
    leaderSubmit: { stage: 'COMMENTING', outcomes: ['approved', 'returned'] },
    examine: { stage: 'SUBMITTED', outcomes: ['forward', 'returned'] },
    officeReview: { stage: 'SUBMITTED', outcomes: ['approved', 'returned'] },
    viceChairReview: { stage: 'SUBMITTED', outcomes: leaderAnswers },
    chairReview: { stage: 'SUBMITTED', outcomes: leaderAnswers },
    signSubmission: { stage: 'SUBMITTED', outcomes: ['signed', 'returned'] },
    numberSubmission: { stage: 'SUBMITTED', outcomes: ['numbered'] },
    sendSubmission: { stage: 'SUBMITTED', outcomes: ['sent'] },
    partyOpinion: {
      stage: 'SUBMITTED',
      outcomes: [
        'AGREED',
        'AGREED_WITH_ADDITIONS',
        'DELEGATED_TO_UBND',
        'TO_STANDING_COMMITTEE',
        'PRESENT_AT_MEETING',
        'RETURNED',
        'DISAGREED',
      ],
    },
    takeIn: { stage: 'SUBMITTED', outcomes: ['submit'] },
    recheck: { stage: 'SUBMITTED', outcomes: ['approved', 'returned'] },
    signDecision: { stage: 'ISSUED', outcomes: ['signed', 'returned'] },
    ...issuing,
  },
  issueAfterAgreement: {
    takeInSession: { stage: 'SUBMITTED', outcomes: ['submit'] },
    confirmDeadline: { stage: 'SUBMITTED', outcomes: ['confirmed'] },
    recheck: { stage: 'SUBMITTED', outcomes: ['approved', 'returned'] },
    nameDrafter: { stage: 'SUBMITTED', outcomes: ['named'] },
    signDecision: { stage: 'ISSUED', outcomes: ['signed', 'returned'] },
    ...issuing,
  },
  issueNotice: {
    draftNotice: { stage: 'DRAFT', outcomes: ['submit'] },
    signNotice: { stage: 'ISSUED', outcomes: ['signed', 'returned'] },
    ...issuing,
  },
  commentRound: {
    answer: {
      stage: 'COMMENTING',
      outcomes: ['AGREED', 'AGREED_WITH_COMMENTS', 'DISAGREED', 'NOT_CONCERNED'],
    },
    endRound: { stage: 'COMMENTING', outcomes: ['ended'] },
  },
  assignment: {
    acceptAssignment: { outcomes: ['accepted'] },
    carryOut: { outcomes: ['reported'] },
    confirmResult: { outcomes: ['confirmed', 'redo'] },
    decideTransfer: { outcomes: ['moved', 'kept'] },
    decideExtension: { outcomes: ['granted', 'refused'] },
  },
  landReport: {
    enterReport: { outcomes: ['submit'] },
    approveReport: { outcomes: ['approved', 'returned'] },
    acceptReport: { outcomes: ['accepted', 'returned'] },
  },
  incomingPaper: {
    handleIncoming: { outcomes: ['done'] },
  },
} as const satisfies Record<ProcessKey, Record<string, StepEntry>>;

interface StepEntry {
  readonly stage?: 'DRAFT' | 'COMMENTING' | 'SUBMITTED' | 'ISSUED';
  readonly outcomes: readonly string[];
}

export type StepId<P extends ProcessKey = ProcessKey> = P extends ProcessKey
  ? keyof (typeof steps)[P] & string
  : never;

export type OutcomeOf<P extends ProcessKey, S extends StepId<P>> = (typeof steps)[P][S] extends {
  readonly outcomes: readonly (infer O)[];
}
  ? O
  : never;

/** Names of the messages that the shipped processes take. */
export const messages = {
  roundClosed: 'roundClosed',
  withdraw: 'withdraw',
  requestTransfer: 'requestTransfer',
  requestExtension: 'requestExtension',
  periodLocked: 'periodLocked',
} as const;

/** Handlers that their service tasks ask for. */
export const handlers = ['remindHolder', 'remindUnanswered', 'lockAnswers', 'remindAssignment'] as const;

export type Handler = (typeof handlers)[number];
