import { formatDate, type CivilDate } from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../../platform/refusal/index.js';
import type { StructureChange } from './change.js';
import { lastsTo, type Structure, type StructureUnit, type UnitState } from './structure.js';
import { firstOf, wrongCode, wrongDay, wrongKind, wrongPhone, wrongText } from './typed.js';

export interface UnitInput {
  readonly name: string;
  readonly shortName: string;
  readonly kind: string;
  readonly parentId: string | null;
  readonly symbol: string;
  readonly phone: string | null;
  readonly from: CivilDate;
}

export interface Moment {
  readonly today: CivilDate;
  newId(): string;
}

/** At most so many names in a sentence. */
const NAMED = 3;

/**
 * Adds a unit from a day on. Refuses texts and days that are none, STRUCTURE_CODE_TAKEN, STRUCTURE_PARENT_MISSING (the
 * unit above it is not there from that day on).
 */
export function addUnit(
  structure: Structure,
  input: UnitInput & { readonly code: string; readonly asked: boolean },
  { newId }: Pick<Moment, 'newId'>,
): StructureChange | RefusalValue {
  const refused = firstOf(wrongCode(input.code, 'code'), wrongInput(input));
  if (refused !== undefined) return refused;
  const taken = structure.units.find(({ code }) => code === input.code);
  if (taken !== undefined)
    return refuse('STRUCTURE_CODE_TAKEN', { code: input.code, unit: taken.name }, 'code');
  const parent = parentOf(structure, input);
  if (parent !== undefined && 'refused' in parent) return parent;
  const { from, ...state } = input;
  const root = structure.units.find(({ kind }) => kind === 'PEOPLES_COMMITTEE');
  const place = ['WARD', 'COMMUNE', 'TOWNSHIP'].includes(input.kind)
    ? placeOf(input.shortName)
    : (parent?.placeName ?? root?.placeName ?? input.shortName);
  return {
    kind: 'UNIT_ADDED',
    unit: {
      ...state,
      id: newId(),
      ordinal: Math.max(0, ...structure.units.map(({ ordinal }) => ordinal)) + 1,
      placeName: place,
      validFrom: from,
      validTo: null,
      since: from,
    },
  };
}

/**
 * Calls a unit otherwise or puts it under another one, from a day up to today on. Refuses what addUnit refuses,
 * STRUCTURE_UNIT_MISSING, STRUCTURE_UNIT_ENDED, STRUCTURE_CHANGE_AHEAD, STRUCTURE_CHANGE_BEFORE (the last change is of a
 * later day), STRUCTURE_CIRCLE, STRUCTURE_NOTHING_CHANGED.
 */
export function changeUnit(
  structure: Structure,
  unitId: string,
  input: UnitInput,
  { today }: Pick<Moment, 'today'>,
): StructureChange | RefusalValue {
  const unit = unitOf(structure, unitId, input.from);
  if ('refused' in unit) return unit;
  const refused = wrongInput(input);
  if (refused !== undefined) return refused;
  const { from, phone, ...changed } = input;
  const { id: _, code: __, phone: before, ...rest } = unit;
  const was: UnitState = stateOf(rest);
  const after: UnitState = { ...changed, ordinal: unit.ordinal };
  const phoneOnly = sameState(was, after);
  if (phoneOnly && before === phone) return refuse('STRUCTURE_NOTHING_CHANGED', { unit: unit.name });
  // What is not there yet is set right from its first day on.
  const latest = unit.since > today ? unit.since : today;
  if (!phoneOnly && from > latest) return refuse('STRUCTURE_CHANGE_AHEAD', undefined, 'from');
  if (!phoneOnly && from < unit.since) {
    return refuse('STRUCTURE_CHANGE_BEFORE', { unit: unit.name, date: formatDate(unit.since) }, 'from');
  }
  const parent = parentOf(structure, input);
  if (parent !== undefined && 'refused' in parent) return parent;
  if (isBelow(structure, input.parentId, unitId)) {
    return refuse('STRUCTURE_CIRCLE', { unit: unit.name, parent: parent?.name ?? '' }, 'parentId');
  }
  return {
    kind: 'UNIT_CHANGED',
    unitId,
    before: { ...was, since: unit.since },
    after,
    phoneBefore: before,
    phone,
    from,
    phoneOnly,
  };
}

/**
 * Ends a unit: from the day on it is no more. Refuses STRUCTURE_UNIT_MISSING, STRUCTURE_UNIT_ENDED, STRUCTURE_END_BEFORE,
 * STRUCTURE_HAS_UNITS and STRUCTURE_HAS_PEOPLE: what stands under it and who holds a post in it must have ended by then.
 */
export function endUnit(
  structure: Structure,
  unitId: string,
  from: CivilDate,
): StructureChange | RefusalValue {
  const unit = unitOf(structure, unitId, from);
  if ('refused' in unit) return unit;
  const wrong = wrongDay(from, 'from');
  if (wrong !== undefined) return wrong;
  if (from < unit.since) {
    return refuse('STRUCTURE_END_BEFORE', { what: unit.name, date: formatDate(unit.since) }, 'from');
  }
  const below = structure.units.filter((other) => other.parentId === unitId && lastsTo(other, from));
  if (below.length > 0) {
    return refuse('STRUCTURE_HAS_UNITS', { unit: unit.name, units: named(below) }, 'from');
  }
  const posts = structure.posts.filter((post) => post.unitId === unitId).map(({ id }) => id);
  const holders = structure.appointments
    .filter((appointment) => posts.includes(appointment.postId) && lastsTo(appointment, from))
    .flatMap(({ personId }) => structure.people.filter(({ id }) => id === personId));
  if (holders.length > 0) {
    return refuse('STRUCTURE_HAS_PEOPLE', { unit: unit.name, people: named(holders) }, 'from');
  }
  return { kind: 'UNIT_ENDED', unitId, from };
}

/** The unit, where it is there and has not been ended. */
export function unitOf(structure: Structure, unitId: string, from: CivilDate): StructureUnit | RefusalValue {
  const unit = structure.units.find(({ id }) => id === unitId);
  if (unit === undefined) return refuse('STRUCTURE_UNIT_MISSING', undefined, 'unitId');
  if (unit.validTo !== null) {
    return refuse('STRUCTURE_UNIT_ENDED', { unit: unit.name, date: formatDate(unit.validTo) }, 'from');
  }
  if (from < unit.validFrom) {
    return refuse('STRUCTURE_UNIT_NOT_YET', { unit: unit.name, date: formatDate(unit.validFrom) }, 'from');
  }
  return unit;
}

/** "Phòng Y tế, Phòng Tư pháp, Phòng Nội vụ và 2 nữa". */
export function named(all: readonly { readonly name: string }[]): string {
  const names = all.slice(0, NAMED).map(({ name }) => name);
  return all.length > NAMED ? `${names.join('; ')} (+${all.length - NAMED})` : names.join('; ');
}

function wrongInput(input: UnitInput): RefusalValue | undefined {
  return firstOf(
    wrongText(input.name, 'tên đơn vị', 150, 'name'),
    wrongText(input.shortName, 'tên ngắn', 60, 'shortName'),
    wrongKind(input.kind),
    wrongText(input.symbol, 'ký hiệu văn bản', 20, 'symbol'),
    wrongPhone(input.phone),
    wrongDay(input.from, 'from'),
  );
}

function parentOf(
  structure: Structure,
  { parentId, from }: Pick<UnitInput, 'parentId' | 'from'>,
): StructureUnit | RefusalValue | undefined {
  if (parentId === null) return undefined;
  const parent = structure.units.find(({ id }) => id === parentId);
  if (parent === undefined || parent.validTo !== null || parent.validFrom > from) {
    return refuse('STRUCTURE_PARENT_MISSING', { date: formatDate(from) }, 'parentId');
  }
  return parent;
}

/** Whether a unit is another one or stands somewhere under it. */
function isBelow({ units }: Structure, unitId: string | null, above: string): boolean {
  const seen = new Set<string>();
  for (let at = unitId; at !== null && !seen.has(at);) {
    if (at === above) return true;
    seen.add(at);
    at = units.find(({ id }) => id === at)?.parentId ?? null;
  }
  return false;
}

function stateOf({ name, shortName, kind, parentId, symbol, ordinal }: UnitState): UnitState {
  return { name, shortName, kind, parentId, symbol, ordinal };
}

function sameState(one: UnitState, other: UnitState): boolean {
  return JSON.stringify(stateOf(one)) === JSON.stringify(stateOf(other));
}

/** "Phường Tam Thanh" of a ward that is called "UBND phường Tam Thanh". */
function placeOf(shortName: string): string {
  const place = shortName.replace(/^(UBND|Ủy ban nhân dân)\s+/u, '');
  return place.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));
}
