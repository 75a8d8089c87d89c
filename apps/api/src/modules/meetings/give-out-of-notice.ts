import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  give,
  givingUnits,
  insertSource,
  linkNoticeStatement,
  noticeOfSource,
  overseeing,
  type GivingRow,
} from '../assignments/index.js';
import { assignmentToGive, type TypedAssignment } from './domain/typed-assignment.js';
import { meetingToGive, raiseMeeting, type GivingMeetingRow } from './give-out-of-notice.queries.js';

export interface GiveOutOfNoticeRequest extends TypedAssignment {
  readonly meetingId: string;
  /** The version of the session that the person saw. */
  readonly expectedVersion: number;
}

type GiveAnswer = { meetingId: string };
type Loaded = [GivingMeetingRow, GivingRow];

/**
 * The Office gives one assignment out of the issued notice of a session: its units have it in their list of work at once,
 * with the very words of the paragraph and of its deadline.
 * Refuses MEETING_NOT_FOUND, COMMITTEE_NOT_SET_UP, ASSIGNMENT_OFFICE_ONLY, CONCLUSIONS_NOT_ISSUED, MEETING_CHANGED and
 * what assignmentToGive refuses.
 */
@Injectable()
export class GiveOutOfNotice {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: GiveOutOfNoticeRequest,
  ): Promise<ActResult<GiveAnswer>> {
    const { meetingId } = request;
    if (!isId(meetingId)) return refuse('MEETING_NOT_FOUND');
    const now = this.clock.now();
    return this.acts.run<Loaded, GiveAnswer>({
      commandId,
      kind: 'giveAssignment',
      actor,
      content: request,
      load: () => [
        meetingToGive({ ...actor, now }, meetingId),
        givingUnits(actor.authorityId, civilDateOf(now)),
      ],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  { rows: [[meeting], [giving]], now, newId }: ActContext<Loaded>,
  actor: Actor,
  { expectedVersion, ...typed }: GiveOutOfNoticeRequest,
): Decision<GiveAnswer> | RefusalValue {
  if (meeting === undefined) return refuse('MEETING_NOT_FOUND');
  const over = overseeing(actor, giving);
  if (isRefused(over)) return over;
  const { document_id: documentId, document_content: content, notice_dossier_id: dossierId } = meeting;
  if (documentId === null || content?.form !== 'NOTICE' || !meeting.issued) {
    return refuse('CONCLUSIONS_NOT_ISSUED');
  }
  if (meeting.version !== expectedVersion) return refuse('MEETING_CHANGED');
  const assignment = assignmentToGive(typed, {
    lines: content.data.lines,
    heldOn: meeting.held_on,
    unitIds: over.allUnitIds,
  });
  if (isRefused(assignment)) return assignment;
  const { authorityId } = actor;
  const sourceId = meeting.source_id ?? newId();
  const given = give([assignment], over, { sourceId, firstOrdinal: meeting.given + 1, now, newId });
  return {
    writes: [
      ...(meeting.source_id === null
        ? [
            insertSource({ ...over, id: sourceId, title: meeting.name, heldOn: meeting.held_on, now }),
            noticeOfSource(authorityId, sourceId, dossierId),
            linkNoticeStatement(authorityId, sourceId, documentId),
          ]
        : []),
      raiseMeeting({ authorityId, id: meeting.id, version: expectedVersion, sourceId }),
      ...given.writes,
    ],
    start: given.start,
    access: given.access,
    audit: {
      act: 'giveAssignment',
      subjectKind: 'MEETING',
      subjectId: meeting.id,
      detail: { sourceId, documentId, line: typed.line, parts: given.parts },
    },
    answer: { meetingId: meeting.id },
  };
}
