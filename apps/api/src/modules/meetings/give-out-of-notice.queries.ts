import type { CivilDate } from '@thong-suot/administration';
import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { visibleSubjects } from '../access/index.js';
import type { DocumentContent } from '../issuance/index.js';
import type { Onlooker } from './meeting.queries.js';

/** A session and its notice, as giving out of it needs them. */
export interface GivingMeetingRow {
  readonly id: string;
  readonly name: string;
  readonly held_on: CivilDate;
  readonly version: number;
  readonly office_unit_id: string;
  readonly source_id: string | null;
  readonly notice_dossier_id: string;
  readonly document_id: string | null;
  readonly document_content: DocumentContent | null;
  /** Whether the notice has gone out. */
  readonly issued: boolean;
  /** The place of the last assignment that the session has given; 0 where it has given none. */
  readonly given: number;
}

/** A session that the onlooker may see; no row for anybody else. */
export function meetingToGive(
  { authorityId, principals, now }: Onlooker,
  meetingId: string,
): Query<GivingMeetingRow> {
  return {
    name: 'meetings.toGive',
    text: `
      select m.id, m.name, m.held_on, m.version, m.office_unit_id, m.source_id, m.notice_dossier_id,
             o.id as document_id, o.content as document_content, o.dispatched_at is not null as issued,
             (select coalesce(max(a.ordinal), 0) from assignment a
               where a.authority_id = m.authority_id and a.source_id = m.source_id) as given
        from meeting m
        left join official_document o on o.authority_id = m.authority_id and o.id = m.notice_document_id
       where m.authority_id = $1 and m.id = $4
         and m.id in (${visibleSubjects('MEETING', { authority: '$1', principals: '$2', now: '$3' })})`,
    values: [authorityId, principals, now, meetingId],
  };
}

/** The session has given something out of its conclusions; refuses MEETING_CHANGED where somebody else just did. */
export function raiseMeeting(meeting: {
  readonly authorityId: string;
  readonly id: string;
  readonly version: number;
  readonly sourceId: string;
}): Statement {
  return {
    name: 'meetings.raise',
    text: `
      update meeting set version = version + 1, source_id = coalesce(source_id, $4::uuid)
       where authority_id = $1 and id = $2 and version = $3`,
    values: [meeting.authorityId, meeting.id, meeting.version, meeting.sourceId],
    mustChange: 'MEETING_CHANGED',
  };
}
