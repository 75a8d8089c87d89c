import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TravellingDesk } from '../../../../test/support/travelling-desk.js';
import { photograph } from '../../../../test/walk/papers.js';

let desk: TravellingDesk;
beforeAll(async () => {
  desk = await TravellingDesk.open();
});
afterAll(() => desk.close());

const papersQuery = (first = 20) => `query ($after: String) { leaderDesk(first: ${first}, after: $after) {
  total pageInfo { endCursor hasNextPage }
  edges { node { id stepId actLabel documentId urgency leadUnit { shortName } drafter { displayName } officeOpinion
    receivedAt dueAt issueBy answers { kind text positionLabel person { displayName } }
    dossiers { id version docType subject
      comments { round asked agreed agreedWithComments disagreed notConcerned comments accepted explained }
      sinceAnswer { kind fromNumber toNumber more passages { kind place words { kind text } } } } } } } }`;

interface Passage {
  readonly kind: string;
  readonly words: readonly { readonly kind: string; readonly text: string }[];
}
interface Paper {
  readonly stepId: string;
  readonly documentId: string | null;
  readonly answers: readonly unknown[];
  readonly dossiers: readonly {
    readonly id: string;
    readonly sinceAnswer: { readonly passages: readonly Passage[] } | null;
  }[];
}
interface Page {
  readonly total: number;
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: Paper }[];
}

const page = async (role: string, after: string | null = null, first?: number): Promise<Page> =>
  (await (await desk.client(role)).ask<{ leaderDesk: Page }>(papersQuery(first), { after })).leaderDesk;
const papers = async (role: string) => (await page(role)).edges.map(({ node }) => node);
const paperOf = async (role: string, dossierId: string) =>
  (await papers(role)).find(({ dossiers }) => dossiers.some(({ id }) => id === dossierId));
const answering = (kind: string, text = '') => `input: { kind: ${kind}, text: "${text}" }`;

describe("the leaders' desk", () => {
  it('says in five lines what is asked, who drafts, what was said, what the Office thinks, until when', async () => {
    const dossierId = await desk.at('viceChairReview');
    expect(await paperOf('pct', dossierId)).toMatchObject({
      stepId: 'viceChairReview',
      actLabel: 'Cho ý kiến trên phiếu trình',
      documentId: null,
      leadUnit: { shortName: 'Phòng VH, KH&TT' },
      drafter: { displayName: expect.stringContaining('Chuyên viên Phòng Văn hoá') },
      officeOpinion: 'Đủ điều kiện.',
      dossiers: [
        {
          id: dossierId,
          comments: {
            round: 1,
            asked: 2,
            agreed: 1,
            agreedWithComments: 1,
            disagreed: 0,
            notConcerned: 0,
            comments: 1,
            accepted: 1,
            explained: 0,
          },
          sinceAnswer: null,
        },
      ],
      answers: [],
    });
  });

  it('shows to the chair what the vice-chair has written', async () => {
    const dossierId = await desk.at('viceChairReview');
    await desk.act(
      'pct',
      'answerAsLeader',
      dossierId,
      answering('AGREED_FORWARD', 'Trình đồng chí Chủ tịch.'),
    );
    expect(await paperOf('pct', dossierId)).toBeUndefined();
    expect(await paperOf('ct', dossierId)).toMatchObject({
      stepId: 'chairReview',
      answers: [{ kind: 'AGREED_FORWARD', text: 'Trình đồng chí Chủ tịch.' }],
      dossiers: [{ sinceAnswer: null }],
    });
  });

  it('shows only the changed passages when the paper comes back to the leader who answered', async () => {
    const dossierId = await desk.at('viceChairReview');
    await desk.act('pct', 'answerAsLeader', dossierId, answering('RETURNED', 'Bổ sung khoản 6.'));
    await desk.completeDraft(dossierId);
    await desk.handOver(dossierId);
    await desk.act('cv.vanphong', 'forwardRoutingSlip', dossierId);
    await desk.pass('officeReview', dossierId);
    const again = await paperOf('pct', dossierId);
    expect(again).toMatchObject({
      answers: [{ kind: 'RETURNED', text: 'Bổ sung khoản 6.' }],
      dossiers: [{ sinceAnswer: { kind: 'RETURNED', fromNumber: 1, toNumber: 2, more: 0 } }],
    });
    const passages = again?.dossiers[0]?.sinceAnswer?.passages ?? [];
    expect(passages).toContainEqual(
      expect.objectContaining({
        kind: 'ADDED',
        words: [{ kind: 'ADDED', text: '6. Bổ sung theo ý kiến./.' }],
      }),
    );
    // What stands as it stood is not told again.
    for (const { words } of passages) expect(words.some(({ kind }) => kind !== 'SAME')).toBe(true);
    // The chair has not answered yet, so nothing is a change to him.
    await desk.act('pct', 'answerAsLeader', dossierId, answering('AGREED_FORWARD'));
    expect(await paperOf('ct', dossierId)).toMatchObject({ dossiers: [{ sinceAnswer: null }] });
  });

  it('says that the text is the same where only the cover sheet was clarified', async () => {
    const dossierId = await desk.at('viceChairReview');
    await desk.act('pct', 'answerAsLeader', dossierId, answering('CLARIFY', 'Làm rõ căn cứ.'));
    await desk.act('cv.vanphong', 'forwardRoutingSlip', dossierId);
    await desk.pass('officeReview', dossierId);
    expect(await paperOf('pct', dossierId)).toMatchObject({
      dossiers: [{ sinceAnswer: { kind: 'CLARIFY', fromNumber: 1, toNumber: 1, passages: [], more: 0 } }],
    });
  });

  it('takes dossiers that travel together as one paper, answered once', async () => {
    const pair = await desk.both('viceChairReview');
    const mine = (await papers('pct')).filter(({ dossiers }) =>
      dossiers.some(({ id }) => id === pair.plan || id === pair.decision),
    );
    expect(mine.map(({ dossiers }) => dossiers.map(({ id }) => id))).toEqual([[pair.plan, pair.decision]]);
    await desk.act('pct', 'answerAsLeader', pair.plan, answering('AGREED_FORWARD'));
    expect(await paperOf('pct', pair.plan)).toBeUndefined();
    expect(await paperOf('pct', pair.decision)).toBeUndefined();
  });

  it('lists what is to be signed with the document itself', async () => {
    const dossierId = await desk.at('signSubmission');
    expect(await paperOf('ct', dossierId)).toMatchObject({
      stepId: 'signSubmission',
      documentId: await desk.submissionOf(dossierId),
    });
    const decision = await desk.at('signDecision');
    expect(await paperOf('ct', decision)).toMatchObject({
      stepId: 'signDecision',
      documentId: expect.any(String),
    });
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const all = (await papers('pct')).map(({ dossiers }) => dossiers[0]?.id);
    expect(all.length).toBeGreaterThanOrEqual(2);
    const paged: unknown[] = [];
    let after: string | null = null;
    do {
      const part = await page('pct', after, 1);
      expect(part.total).toBe(all.length);
      paged.push(...part.edges.map(({ node }) => node.dossiers[0]?.id));
      after = part.pageInfo.hasNextPage ? part.pageInfo.endCursor : null;
    } while (after !== null);
    expect(paged).toEqual(all);
    expect((await page('pct', 'khác')).edges).toHaveLength(all.length);
  });

  it('costs at most two statements, however much waits', async () => {
    const { statements, errors } = await (await desk.client('pct')).send(papersQuery(), { after: null });
    expect(errors).toEqual([]);
    expect(statements).toBeLessThanOrEqual(2);
  });

  it('is empty for whoever holds no such step', async () => {
    await desk.at('viceChairReview');
    for (const role of ['cvp', 'cv.vanphong', 'cv.vhkhtt', 'tp.vhkhtt', 'vanthu', 'ct.chilang', 'ld.tckh']) {
      expect([role, await papers(role)]).toEqual([role, []]);
    }
  });
});

describe('a second answer to the same paper', () => {
  const scan = (role: string) => desk.upload(role, 'phieu-trinh.png', photograph());
  const entered = (fileId: string) => `input: { kind: AGREED, text: "", scanFileId: "${fileId}" }`;
  const answersOf = async (dossierId: string) =>
    (
      await desk.rows<{ count: number }>(
        'select count(*)::int as count from leader_answer_dossier where dossier_id = $1',
        dossierId,
      )
    )[0]?.count;

  it('is refused: by the leader, and by the Office that enters what was written on paper', async () => {
    const dossierId = await desk.at('viceChairReview');
    const version = (await desk.look(dossierId)).version;
    await desk.act('pct', 'answerAsLeader', dossierId, answering('AGREED_FORWARD'));
    expect(await desk.refused('pct', 'answerAsLeader', dossierId, answering('AGREED'))).toBe(
      'ENTERED_ONLY_BY_OFFICE',
    );
    const stale = await desk.mutate(
      'cv2.vanphong',
      'answerAsLeader',
      `dossierId: "${dossierId}", expectedVersion: ${version}, ${entered(await scan('cv2.vanphong'))}`,
    );
    expect(stale?.code).toBe('DOSSIER_CHANGED');
    expect(await answersOf(dossierId)).toBe(1);
  });

  it('is refused when leader and Office press at the same moment', async () => {
    const dossierId = await desk.at('viceChairReview');
    const { version } = await desk.look(dossierId);
    const on = `dossierId: "${dossierId}", expectedVersion: ${version}`;
    const fileId = await scan('cv2.vanphong');
    const both = await Promise.all([
      desk.mutate('pct', 'answerAsLeader', `${on}, ${answering('AGREED_FORWARD')}`),
      desk.mutate('cv2.vanphong', 'answerAsLeader', `${on}, ${entered(fileId)}`),
    ]);
    expect(both.map((refused) => refused?.code ?? 'done').sort()).toEqual(['DOSSIER_CHANGED', 'done']);
    expect(await answersOf(dossierId)).toBe(1);
  });
});
