import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sessionAgenda } from '@thong-suot/document-forms';
import { MeetingDesk } from '../../../test/support/meeting-desk.js';
import { RoundDesk } from '../../../test/support/round-desk.js';
import { TestClient } from '../../../test/support/graphql-client.js';
import { makeTenant, type TestTenant } from '../../../test/support/tenant.js';
import { newId } from '../../platform/ids.js';
import { caseMeeting } from '../../seeds/case-meeting.js';
import { RecordMeeting } from './record-meeting.js';

class Desk extends MeetingDesk {
  decisionId = '';

  static override async open(): Promise<Desk> {
    const desk = new Desk(...(await RoundDesk.parts()));
    desk.decisionId = await desk.dossier();
    await desk.record(new Map([[7, desk.decisionId]]));
    return desk;
  }
}

let desk: Desk;
let other: TestTenant;
beforeAll(async () => {
  desk = await Desk.open();
  other = await makeTenant(desk.app.urls.owner);
});
afterAll(() => desk.close());

interface Seen {
  readonly meetings: { edges: { node: { id: string } }[] };
  readonly meeting: {
    items: { number: number; title: string; dossier: { id: string } | null }[];
    noticeState: string;
    noticeDossier: { id: string } | null;
    notice: { id: string; recipients: { openedAt: string | null }[] } | null;
    assignments: { point: string }[];
  } | null;
  readonly noticeDraft: { lines: unknown[] } | null;
  readonly session: { menu: string[] };
}

const QUERY = `query ($id: ID!) {
  meetings { edges { node { id } } }
  meeting(id: $id) { items { number title dossier { id } } noticeState noticeDossier { id }
    notice { id recipients { openedAt } } assignments { point } }
  noticeDraft(meetingId: $id) { lines { text } }
  session { menu }
}`;
const look = (role: string) => desk.ask<Seen>(role, QUERY);
const NOTHING = { meetings: { edges: [] }, meeting: null, noticeDraft: null };

describe('who sees a session before its notice is issued', () => {
  it('the Office, with its agenda, the dossiers of it, what was given, and the notice to be written', async () => {
    const seen = await look('cv.vanphong');
    expect(seen.meeting?.items.map(({ title }) => title)).toEqual(sessionAgenda);
    expect(seen.meeting?.items[6]?.dossier).toEqual({ id: desk.decisionId });
    expect(seen.meeting).toMatchObject({
      noticeState: 'DRAFTING',
      noticeDossier: { id: desk.noticeDossierId },
    });
    expect(seen.meeting?.assignments).toHaveLength(37);
    expect(seen.session.menu).toContain('MEETINGS');
  });

  it('the leaders who sat in it, without the draft of its notice', async () => {
    const seen = await look('ct');
    expect(seen.meeting).toMatchObject({ noticeDossier: null, notice: null, noticeState: 'DRAFTING' });
    expect(seen.noticeDraft).toBeNull();
    expect(seen.session.menu).toContain('MEETINGS');
  });

  it.each(['cv.vhkhtt', 'ld.tckh', 'ct.tamthanh', 'vt.chilang', 'cv.mttq'])(
    '%s finds nothing: not in the list, not by id, not in the menu',
    async (role) => {
      const seen = await look(role);
      expect(seen).toMatchObject(NOTHING);
      expect(seen.session.menu).not.toContain('MEETINGS');
    },
  );
});

describe('who writes', () => {
  it.each([
    ['ct', 'MEETING_NOT_FOUND'],
    ['cv.vhkhtt', 'MEETING_NOT_FOUND'],
    ['vanthu', 'NOT_YOUR_STEP'],
    ['cvp', 'NOT_YOUR_STEP'],
  ])('%s does not: %s', async (role, code) => {
    expect(await desk.save(role)).toMatchObject({ code });
    expect(await desk.submit(role)).toMatchObject({ code });
    expect(await desk.version()).toBeNull();
  });

  it('nobody but an officer of the Office records a session, and each only once', async () => {
    const record = (role: string) =>
      desk
        .the(RecordMeeting)
        .run(desk.actor(role), newId(), caseMeeting({ dossier: () => undefined, sourceId: undefined }));
    expect(await record('cv.vhkhtt')).toMatchObject({ refused: 'MEETING_OFFICE_ONLY' });
    expect(await record('ct.tamthanh')).toMatchObject({ refused: 'MEETING_OFFICE_ONLY' });
    expect(await record('cvp')).toMatchObject({ refused: 'NOT_A_DRAFTING_POST' });
    expect(await record('cv2.vanphong')).toMatchObject({ refused: 'MEETING_RECORDED_ALREADY' });
  });
});

describe('who sees it afterwards', () => {
  it('whoever received the notice: the session and the notice, of the rest only what is their own', async () => {
    await desk.issue();
    await desk.until(async () => (await look('ct.tamthanh')).meeting !== null);
    const seen = await look('ct.tamthanh');
    expect(seen.meetings.edges).toEqual([{ node: { id: desk.meetingId } }]);
    expect(seen.meeting?.items).toHaveLength(7);
    expect(seen.meeting?.items.map(({ dossier }) => dossier)).toEqual(Array(7).fill(null));
    expect(seen.meeting?.noticeDossier).toBeNull();
    expect(seen.meeting?.notice?.id).toBe(await desk.documentId());
    const points = seen.meeting?.assignments.map(({ point }) => point) ?? [];
    expect(points.length).toBeGreaterThan(3);
    expect(points.length).toBeLessThan(30);
    expect(seen.noticeDraft).toBeNull();
    expect(seen.session.menu).toContain('MEETINGS');
    expect((await look('ct')).meeting?.notice).not.toBeNull();
    expect((await look('cv.vhkhtt')).meeting?.items[6]?.dossier).toEqual({ id: desk.decisionId });
  });

  it('a recipient learns who else gets it, not who has opened it', async () => {
    await desk.opens(await desk.client('vt.chilang'));
    const opened = (seen: Seen) =>
      seen.meeting?.notice?.recipients.filter(({ openedAt }) => openedAt !== null);
    expect(opened(await look('cv.vanphong'))).toHaveLength(1);
    expect(opened(await look('ct.tamthanh'))).toEqual([]);
  });

  it('another tenant finds nothing, not in the list, not by id, not by acting', async () => {
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(other.username('cv.vanphong'));
    expect(await stranger.ask<Seen>(QUERY, { id: desk.meetingId })).toMatchObject(NOTHING);
    const { submitNotice } = await stranger.ask<{ submitNotice: { code: string } }>(
      'mutation ($id: ID!) { submitNotice(meetingId: $id, expectedVersion: 1) { ... on Refusal { code } } }',
      { id: desk.meetingId },
    );
    expect(submitNotice.code).toBe('MEETING_NOT_FOUND');
  });

  it('those who hear of a session are those who may read it', async () => {
    const rows = await desk.rows<{ cause: string; count: number }>(
      `select cause, count(*)::int as count from access_fact where subject_id = $1 group by cause order by cause`,
      desk.meetingId,
    );
    expect(rows).toEqual([
      { cause: 'LEAD', count: 1 },
      { cause: 'RECIPIENT', count: 26 },
      { cause: 'SESSION', count: 1 },
    ]);
  });
});

describe('what reading costs', () => {
  it.each([
    [
      '{ meetings { edges { node { name heldOn place chair noticeNumber noticeState items { number title } } } } }',
      1,
    ],
    ['{ meetings { edges { node { name items { dossier { subject state } } } } } }', 2],
    ['query ($id: ID!) { noticeDraft(meetingId: $id) { opening lines { level text } recipients } }', 1],
    // The session; dossiers; the notice; what was given.
    [
      `query ($id: ID!) { meeting(id: $id) { name items { title dossier { subject state } } noticeDossier { subject }
        notice { numberLine distribution { text complete } } assignments { title parts { state unit { name } } } } }`,
      4,
    ],
  ])('%s', async (query, statements) => {
    const answer = await (await desk.client('cv.vanphong')).send(query, { id: desk.meetingId });
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toBe(statements);
  });

  it('pages follow each other from the latest session back, without a gap', async () => {
    const request = caseMeeting({ dossier: () => undefined, sourceId: undefined });
    for (const [name, heldOn] of [
      ['Phiên họp chuyên đề', '2025-03-18'],
      ['Phiên họp tháng 2', '2025-02-18'],
    ] as const) {
      const recorded = await desk
        .the(RecordMeeting)
        .run(desk.actor('cv.vanphong'), newId(), { ...request, name, heldOn });
      expect(recorded).not.toHaveProperty('refused');
    }
    const days: string[] = [];
    let after: string | null = null;
    do {
      const page: {
        meetings: {
          edges: { node: { heldOn: string; name: string } }[];
          pageInfo: { endCursor: string | null; hasNextPage: boolean };
        };
      } = await desk.ask(
        'cv.vanphong',
        'query ($after: String) { meetings(first: 1, after: $after) { edges { node { heldOn name } } pageInfo { endCursor hasNextPage } } }',
        { after },
      );
      days.push(...page.meetings.edges.map(({ node }) => `${node.heldOn} ${node.name.slice(0, 12)}`));
      after = page.meetings.pageInfo.hasNextPage ? page.meetings.pageInfo.endCursor : null;
    } while (after !== null);
    expect(days).toEqual(
      ['2025-03-18 Phiên họp ch', '2025-03-18 Phiên họp UB', '2025-02-18 Phiên họp th'].sort().reverse(),
    );
  });
});
