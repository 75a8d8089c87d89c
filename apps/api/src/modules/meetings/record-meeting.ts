import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import {
  ActRunner,
  type AccessGrant,
  type ActContext,
  type ActResult,
  type Decision,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { noticeOfSource } from '../assignments/index.js';
import { beginDossier, committeeOf, tidySubject, type CommitteeRow } from '../documents/index.js';
import type { NoticeFrame } from './domain/proposed-notice.js';
import { insertMeeting } from './meeting.queries.js';

export interface RecordMeetingRequest {
  readonly name: string;
  readonly heldOn: string;
  readonly place: string;
  /** Who chaired it, by position. */
  readonly chair: string;
  /** Who took part, in the words of the notice. */
  readonly attendance: readonly string[];
  readonly items: readonly {
    readonly number: number;
    readonly title: string;
    /** The conclusion as far as it is known before the notice. */
    readonly conclusion?: string | undefined;
    readonly dossierId?: string | undefined;
  }[];
  /** What the session gave to units, where that has been given already. */
  readonly sourceId?: string | undefined;
  readonly notice: NoticeFrame & { readonly subject: string };
  readonly isSample: boolean;
}

export type RecordAnswer = { meetingId: string; noticeDossierId: string };

/**
 * The Office records a session that has concluded, and begins the dossier of its notice. The Office and the leaders see the
 * session from then on, whoever receives the notice once it is issued.
 * Refuses MEETING_OFFICE_ONLY, MEETING_RECORDED_ALREADY, and what tidySubject and beginDossier refuse.
 */
@Injectable()
export class RecordMeeting {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, request: RecordMeetingRequest): Promise<ActResult<RecordAnswer>> {
    return this.acts.run<[CommitteeRow], RecordAnswer>({
      commandId,
      kind: 'recordMeeting',
      actor,
      content: request,
      load: () => [committeeOf(actor.authorityId, actor.unitId, civilDateOf(this.clock.now()))],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  context: ActContext<[CommitteeRow]>,
  actor: Actor,
  request: RecordMeetingRequest,
): Decision<RecordAnswer> | RefusalValue {
  const { rows, now, newId } = context;
  const [committee] = rows[0];
  if (committee?.lead_unit_kind !== 'OFFICE') return refuse('MEETING_OFFICE_ONLY');
  const { subject: words, ...noticeFrame } = request.notice;
  const tidy = tidySubject(words);
  if (isRefused(tidy)) return tidy;
  const begun = beginDossier(context, actor, {
    act: 'recordMeeting',
    continuesAt: 'NOTICE',
    docType: 'NOTICE',
    subject: tidy.subject,
    urgency: 'NORMAL',
    // The Chairman concludes; the Office signs for him.
    decisionAuthority: 'CHAIR',
    draft: undefined,
    sessionItem: null,
    sample: request.isSample,
  });
  if (isRefused(begun)) return begun;
  const { authorityId, unitId: officeUnitId } = actor;
  const meetingId = newId();
  const noticeDossierId = begun.answer.dossierId;
  const { sourceId = null } = request;
  return {
    ...begun,
    writes: [
      ...(begun.writes ?? []),
      ...insertMeeting({
        ...request,
        authorityId,
        id: meetingId,
        officeUnitId,
        sourceId,
        noticeDossierId,
        noticeFrame,
        items: request.items.map(({ number, title, conclusion = null, dossierId = null }) => ({
          number,
          title,
          conclusion,
          dossierId,
        })),
        now,
      }),
      ...(sourceId === null ? [] : [noticeOfSource(authorityId, sourceId, noticeDossierId)]),
    ],
    access: [
      ...(begun.access ?? []),
      readerOf(meetingId, officeUnitId, 'LEAD'),
      ...(committee.leadership_unit_id === null
        ? []
        : [readerOf(meetingId, committee.leadership_unit_id, 'SESSION')]),
    ],
    audit: { ...begun.audit, detail: { ...begun.audit.detail, meetingId, sourceId } },
    answer: { meetingId, noticeDossierId },
  };
}

/** A unit that may read a session, and why. */
export function readerOf(
  meetingId: string,
  unitId: string,
  cause: 'LEAD' | 'SESSION' | 'RECIPIENT',
): AccessGrant {
  return {
    subjectKind: 'MEETING',
    subjectId: meetingId,
    principalKind: 'UNIT',
    principalId: unitId,
    class: 'READ',
    cause,
  };
}
