import {
  civilDateOf,
  findSecrecyMark,
  formatDate,
  resolveDeadlineWords,
  tidyLine,
  type AssignmentKind,
  type AssignmentNature,
  type CivilDate,
  type OutlineLine,
} from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { AssignmentToGive } from '../../assignments/index.js';
import { conclusionAt, saysWords } from './conclusion-at.js';

/** An assignment as the Office types it, out of one paragraph of the issued conclusions. */
export interface TypedAssignment {
  /** The paragraph, from 0. */
  readonly line: number;
  readonly title: string;
  readonly kind: AssignmentKind;
  readonly nature: AssignmentNature;
  /** The accountable units; of a standing direction those to whom it speaks. */
  readonly leadUnitIds: readonly string[];
  readonly cooperatingUnitIds: readonly string[];
  readonly deadlineWords: string | null;
  readonly dueAt: string | null;
  readonly product: string | null;
}

/** What it is given out of. */
export interface IssuedConclusions {
  readonly lines: readonly OutlineLine[];
  readonly heldOn: CivilDate;
  /** Units that may be given something today. */
  readonly unitIds: readonly string[];
}

/** The longest texts in characters, and how many units one assignment may name. */
export const ASSIGNMENT_LIMITS = { title: 500, words: 200, product: 300, units: 60 } as const;

/**
 * The assignment to give, with the quotation and the point that follow from the paragraph.
 * Refuses CONCLUSION_NOT_FOUND, GIVEN_TITLE_REQUIRED, GIVEN_TEXT_TOO_LONG, SECRET_MARK, GIVEN_LEAD_REQUIRED,
 * GIVEN_UNIT_NOT_POSSIBLE, GIVEN_UNIT_TWICE, GIVEN_TOO_MANY_UNITS, DIRECTION_HAS_NO_DEADLINE, DEADLINE_WORDS_NOT_IN_NOTICE
 * and DEADLINE_BEFORE_SESSION; each names its field.
 */
export function assignmentToGive(
  typed: TypedAssignment,
  { lines, heldOn, unitIds }: IssuedConclusions,
): AssignmentToGive | RefusalValue {
  const conclusion = conclusionAt(lines, typed.line);
  if (conclusion === undefined) return refuse('CONCLUSION_NOT_FOUND', undefined, 'line');
  const title = tidyLine(typed.title);
  const words = tidyLine(typed.deadlineWords ?? '');
  const product = tidyLine(typed.product ?? '');
  const refused =
    refuseTexts({ title, deadlineWords: words, product }) ??
    refuseUnits(typed, unitIds) ??
    refuseDeadline(typed, words, { lines, heldOn });
  if (refused !== undefined) return refused;
  const standing = typed.kind === 'STANDING';
  const { kind, nature, leadUnitIds, cooperatingUnitIds, dueAt } = typed;
  const resolved = words === '' ? undefined : resolveDeadlineWords(words, { spokenOn: heldOn });
  return {
    key: '1',
    ...conclusion,
    heading: conclusion.heading ?? undefined,
    kind,
    nature,
    title,
    leads: standing ? [] : leadUnitIds.map((unitId) => ({ unitId })),
    cooperates: cooperatingUnitIds,
    addressed: standing ? leadUnitIds : [],
    deadlineWords: words || undefined,
    dueAt: dueAt ?? undefined,
    // Words that leave a choice, of which nobody has taken one yet.
    deadlineChoices:
      dueAt === null && resolved?.kind === 'ambiguous' ? resolved.choices.map(({ instant }) => instant) : [],
    product: product || undefined,
  };
}

function refuseTexts(texts: {
  readonly title: string;
  readonly deadlineWords: string;
  readonly product: string;
}): RefusalValue | undefined {
  if (texts.title === '') return refuse('GIVEN_TITLE_REQUIRED', undefined, 'title');
  for (const [field, limit] of [
    ['title', ASSIGNMENT_LIMITS.title],
    ['deadlineWords', ASSIGNMENT_LIMITS.words],
    ['product', ASSIGNMENT_LIMITS.product],
  ] as const) {
    const length = [...texts[field]].length;
    if (length > limit) {
      return refuse('GIVEN_TEXT_TOO_LONG', { length: String(length), limit: String(limit) }, field);
    }
    if (findSecrecyMark([texts[field]]) !== undefined) return refuse('SECRET_MARK', undefined, field);
  }
  return undefined;
}

function refuseUnits(
  { leadUnitIds, cooperatingUnitIds }: TypedAssignment,
  possible: readonly string[],
): RefusalValue | undefined {
  if (leadUnitIds.length === 0) return refuse('GIVEN_LEAD_REQUIRED', undefined, 'leadUnitIds');
  const all = [...leadUnitIds, ...cooperatingUnitIds];
  if (all.length > ASSIGNMENT_LIMITS.units) {
    return refuse('GIVEN_TOO_MANY_UNITS', { limit: String(ASSIGNMENT_LIMITS.units) }, 'cooperatingUnitIds');
  }
  for (const [field, ids] of [
    ['leadUnitIds', leadUnitIds],
    ['cooperatingUnitIds', cooperatingUnitIds],
  ] as const) {
    if (!ids.every((id) => possible.includes(id))) return refuse('GIVEN_UNIT_NOT_POSSIBLE', undefined, field);
  }
  return new Set(all).size < all.length
    ? refuse('GIVEN_UNIT_TWICE', undefined, 'cooperatingUnitIds')
    : undefined;
}

function refuseDeadline(
  { kind, dueAt }: TypedAssignment,
  words: string,
  { lines, heldOn }: Pick<IssuedConclusions, 'lines' | 'heldOn'>,
): RefusalValue | undefined {
  if (kind === 'STANDING' && (words !== '' || dueAt !== null)) {
    return refuse('DIRECTION_HAS_NO_DEADLINE', undefined, words === '' ? 'dueAt' : 'deadlineWords');
  }
  if (words !== '' && !saysWords(lines, words)) {
    return refuse('DEADLINE_WORDS_NOT_IN_NOTICE', undefined, 'deadlineWords');
  }
  return dueAt !== null && civilDateOf(dueAt) < heldOn
    ? refuse('DEADLINE_BEFORE_SESSION', { heldOn: formatDate(heldOn) }, 'dueAt')
    : undefined;
}
