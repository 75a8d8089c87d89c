import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testApp, type TestApp } from '../support/test-app.js';
import type { DossierWalk } from './dossier-walk.js';
import { draftFromNothing, draftFromSession, walkToArchive } from './item-seven.js';
import { Walk } from './walk.js';

describe('item 7 of the session, by all its actors', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('goes from nothing to the archive', async () => {
    const dossier = await draftFromNothing(new Walk(worldOf(app), `${app.tenant.authorityId} nothing`));
    await walkToArchive(dossier);
    await expectArchived(dossier);
    const { drafts } = await dossier.look<{ drafts: { number: number }[] }>('cv.vhkhtt', 'drafts { number }');
    expect(drafts.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('item 7 of the session with draft 1 ready', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp();
  });
  afterAll(() => app.close());

  it('goes from "Gửi lấy ý kiến" to the archive', async () => {
    const walk = new Walk(worldOf(app), `${app.tenant.authorityId} session`);
    const dossier = await draftFromSession(walk, app);
    await walkToArchive(dossier);
    await expectArchived(dossier);
  });
});

function worldOf({ baseUrl, tenant, clock }: TestApp) {
  return {
    baseUrl: () => baseUrl,
    username: (role: string) => tenant.username(role),
    setClock: async (instant: string) => {
      await clock.advanceTo(instant);
    },
  };
}

/** What everybody agrees on in the end: figures, numbers, papers, and who did what. */
async function expectArchived(dossier: DossierWalk): Promise<void> {
  const seen = await dossier.look<Record<string, unknown>>(
    'cv.vhkhtt',
    `state
     rounds { state letter { numberLine state } summaryParagraph participants { state unit { code } }
       counts { asked answered agreed withComments disagreed notConcerned late unanswered comments commentsReplied } }
     submission { channel sentAt document { numberLine state } opinions { outcome number conditions { result } } }
     decision { numberLine state checks { key ok } recipients { name openedAt } }
     relatedFiles { kind label }
     changedAfterParty
     history { edges { node { stepId outcomeLabel onBehalfNote } } }`,
  );
  expect(seen).toMatchObject({
    state: 'ARCHIVED',
    submission: {
      channel: 'Gửi trực tiếp',
      sentAt: '2025-03-20T15:00:00+07:00',
      document: { numberLine: 'Số: 01/TTr-UBND', state: 'DISPATCHED' },
      opinions: [
        {
          outcome: 'AGREED_WITH_ADDITIONS',
          number: '215-TB/TU',
          conditions: [{ result: 'Đã bổ sung vào dự thảo.' }, { result: 'Đã bổ sung vào dự thảo.' }],
        },
      ],
    },
    decision: {
      numberLine: 'Số: 01/QĐ-UBND',
      state: 'DISPATCHED',
      checks: expect.arrayContaining([{ key: 'blanks', ok: true }]),
    },
    relatedFiles: expect.arrayContaining([
      expect.objectContaining({ kind: 'ROUND_LETTER' }),
      expect.objectContaining({ kind: 'OPINION_LETTER' }),
      expect.objectContaining({ kind: 'COMMENT_TABLE' }),
      expect.objectContaining({ kind: 'LEADER_ANSWER_SCAN' }),
      { kind: 'SUBMISSION', label: 'Tờ trình số 01/TTr-UBND ngày 20/3/2025' },
      { kind: 'DECISION', label: expect.stringMatching(/^Quyết định số 01\/QĐ-UBND ngày /u) },
    ]),
    // Asked only until the Office has confirmed the changes.
    changedAfterParty: null,
  });
  const [round] = seen['rounds'] as RoundSeen[];
  expect(round).toMatchObject({
    state: 'ENDED',
    letter: { numberLine: 'Số: 01/VHKHTT', state: 'DISPATCHED' },
    counts: {
      asked: 24,
      answered: 23,
      agreed: 19,
      withComments: 2,
      disagreed: 1,
      notConcerned: 1,
      late: 1,
      unanswered: 1,
      comments: 4,
      commentsReplied: 4,
    },
  });
  expect(round?.summaryParagraph).toContain(
    'có 23/24 cơ quan, đơn vị tham gia ý kiến (01 ý kiến gửi muộn), trong đó 19 nhất trí hoàn toàn, 02 nhất trí và có ' +
      'ý kiến tham gia, 01 chưa nhất trí, 01 không thuộc lĩnh vực phụ trách; 01 cơ quan, đơn vị không có ý kiến trả lời. ' +
      'Phòng đã tiếp thu 03 ý kiến, giải trình 01 ý kiến',
  );
  const states = Object.fromEntries(round?.participants.map(({ unit, state }) => [unit.code, state]) ?? []);
  expect(states).toMatchObject({
    BCHQS: 'NO_ANSWER',
    HOANGDONG: 'ANSWERED_LATE',
    CHILANG: 'ANSWERED',
    DONGKINH: 'ANSWERED',
    TAMTHANH: 'ANSWERED_LETTER_PENDING',
  });
  const { edges } = seen['history'] as { edges: { node: { stepId: string; onBehalfNote: string | null } }[] };
  expect(edges.slice(-18).map(({ node }) => node.stepId)).toEqual(STEPS);
  expect(edges.find(({ node }) => node.stepId === 'chairReview')?.node.onBehalfNote).toContain('nhập thay');
  const opened = (seen['decision'] as { recipients: { name: string; openedAt: string | null }[] }).recipients
    .filter(({ openedAt }) => openedAt !== null)
    .map(({ name }) => name);
  expect(opened).toEqual(['UBND phường Chi Lăng']);
}

interface RoundSeen {
  readonly summaryParagraph: string;
  readonly participants: { readonly state: string; readonly unit: { readonly code: string } }[];
}

const STEPS = [
  'endRound',
  'consolidate',
  'leaderSubmit',
  'examine',
  'officeReview',
  'viceChairReview',
  'chairReview',
  'signSubmission',
  'numberSubmission',
  'sendSubmission',
  'partyOpinion',
  'takeIn',
  'recheck',
  'signDecision',
  'numberDecision',
  'sealDecision',
  'dispatchDecision',
  'archive',
];
