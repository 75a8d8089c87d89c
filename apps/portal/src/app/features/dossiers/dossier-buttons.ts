import type { DossierAct } from '@generated/gql/graphql';
import type { IconName } from '@generated/icons';
import type { Messages } from '../../ui/i18n/vi';
import type { DossierHead } from './dossier.operations';

/** One thing that can be pressed on the dossier's page. A review gives two: agree, and return with a reason. */
export type DossierButtonKey = keyof Messages['dossier']['buttons'];

export interface DossierButton {
  readonly key: DossierButtonKey;
  readonly icon: IconName;
}

const BUTTONS: Record<DossierAct, readonly DossierButton[]> = {
  ADD_DRAFT: [{ key: 'addDraft', icon: 'upload' }],
  SUBMIT_DRAFT: [{ key: 'submitDraft', icon: 'send' }],
  REVIEW_DRAFT: [
    { key: 'approveDraft', icon: 'check' },
    { key: 'returnDraft', icon: 'undo-2' },
  ],
  SEND_ROUND: [{ key: 'sendRound', icon: 'send' }],
  END_ROUND: [{ key: 'endRound', icon: 'calendar-clock' }],
  EXTEND_ROUND: [{ key: 'extendRound', icon: 'calendar' }],
  REPLY_TO_COMMENTS: [{ key: 'reply', icon: 'list-checks' }],
  SUBMIT_FOR_EXAMINATION: [{ key: 'submitForExamination', icon: 'send' }],
  // A check page first: the tables are read there, signed or returned.
  REVIEW_CONSOLIDATION: [{ key: 'signTable', icon: 'pen-line' }],
  START_SECOND_ROUND: [{ key: 'secondRound', icon: 'rotate-ccw' }],
  EXAMINE: [{ key: 'examine', icon: 'file-check' }],
  REVIEW_SLIP: [
    { key: 'approveSlip', icon: 'check' },
    { key: 'returnSlip', icon: 'undo-2' },
  ],
  ANSWER_AS_LEADER: [{ key: 'answerAsLeader', icon: 'pen-line' }],
  ENTER_LEADER_ANSWER: [{ key: 'enterLeaderAnswer', icon: 'scan' }],
  SIGN_SUBMISSION: [{ key: 'signSubmission', icon: 'pen-line' }],
  NUMBER_SUBMISSION: [{ key: 'numberSubmission', icon: 'stamp' }],
  SEND_SUBMISSION: [{ key: 'sendSubmission', icon: 'send' }],
  RECORD_PARTY_OPINION: [{ key: 'recordPartyOpinion', icon: 'landmark' }],
  TAKE_IN_CONDITIONS: [{ key: 'takeIn', icon: 'file-pen' }],
  SUBMIT_TAKEN_IN: [{ key: 'submitTakenIn', icon: 'send' }],
  CONFIRM_DEADLINE: [{ key: 'confirmDeadline', icon: 'calendar-check' }],
  NAME_DRAFTER: [{ key: 'nameDrafter', icon: 'user-check' }],
  SUBMIT_NOTICE: [{ key: 'writeNotice', icon: 'file-pen' }],
  RECHECK: [
    { key: 'approveRecheck', icon: 'check' },
    { key: 'returnRecheck', icon: 'undo-2' },
  ],
  SIGN_DECISION: [{ key: 'signDecision', icon: 'pen-line' }],
  NUMBER_DECISION: [{ key: 'issue', icon: 'stamp' }],
  SEAL_DECISION: [{ key: 'issue', icon: 'stamp' }],
  DISPATCH_DECISION: [{ key: 'issue', icon: 'stamp' }],
  COMPLETE_STEP: [{ key: 'completeStep', icon: 'check' }],
  ARCHIVE: [{ key: 'archive', icon: 'archive' }],
  WITHDRAW: [],
  URGE: [{ key: 'urge', icon: 'zap' }],
};

const VIEW_ANSWERS: DossierButton = { key: 'viewAnswers', icon: 'message-square-text' };
const SIGN_LETTER: DossierButton = { key: 'signLetter', icon: 'pen-line' };
const DECIDE_LATE: DossierButton = { key: 'decideLate', icon: 'corner-down-right' };
const WRITE_SUBMISSION: DossierButton = { key: 'writeSubmission', icon: 'file-pen' };
const READ_SUBMISSION: DossierButton = { key: 'readSubmission', icon: 'file-text' };
const URGE_ROUND: DossierButton = { key: 'urgeRound', icon: 'zap' };
const TAKE_OVER: DossierButton = { key: 'takeOver', icon: 'user-check' };
const COPY_REMINDER: DossierButton = { key: 'copyReminder', icon: 'copy' };

/** Before the last day of a round a friendly reminder comes first; then urging, which is recorded. */
const URGED_FIRST_MS = 86_400_000;

/** Acts that press most, first. */
const ORDER: readonly DossierAct[] = [
  'ANSWER_AS_LEADER',
  'REVIEW_DRAFT',
  'REVIEW_CONSOLIDATION',
  'REVIEW_SLIP',
  'RECHECK',
  'SIGN_SUBMISSION',
  'SIGN_DECISION',
  'NUMBER_SUBMISSION',
  'NUMBER_DECISION',
  'SEAL_DECISION',
  'DISPATCH_DECISION',
  'SEND_SUBMISSION',
  'RECORD_PARTY_OPINION',
  'EXAMINE',
  'TAKE_IN_CONDITIONS',
  'NAME_DRAFTER',
  'SUBMIT_NOTICE',
  'SUBMIT_TAKEN_IN',
  'SEND_ROUND',
  'SUBMIT_FOR_EXAMINATION',
  'REPLY_TO_COMMENTS',
  'SUBMIT_DRAFT',
  'COMPLETE_STEP',
  'END_ROUND',
  'EXTEND_ROUND',
  'ADD_DRAFT',
  'CONFIRM_DEADLINE',
  'ARCHIVE',
  'ENTER_LEADER_ANSWER',
  'START_SECOND_ROUND',
];

export interface DossierButtons {
  /** The one thing to do now. */
  readonly primary: DossierButton | undefined;
  /** What is done instead of it; stands quietly beside it. */
  readonly secondary: DossierButton | undefined;
  /** The rest, under the three dots. */
  readonly others: readonly DossierButton[];
}

type Subject = Pick<DossierHead, 'allowedActs' | 'currentDraft' | 'rounds'> & {
  /** Who may be urged in the running round: also by the Office, which does not see a round that it is asked in. */
  readonly roundToUrge?: { readonly silent: readonly unknown[] } | null;
  readonly stepToTake?: unknown;
  readonly now?: Pick<NonNullable<DossierHead['now']>, 'awaitsDeadline'> | null;
};

/**
 * The buttons of the what-now card. Requests to answer late come before ending a round, and ending it before anything
 * else once everybody has answered or its hour is past; while it waits, its lead reminds those who have not answered,
 * gives them more time or, on the last day, urges them. Urging the holder of the dossier is never the first thing. The Tờ trình is written beside consolidation and examination, and read before a leader
 * answers. A date to be confirmed comes before the check that needs it, comments without a reply before going on to the
 * Office; a dossier without a draft asks for one.
 */
export function buttonsOf(dossier: Subject, now: string): DossierButtons {
  const allowed = new Set(dossier.allowedActs);
  const round = dossier.rounds.at(-1);
  const waiting = round?.state === 'OPEN' && round.counts.unanswered > 0;
  if (round?.counts.comments === 0) allowed.delete('REPLY_TO_COMMENTS');
  const acts = [...new Set([...pressing(dossier), ...ORDER])].filter((act) => allowed.has(act));
  const [first = [], ...rest] = acts.map((act) => BUTTONS[act]);
  const buttons = [
    ...ofRound(dossier, waiting, allowed, now),
    ...first,
    ...ofSubmission(allowed),
    ...rest.flat(),
    // What a colleague holds; whoever has something of his own to do does that first.
    ...(dossier.stepToTake ? [TAKE_OVER] : []),
  ];
  const [primary, secondary, ...others] = new Map(buttons.map((button) => [button.key, button])).values();
  const urge = allowed.has('URGE') ? BUTTONS.URGE : [];
  return { primary, secondary, others: [...others, ...urge] };
}

/** The Tờ trình while it is a draft: for those who write it, and for those who answer on the way to its signature. */
function ofSubmission(allowed: ReadonlySet<DossierAct>): DossierButton[] {
  if (allowed.has('SUBMIT_FOR_EXAMINATION') || allowed.has('EXAMINE')) return [WRITE_SUBMISSION];
  const answers =
    allowed.has('REVIEW_CONSOLIDATION') ||
    allowed.has('REVIEW_SLIP') ||
    allowed.has('ANSWER_AS_LEADER') ||
    allowed.has('ENTER_LEADER_ANSWER');
  return answers ? [READ_SUBMISSION] : [];
}

/** Acts that press more than their place in the order. */
function pressing({ allowedActs, currentDraft, rounds, now }: Subject): DossierAct[] {
  const round = rounds.at(-1);
  const unreplied = (round?.counts.comments ?? 0) - (round?.counts.commentsReplied ?? 0);
  const complete = round?.state === 'LOCKED' || (round?.state === 'OPEN' && round.counts.unanswered === 0);
  return [
    ...(currentDraft || allowedActs.includes('COMPLETE_STEP') ? [] : (['ADD_DRAFT'] as const)),
    // Nothing is passed on for signature before.
    ...(now?.awaitsDeadline ? (['CONFIRM_DEADLINE'] as const) : []),
    ...(complete ? (['END_ROUND'] as const) : []),
    ...(unreplied > 0 ? (['REPLY_TO_COMMENTS'] as const) : []),
  ];
}

/** What the lead of a running round does first: sign its letter, decide late requests, urge, remind, give more time. */
function ofRound(
  { rounds, roundToUrge }: Subject,
  waiting: boolean,
  allowed: ReadonlySet<DossierAct>,
  now: string,
): DossierButton[] {
  const round = rounds.at(-1);
  const urge = roundToUrge && roundToUrge.silent.length > 0 ? [URGE_ROUND] : [];
  if (!round) return urge;
  const sign = round.allowedActs.includes('SIGN_LETTER') ? [SIGN_LETTER] : [];
  if (!(allowed.has('END_ROUND') || allowed.has('EXTEND_ROUND'))) return [...sign, ...urge];
  const decide = round.counts.lateRequested > 0 ? [DECIDE_LATE] : [];
  if (!waiting) return [...sign, ...decide];
  const extend = allowed.has('EXTEND_ROUND') ? BUTTONS.EXTEND_ROUND : [];
  const near = Date.parse(round.dueAt) - Date.parse(now) <= URGED_FIRST_MS;
  const reminding = near ? [...urge, COPY_REMINDER, ...extend] : [COPY_REMINDER, ...extend, ...urge];
  return [...sign, ...decide, ...reminding, VIEW_ANSWERS];
}
