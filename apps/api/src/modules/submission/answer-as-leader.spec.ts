import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import { photograph } from '../../../test/walk/papers.js';
import { newId } from '../../platform/ids.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
});
afterAll(() => desk.close());

interface AnswerSeen {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly text: string;
  readonly positionLabel: string;
  readonly person: { readonly displayName: string } | null;
  readonly enteredBy: { readonly displayName: string } | null;
  readonly scan: { readonly url: string } | null;
  readonly correctable: boolean;
}

const answers = async (dossierId: string, role: string): Promise<AnswerSeen[]> =>
  (
    await (
      await desk.client(role)
    ).ask<{ dossier: { routingSlip: { answers: AnswerSeen[] } } }>(
      `query ($id: ID!) { dossier(id: $id) { routingSlip { answers {
        id version stepId kind text positionLabel person { displayName } enteredBy { displayName } scan { url } correctable } } } }`,
      { id: dossierId },
    )
  ).dossier.routingSlip.answers;

const input = (kind: string, text = '', scanFileId?: string) =>
  `input: { kind: ${kind}, text: "${text}"${scanFileId === undefined ? '' : `, scanFileId: "${scanFileId}"`} }`;

const scan = (role: string) => desk.upload(role, 'phieu-trinh.png', photograph());

describe('a leader’s answer on the cover sheet', () => {
  const OUTCOMES = {
    viceChairReview: {
      AGREED: 'AWAITING_CHAIR',
      AGREED_FORWARD: 'AWAITING_CHAIR',
      AGREED_ADJUSTED: 'AWAITING_CHAIR',
      CLARIFY: 'AWAITING_OFFICE',
      TO_SESSION: 'AWAITING_OFFICE',
      MEMBER_OPINIONS: 'AWAITING_OFFICE',
      RETURNED: 'CONSOLIDATING',
    },
    chairReview: {
      AGREED: 'AWAITING_SUBMISSION_SIGNATURE',
      AGREED_ADJUSTED: 'AWAITING_SUBMISSION_SIGNATURE',
      CLARIFY: 'AWAITING_OFFICE',
      RETURNED: 'CONSOLIDATING',
    },
  } as const;
  const LEADERS = { viceChairReview: 'pct', chairReview: 'ct' } as const;

  for (const step of ['viceChairReview', 'chairReview'] as const) {
    it(`leads on or back from ${step}`, async () => {
      for (const [kind, state] of Object.entries(OUTCOMES[step])) {
        const dossierId = await desk.at(step);
        await desk.act(LEADERS[step], 'answerAsLeader', dossierId, input(kind, 'Ý kiến chỉ đạo.'));
        expect([kind, (await desk.look(dossierId)).state]).toEqual([kind, state]);
      }
    });
  }

  it('belongs to the leader whose step it is; some ways need words', async () => {
    const dossierId = await desk.at('viceChairReview');
    expect(await desk.refused('pct', 'answerAsLeader', dossierId, input('RETURNED', '  '))).toBe(
      'LEADER_TEXT_REQUIRED',
    );
    expect(await desk.refused('pct', 'answerAsLeader', dossierId, input('AGREED', 'x'.repeat(2001)))).toBe(
      'LEADER_TEXT_TOO_LONG',
    );
    for (const role of ['ct', 'cvp', 'vanthu', 'cv.vhkhtt']) {
      expect(await desk.refused(role, 'answerAsLeader', dossierId, input('AGREED'))).toBe(
        'ENTERED_ONLY_BY_OFFICE',
      );
    }
    expect(await desk.refused('ct.chilang', 'answerAsLeader', dossierId, input('AGREED'))).toBe(
      'DOSSIER_NOT_FOUND',
    );
    await desk.act('pct', 'answerAsLeader', dossierId, input('AGREED_FORWARD'));
    expect(await answers(dossierId, 'cv.vhkhtt')).toMatchObject([
      {
        kind: 'AGREED_FORWARD',
        positionLabel: 'Phó Chủ tịch UBND thành phố',
        person: { displayName: expect.stringContaining('Phó Chủ tịch') },
        enteredBy: null,
        correctable: false,
      },
    ]);
  });
});

describe('an answer entered on behalf ("nhập thay")', () => {
  it('needs the scan, and is shown as entered by the Office', async () => {
    const dossierId = await desk.at('chairReview');
    expect(await desk.refused('cv2.vanphong', 'answerAsLeader', dossierId, input('AGREED'))).toBe(
      'SCAN_REQUIRED',
    );
    const foreign = await scan('cv.tckh');
    for (const fileId of [foreign, newId(), 'no id']) {
      expect(
        await desk.refused('cv2.vanphong', 'answerAsLeader', dossierId, input('AGREED', '', fileId)),
      ).toBe('SCAN_FILE_NOT_FOUND');
    }
    const fileId = await scan('cv2.vanphong');
    await desk.act('cv2.vanphong', 'answerAsLeader', dossierId, input('AGREED', 'Đồng ý', fileId));
    const entered = (await answers(dossierId, 'ct'))[1];
    expect(entered).toMatchObject({
      positionLabel: 'Chủ tịch UBND thành phố',
      person: null,
      enteredBy: { displayName: 'Chuyên viên tổng hợp Văn phòng HĐND-UBND thành phố' },
      scan: { url: `/files/${fileId}` },
      correctable: true,
    });
    expect((await answers(dossierId, 'cv.vhkhtt'))[1]?.correctable).toBe(false);
    // The scan is a paper of the dossier: its readers open it, others do not, and it is used once.
    const status = async (role: string) =>
      (await fetch(`${desk.app.baseUrl}/files/${fileId}`, { headers: (await desk.client(role)).headers() }))
        .status;
    expect(await status('cv.vhkhtt')).toBe(200);
    expect([403, 404]).toContain(await status('ct.chilang'));
    const second = await desk.at('viceChairReview');
    expect(await desk.refused('cv2.vanphong', 'answerAsLeader', second, input('AGREED', '', fileId))).toBe(
      'SCAN_FILE_NOT_FOUND',
    );
  });

  it('is corrected in its words by the leader whose post it is, and by nobody else', async () => {
    const dossierId = await desk.at('chairReview');
    await desk.act(
      'cv2.vanphong',
      'answerAsLeader',
      dossierId,
      input('AGREED', 'Dong y', await scan('cv2.vanphong')),
    );
    const [own, entered] = await answers(dossierId, 'ct');
    const correct = (
      role: string,
      answer: AnswerSeen | undefined,
      text = 'Đồng ý.',
      version = answer?.version,
    ) =>
      desk.mutate(
        role,
        'correctLeaderAnswer',
        `answerId: "${answer?.id}", text: "${text}", expectedVersion: ${version}`,
      );
    for (const role of ['pct', 'cv2.vanphong', 'cvp', 'cv.vhkhtt']) {
      expect(await correct(role, entered)).toMatchObject({ code: 'LEADER_ANSWER_NOT_YOURS' });
    }
    expect(await correct('ct.chilang', entered)).toMatchObject({ code: 'LEADER_ANSWER_NOT_FOUND' });
    expect(await correct('pct', own)).toMatchObject({ code: 'LEADER_ANSWER_NOT_YOURS' });
    expect(await correct('ct', entered, ' ')).toMatchObject({ code: 'LEADER_TEXT_REQUIRED' });
    expect(await correct('ct', entered)).toBeUndefined();
    expect(await correct('ct', entered)).toMatchObject({ code: 'LEADER_ANSWER_CHANGED' });
    expect((await answers(dossierId, 'cv.vhkhtt'))[1]).toMatchObject({ text: 'Đồng ý.', version: 2 });
    const [step] = await desk.rows<{ reason: string }>(
      "select reason from work_item where dossier_id = $1 and element_id = 'chairReview'",
      dossierId,
    );
    expect(step).toEqual({ reason: 'Đồng ý.' });
    const [kept] = await desk.rows<{ corrections: { text: string }[] }>(
      'select corrections from leader_answer where id = $1',
      entered?.id,
    );
    expect(kept?.corrections).toMatchObject([{ text: 'Dong y', by: desk.actor('ct').personId }]);
  });
});
