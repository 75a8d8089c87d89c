import type { RefusalValue } from '../../../platform/refusal/index.js';

export const partyOutcomes = [
  'AGREED',
  'AGREED_WITH_ADDITIONS',
  'TO_STANDING_COMMITTEE',
  'PRESENT_AT_MEETING',
  'RETURNED',
  'DELEGATED_TO_UBND',
  'DISAGREED',
] as const;
export type PartyOutcome = (typeof partyOutcomes)[number];

export const partyAnswerForms = ['CONCLUSION_NOTICE', 'LETTER', 'NOTED_COPY', 'BY_WORD'] as const;
export type PartyAnswerForm = (typeof partyAnswerForms)[number];

/** The paper, or the word, that the Party answers with: one for all dossiers of a Tờ trình. */
export interface GivenPartyAnswer {
  readonly form: PartyAnswerForm;
  readonly number: string | null;
  /** Civil date of the Party's document, yyyy-MM-dd. */
  readonly dated: string | null;
  readonly hasScan: boolean;
}

/** What the Party says of one dossier. */
export interface GivenPartyOpinion {
  readonly outcome: PartyOutcome;
  readonly text: string;
  readonly conditions: readonly string[];
}

/** Characters of an opinion, and of one condition. */
export const partyTextLimit = 8000;

/**
 * The paper as it will be recorded. A notice or a letter has number and date, unless its scan is there to go on with (a
 * scan may suffice to go on, its number follows); a noted copy and an answer by word have none of their own.
 * Refuses PARTY_PAPER_REQUIRED, PARTY_DATE_WRONG.
 */
export function checkPartyAnswer<Given extends GivenPartyAnswer>(
  given: Given,
  today: string,
): Given | RefusalValue {
  const answer = { ...given, number: tidy(given.number ?? '') || null };
  const { number, dated } = answer;
  const ownPaper = answer.form === 'CONCLUSION_NOTICE' || answer.form === 'LETTER';
  if (ownPaper && !answer.hasScan && (number === null || dated === null)) {
    return { refused: 'PARTY_PAPER_REQUIRED', field: number === null ? 'number' : 'dated' };
  }
  return dated !== null && dated > today ? { refused: 'PARTY_DATE_WRONG', field: 'dated' } : answer;
}

/**
 * The paper that follows: its name, number and day. Only what has none yet gets one; what was said by word may still
 * come on paper.
 * Refuses PARTY_PAPER_KNOWN, PARTY_PAPER_REQUIRED, PARTY_DATE_WRONG.
 */
export function checkPartyPaper(
  recorded: Pick<GivenPartyAnswer, 'number' | 'dated'>,
  given: Omit<GivenPartyAnswer, 'hasScan'>,
  today: string,
): Omit<GivenPartyAnswer, 'hasScan'> | RefusalValue {
  if (recorded.number !== null && recorded.dated !== null) return { refused: 'PARTY_PAPER_KNOWN' };
  const number = tidy(given.number ?? '') || null;
  if (number === null) return { refused: 'PARTY_PAPER_REQUIRED', field: 'number' };
  if (given.dated === null) return { refused: 'PARTY_PAPER_REQUIRED', field: 'dated' };
  if (given.dated > today) return { refused: 'PARTY_DATE_WRONG', field: 'dated' };
  return given.form === 'BY_WORD'
    ? { refused: 'PARTY_PAPER_REQUIRED', field: 'form' }
    : { form: given.form, number, dated: given.dated };
}

/**
 * The opinion as it will be recorded. Conditions are recorded one by one, exactly where the Party asks for additions.
 * Refuses PARTY_TEXT_REQUIRED, PARTY_TEXT_TOO_LONG, PARTY_CONDITIONS_REQUIRED, PARTY_CONDITIONS_NOT_ALLOWED.
 */
export function checkPartyOpinion<Given extends GivenPartyOpinion>(given: Given): Given | RefusalValue {
  const opinion = {
    ...given,
    text: tidy(given.text),
    conditions: given.conditions.map(tidy).filter((condition) => condition !== ''),
  };
  if (opinion.text === '') return { refused: 'PARTY_TEXT_REQUIRED', field: 'text' };
  if ([opinion.text, ...opinion.conditions].some((text) => text.length > partyTextLimit)) {
    return { refused: 'PARTY_TEXT_TOO_LONG', params: { limit: String(partyTextLimit) }, field: 'text' };
  }
  const additions = opinion.outcome === 'AGREED_WITH_ADDITIONS';
  if (additions && opinion.conditions.length === 0) {
    return { refused: 'PARTY_CONDITIONS_REQUIRED', field: 'conditions' };
  }
  if (!additions && opinion.conditions.length > 0) {
    return { refused: 'PARTY_CONDITIONS_NOT_ALLOWED', field: 'conditions' };
  }
  return opinion;
}

/** Outcomes with which the dossier goes on to be completed and signed. */
export function partyAgreed(outcome: PartyOutcome): boolean {
  return outcome === 'AGREED' || outcome === 'AGREED_WITH_ADDITIONS' || outcome === 'DELEGATED_TO_UBND';
}

function tidy(text: string): string {
  return text.trim();
}
