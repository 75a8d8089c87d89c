import type { Query } from '../../platform/database/query.js';

/** What a further session of an office usually begins with: the last one that it recorded. */
export interface LastMeetingRow {
  readonly place: string;
  readonly chair: string;
  readonly attendance: readonly string[];
  /** The lines under "Nơi nhận" of its notice. */
  readonly recipients: readonly string[];
}

export function lastMeeting(authorityId: string, officeUnitId: string): Query<LastMeetingRow> {
  return {
    name: 'meetings.last',
    text: `
      select place, chair, attendance, array(select jsonb_array_elements_text(notice_frame -> 'recipients')) as recipients
        from meeting where authority_id = $1 and office_unit_id = $2
       order by held_on desc, name desc limit 1`,
    values: [authorityId, officeUnitId],
  };
}

/** Of some units those that exist on a day. */
export function livingUnits(
  authorityId: string,
  ids: readonly string[],
  today: string,
): Query<{ readonly id: string }> {
  return {
    name: 'meetings.living-units',
    text: `
      select id from unit
       where authority_id = $1 and id = any ($2::uuid[])
         and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)`,
    values: [authorityId, ids, today],
  };
}
