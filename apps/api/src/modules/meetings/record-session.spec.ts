import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeetingDesk, WHOLE_NOTICE } from '../../../test/support/meeting-desk.js';
import { RoundDesk } from '../../../test/support/round-desk.js';
import { newId } from '../../platform/ids.js';
import type { RecordMeetingInput } from './meeting.input.js';

/** Sessions and assignments of the Office by GraphQL; the desk's other acts then speak of the session recorded last. */
class SessionDesk extends MeetingDesk {
  static override async open(): Promise<SessionDesk> {
    const desk = new SessionDesk(...(await RoundDesk.parts()));
    await desk.record(new Map());
    return desk;
  }

  typed(change: Partial<RecordMeetingInput> = {}): RecordMeetingInput {
    return {
      name: 'Phiên họp chuyên đề về cải cách hành chính',
      number: '04/2025',
      heldOn: '2025-03-18',
      beginsAt: '08:00',
      place: 'Phòng họp số 1',
      chair: 'Phó Chủ tịch UBND thành phố',
      attendance: ['Các thành viên UBND thành phố', 'Văn phòng HĐND-UBND thành phố'],
      items: [
        { title: 'Dự thảo Kế hoạch cải cách hành chính', kind: 'DRAFT', leadUnitId: this.unit('NV') },
        { title: 'Báo cáo chuyển đổi số', kind: 'REPORT', leadUnitId: null },
      ],
      ...change,
    };
  }

  async recordSession(role: string, input: RecordMeetingInput, command = newId()): Promise<Answer> {
    const { recordMeeting } = await (
      await this.client(role)
    ).ask<{ recordMeeting: Answer }>(
      `mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) {
        ... on Meeting { id number heldOn beginsAt givable version items { number title kind leadUnit { code } } }
        ... on Refusal { code message field } } }`,
      { input },
      { commandId: command },
    );
    return recordMeeting;
  }

  async give(role: string, change: object = {}, version = 1): Promise<Answer> {
    const input = {
      line: 1,
      title: 'Trình UBND thành phố Kế hoạch',
      kind: 'TASK',
      leadUnitIds: [this.unit('NV')],
      cooperatingUnitIds: [this.unit('TCKH')],
      deadlineWords: 'trước ngày 30/4/2025',
      dueAt: '2025-04-29T10:00:00Z',
      product: 'Kế hoạch',
      ...change,
    };
    const { giveAssignment } = await this.ask<{ giveAssignment: Answer }>(
      role,
      `mutation ($id: ID!, $input: GiveAssignmentInput!, $version: Int!) {
        giveAssignment(meetingId: $id, input: $input, expectedVersion: $version) {
          ... on Meeting { id version assignments { id point title quote deadlineWords parts { dueAt unit { code } } } }
          ... on Refusal { code message field } } }`,
      { input, version },
    );
    return giveAssignment;
  }
}

interface Answer {
  readonly id?: string;
  readonly version?: number;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string;
  readonly assignments?: readonly { readonly id: string; readonly title: string; readonly quote: string }[];
}

let desk: SessionDesk;
beforeAll(async () => {
  desk = await SessionDesk.open();
}, 120_000);
afterAll(() => desk.close());

describe('recording a further session', () => {
  it('is offered to officers of the Office, beginning with the place and people of the last one', async () => {
    const form = async (role: string) =>
      (await desk.ask<{ meetingForm: unknown }>(role, '{ meetingForm { place chair attendance } }'))
        .meetingForm;
    expect(await form('cv.vanphong')).toMatchObject({ chair: 'Chủ tịch UBND thành phố' });
    for (const role of ['cvp', 'vanthu', 'ct', 'cv.vhkhtt', 'ct.tamthanh']) {
      expect([role, await form(role)]).toEqual([role, null]);
    }
  });

  it.each([
    ['a name of 300 characters', { name: 'x'.repeat(300) }, 'MEETING_TEXT_TOO_LONG', 'name'],
    ['no name', { name: '  ' }, 'MEETING_FIELD_REQUIRED', 'name'],
    ['no place', { place: '' }, 'MEETING_FIELD_REQUIRED', 'place'],
    ['no chair', { chair: '' }, 'MEETING_FIELD_REQUIRED', 'chair'],
    ['a day ahead', { heldOn: '2025-03-19' }, 'MEETING_AHEAD', 'heldOn'],
    ['an hour ahead', { beginsAt: '16:00' }, 'MEETING_AHEAD', 'beginsAt'],
    ['a day long ago', { heldOn: '1925-03-18' }, 'MEETING_DATE_WRONG', 'heldOn'],
    ['no time of day', { beginsAt: '25:99' }, 'MEETING_TIME_WRONG', 'beginsAt'],
    ['no agenda', { items: [] }, 'MEETING_ITEMS_REQUIRED', 'items'],
    [
      'an empty point',
      { items: [{ title: 'A' }, { title: ' ' }] },
      'MEETING_FIELD_REQUIRED',
      'items.1.title',
    ],
    ['a secret', { name: 'TUYỆT MẬT' }, 'SECRET_MARK', 'name'],
    [
      'a unit of nowhere',
      { items: [{ title: 'A', leadUnitId: newId() }] },
      'MEETING_ITEM_UNIT',
      'items.0.leadUnitId',
    ],
    [
      'no unit at all',
      { items: [{ title: 'A', leadUnitId: 'x' }] },
      'MEETING_ITEM_UNIT',
      'items.0.leadUnitId',
    ],
  ])('refuses %s, at its field', async (_what, change, code, field) => {
    const refused = await desk.recordSession('cv.vanphong', desk.typed(change));
    expect(refused).toMatchObject({ code, field });
    expect(refused.message).toMatch(/^(Chưa|Văn bản)/u);
  });

  it('refuses a day that is none', async () => {
    const answer = await (
      await desk.client('cv.vanphong')
    ).send(
      'mutation ($input: RecordMeetingInput!) { recordMeeting(input: $input) { ... on Meeting { id } } }',
      { input: desk.typed({ heldOn: '2025-02-31' }) },
    );
    expect(answer.errors).not.toEqual([]);
  });

  it.each([
    ['cv.vhkhtt', 'MEETING_OFFICE_ONLY'],
    ['ct.tamthanh', 'MEETING_OFFICE_ONLY'],
    ['ct', 'MEETING_OFFICE_ONLY'],
    ['cvp', 'NOT_A_DRAFTING_POST'],
    ['vanthu', 'NOT_A_DRAFTING_POST'],
  ])('is not for %s', async (role, code) => {
    expect(await desk.recordSession(role, desk.typed())).toMatchObject({ code });
  });

  it('is done once by one command, and once by two people at once', async () => {
    const command = newId();
    const pressed = await Promise.all([
      desk.recordSession('cv.vanphong', desk.typed(), command),
      desk.recordSession('cv.vanphong', desk.typed(), command),
    ]);
    expect(pressed[0]).toEqual(pressed[1]);
    expect(pressed[0]).toMatchObject({
      number: '04/2025',
      beginsAt: '08:00',
      givable: false,
      items: [
        { number: 1, title: 'Dự thảo Kế hoạch cải cách hành chính', kind: 'DRAFT', leadUnit: { code: 'NV' } },
        { number: 2, title: 'Báo cáo chuyển đổi số', kind: 'REPORT', leadUnit: null },
      ],
    });
    const another = desk.typed({ name: 'Phiên họp đột xuất' });
    const both = await Promise.all(
      ['cv.vanphong', 'cv2.vanphong'].map((role) => desk.recordSession(role, another)),
    );
    expect(both.map(({ code = 'recorded' }) => code).sort()).toEqual([
      'MEETING_RECORDED_ALREADY',
      'recorded',
    ]);
    desk.meetingId = pressed[0]?.id ?? '';
  });

  it('is read with its lead units at two statements', async () => {
    const { statements, errors } = await (
      await desk.client('cv.vanphong')
    ).send('{ meetings { edges { node { number beginsAt items { kind leadUnit { name } } } } } }');
    expect([statements, errors]).toEqual([2, []]);
  });

  it('proposes its notice from the agenda, its hour, place and people, and the last recipients', async () => {
    const { noticeDraft } = await desk.ask<{ noticeDraft: object }>(
      'cv.vanphong',
      'query ($id: ID!) { noticeDraft(meetingId: $id) { subject opening lines { text } recipients editable } }',
    );
    expect(noticeDraft).toMatchObject({
      subject: 'Kết luận Phiên họp chuyên đề về cải cách hành chính',
      opening: [
        '08 giờ 00 ngày 18/3/2025, tại Phòng họp số 1, đồng chí Phó Chủ tịch UBND thành phố chủ trì Phiên họp chuyên đề về cải cách hành chính. Dự họp có: Các thành viên UBND thành phố; Văn phòng HĐND-UBND thành phố.',
        expect.stringContaining('kết luận, chỉ đạo như sau:'),
      ],
      lines: [{ text: 'Dự thảo Kế hoạch cải cách hành chính' }, { text: 'Báo cáo chuyển đổi số' }],
      recipients: WHOLE_NOTICE.recipients,
      editable: true,
    });
  });
});

const LINES = [
  { level: 'SECTION', text: 'Dự thảo Kế hoạch cải cách hành chính' },
  { level: 'TEXT', text: 'Giao Phòng Nội vụ hoàn thiện Kế hoạch, trình trước ngày  30/4/2025.' },
  { level: 'SECTION', text: 'Báo cáo chuyển đổi số' },
  { level: 'DASH', text: 'Các đơn vị gửi báo cáo trong ngày.' },
] as const;

describe('giving assignments out of the issued conclusions', () => {
  it('waits until the notice is issued', async () => {
    expect(await desk.save('cv.vanphong', { lines: LINES })).toBeUndefined();
    expect(await desk.give('cv.vanphong')).toMatchObject({ code: 'CONCLUSIONS_NOT_ISSUED' });
    const refused =
      (await desk.submit()) ??
      (await desk.onNotice('cvp', 'signDocument')) ??
      (await desk.onNotice('vanthu', 'issueDocument'));
    expect(refused).toBeUndefined();
    const { meeting } = await desk.ask<{ meeting: object }>(
      'cv.vanphong',
      'query ($id: ID!) { meeting(id: $id) { givable noticeNumber } }',
    );
    expect(meeting).toEqual({ givable: true, noticeNumber: expect.stringContaining('/TB-UBND') });
  });

  it.each([
    ['a heading', { line: 2 }, 'CONCLUSION_NOT_FOUND', 'line'],
    ['no paragraph', { line: 99 }, 'CONCLUSION_NOT_FOUND', 'line'],
    ['a place before the first', { line: -1 }, 'CONCLUSION_NOT_FOUND', 'line'],
    ['no title', { title: ' ' }, 'GIVEN_TITLE_REQUIRED', 'title'],
    ['too long a title', { title: 'x'.repeat(501) }, 'GIVEN_TEXT_TOO_LONG', 'title'],
    ['nobody', { leadUnitIds: [] }, 'GIVEN_LEAD_REQUIRED', 'leadUnitIds'],
    ['a unit of nowhere', { leadUnitIds: [newId()] }, 'GIVEN_UNIT_NOT_POSSIBLE', 'leadUnitIds'],
    [
      'other words',
      { deadlineWords: 'trước ngày 01/5/2025' },
      'DEADLINE_WORDS_NOT_IN_NOTICE',
      'deadlineWords',
    ],
    ['a deadline before the session', { dueAt: '2025-03-17T10:00:00Z' }, 'DEADLINE_BEFORE_SESSION', 'dueAt'],
    ['a direction with a deadline', { kind: 'STANDING' }, 'DIRECTION_HAS_NO_DEADLINE', 'deadlineWords'],
  ])('refuses %s, at its field', async (_what, change, code, field) => {
    expect(await desk.give('cv.vanphong', change)).toMatchObject({ code, field });
  });

  it('refuses a unit that stands twice, and one that gives itself', async () => {
    const noivu = desk.unit('NV');
    expect(await desk.give('cv.vanphong', { cooperatingUnitIds: [noivu] })).toMatchObject({
      code: 'GIVEN_UNIT_TWICE',
    });
    expect(await desk.give('cv.vanphong', { leadUnitIds: [desk.unit('LDUBND')] })).toMatchObject({
      code: 'GIVEN_UNIT_NOT_POSSIBLE',
    });
  });

  it.each([
    ['ct', 'ASSIGNMENT_OFFICE_ONLY'],
    ['vanthu', 'ASSIGNMENT_OFFICE_ONLY'],
  ])('is not for %s', async (role, code) => {
    expect(await desk.give(role)).toMatchObject({ code });
  });

  it('gives it with the words of the paragraph and of its deadline, to its units at once', async () => {
    const given = await desk.give('cv.vanphong');
    expect(given).toMatchObject({
      version: 2,
      assignments: [
        {
          point: '1',
          title: 'Trình UBND thành phố Kế hoạch',
          quote: 'Giao Phòng Nội vụ hoàn thiện Kế hoạch, trình trước ngày 30/4/2025.',
          deadlineWords: 'trước ngày 30/4/2025',
          parts: [{ dueAt: '2025-04-29T17:00:00+07:00', unit: { code: 'NV' } }],
        },
      ],
    });
    const assignmentId = given.assignments?.[0]?.id ?? '';
    await desk.until(async () => {
      const { inbox } = await desk.ask<{ inbox: { edges: { node: { title: string } }[] } }>(
        'cv.noivu',
        '{ inbox { edges { node { title } } } }',
      );
      return inbox.edges.some(({ node }) => node.title === 'Trình UBND thành phố Kế hoạch');
    });
    const seen = async (role: string) =>
      (
        await desk.ask<{ assignment: { notice: { number: string } | null } | null }>(
          role,
          'query ($of: ID!) { assignment(id: $of) { id } }',
          { of: assignmentId },
        )
      ).assignment;
    expect(await seen('cv.tckh')).not.toBeNull();
    expect(await seen('cv.thanhtra')).toBeNull();
  });

  it('two officers who give at once: the second is told what the first gave', async () => {
    const both = await Promise.all(
      ['cv.vanphong', 'cv2.vanphong'].map((role, at) =>
        desk.give(role, { title: `Việc ${at + 1}`, line: 3, deadlineWords: 'trong ngày', dueAt: null }, 2),
      ),
    );
    expect(both.map(({ code = 'given' }) => code).sort()).toEqual(['MEETING_CHANGED', 'given']);
    expect(both.find(({ code }) => code === undefined)?.assignments).toHaveLength(2);
  });

  it('gives a standing direction to those to whom it speaks, without a deadline', async () => {
    const given = await desk.give(
      'cv.vanphong',
      {
        kind: 'STANDING',
        title: 'Báo cáo hằng ngày',
        line: 3,
        deadlineWords: null,
        dueAt: null,
        product: null,
      },
      3,
    );
    expect(given.assignments).toHaveLength(3);
  });
});
