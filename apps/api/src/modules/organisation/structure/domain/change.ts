import type { CivilDate } from '@thong-suot/administration';
import type {
  Structure,
  StructureAppointment,
  StructurePerson,
  StructurePost,
  StructureUnit,
  UnitState,
} from './structure.js';

/** What is done to the structure: decided before anything is written. */
export type StructureChange =
  | { readonly kind: 'UNIT_ADDED'; readonly unit: StructureUnit }
  | {
      readonly kind: 'UNIT_CHANGED';
      readonly unitId: string;
      readonly before: UnitState & { readonly since: CivilDate };
      readonly after: UnitState;
      readonly phoneBefore: string | null;
      readonly phone: string | null;
      readonly from: CivilDate;
      /** Only the number is another one: nothing that a chart of an earlier day shows. */
      readonly phoneOnly: boolean;
    }
  | { readonly kind: 'UNIT_ENDED'; readonly unitId: string; readonly from: CivilDate }
  | { readonly kind: 'POST_ADDED'; readonly post: StructurePost; readonly from: CivilDate }
  | { readonly kind: 'PERSON_ADDED'; readonly person: StructurePerson }
  | { readonly kind: 'PHONE_CHANGED'; readonly personId: string; readonly phone: string | null }
  | { readonly kind: 'APPOINTED'; readonly appointment: StructureAppointment }
  | { readonly kind: 'APPOINTMENT_ENDED'; readonly appointmentId: string; readonly from: CivilDate };

/** The structure after a change. */
export function evolve(structure: Structure, change: StructureChange): Structure {
  switch (change.kind) {
    case 'UNIT_ADDED':
      return { ...structure, units: [...structure.units, change.unit] };
    case 'UNIT_CHANGED': {
      const { unitId, after, phone, from, phoneOnly } = change;
      const units = structure.units.map((unit) =>
        unit.id === unitId ? { ...unit, ...after, phone, ...(phoneOnly ? {} : { since: from }) } : unit,
      );
      return { ...structure, units };
    }
    case 'UNIT_ENDED': {
      const units = structure.units.map((unit) =>
        unit.id === change.unitId ? { ...unit, validTo: change.from } : unit,
      );
      return { ...structure, units };
    }
    case 'POST_ADDED':
      return { ...structure, posts: [...structure.posts, change.post] };
    case 'PERSON_ADDED':
      return { ...structure, people: [...structure.people, change.person] };
    case 'PHONE_CHANGED': {
      const people = structure.people.map((person) =>
        person.id === change.personId ? { ...person, phone: change.phone } : person,
      );
      return { ...structure, people };
    }
    case 'APPOINTED':
      return { ...structure, appointments: [...structure.appointments, change.appointment] };
    case 'APPOINTMENT_ENDED': {
      const appointments = structure.appointments.map((appointment) =>
        appointment.id === change.appointmentId ? { ...appointment, validTo: change.from } : appointment,
      );
      return { ...structure, appointments };
    }
    default:
      return change satisfies never;
  }
}

/** The structure after changes in their order. */
export function evolveAll(structure: Structure, changes: readonly StructureChange[]): Structure {
  return changes.reduce(evolve, structure);
}
