import type { Query } from '../../platform/database/query.js';

export interface UnitRow {
  id: string;
  code: string;
  name: string;
  short_name: string;
  kind: string;
  symbol: string;
}

/** Units of a tenant by id, whatever the day: history shows units that no longer exist. */
export function unitsById(authorityId: string, ids: readonly string[]): Query<UnitRow> {
  return {
    name: 'organisation.units_by_id',
    text: `select id, code, name, short_name, kind, symbol from unit
            where authority_id = $1 and id = any ($2::uuid[])`,
    values: [authorityId, ids],
  };
}

/** Units that another unit may ask for comments on a day, in protocol order. */
export function unitsToAsk(authorityId: string, askingUnitId: string, today: string): Query<UnitRow> {
  return {
    name: 'organisation.units_to_ask',
    text: `select id, code, name, short_name, kind, symbol from unit
            where authority_id = $1 and asked_by_default and id <> $2
              and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)
            order by ordinal, id`,
    values: [authorityId, askingUnitId, today],
  };
}

export interface AppointmentRow extends UnitRow {
  appointment_id: string;
  position: string;
  title: string;
}

/** The appointments of a person on a day, the first one first. */
export function appointmentsOf(authorityId: string, personId: string, today: string): Query<AppointmentRow> {
  return {
    name: 'organisation.appointments_of',
    text: `select a.id as appointment_id, p.position, p.title,
                  u.id, u.code, u.name, u.short_name, u.kind, u.symbol
             from appointment a
             join post p on p.authority_id = a.authority_id and p.id = a.post_id
             join unit u on u.authority_id = p.authority_id and u.id = p.unit_id
            where a.authority_id = $1 and a.person_id = $2
              and a.valid_from <= $3::date and (a.valid_to is null or a.valid_to > $3::date)
            order by a.id`,
    values: [authorityId, personId, today],
  };
}

/** An appointment by id: the one that a session acts in for somebody else. */
export function appointmentById(authorityId: string, id: string): Query<AppointmentRow> {
  return {
    name: 'organisation.appointment_by_id',
    text: `select a.id as appointment_id, p.position, p.title,
                  u.id, u.code, u.name, u.short_name, u.kind, u.symbol
             from appointment a
             join post p on p.authority_id = a.authority_id and p.id = a.post_id
             join unit u on u.authority_id = p.authority_id and u.id = p.unit_id
            where a.authority_id = $1 and a.id = $2`,
    values: [authorityId, id],
  };
}
