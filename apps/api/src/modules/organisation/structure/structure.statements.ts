import type { Statement } from '../../../platform/act/index.js';
import type { StructureChange } from './domain/change.js';

/** Whose act it is and when. */
export interface Changing {
  readonly authorityId: string;
  readonly personId: string;
  readonly now: string;
  newId(): string;
}

/** Raises the version of the structure; refuses STRUCTURE_CHANGED where it is no longer the one seen. */
export function raiseVersion(authorityId: string, seen: number): Statement {
  return {
    name: 'organisation.raise-structure-version',
    text: `insert into structure_version as v (authority_id, version) values ($1, 1)
      on conflict (authority_id) do update set version = v.version + 1 where v.version = $2`,
    values: [authorityId, seen],
    mustChange: 'STRUCTURE_CHANGED',
  };
}

/** What a change writes. Nothing is taken away: what a unit was before stays in a row of its own. */
export function statementsOf(change: StructureChange, by: Changing): Statement[] {
  const a = by.authorityId;
  switch (change.kind) {
    case 'UNIT_ADDED': {
      const { unit } = change;
      return [
        {
          name: 'organisation.add-unit',
          text: `insert into unit (authority_id, id, code, name, short_name, kind, parent_id, symbol,
              document_name_lines, place_name, ordinal, asked_by_default, phone, valid_from)
            values ($1, $2, $3, $4, $5, $6, $7, $8, array[upper($4)], $9, $10, $11, $12, $13)`,
          values: [
            a,
            unit.id,
            unit.code,
            unit.name,
            unit.shortName,
            unit.kind,
            unit.parentId,
            unit.symbol,
            unit.placeName,
            unit.ordinal,
            unit.asked,
            unit.phone,
            unit.validFrom,
          ],
        },
      ];
    }
    case 'UNIT_CHANGED': {
      const { unitId, before, after, phone, from, phoneOnly } = change;
      const former: Statement = {
        name: 'organisation.keep-former-unit',
        text: `insert into unit_former (authority_id, id, unit_id, name, short_name, kind, parent_id, symbol, ordinal,
            valid_from, valid_to, replaced_by, replaced_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
        values: [
          a,
          by.newId(),
          unitId,
          before.name,
          before.shortName,
          before.kind,
          before.parentId,
          before.symbol,
          before.ordinal,
          before.since,
          from,
          by.personId,
          by.now,
        ],
      };
      return [
        ...(phoneOnly ? [] : [former]),
        {
          name: 'organisation.change-unit',
          // The lines over its documents follow a new name; those of an old one may be broken by hand.
          text: `update unit set short_name = $4, kind = $5, parent_id = $6, symbol = $7, phone = $8, name = $3,
              document_name_lines = case when name = $3 then document_name_lines else array[upper($3)] end
            where authority_id = $1 and id = $2`,
          values: [a, unitId, after.name, after.shortName, after.kind, after.parentId, after.symbol, phone],
        },
      ];
    }
    case 'UNIT_ENDED':
      return [
        {
          name: 'organisation.end-unit',
          text: 'update unit set valid_to = $3 where authority_id = $1 and id = $2',
          values: [a, change.unitId, change.from],
        },
      ];
    case 'POST_ADDED':
      return [
        {
          name: 'organisation.add-post',
          text: `insert into post (authority_id, id, unit_id, position, title, added_on) values ($1, $2, $3, $4, $5, $6)`,
          values: [
            a,
            change.post.id,
            change.post.unitId,
            change.post.position,
            change.post.title,
            change.from,
          ],
        },
      ];
    case 'PERSON_ADDED':
      return [
        {
          name: 'organisation.add-person',
          text: 'insert into person (authority_id, id, display_name, code, phone) values ($1, $2, $3, $4, $5)',
          values: [a, change.person.id, change.person.name, change.person.code, change.person.phone],
        },
      ];
    case 'PHONE_CHANGED':
      return [
        {
          name: 'organisation.change-phone',
          text: 'update person set phone = $3 where authority_id = $1 and id = $2',
          values: [a, change.personId, change.phone],
        },
      ];
    case 'APPOINTED': {
      const { appointment } = change;
      return [
        {
          name: 'organisation.appoint',
          text: `insert into appointment (authority_id, id, person_id, post_id, valid_from, valid_to)
            values ($1, $2, $3, $4, $5, $6)`,
          values: [
            a,
            appointment.id,
            appointment.personId,
            appointment.postId,
            appointment.validFrom,
            appointment.validTo,
          ],
        },
      ];
    }
    case 'APPOINTMENT_ENDED':
      return [
        {
          name: 'organisation.end-appointment',
          text: 'update appointment set valid_to = $3 where authority_id = $1 and id = $2',
          values: [a, change.appointmentId, change.from],
        },
      ];
    default:
      return change satisfies never;
  }
}

/** What the record says of a change: ids, codes and days, no names. */
export function recorded(change: StructureChange): object {
  switch (change.kind) {
    case 'UNIT_ADDED':
      return {
        kind: change.kind,
        unitId: change.unit.id,
        code: change.unit.code,
        from: change.unit.validFrom,
      };
    case 'UNIT_CHANGED':
      return { kind: change.kind, unitId: change.unitId, parentId: change.after.parentId, from: change.from };
    case 'UNIT_ENDED':
      return { kind: change.kind, unitId: change.unitId, from: change.from };
    case 'POST_ADDED':
      return {
        kind: change.kind,
        postId: change.post.id,
        unitId: change.post.unitId,
        position: change.post.position,
      };
    case 'PERSON_ADDED':
      return { kind: change.kind, personId: change.person.id };
    case 'PHONE_CHANGED':
      return { kind: change.kind, personId: change.personId };
    case 'APPOINTED':
      return { ...change.appointment, kind: change.kind };
    case 'APPOINTMENT_ENDED':
      return { kind: change.kind, appointmentId: change.appointmentId, from: change.from };
    default:
      return change satisfies never;
  }
}

/** What kind of thing a change is about, and which. */
export function subjectOf(change: StructureChange): { subjectKind: string; subjectId: string } {
  switch (change.kind) {
    case 'UNIT_ADDED':
      return { subjectKind: 'UNIT', subjectId: change.unit.id };
    case 'UNIT_CHANGED':
    case 'UNIT_ENDED':
      return { subjectKind: 'UNIT', subjectId: change.unitId };
    case 'POST_ADDED':
      return { subjectKind: 'POST', subjectId: change.post.id };
    case 'PERSON_ADDED':
      return { subjectKind: 'PERSON', subjectId: change.person.id };
    case 'PHONE_CHANGED':
      return { subjectKind: 'PERSON', subjectId: change.personId };
    case 'APPOINTED':
      return { subjectKind: 'APPOINTMENT', subjectId: change.appointment.id };
    case 'APPOINTMENT_ENDED':
      return { subjectKind: 'APPOINTMENT', subjectId: change.appointmentId };
    default:
      return change satisfies never;
  }
}
