import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import type { SubmissionDraftModel } from './submission-draft.model.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
});
afterAll(() => desk.close());

const draft = async (dossierId: string, role: string): Promise<SubmissionDraftModel | null> =>
  (
    await (
      await desk.client(role)
    ).ask<{ submissionDraft: SubmissionDraftModel | null }>(
      'query ($id: ID!) { submissionDraft(dossierId: $id) { documentId version grounds process figures mainPoints openPoints editable } }',
      { id: dossierId },
    )
  ).submissionDraft;

const save = (role: string, dossierId: string, grounds: string, version: number | null) =>
  desk.mutate(
    role,
    'saveSubmissionDraft',
    `dossierId: "${dossierId}", expectedVersion: ${version},
     input: { grounds: ["${grounds}"], mainPoints: ["Thành lập Ban Chỉ đạo."], openPoints: [] }`,
  );

describe('the Tờ trình before it is signed', () => {
  it('is proposed to the lead unit, written by it, and examined and corrected by the Office', async () => {
    const dossierId = await desk.at('consolidate');
    const proposed = await draft(dossierId, 'cv.vhkhtt');
    expect(proposed).toMatchObject({
      documentId: null,
      version: null,
      editable: true,
      mainPoints: expect.arrayContaining([expect.stringMatching(/^Điều 1\. Thành lập Ban Chỉ đạo/)]),
    });
    expect(proposed?.grounds[0]).toMatch(/^Thực hiện kết luận tại phiên họp/);
    expect(await save('cv.vhkhtt', dossierId, 'Để kịp thời triển khai.', null)).toBeUndefined();
    expect(await save('cv.vhkhtt', dossierId, 'Khác.', null)).toMatchObject({ code: 'DOCUMENT_CHANGED' });
    await desk.handOver(dossierId);

    const written = await draft(dossierId, 'cv.vanphong');
    expect(written).toMatchObject({
      documentId: await desk.submissionOf(dossierId),
      grounds: ['Để kịp thời triển khai'],
      mainPoints: ['Thành lập Ban Chỉ đạo'],
      editable: true,
    });
    expect((await draft(dossierId, 'cv.vhkhtt'))?.editable).toBe(false);
    const version = written?.version ?? 0;
    expect(await save('cv.vanphong', dossierId, 'Để thống nhất chỉ đạo.', version)).toBeUndefined();
    const both = await Promise.all([
      save('cv.vanphong', dossierId, 'Một.', version + 1),
      save('cv.vanphong', dossierId, 'Hai.', version + 1),
    ]);
    expect(both.filter(Boolean)).toEqual([{ code: 'DOCUMENT_CHANGED', message: expect.any(String) }]);
  });

  it('says how the draft came about, with the paragraph that counts the round live in it', async () => {
    const dossierId = await desk.at('consolidate');
    const { figures = '', process } = (await draft(dossierId, 'cv.vhkhtt')) ?? {};
    expect(figures).toMatch(/đã gửi dự thảo lấy ý kiến \d+ cơ quan, đơn vị/);
    expect(process).toEqual([figures]);
    const before = figures.replace(/\d+ nhất trí/u, '99 nhất trí');
    expect(
      await desk.mutate(
        'cv.vhkhtt',
        'saveSubmissionDraft',
        `dossierId: "${dossierId}", expectedVersion: null, input: {
           grounds: ["Để kịp thời triển khai."], mainPoints: ["Thành lập Ban Chỉ đạo."],
           process: ["Ngày 18/3/2025, Phòng đã họp thống nhất dự thảo;", ${JSON.stringify(before)}] }`,
      ),
    ).toBeUndefined();
    expect((await draft(dossierId, 'cv.vhkhtt'))?.process).toEqual([
      'Ngày 18/3/2025, Phòng đã họp thống nhất dự thảo',
      figures,
    ]);
    await desk.handOver(dossierId);
    expect((await draft(dossierId, 'cv.vanphong'))?.process.at(-1)).toMatch(/Phòng đã tiếp thu 01 ý kiến/);
  });

  it('keeps what was written when the dossier comes back, with live figures', async () => {
    const dossierId = await desk.at('examine');
    const version = (await draft(dossierId, 'cv.vanphong'))?.version ?? 0;
    await save('cv.vanphong', dossierId, 'Văn phòng đã sửa.', version);
    await desk.act('cv.vanphong', 'returnFromExamination', dossierId, 'reason: "Bổ sung"');
    expect((await draft(dossierId, 'cv.vhkhtt'))?.grounds).toEqual(['Văn phòng đã sửa']);
    await desk.handOver(dossierId);
    expect((await draft(dossierId, 'cv.vanphong'))?.grounds).toEqual(['Văn phòng đã sửa']);
  });

  it('is written by nobody else, needs its parts, and ends with the signature', async () => {
    const dossierId = await desk.at('consolidate');
    for (const role of ['cv.vanphong', 'ct', 'tp.vhkhtt']) {
      expect(await save(role, dossierId, 'x', null)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    }
    expect(await save('ct.chilang', dossierId, 'x', null)).toMatchObject({ code: 'DOSSIER_NOT_FOUND' });
    expect(await draft(dossierId, 'ct.chilang')).toBeNull();
    expect(await save('cv.vhkhtt', dossierId, ' . ', null)).toMatchObject({
      code: 'SUBMISSION_TEXT_REQUIRED',
    });
    expect(await save('cv.vhkhtt', dossierId, 'x'.repeat(4001), null)).toMatchObject({
      code: 'SUBMISSION_TEXT_TOO_LONG',
    });
    const signed = await desk.at('numberSubmission');
    expect(await draft(signed, 'cv.vanphong')).toBeNull();
    expect(await save('cv.vanphong', signed, 'x', 1)).toMatchObject({ code: 'NOT_YOUR_STEP' });
  });

  it('is not signed while a place in it is left open, and says which', async () => {
    const dossierId = await desk.at('examine');
    const version = (await draft(dossierId, 'cv.vanphong'))?.version ?? 0;
    await save('cv.vanphong', dossierId, 'Thực hiện Thông báo số ……/TB-UBND ngày … tháng 3', version);
    for (const step of ['examine', 'officeReview', 'viceChairReview', 'chairReview'] as const) {
      await desk.pass(step, dossierId);
    }
    const documentId = await desk.submissionOf(dossierId);
    expect(await desk.documentTried('ct', 'signDocument', documentId)).toEqual({
      code: 'OPEN_PLACES',
      message: expect.stringContaining('còn 02 chỗ để trống trong dự thảo: Phần căn cứ (“'),
    });
    expect(await desk.steps(dossierId)).toEqual(['signSubmission']);
  });
});
