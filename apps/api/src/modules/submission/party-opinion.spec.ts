import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import { photograph } from '../../../test/walk/papers.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
});
afterAll(() => desk.close());
beforeEach(() => desk.app.clock.set('2025-03-18T14:00:00+07:00'));

const PAPER = 'form: CONCLUSION_NOTICE, number: "215-TB/TU", dated: "2025-03-18"';
/** The clerk records one opinion: what it says, on which paper. */
const record = (dossierId: string, opinion: string, paper = PAPER, role = 'vanthu') =>
  desk.tried(
    role,
    'recordPartyOpinion',
    dossierId,
    `input: { ${paper}, opinions: [{ dossierId: "${dossierId}", text: "Ý kiến.", ${opinion} }] }`,
  );

describe('sending the Tờ trình to the Party', () => {
  const send = (documentId: string, channel = 'Gửi trực tiếp', sentOn = '2025-03-18', role = 'vanthu') =>
    desk.documentTried(role, 'sendSubmission', documentId, `channel: "${channel}", sentOn: "${sentOn}"`);

  it('needs its number, a channel and a possible day, and is the clerk’s act', async () => {
    const unsigned = await desk.submissionOf(await desk.at('signSubmission'));
    expect(await send(unsigned)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    const dossierId = await desk.at('sendSubmission');
    const documentId = await desk.submissionOf(dossierId);
    expect(await send(documentId, ' ')).toMatchObject({ code: 'CHANNEL_REQUIRED' });
    expect(await send(documentId, 'x', '2025-03-19')).toMatchObject({ code: 'SENT_DATE_WRONG' });
    expect(await send(documentId, 'x', '2025-03-17')).toMatchObject({ code: 'SENT_DATE_WRONG' });
    expect(await send(documentId, 'x', '2025-03-18', 'cv.vanphong')).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await send(documentId, 'x', '2025-03-18', 'ct.chilang')).toMatchObject({
      code: 'DOCUMENT_NOT_FOUND',
    });
    const stale = `documentId: "${documentId}", expectedVersion: 1, channel: "x", sentOn: "2025-03-18"`;
    expect(await desk.mutate('vanthu', 'sendSubmission', stale)).toMatchObject({ code: 'DOCUMENT_CHANGED' });
    expect(await send(documentId)).toBeUndefined();
    expect(await desk.steps(dossierId)).toEqual(['partyOpinion']);
    expect(await send(documentId)).toMatchObject({ code: 'NOT_YOUR_STEP' });
  });
});

describe('the Party’s opinion', () => {
  it('leads on, waits or leads back by its outcome', async () => {
    const OUTCOMES = {
      AGREED: 'takeIn',
      AGREED_WITH_ADDITIONS: 'takeIn',
      DELEGATED_TO_UBND: 'takeIn',
      TO_STANDING_COMMITTEE: 'partyOpinion',
      PRESENT_AT_MEETING: 'partyOpinion',
      RETURNED: 'consolidate',
      DISAGREED: 'consolidate',
    };
    for (const [outcome, step] of Object.entries(OUTCOMES)) {
      const dossierId = await desk.at('partyOpinion');
      const conditions = outcome === 'AGREED_WITH_ADDITIONS' ? ', conditions: ["Một.", "Hai."]' : '';
      expect(await record(dossierId, `outcome: ${outcome}${conditions}`)).toBeUndefined();
      expect([outcome, await desk.steps(dossierId)]).toEqual([outcome, [step]]);
    }
  });

  it('may come in several answers, and after a refusal goes with a new Tờ trình', async () => {
    const dossierId = await desk.at('partyOpinion');
    await record(dossierId, 'outcome: TO_STANDING_COMMITTEE');
    await record(dossierId, 'outcome: DISAGREED');
    const first = await desk.submissionOf(dossierId);
    expect((await desk.look(dossierId)).returned).toMatchObject({ reason: 'Ý kiến.' });
    await desk.handOver(dossierId);
    expect(await desk.submissionOf(dossierId)).not.toBe(first);
    const { dossier } = await (
      await desk.client('cv.vanphong')
    ).ask<{ dossier: { submission: { opinions: object[]; document: { state: string } } } }>(
      'query ($id: ID!) { dossier(id: $id) { submission { opinions { outcome } document { state } } } }',
      { id: dossierId },
    );
    expect(dossier.submission).toEqual({ opinions: [], document: { state: 'DRAFT' } });
  });

  it('is recorded by the clerk, whole and with its paper', async () => {
    const dossierId = await desk.at('partyOpinion');
    const code = async (opinion: string, paper?: string, role?: string) =>
      (await record(dossierId, opinion, paper, role))?.code;
    expect(await code('outcome: AGREED', PAPER, 'cv.vanphong')).toBe('NOT_YOUR_STEP');
    expect(await code('outcome: AGREED', PAPER, 'ct.chilang')).toBe('DOSSIER_NOT_FOUND');
    expect(await code('outcome: AGREED', 'form: LETTER')).toBe('PARTY_PAPER_REQUIRED');
    expect(await code('outcome: AGREED', 'form: BY_WORD, dated: "2025-03-19"')).toBe('PARTY_DATE_WRONG');
    expect(await code('outcome: AGREED_WITH_ADDITIONS')).toBe('PARTY_CONDITIONS_REQUIRED');
    expect(await code('outcome: AGREED, conditions: ["x"]')).toBe('PARTY_CONDITIONS_NOT_ALLOWED');
    const answer = (opinions: string) =>
      desk.refused('vanthu', 'recordPartyOpinion', dossierId, `input: { ${PAPER}, opinions: [${opinions}] }`);
    const opinion = `{ dossierId: "${dossierId}", outcome: AGREED, text: " " }`;
    expect(await answer(opinion)).toBe('PARTY_TEXT_REQUIRED');
    expect(await answer('')).toBe('PARTY_DOSSIERS_WRONG');
    expect(await answer(`${opinion}, ${opinion}`)).toBe('PARTY_DOSSIERS_WRONG');
    const other = await desk.at('partyOpinion');
    const whole = opinion.replace('" "', '"Nhất trí."');
    expect(await answer(`${whole}, ${whole.replace(dossierId, other)}`)).toBe('PARTY_DOSSIERS_WRONG');
  });

  it('may rest on a scan whose number follows', async () => {
    const dossierId = await desk.at('partyOpinion');
    const fileId = await desk.upload('vanthu', 'but-phe.png', photograph());
    expect(
      await record(dossierId, 'outcome: AGREED', `form: LETTER, scanFileId: "${fileId}"`),
    ).toBeUndefined();
    const { dossier } = await (
      await desk.client('cv.vhkhtt')
    ).ask<{
      dossier: { submission: { opinions: object[] }; relatedFiles: { kind: string; label: string }[] };
    }>(
      `query ($id: ID!) { dossier(id: $id) { relatedFiles { kind label } submission { opinions {
        outcome form number dated text scan { url } recordedBy { displayName } conditions { id } } } } }`,
      { id: dossierId },
    );
    expect(dossier.submission.opinions).toEqual([
      {
        outcome: 'AGREED',
        form: 'LETTER',
        number: null,
        dated: null,
        text: 'Ý kiến.',
        scan: { url: `/files/${fileId}` },
        recordedBy: { displayName: 'Văn thư UBND thành phố' },
        conditions: [],
      },
    ]);
    expect(dossier.relatedFiles).toContainEqual({
      kind: 'PARTY_OPINION_SCAN',
      label: 'Ý kiến của Thường trực Thành ủy: Công văn (chưa có số)',
    });
  });
});

describe('the paper that follows', () => {
  interface AnswerSeen {
    readonly answerId: string;
    readonly answerVersion: number;
    readonly paperFollows: boolean;
    readonly form: string;
    readonly number: string | null;
    readonly dated: string | null;
  }
  const answerOf = async (dossierId: string, role = 'vanthu'): Promise<AnswerSeen> => {
    const { dossier } = await (
      await desk.client(role)
    ).ask<{ dossier: { submission: { opinions: AnswerSeen[] } } }>(
      `query ($id: ID!) { dossier(id: $id) { submission { opinions {
        answerId answerVersion paperFollows form number dated } } } }`,
      { id: dossierId },
    );
    const answer = dossier.submission.opinions.at(-1);
    if (answer === undefined) throw new Error('the Party has not answered');
    return answer;
  };
  const add = (answer: AnswerSeen, paper: string, role = 'vanthu') =>
    desk.mutate(
      role,
      'addPartyPaper',
      `partyAnswerId: "${answer.answerId}", input: { ${paper} }, expectedVersion: ${answer.answerVersion}`,
    );
  const NOTICE = 'form: CONCLUSION_NOTICE, number: "215-TB/TU", dated: "2025-03-18"';

  it('is added by the clerk, once, and fills the place that the draft left for it', async () => {
    const dossierId = await desk.at('partyOpinion');
    await record(dossierId, 'outcome: AGREED', 'form: BY_WORD');
    const answer = await answerOf(dossierId);
    expect(answer).toMatchObject({ paperFollows: true, number: null });
    expect((await answerOf(dossierId, 'cv.vhkhtt')).paperFollows).toBe(false);
    expect(await add(answer, NOTICE, 'cv.vanphong')).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await add(answer, NOTICE, 'ct.chilang')).toMatchObject({ code: 'PARTY_ANSWER_NOT_FOUND' });
    expect(await add(answer, NOTICE.replace('-18', '-19'))).toMatchObject({ code: 'PARTY_DATE_WRONG' });
    expect(await add(answer, NOTICE.replace('215-TB/TU', ' '))).toMatchObject({
      code: 'PARTY_PAPER_REQUIRED',
    });
    const scan = await desk.upload('vanthu', 'thong-bao.png', photograph());
    const twice = await Promise.all([
      add(answer, `${NOTICE}, scanFileId: "${scan}"`),
      add(answer, NOTICE.replace('215', '216')),
    ]);
    expect(twice.filter(Boolean)).toHaveLength(1);
    const added = await answerOf(dossierId);
    expect(added).toMatchObject({
      form: 'CONCLUSION_NOTICE',
      dated: '2025-03-18',
      paperFollows: false,
      answerVersion: answer.answerVersion + 1,
    });
    expect(await add(added, NOTICE)).toMatchObject({ code: 'PARTY_PAPER_KNOWN' });

    await desk.completeDraft(dossierId);
    await desk.act('cv.vhkhtt', 'submitTakenIn', dossierId);
    await desk.act('cv.vanphong', 'recheckDossier', dossierId, 'outcome: APPROVED');
    expect(await desk.steps(dossierId)).toEqual(['signDecision']);
  });
});

describe('taking in the opinion', () => {
  const result = (id: string, text: string, version: number, role = 'cv.vhkhtt') =>
    desk.mutate(
      role,
      'recordConditionResult',
      `conditionId: "${id}", result: "${text}", expectedVersion: ${version}`,
    );

  it.each([
    ['recorded first', false],
    ['submitted first', true],
  ])(
    'lets no result slip in behind a draft that is just going to the Office: %s',
    async (_, submitsFirst) => {
      const dossierId = await desk.at('takeIn');
      await desk.takeIn(dossierId);
      const [condition] = await desk.conditions(dossierId);
      if (condition === undefined) throw new Error('no condition');
      const record = async () => (await result(condition.id, 'Sửa lại.', condition.version))?.code;
      const submit = async () => (await desk.tried('cv.vhkhtt', 'submitTakenIn', dossierId))?.code;
      const acts = submitsFirst ? [submit(), record()] : [record(), submit()];
      const codes = await Promise.all(acts);
      const [recorded, submitted] = submitsFirst ? codes.toReversed() : codes;
      if (submitted === undefined) {
        const [last] = await desk.rows<{ act: string }>(
          `select act from audit_entry where subject_id = $1 and act in ('recordConditionResult', 'submitTakenIn')
         order by id desc limit 1`,
          dossierId,
        );
        expect(last).toEqual({ act: 'submitTakenIn' });
        expect([undefined, 'NOT_YOUR_STEP']).toContain(recorded);
      } else {
        expect([recorded, submitted]).toEqual([undefined, 'DOSSIER_CHANGED']);
      }
      expect(await desk.rows('select result from party_condition where id = $1', condition.id)).toEqual([
        { result: recorded === undefined ? 'Sửa lại.' : 'Đã bổ sung.' },
      ]);
    },
  );

  it('gives each condition its result by the lead unit, and needs a new draft', async () => {
    const dossierId = await desk.at('takeIn');
    const [condition] = await desk.conditions(dossierId);
    if (condition === undefined) throw new Error('no condition');
    expect(await desk.tried('cv.vhkhtt', 'submitTakenIn', dossierId)).toEqual({
      code: 'CONDITIONS_WITHOUT_RESULT',
      message: expect.stringContaining(
        'Thường trực Thành ủy nhất trí, yêu cầu bổ sung 01 nội dung. Dự thảo chưa được trình ký khi chưa ghi kết quả ' +
          'tiếp thu từng nội dung',
      ),
    });
    expect(await result(condition.id, ' ', 1)).toMatchObject({ code: 'CONDITION_RESULT_REQUIRED' });
    expect(await result(condition.id, 'x', 1, 'cv.vanphong')).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await result(condition.id, 'x', 1, 'ct.chilang')).toMatchObject({ code: 'CONDITION_NOT_FOUND' });
    expect(await result('no id', 'x', 1)).toMatchObject({ code: 'CONDITION_NOT_FOUND' });
    expect(await result(condition.id, 'Đã bổ sung.', 1)).toBeUndefined();
    expect(await result(condition.id, 'Khác.', 1)).toMatchObject({ code: 'CONDITION_CHANGED' });
    expect(await desk.refused('cv.vhkhtt', 'submitTakenIn', dossierId)).toBe('NEW_DRAFT_REQUIRED');
    await desk.completeDraft(dossierId);
    expect(await desk.refused('cv.vanphong', 'submitTakenIn', dossierId)).toBe('NOT_YOUR_STEP');
    await desk.act('cv.vhkhtt', 'submitTakenIn', dossierId);
    expect(await result(condition.id, 'Muộn.', 2)).toMatchObject({ code: 'NOT_YOUR_STEP' });
  });

  it('needs neither where the Party simply agreed', async () => {
    const dossierId = await desk.at('partyOpinion');
    await record(dossierId, 'outcome: AGREED');
    await desk.act('cv.vhkhtt', 'submitTakenIn', dossierId);
    expect(await desk.steps(dossierId)).toEqual(['recheck']);
  });
});

describe('the Office’s second check', () => {
  const changed = async (dossierId: string) =>
    (
      await (
        await desk.client('cv.vanphong')
      ).ask<{ dossier: { changedAfterParty: string | null } }>(
        'query ($id: ID!) { dossier(id: $id) { changedAfterParty } }',
        { id: dossierId },
      )
    ).dossier.changedAfterParty;

  it('is warned where the draft changed after the Party spoke until it confirms, and makes the decision to sign', async () => {
    const dossierId = await desk.at('recheck');
    // The added clause, the end mark that moved behind it, and two passages that the first draft left open.
    expect(await changed(dossierId)).toBe(
      'Dự thảo đã thay đổi sau khi Thường trực Thành ủy cho ý kiến (04 điểm). Đề nghị Văn phòng xác nhận trước khi trình ký.',
    );
    expect(await desk.refused('cv.vhkhtt', 'recheckDossier', dossierId, 'outcome: APPROVED')).toBe(
      'NOT_YOUR_STEP',
    );
    await desk.act('cv.vanphong', 'recheckDossier', dossierId, 'outcome: APPROVED');
    expect(await changed(dossierId)).toBeNull();
    const decision = async () =>
      (
        await (
          await desk.client('ct')
        ).ask<{ dossier: { decision: { state: string; paragraphs: { text: string }[] } } }>(
          'query ($id: ID!) { dossier(id: $id) { decision { state paragraphs { text } } } }',
          { id: dossierId },
        )
      ).dossier.decision;
    expect((await decision()).state).toBe('DRAFT');
    // The page follows the act.
    await desk.settled();
    expect((await decision()).paragraphs.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('6. Bổ sung theo ý kiến'),
    );
    // The place that the draft left for the Party's paper.
    expect((await decision()).paragraphs.map(({ text }) => text)).toContain(
      'Thực hiện ý kiến của Thường trực Thành ủy tại Thông báo số 215-TB/TU ngày 18 tháng 3 năm 2025;',
    );
  });

  it('does not pass on a draft with places left open, and names them', async () => {
    const dossierId = await desk.at('partyOpinion');
    await record(dossierId, 'outcome: AGREED');
    await desk.act('cv.vhkhtt', 'submitTakenIn', dossierId);
    expect(await desk.tried('cv.vanphong', 'recheckDossier', dossierId, 'outcome: APPROVED')).toEqual({
      code: 'OPEN_PLACES',
      message: expect.stringContaining(
        'còn 04 chỗ để trống trong dự thảo: Phần căn cứ (“Tờ trình số …/TTr-VHKHTT ngày … tháng 3”); Điều 4',
      ),
    });
    expect(await desk.steps(dossierId)).toEqual(['recheck']);
  });

  it('is not warned where the Party saw this very text', async () => {
    const dossierId = await desk.at('partyOpinion');
    expect(await changed(dossierId)).toBeNull();
    await record(dossierId, 'outcome: AGREED');
    expect(await changed(dossierId)).toBeNull();
  });

  it('returns with a reason, and renews the same decision afterwards', async () => {
    const dossierId = await desk.at('recheck');
    expect(await desk.refused('cv.vanphong', 'recheckDossier', dossierId, 'outcome: RETURNED')).toBe(
      'REASON_REQUIRED',
    );
    await desk.act('cv.vanphong', 'recheckDossier', dossierId, 'outcome: RETURNED, reason: "Sửa thể thức"');
    expect(await desk.look(dossierId)).toMatchObject({
      state: 'REVISING',
      returned: { reason: 'Sửa thể thức' },
    });
    await desk.act('cv.vhkhtt', 'submitTakenIn', dossierId);
    await desk.act('cv.vanphong', 'recheckDossier', dossierId, 'outcome: APPROVED');
    const decisions = await desk.rows(
      `select 1 from official_document o join official_document_dossier od
       on (od.authority_id, od.document_id) = (o.authority_id, o.id)
       where od.dossier_id = $1 and o.purpose = 'DECISION'`,
      dossierId,
    );
    expect(decisions).toHaveLength(1);
  });
});
