import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MeetingDesk } from '../../../../test/support/meeting-desk.js';
import { noticesOf, type NoticeSeen } from '../../../../test/support/notices.js';

let desk: MeetingDesk;
beforeAll(async () => {
  desk = await MeetingDesk.open();
}, 120_000);
afterAll(() => desk.close());

interface Paper {
  readonly id: string;
  readonly version: number;
}

let papers = 0;

/** The clerk of the Office enters a paper from outside. */
async function registered(): Promise<Paper> {
  papers += 1;
  const { registerIncoming } = await (
    await desk.client('vanthu')
  ).ask<{ registerIncoming: Paper }>(
    `mutation ($input: RegisterIncomingInput!) { registerIncoming(input: $input) {
      ... on IncomingDocument { id version } ... on Refusal { code message } } }`,
    {
      input: {
        arrivedOn: '2025-03-18',
        author: 'Sở Nội vụ',
        numberSymbol: `${papers}/SNV-TCCC`,
        dated: '2025-03-14',
        subject: `Về việc rà soát biên chế, lần ${papers}`,
      },
    },
  );
  return registerIncoming;
}

/** A role passes the paper on. */
async function passOn(role: string, paper: Paper, to: string, dueAt: string | null = null): Promise<void> {
  const due = dueAt === null ? '' : `, dueAt: "${dueAt}"`;
  const args = `incomingId: "${paper.id}", ${to}${due}, expectedVersion: ${paper.version}`;
  expect(await desk.mutate(role, 'forwardIncoming', args)).toBeUndefined();
}

const toUnit = (code: string) => `toUnitId: "${desk.unit(code)}"`;
const toPerson = (role: string) => `toPersonId: "${desk.actor(role).personId}"`;

/** What a role was told of a paper, the oldest first. */
async function toldOf(role: string, { id }: Paper): Promise<NoticeSeen[]> {
  await desk.settled();
  return (await noticesOf(desk, role)).filter(({ incomingId }) => incomingId === id);
}
const kinds = async (role: string, paper: Paper) => (await toldOf(role, paper)).map(({ kind }) => kind);

describe('an incoming paper', () => {
  it('that is registered is told to those who pass it on, not to the clerk who entered it', async () => {
    const paper = await registered();
    expect(await toldOf('cvp', paper)).toMatchObject([
      {
        kind: 'REGISTERED',
        text: 'Văn bản đến vừa được vào sổ. Đề nghị xem, chuyển xử lý.',
        title: expect.stringContaining('rà soát biên chế'),
        read: false,
      },
    ]);
    for (const role of ['vanthu', 'cv.vanphong', 'ct', 'cv.noivu']) {
      expect([role, await kinds(role, paper)]).toEqual([role, []]);
    }
  });

  it('that is passed on to a unit is told to those who deal with it there, with the deadline', async () => {
    const paper = await registered();
    await passOn('cvp', paper, toUnit('NV'), '2025-03-21T10:00:00Z');
    expect(await toldOf('cv.noivu', paper)).toMatchObject([
      {
        kind: 'WAITING',
        text: 'Được chuyển văn bản đến để xử lý. Thời hạn: 17 giờ 00 ngày 21/3/2025.',
        incomingId: paper.id,
      },
    ]);
    expect(await kinds('cv.tckh', paper)).toEqual([]);
    expect(await kinds('cvp', paper)).toEqual(['REGISTERED']);
  });

  it('that is passed on within the own unit is told to everybody there but who did it', async () => {
    const paper = await registered();
    await passOn('vanthu', paper, toPerson('cv.vanphong'));
    expect(await kinds('cv.vanphong', paper)).toEqual(['WAITING']);
    expect(await kinds('cv2.vanphong', paper)).toEqual([]);
    const another = await registered();
    await passOn('cvp', another, toUnit('VP'));
    expect(await kinds('cv2.vanphong', another)).toEqual(['WAITING']);
    expect(await kinds('cvp', another)).toEqual(['REGISTERED']);
  });

  it('is told in English to who reads English', async () => {
    const paper = await registered();
    await desk.settled();
    const { notices } = await (
      await desk.client('cvp')
    ).ask<{ notices: { edges: { node: NoticeSeen }[] } }>(
      '{ notices(first: 100) { edges { node { text incomingId } } } }',
      {},
      { headers: { 'accept-language': 'en' } },
    );
    expect(notices.edges.find(({ node }) => node.incomingId === paper.id)?.node.text).toBe(
      'An incoming paper was registered. See whom to pass it on to.',
    );
  });
});

describe('an issued document', () => {
  it('is told to the clerk and the leaders of the units that it went to, not to who sent it', async () => {
    await desk.issue();
    const documentId = await desk.documentId();
    await desk.settled();
    const told = async (role: string) =>
      (await noticesOf(desk, role)).filter((notice) => notice.documentId === documentId);
    for (const role of ['vt.tamthanh', 'ct.tamthanh', 'vt.noivu', 'ct']) {
      const [notice, ...more] = await told(role);
      expect([role, notice?.kind, more]).toEqual([role, 'RECEIVED', []]);
      expect(notice?.text).toBe('UBND thành phố Lạng Sơn gửi văn bản đến đơn vị.');
      expect(notice?.title).toContain('Kết luận Phiên họp');
      expect(notice?.recipientId).not.toBeNull();
    }
    for (const role of ['vanthu', 'cv.tamthanh', 'cv.noivu']) {
      expect([role, await told(role)]).toEqual([role, []]);
    }
  });

  it('is opened from its notice as the recipient that it came to', async () => {
    const [notice] = (await noticesOf(desk, 'vt.tamthanh')).filter(({ kind }) => kind === 'RECEIVED');
    const { openReceivedDocument } = await (
      await desk.client('vt.tamthanh')
    ).ask<{ openReceivedDocument: { state: string } }>(
      'mutation ($id: ID!) { openReceivedDocument(recipientId: $id) { ... on ReceivedDocument { state } } }',
      { id: notice?.recipientId },
    );
    expect(openReceivedDocument.state).toBe('RECEIVED');
  });
});
