import { formatDate, label, type CivilDate, type PositionCode } from '@thong-suot/administration';
import { refuse, type RefusalValue } from '../../../../platform/refusal/index.js';
import type { StructureChange } from './change.js';
import { unitOf, type Moment } from './decide-unit.js';
import {
  holdsOn,
  lastsTo,
  overlap,
  type Structure,
  type StructureAppointment,
  type StructurePerson,
  type StructurePost,
} from './structure.js';
import { firstOf, wrongCode, wrongDay, wrongPhone, wrongPosition, wrongText } from './typed.js';

/** Positions that one person at a time holds in a unit. */
const ONE_HOLDER: readonly string[] = [
  'CHAIR',
  'CHIEF_OF_OFFICE',
  'UNIT_HEAD',
  'UNIT_LEADER',
  'PARTY_SECRETARY',
] satisfies PositionCode[];

/** Adds a position to a unit. Refuses STRUCTURE_POST_THERE, STRUCTURE_UNIT_ENDED and texts that are none. */
export function addPost(
  structure: Structure,
  input: { readonly unitId: string; readonly position: string; readonly title: string },
  { newId, today }: Moment,
): StructureChange | RefusalValue {
  const found = structure.units.find(({ id }) => id === input.unitId);
  const from = found !== undefined && found.validFrom > today ? found.validFrom : today;
  const unit = unitOf(structure, input.unitId, from);
  if ('refused' in unit) return unit;
  const refused = firstOf(wrongPosition(input.position), wrongText(input.title, 'chức danh', 80, 'title'));
  if (refused !== undefined) return refused;
  if (structure.posts.some(({ unitId, position }) => unitId === unit.id && position === input.position)) {
    return refuse(
      'STRUCTURE_POST_THERE',
      { position: positionName(input.position), unit: unit.name },
      'position',
    );
  }
  return { kind: 'POST_ADDED', post: { ...input, id: newId() }, from };
}

export interface PersonInput {
  readonly code: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** Adds a person, who has no account by it. Refuses STRUCTURE_PERSON_CODE_TAKEN and texts that are none. */
export function addPerson(
  structure: Structure,
  input: PersonInput,
  { newId }: Pick<Moment, 'newId'>,
): StructureChange | RefusalValue {
  const refused = firstOf(
    wrongText(input.name, 'họ và tên', 120, 'personName'),
    input.code === null ? undefined : wrongCode(input.code, 'personCode'),
    wrongPhone(input.phone, 'personPhone'),
  );
  if (refused !== undefined) return refused;
  const taken = input.code !== null && structure.people.find(({ code }) => code === input.code);
  if (taken) {
    return refuse(
      'STRUCTURE_PERSON_CODE_TAKEN',
      { code: taken.code ?? '', person: taken.name },
      'personCode',
    );
  }
  return { kind: 'PERSON_ADDED', person: { ...input, id: newId() } };
}

/** Another number in the directory. Refuses STRUCTURE_PERSON_MISSING, STRUCTURE_PHONE. */
export function changePhone(
  { people }: Structure,
  personId: string,
  phone: string | null,
): StructureChange | RefusalValue {
  if (!people.some(({ id }) => id === personId)) {
    return refuse('STRUCTURE_PERSON_MISSING', undefined, 'personId');
  }
  return wrongPhone(phone) ?? { kind: 'PHONE_CHANGED', personId, phone };
}

export interface AppointInput {
  readonly postId: string;
  readonly personId: string;
  readonly from: CivilDate;
  /** The first day on which it is no longer held; null: until it is ended. */
  readonly to: CivilDate | null;
}

/**
 * Appoints a person to a post. Refuses STRUCTURE_POST_MISSING, STRUCTURE_PERSON_MISSING, STRUCTURE_END_BEFORE, a unit that
 * is not there on these days, STRUCTURE_APPOINTED_ALREADY (the same person on the same post), STRUCTURE_POST_HELD (one
 * person at a time holds it) and STRUCTURE_SELF: an administrator gives himself no right.
 */
export function appoint(
  structure: Structure,
  input: AppointInput,
  { newId, by }: Pick<Moment, 'newId'> & { readonly by: string },
): StructureChange | RefusalValue {
  const post = structure.posts.find(({ id }) => id === input.postId);
  if (post === undefined) return refuse('STRUCTURE_POST_MISSING', undefined, 'postId');
  const person = structure.people.find(({ id }) => id === input.personId);
  if (person === undefined) return refuse('STRUCTURE_PERSON_MISSING', undefined, 'personId');
  if (person.id === by) return refuse('STRUCTURE_SELF');
  const wrong = firstOf(wrongDay(input.from, 'from'), wrongDay(input.to, 'to'));
  if (wrong !== undefined) return wrong;
  if (input.to !== null && input.to <= input.from) {
    return refuse('STRUCTURE_END_BEFORE', { what: person.name, date: formatDate(input.from) }, 'to');
  }
  const unit = unitOf(structure, post.unitId, input.from);
  if ('refused' in unit) return unit;
  const span = { validFrom: input.from, validTo: input.to };
  const others = structure.appointments.filter(
    ({ postId, ...other }) => postId === post.id && overlap(other, span),
  );
  const own = others.find(({ personId }) => personId === person.id);
  if (own !== undefined) {
    return refuse(
      'STRUCTURE_APPOINTED_ALREADY',
      { person: person.name, title: post.title, unit: unit.name, date: formatDate(own.validFrom) },
      'from',
    );
  }
  const holder = others[0] && structure.people.find(({ id }) => id === others[0]?.personId);
  if (holder !== undefined && ONE_HOLDER.includes(post.position)) {
    return refuse('STRUCTURE_POST_HELD', { person: holder.name, title: post.title, unit: unit.name }, 'from');
  }
  return {
    kind: 'APPOINTED',
    appointment: { id: newId(), personId: person.id, postId: post.id, ...span },
  };
}

/**
 * Ends an appointment: from the day on it is no longer held. The past stays as it was: refuses STRUCTURE_END_PAST,
 * STRUCTURE_APPOINTMENT_OVER, STRUCTURE_APPOINTMENT_MISSING, STRUCTURE_END_BEFORE, and STRUCTURE_LAST_ADMIN where nobody
 * would administer the structure afterwards.
 */
export function endAppointment(
  structure: Structure,
  appointmentId: string,
  from: CivilDate,
  { today }: Pick<Moment, 'today'>,
): StructureChange | RefusalValue {
  const appointment = structure.appointments.find(({ id }) => id === appointmentId);
  if (appointment === undefined) return refuse('STRUCTURE_APPOINTMENT_MISSING');
  const person = structure.people.find(({ id }) => id === appointment.personId)?.name ?? '';
  const wrong = wrongDay(from, 'from');
  if (wrong !== undefined) return wrong;
  if (appointment.validTo !== null && appointment.validTo <= today) {
    return refuse('STRUCTURE_APPOINTMENT_OVER', { person, date: formatDate(appointment.validTo) });
  }
  if (from < appointment.validFrom) {
    return refuse('STRUCTURE_END_BEFORE', { what: person, date: formatDate(appointment.validFrom) }, 'from');
  }
  if (from < today) return refuse('STRUCTURE_END_PAST', { date: formatDate(today) }, 'from');
  // An end is brought forward, or put off as long as nobody else holds what one person holds.
  const later = appointment.validTo !== null && from > appointment.validTo;
  if (later && heldByAnother(structure, appointment, from)) {
    return refuse('STRUCTURE_POST_HELD_LATER', { person }, 'from');
  }
  if (isLastAdministrator(structure, appointment, from)) return refuse('STRUCTURE_LAST_ADMIN', { person });
  return { kind: 'APPOINTMENT_ENDED', appointmentId, from };
}

/** Whether a position in a kind of unit administers the structure: an administrator of the Office. */
export function administersStructure(position: string, unitKind: string | undefined): boolean {
  return position === 'ADMIN' && unitKind === 'OFFICE';
}

/** The position in words; what is none is said as it was typed. */
export function positionName(position: string): string {
  return wrongPosition(position) === undefined ? label('position', position as PositionCode) : position;
}

/** Who holds a post on a day. */
export function holdersOf(
  { appointments, people }: Structure,
  { id }: Pick<StructurePost, 'id'>,
  day: CivilDate,
): { readonly appointment: StructureAppointment; readonly person: StructurePerson }[] {
  return appointments
    .filter((appointment) => appointment.postId === id && holdsOn(appointment, day))
    .flatMap((appointment) => {
      const person = people.find((one) => one.id === appointment.personId);
      return person === undefined ? [] : [{ appointment, person }];
    });
}

function heldByAnother(structure: Structure, appointment: StructureAppointment, until: CivilDate): boolean {
  const post = structure.posts.find(({ id }) => id === appointment.postId);
  const span = { validFrom: appointment.validTo ?? until, validTo: until };
  return structure.appointments.some(
    (other) =>
      other.id !== appointment.id &&
      other.postId === appointment.postId &&
      overlap(other, span) &&
      (other.personId === appointment.personId || ONE_HOLDER.includes(post?.position ?? '')),
  );
}

function isLastAdministrator(
  structure: Structure,
  appointment: StructureAppointment,
  from: CivilDate,
): boolean {
  const administering = structure.posts
    .filter(({ position, unitId }) =>
      administersStructure(position, structure.units.find(({ id }) => id === unitId)?.kind),
    )
    .map(({ id }) => id);
  return (
    administering.includes(appointment.postId) &&
    !structure.appointments.some(
      (other) =>
        other.id !== appointment.id &&
        administering.includes(other.postId) &&
        holdsOn(other, from) &&
        lastsTo(other, from),
    )
  );
}
