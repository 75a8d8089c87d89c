import { ACT_KINDS } from './acts.js';
import {
  ASSIGNMENT_EVENTS,
  ASSIGNMENT_KINDS,
  ASSIGNMENT_NATURES,
  ASSIGNMENT_STATES,
  ASSIGNMENT_TIMINGS,
} from './assignments.js';
import { DECISION_AUTHORITIES, DELIVERY_STATES, DOC_TYPES, URGENCIES } from './documents.js';
import {
  LAND_FIGURE_REVIEWS,
  LAND_OWNERS,
  LAND_PACES,
  LAND_PRICE_STATES,
  LAND_REPORT_STATES,
  LAND_STANDINGS,
} from './land.js';
import { MEETING_ITEM_KINDS } from './meetings.js';
import {
  COMMENT_REPLIES,
  LEADER_ANSWERS,
  OPINION_STANCES,
  PARTICIPANT_STATES,
  PARTY_ANSWER_FORMS,
  PARTY_OUTCOMES,
  ROUND_STATES,
} from './opinions.js';
import { DOSSIER_STATES, STAGES, STEPS } from './path.js';
import { POSITIONS, UNIT_KINDS } from './people.js';
import { NUMBER_REFUSALS, SIGNING_REFUSALS } from './refusals.js';
import { RETURN_PHRASES } from './returns.js';
import type { Language, WordTable } from './table.js';
import { DEADLINE_KINDS, DUE_WARNINGS } from './warnings.js';

/** Every list of codes that people see, with its Vietnamese and English words. */
export const WORDS = {
  actKind: ACT_KINDS,
  docType: DOC_TYPES,
  urgency: URGENCIES,
  decisionAuthority: DECISION_AUTHORITIES,
  deliveryState: DELIVERY_STATES,
  position: POSITIONS,
  unitKind: UNIT_KINDS,
  stage: STAGES,
  step: STEPS,
  dossierState: DOSSIER_STATES,
  opinionStance: OPINION_STANCES,
  commentReply: COMMENT_REPLIES,
  leaderAnswer: LEADER_ANSWERS,
  returnPhrase: RETURN_PHRASES,
  partyOutcome: PARTY_OUTCOMES,
  partyAnswerForm: PARTY_ANSWER_FORMS,
  partyConditionReply: COMMENT_REPLIES,
  participantState: PARTICIPANT_STATES,
  roundState: ROUND_STATES,
  assignmentKind: ASSIGNMENT_KINDS,
  assignmentNature: ASSIGNMENT_NATURES,
  assignmentState: ASSIGNMENT_STATES,
  assignmentTiming: ASSIGNMENT_TIMINGS,
  assignmentEvent: ASSIGNMENT_EVENTS,
  meetingItemKind: MEETING_ITEM_KINDS,
  landReportState: LAND_REPORT_STATES,
  landFigureReview: LAND_FIGURE_REVIEWS,
  landOwner: LAND_OWNERS,
  landStanding: LAND_STANDINGS,
  landPriceState: LAND_PRICE_STATES,
  landPace: LAND_PACES,
  dueWarning: DUE_WARNINGS,
  deadlineKind: DEADLINE_KINDS,
  numberRefusal: NUMBER_REFUSALS,
  signingRefusal: SIGNING_REFUSALS,
} as const satisfies Record<string, WordTable>;

export type WordKind = keyof typeof WORDS;

/** The codes of one list. */
export type CodeOf<K extends WordKind> = Extract<keyof (typeof WORDS)[K], string>;

/** The words for a code in the reader's language; Vietnamese unless asked otherwise. */
export function label<K extends WordKind>(kind: K, code: CodeOf<K>, language: Language = 'vi'): string {
  const table: WordTable = WORDS[kind];
  const words = table[code];
  if (words === undefined) throw new Error(`The list ${kind} has no code ${code}`);
  return words[language];
}

/** The codes of a list, in the order in which forms offer them. */
export function codesOf<K extends WordKind>(kind: K): CodeOf<K>[] {
  return Object.keys(WORDS[kind]) as CodeOf<K>[];
}

/** Whether a text is a code of the list; narrows its type. */
export function isCode<K extends WordKind>(kind: K, text: string): text is CodeOf<K> {
  return Object.hasOwn(WORDS[kind], text);
}

/** The list as an object of equal keys and values, the shape that enum registries take. */
export function codeEnum<K extends WordKind>(kind: K): { readonly [C in CodeOf<K>]: C } {
  return Object.fromEntries(codesOf(kind).map((code) => [code, code])) as { readonly [C in CodeOf<K>]: C };
}
