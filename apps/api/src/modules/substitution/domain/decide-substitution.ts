import {
  addDays,
  civilDate,
  formatDate,
  isCode,
  type ActKind,
  type CivilDate,
} from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { entersAuthorisations, speaksFor, type Speaker } from './leads-people.js';

/** An appointment as it bears on standing in. Days are civil dates; the last ones are the first day after. */
export interface Holding {
  readonly appointmentId: string;
  readonly personId: string;
  readonly postId: string;
  readonly unitId: string;
  readonly unitKind: string;
  readonly position: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Days on which something holds: from the first to before the second. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** A substitution that stands, planned or running. */
export interface Standing extends Days {
  readonly acts: readonly string[] | null;
}

/** What a new substitution asks for. */
export interface Asked {
  readonly absent: Holding | undefined;
  readonly substitute: Holding | undefined;
  readonly days: Days;
  readonly acts: readonly string[] | null;
  /** Leaves of the substitute that touch the days. */
  readonly away: readonly Days[];
  /** Other substitutions of the same appointment. */
  readonly standing: readonly Standing[];
}

/** Days of other years are slips of the keyboard. */
const [FIRST, LAST] = ['2000-01-01', '2100-12-31'];

/** The longest that one entry may last, in days. */
export const LONGEST = 366;

/**
 * The first day after, for the last day of something that lies ahead. Refuses ABSENCE_DAYS (the last day before the
 * first, or a year that nobody means), ABSENCE_PAST and ABSENCE_TOO_LONG.
 */
export function daysAhead(from: string, lastDay: string, today: string): Days | RefusalValue {
  if (lastDay < from || from < FIRST || lastDay > LAST) return refuse('ABSENCE_DAYS', undefined, 'lastDay');
  if (from < today) return refuse('ABSENCE_PAST', { today: formatDate(civilDate(today)) }, 'from');
  const to = addDays(lastDay as CivilDate, 1);
  if (to > addDays(from as CivilDate, LONGEST)) {
    return refuse('ABSENCE_TOO_LONG', { days: String(LONGEST) }, 'lastDay');
  }
  return { from, to };
}

/**
 * Whether one may stand in for another as asked; undefined where nothing is against it. Refuses ABSENT_UNKNOWN,
 * SUBSTITUTE_UNKNOWN, SUBSTITUTION_NOT_YOURS_TO_GIVE, SUBSTITUTE_SAME_PERSON, SUBSTITUTE_IS_YOURSELF (nobody takes the
 * place of another one by his own word), SUBSTITUTE_OTHER_UNIT, SUBSTITUTE_ADMINISTERS, POSITION_ENDS_BEFORE,
 * SUBSTITUTE_AWAY, SUBSTITUTE_ALREADY and ACT_KIND_UNKNOWN.
 */
export function refuseSubstitution(by: Speaker, asked: Asked): RefusalValue | undefined {
  const { absent, substitute, days, acts } = asked;
  if (absent === undefined) return refuse('ABSENT_UNKNOWN', undefined, 'appointmentId');
  if (!speaksFor(by, absent)) return refuse('SUBSTITUTION_NOT_YOURS_TO_GIVE');
  const field = 'substituteId';
  if (substitute === undefined) return refuse('SUBSTITUTE_UNKNOWN', undefined, field);
  if (substitute.personId === absent.personId) return refuse('SUBSTITUTE_SAME_PERSON', undefined, field);
  if (substitute.personId === by.personId) return refuse('SUBSTITUTE_IS_YOURSELF', undefined, field);
  if (substitute.unitId !== absent.unitId) return refuse('SUBSTITUTE_OTHER_UNIT', undefined, field);
  if ((substitute.position === 'ADMIN') !== (absent.position === 'ADMIN')) {
    return refuse('SUBSTITUTE_ADMINISTERS', undefined, field);
  }
  if (acts?.some((act) => !isCode('actKind', act))) return refuse('ACT_KIND_UNKNOWN', undefined, 'acts');
  return refuseDays(asked, absent, substitute, field) ?? refuseSecond(asked, days);
}

/** What an authorisation to sign asks for besides. */
export interface AskedAuthorisation extends Asked {
  readonly docTypes: readonly string[];
  readonly basis: string;
}

/** Heads whom the Chairman may authorise to sign. */
export const AUTHORISED_POSITIONS = ['UNIT_LEADER', 'UNIT_HEAD', 'CHIEF_OF_OFFICE'];

/**
 * Whether the Chairman authorises somebody to sign (TUQ.; Decree 30/2020, article 13: the head, to the head of a body or
 * unit under him, in writing, for a time; no further). Refuses as above, and AUTHORISER_NOT_CHAIR, AUTHORISED_NOT_HEAD,
 * AUTHORISATION_TYPES and AUTHORISATION_BASIS.
 */
export function refuseAuthorisation(by: Speaker, asked: AskedAuthorisation): RefusalValue | undefined {
  const { absent, substitute, docTypes, basis, days } = asked;
  if (absent === undefined) return refuse('ABSENT_UNKNOWN', undefined, 'appointmentId');
  if (absent.position !== 'CHAIR' || absent.unitKind !== 'LEADERSHIP') return refuse('AUTHORISER_NOT_CHAIR');
  if (!entersAuthorisations(by, absent)) return refuse('SUBSTITUTION_NOT_YOURS_TO_GIVE');
  const field = 'substituteId';
  if (substitute === undefined) return refuse('SUBSTITUTE_UNKNOWN', undefined, field);
  if (substitute.personId === absent.personId) return refuse('SUBSTITUTE_SAME_PERSON', undefined, field);
  if (substitute.personId === by.personId) return refuse('SUBSTITUTE_IS_YOURSELF', undefined, field);
  if (!AUTHORISED_POSITIONS.includes(substitute.position)) {
    return refuse('AUTHORISED_NOT_HEAD', undefined, field);
  }
  if (docTypes.length === 0 || !docTypes.every((type) => isCode('docType', type))) {
    return refuse('AUTHORISATION_TYPES', undefined, 'docTypes');
  }
  if (basis === '') return refuse('AUTHORISATION_BASIS', undefined, 'basis');
  return refuseDays({ ...asked, days }, absent, substitute, field);
}

/** What a standing order to sign (TL.) asks for. */
export interface AskedOrder {
  readonly chairman: Pick<Holding, 'personId'> | undefined;
  /** The post that is to sign, with who holds it. */
  readonly post:
    { readonly position: string; readonly unitKind: string; readonly holders: readonly string[] } | undefined;
  readonly docType: string;
  readonly basis: string;
  readonly from: string;
  readonly today: string;
  /** Whether one for the same post and type is in force or lies ahead. */
  readonly standing: boolean;
}

/** Positions that may be ordered to sign. */
export const ORDERED_POSITIONS = ['CHIEF_OF_OFFICE', 'DEPUTY_CHIEF_OF_OFFICE', 'UNIT_LEADER', 'UNIT_HEAD'];

/**
 * Whether the Chairman orders the holders of a post to sign one type of document (TL.; Decree 30/2020, article 13, by the
 * working regulation). Refuses ABSENT_UNKNOWN, SUBSTITUTION_NOT_YOURS_TO_GIVE, SUBSTITUTE_IS_YOURSELF,
 * ORDER_POST, AUTHORISATION_TYPES, AUTHORISATION_BASIS, ABSENCE_PAST and ORDER_ALREADY.
 */
export function refuseOrder(
  by: Speaker & { readonly standsIn?: unknown },
  { chairman, post, docType, basis, from, today, standing }: AskedOrder,
): RefusalValue | undefined {
  if (chairman === undefined) return refuse('ABSENT_UNKNOWN');
  if (!entersAuthorisations(by, chairman)) return refuse('SUBSTITUTION_NOT_YOURS_TO_GIVE');
  if (post === undefined || !ORDERED_POSITIONS.includes(post.position))
    return refuse('ORDER_POST', undefined, 'postId');
  if (post.holders.includes(by.personId)) return refuse('SUBSTITUTE_IS_YOURSELF', undefined, 'postId');
  if (!isCode('docType', docType)) return refuse('AUTHORISATION_TYPES', undefined, 'docType');
  if (basis === '') return refuse('AUTHORISATION_BASIS', undefined, 'basis');
  if (from < today) return refuse('ABSENCE_PAST', { today: formatDate(civilDate(today)) }, 'from');
  return standing ? refuse('ORDER_ALREADY', undefined, 'docType') : undefined;
}

function refuseDays(
  { days, away }: Asked,
  absent: Holding,
  substitute: Holding,
  field: string,
): RefusalValue | undefined {
  if (!holdsAllThrough(absent, days)) return refuse('POSITION_ENDS_BEFORE', undefined, 'lastDay');
  if (!holdsAllThrough(substitute, days)) return refuse('POSITION_ENDS_BEFORE', undefined, field);
  const leave = away.find((each) => overlap(each, days));
  if (leave === undefined) return undefined;
  const { from, lastDay } = spoken(leave);
  return refuse('SUBSTITUTE_AWAY', { from, to: lastDay }, field);
}

function refuseSecond({ standing, acts }: Asked, days: Days): RefusalValue | undefined {
  const other = standing.find((each) => overlap(each, days) && shares(each.acts, acts));
  if (other === undefined) return undefined;
  const { from, lastDay } = spoken(other);
  return refuse('SUBSTITUTE_ALREADY', { from, to: lastDay });
}

function holdsAllThrough({ validFrom, validTo }: Holding, { from, to }: Days): boolean {
  return validFrom <= from && (validTo === null || validTo >= to);
}

function overlap(one: Days, other: Days): boolean {
  return one.from < other.to && other.from < one.to;
}

function shares(one: readonly string[] | null, other: readonly string[] | null): boolean {
  return one === null || other === null || one.some((act) => other.includes(act));
}

function spoken({ from, to }: Days): { from: string; lastDay: string } {
  return { from: formatDate(civilDate(from)), lastDay: formatDate(addDays(civilDate(to), -1)) };
}

/** The kinds of acts as given, each once; null: all. */
export function givenActs(acts: readonly string[] | null | undefined): readonly ActKind[] | null {
  return acts == null || acts.length === 0 ? null : ([...new Set(acts)] as ActKind[]);
}
