import { Injectable } from '@nestjs/common';
import { civilDateOf, type MeetingItemKind } from '@thong-suot/administration';
import {
  ActRunner,
  type AccessGrant,
  type ActContext,
  type ActResult,
  type Decision,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { noticeOfSource } from '../assignments/index.js';
import { beginDossier, committeeOf, tidySubject, type CommitteeRow } from '../documents/index.js';
import { firstNotice } from './domain/first-notice.js';
import type { NoticeFrame } from './domain/proposed-notice.js';
import { tidyMeeting, type TypedMeeting } from './domain/typed-meeting.js';
import { insertMeeting } from './meeting.queries.js';
import { lastMeeting, livingUnits, type LastMeetingRow } from './record-meeting.queries.js';

export interface RecordMeetingRequest {
  readonly name: string;
  /** As it is written: "04/2025". */
  readonly number?: string | undefined;
  readonly heldOn: string;
  /** The hour at which it began, "14:00". */
  readonly beginsAt?: string | undefined;
  readonly place: string;
  /** Who chaired it, by position. */
  readonly chair: string;
  /** Who took part, in the words of the notice. */
  readonly attendance: readonly string[];
  /** The agenda in its order. */
  readonly items: readonly RecordedItem[];
  /** What the session gave to units, where that has been given already. */
  readonly sourceId?: string | undefined;
  /** What its notice begins with; absent: what follows from the rest. */
  readonly notice?: (NoticeFrame & { readonly subject: string }) | undefined;
  readonly isSample: boolean;
}

export interface RecordedItem {
  readonly title: string;
  readonly kind?: MeetingItemKind | undefined;
  readonly leadUnitId?: string | undefined;
  /** The conclusion as far as it is known before the notice. */
  readonly conclusion?: string | undefined;
  readonly dossierId?: string | undefined;
}

export type RecordAnswer = { meetingId: string; noticeDossierId: string };

type Loaded = [CommitteeRow, LastMeetingRow, { readonly id: string }];

/**
 * An officer of the Office records a session that has concluded, and begins the dossier of its notice. The Office and the
 * leaders see the session from then on, whoever receives the notice once it is issued.
 * Refuses MEETING_OFFICE_ONLY, MEETING_RECORDED_ALREADY, MEETING_ITEM_UNIT, and what tidyMeeting, tidySubject and
 * beginDossier refuse.
 */
@Injectable()
export class RecordMeeting {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, request: RecordMeetingRequest): Promise<ActResult<RecordAnswer>> {
    const { authorityId, unitId } = actor;
    const today = civilDateOf(this.clock.now());
    const leads = request.items.flatMap(({ leadUnitId }) => leadUnitId ?? []).filter(isId);
    return this.acts.run<Loaded, RecordAnswer>({
      commandId,
      kind: 'recordMeeting',
      actor,
      content: request,
      load: () => [
        committeeOf(authorityId, unitId, today),
        lastMeeting(authorityId, unitId),
        livingUnits(authorityId, leads, today),
      ],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  context: ActContext<Loaded>,
  actor: Actor,
  request: RecordMeetingRequest,
): Decision<RecordAnswer> | RefusalValue {
  const {
    rows: [[committee], [last], living],
    now,
    newId,
  } = context;
  if (committee?.lead_unit_kind !== 'OFFICE') return refuse('MEETING_OFFICE_ONLY');
  const meeting = tidyMeeting(typedMeeting(request), now);
  if (isRefused(meeting)) return meeting;
  const absent = meeting.items.findIndex(
    ({ leadUnitId }) => leadUnitId !== null && !living.some(({ id }) => id === leadUnitId),
  );
  if (absent >= 0) {
    return refuse('MEETING_ITEM_UNIT', { number: String(absent + 1) }, `items.${absent}.leadUnitId`);
  }
  const { subject: words, ...noticeFrame } = request.notice ?? firstNotice(meeting, last?.recipients ?? []);
  const tidy = tidySubject(words);
  if (isRefused(tidy)) return tidy;
  const begun = beginDossier({ ...context, rows: [[committee]] }, actor, {
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
        ...meeting,
        authorityId,
        id: meetingId,
        officeUnitId,
        sourceId,
        noticeDossierId,
        noticeFrame,
        items: meeting.items.map((item, index) => ({
          ...item,
          number: index + 1,
          conclusion: request.items[index]?.conclusion ?? null,
          dossierId: request.items[index]?.dossierId ?? null,
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

function typedMeeting(request: RecordMeetingRequest): TypedMeeting {
  return {
    name: request.name,
    number: request.number ?? null,
    heldOn: request.heldOn,
    beginsAt: request.beginsAt ?? null,
    place: request.place,
    chair: request.chair,
    attendance: request.attendance,
    items: request.items.map(({ title, kind = null, leadUnitId = null }) => ({ title, kind, leadUnitId })),
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
