import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { docxParagraphs } from '@thong-suot/document-forms';
import { done } from '../../../test/support/round-desk.js';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
});
afterAll(() => desk.close());

/** The text of a link as a role reads it, or the status where it may not. */
async function paper(role: string, url: string): Promise<string | number> {
  const response = await fetch(`${desk.app.baseUrl}${url}`, { headers: (await desk.client(role)).headers() });
  if (!response.ok) return response.status;
  return docxParagraphs(new Uint8Array(await response.arrayBuffer()))
    .map(({ text }) => text)
    .join('\n');
}

interface FileSeen {
  readonly kind: string;
  readonly label: string;
  readonly file: { readonly name: string; readonly url: string };
}

/** The papers beside the letters of the round and the documents that people sign. */
const relatedFiles = async (dossierId: string, role?: string) =>
  (await allRelatedFiles(dossierId, role)).filter(
    ({ kind }) => !/_LETTER$|^SUBMISSION$|^DECISION$/u.test(kind),
  );

const allRelatedFiles = async (dossierId: string, role = 'cv.vanphong') =>
  (
    await (
      await desk.client(role)
    ).ask<{ dossier: { relatedFiles: FileSeen[] } }>(
      'query ($id: ID!) { dossier(id: $id) { relatedFiles { kind label file { name url } } } }',
      { id: dossierId },
    )
  ).dossier.relatedFiles;

describe('submitting a dossier to the Office', () => {
  it('waits until every comment has its reply, and says how many are left', async () => {
    const dossierId = await desk.at('consolidate');
    expect(await desk.tried('cv.vhkhtt', 'submitForExamination', dossierId)).toEqual({
      code: 'COMMENTS_WITHOUT_REPLY',
      message: expect.stringContaining(
        'Còn 01 ý kiến chưa có nội dung tiếp thu, giải trình nên chưa lập được bảng tổng hợp.',
      ),
    });
    expect(await relatedFiles(dossierId)).toEqual([]);
    await desk.handOver(dossierId);
    expect((await desk.look(dossierId)).state).toBe('AWAITING_OFFICE');
  });

  it('shows the lead unit, the Office and the leaders the draft of the Tờ trình before anybody signs it', async () => {
    const dossierId = await desk.at('examine');
    const ofSubmission = async (role: string) =>
      (await allRelatedFiles(dossierId, role)).find(({ kind }) => kind === 'SUBMISSION');
    await desk.settled();
    for (const role of ['cv.vhkhtt', 'cv.vanphong', 'ct']) {
      const file = await ofSubmission(role);
      expect(file?.label).toBe('Tờ trình (bản dự thảo, chưa có số)');
      expect(await paper(role, file?.file.url ?? '')).toContain('NỘI DUNG CHÍNH CỦA DỰ THẢO');
    }
  });

  it('makes the summary table and the draft of the Committee’s Tờ trình', async () => {
    const dossierId = await desk.at('examine');
    const [table] = await relatedFiles(dossierId);
    expect(table).toMatchObject({ kind: 'COMMENT_TABLE', file: { name: 'Bảng tổng hợp ý kiến lần 1.docx' } });
    const text = await paper('cv.vanphong', table?.file.url ?? '');
    for (const part of [
      'BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý',
      'UBND phường Chi Lăng',
      'Ghi chức danh, không ghi họ tên.',
      'Đã tiếp thu.',
      'nhất trí hoàn toàn: Phòng Tài chính - Kế hoạch',
    ]) {
      expect(text).toContain(part);
    }
    expect([403, 404]).toContain(await paper('ct.chilang', table?.file.url ?? ''));

    const { dossier } = await (
      await desk.client('cv.vanphong')
    ).ask<{ dossier: { submission: { recipientName: string; document: Record<string, unknown> } } }>(
      `query ($id: ID!) { dossier(id: $id) { submission { recipientName dossierIds
        document { state numberLine docType issuer { code } dossierIds } } } }`,
      { id: dossierId },
    );
    expect(dossier.submission).toEqual({
      recipientName: 'Thường trực Thành ủy',
      dossierIds: [dossierId],
      document: {
        state: 'DRAFT',
        numberLine: expect.stringMatching(/^Số:\s+\/TTr-UBND$/),
        docType: 'SUBMISSION',
        issuer: { code: 'UBND' },
        dossierIds: [dossierId],
      },
    });
  });

  it('says who stayed silent and what was explained', async () => {
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['CHILANG', 'TCKH']);
    done(
      await desk.answer('ct.chilang', roundId, [dossierId], 'DISAGREED', [
        { place: 'Điều 1', text: 'Chưa rõ.' },
      ]),
    );
    desk.app.clock.set('2025-03-19T17:30:00+07:00');
    done(await desk.end(roundId));
    await desk.reaches(dossierId, 'CONSOLIDATING');
    const [comment] = (await desk.round(roundId)).comments;
    await desk.mutate(
      'cv.vhkhtt',
      'replyToComment',
      `commentId: "${comment?.id}", kind: EXPLAINED, text: "Giữ nguyên vì Nghị quyết yêu cầu.", expectedVersion: 1`,
    );
    await desk.handOver(dossierId);
    const [table] = await relatedFiles(dossierId);
    expect(await paper('cv.vhkhtt', table?.file.url ?? '')).toContain(
      'không có ý kiến trả lời: Phòng Tài chính - Kế hoạch',
    );
    const documentId = await desk.submissionOf(dossierId);
    const url = async () => {
      const { officialDocument } = await (
        await desk.client('ct')
      ).ask<{ officialDocument: { file: { url: string } | null } }>(
        'query ($id: ID!) { officialDocument(id: $id) { file { url } } }',
        { id: documentId },
      );
      return officialDocument.file?.url;
    };
    await desk.settled();
    const text = await paper('ct', (await url()) ?? '');
    for (const part of [
      'Kính gửi: Thường trực Thành ủy',
      'UBND phường Chi Lăng có ý kiến tại Điều 1: Chưa rõ',
      'Giữ nguyên vì',
    ]) {
      expect(text).toContain(part);
    }
    desk.app.clock.set('2025-03-18T14:00:00+07:00');
  });

  it('is the lead unit’s own act', async () => {
    const dossierId = await desk.at('consolidate');
    for (const role of ['cv.vanphong', 'ct', 'tp.vhkhtt']) {
      expect(await desk.refused(role, 'submitForExamination', dossierId)).toBe('NOT_YOUR_STEP');
    }
    expect(await desk.refused('ct.chilang', 'submitForExamination', dossierId)).toBe('DOSSIER_NOT_FOUND');
  });
});

describe('the phiếu trình', () => {
  it('is written by who holds the examination, and kept by its version', async () => {
    const dossierId = await desk.at('examine');
    expect(await desk.refused('cv.vanphong', 'forwardRoutingSlip', dossierId)).toBe('SLIP_MISSING');
    expect(await desk.slipTried('cv.vhkhtt', dossierId, 'x', null)).toMatchObject({ code: 'NOT_YOUR_STEP' });
    expect(await desk.slipTried('ct.chilang', dossierId, 'x', null)).toMatchObject({
      code: 'DOSSIER_NOT_FOUND',
    });
    const both = await Promise.all([
      desk.slipTried('cv.vanphong', dossierId, 'Một.', null),
      desk.slipTried('cv.vanphong', dossierId, 'Hai.', null),
    ]);
    expect(both.filter(Boolean)).toEqual([{ code: 'SLIP_CHANGED', message: expect.any(String) }]);
    expect(await desk.slipTried('cv.vanphong', dossierId, 'Ba.', null)).toMatchObject({
      code: 'SLIP_CHANGED',
    });
    await desk.saveSlip(dossierId, 'Ba.', 1);
    expect(await desk.slipTried('cv.vanphong', dossierId, 'x'.repeat(8001), 2)).toMatchObject({
      code: 'SLIP_TEXT_TOO_LONG',
    });
  });

  it('goes on only complete; the list says what is missing', async () => {
    const dossierId = await desk.at('examine');
    const save = (opinion: string, version: number | null) =>
      desk.mutate(
        'cv.vanphong',
        'saveRoutingSlip',
        `dossierId: "${dossierId}", input: { content: "Nội dung.", process: "Quá trình.", officeOpinion: "${opinion}" }, expectedVersion: ${version}`,
      );
    await save(' ', null);
    expect(await desk.tried('cv.vanphong', 'forwardRoutingSlip', dossierId)).toEqual({
      code: 'SUBMISSION_INCOMPLETE',
      message: expect.stringContaining('hồ sơ trình còn thiếu: Phiếu trình: ý kiến của Văn phòng.'),
    });
    await save('Đủ điều kiện.', 1);
    await desk.act('cv.vanphong', 'forwardRoutingSlip', dossierId);
    expect(await desk.steps(dossierId)).toEqual(['officeReview']);
  });

  it('bears the two dated signatures and can be printed by whoever sees the dossier', async () => {
    const dossierId = await desk.at('viceChairReview');
    const { dossier } = await (
      await desk.client('pct')
    ).ask<{ dossier: { routingSlip: { docxUrl: string } } }>(
      `query ($id: ID!) { dossier(id: $id) { routingSlip { docxUrl suggestedProcess
        specialist { person { displayName } positionLabel } officeLeader { positionLabel }
        completeness { key present } } } }`,
      { id: dossierId },
    );
    expect(dossier.routingSlip).toMatchObject({
      suggestedProcess: expect.stringContaining('có 02/02 cơ quan, đơn vị tham gia ý kiến'),
      specialist: {
        person: { displayName: 'Chuyên viên Văn phòng HĐND-UBND thành phố' },
        positionLabel: 'Chuyên viên',
      },
      officeLeader: { positionLabel: 'Chánh Văn phòng' },
      completeness: Array.from({ length: 6 }, () => expect.objectContaining({ present: true })),
    });
    const text = await paper('pct', dossier.routingSlip.docxUrl);
    for (const part of [
      'PHIẾU TRÌNH',
      'Nội dung trình',
      'Phòng Văn hoá, Khoa học và Thông tin',
      'Đủ điều kiện.',
    ]) {
      expect(text).toContain(part);
    }
    expect(await paper('ct.chilang', dossier.routingSlip.docxUrl)).toBe(404);
    expect((await fetch(`${desk.app.baseUrl}${dossier.routingSlip.docxUrl}`)).status).toBe(401);
  });

  it('is returned with a reason; the Tờ trình that was a draft is made anew when it comes back', async () => {
    const dossierId = await desk.at('examine');
    const first = await desk.submissionOf(dossierId);
    expect(await desk.refused('cv.vanphong', 'returnFromExamination', dossierId, 'reason: "  "')).toBe(
      'REASON_REQUIRED',
    );
    expect(await desk.refused('cv.vhkhtt', 'returnFromExamination', dossierId, 'reason: "x"')).toBe(
      'NOT_YOUR_STEP',
    );
    await desk.act(
      'cv.vanphong',
      'returnFromExamination',
      dossierId,
      'reason: "Căn cứ thứ hai đã hết hiệu lực"',
    );
    expect(await desk.look(dossierId)).toMatchObject({
      state: 'CONSOLIDATING',
      returned: { reason: 'Căn cứ thứ hai đã hết hiệu lực' },
    });
    await desk.handOver(dossierId);
    expect((await desk.look(dossierId)).returned).toBeNull();
    expect(await desk.submissionOf(dossierId)).toBe(first);
    expect(await relatedFiles(dossierId)).toHaveLength(2);
  });
});

describe('the Office’s leader', () => {
  it('initials or returns; the specialist who examined does not check himself', async () => {
    const dossierId = await desk.at('officeReview');
    expect(await desk.refused('cv.vanphong', 'reviewRoutingSlip', dossierId, 'outcome: APPROVED')).toBe(
      'NOT_YOUR_STEP',
    );
    expect(await desk.refused('pcvp', 'reviewRoutingSlip', dossierId, 'outcome: RETURNED')).toBe(
      'REASON_REQUIRED',
    );
    await desk.act('pcvp', 'reviewRoutingSlip', dossierId, 'outcome: RETURNED, reason: "Làm rõ kinh phí"');
    expect((await desk.look(dossierId)).state).toBe('CONSOLIDATING');
  });

  it('of two at once one is told to look again', async () => {
    const dossierId = await desk.at('officeReview');
    const both = await Promise.all([
      desk.tried('cvp', 'reviewRoutingSlip', dossierId, 'outcome: APPROVED'),
      desk.tried('pcvp', 'reviewRoutingSlip', dossierId, 'outcome: RETURNED, reason: "x"'),
    ]);
    expect(both.filter(Boolean).map((refused) => refused?.code)).toEqual([
      expect.stringMatching(/^(DOSSIER_CHANGED|NOT_YOUR_STEP|STEP_NOT_OPEN)$/),
    ]);
  });
});
