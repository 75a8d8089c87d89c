import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decisionDocx, sampleDecision } from '@thong-suot/document-forms';
import { done, DUE_AT } from '../../../test/support/round-desk.js';
import { SubmissionDesk } from '../../../test/support/submission-desk.js';
import { newId } from '../../platform/ids.js';
import { TakeFromSession } from '../documents/index.js';

let desk: SubmissionDesk;
beforeAll(async () => {
  desk = await SubmissionDesk.open();
});
afterAll(() => desk.close());

/** A draft of the Office itself, consolidated by its first officer. */
async function ownDraftOfTheOffice(): Promise<string> {
  const officer = desk.actor('cv.vanphong');
  const fileId = await desk.upload('cv.vanphong', 'du-thao.docx', await decisionDocx(sampleDecision));
  const taken = await desk.the(TakeFromSession).run(officer, newId(), {
    docType: 'DECISION',
    subject: sampleDecision.subject,
    urgency: 'NORMAL',
    decisionAuthority: 'COLLECTIVE',
    fileId,
    sessionItem: { number: 5, sessionName: 'Phiên họp tháng 3 năm 2025', quote: 'Văn phòng hoàn thiện.' },
    continuesAt: 'COMMENTS',
    isSample: true,
  });
  if ('refused' in taken) throw new Error(taken.refused);
  const { dossierId } = taken;
  await desk.mutate(
    'cv.vanphong',
    'sendRound',
    `input: { dossierIds: ["${dossierId}"], unitIds: ["${desk.unit('CHILANG')}"], dueAt: "${DUE_AT}" }, expectedVersion: 1`,
  );
  const [sent] = await desk.rows<{ round_id: string }>(
    'select round_id from round_dossier where dossier_id = $1',
    dossierId,
  );
  const roundId = sent?.round_id ?? '';
  done(await desk.answer('ct.chilang', roundId, [dossierId]));
  const [round] = await desk.rows<{ version: number }>(
    'select version from comment_round where id = $1',
    roundId,
  );
  await desk.mutate(
    'cv.vanphong',
    'endRound',
    `roundId: "${roundId}", expectedVersion: ${round?.version ?? 1}`,
  );
  await desk.until(async () => (await desk.look(dossierId, 'cv.vanphong')).state === 'CONSOLIDATING');
  await desk.act('cv.vanphong', 'submitForExamination', dossierId);
  await desk.act('cvp', 'reviewConsolidation', dossierId, 'outcome: APPROVED');
  return dossierId;
}

describe('a draft of the Office itself', () => {
  it('is examined by another officer than the one who handed it over', async () => {
    const dossierId = await ownDraftOfTheOffice();
    expect(await desk.refused('cv.vanphong', 'forwardRoutingSlip', dossierId)).toBe('SAME_PERSON');
    expect(await desk.slipTried('cv.vanphong', dossierId, 'x', null)).toMatchObject({
      code: 'NOT_YOUR_STEP',
    });
    expect(await desk.slipTried('cv2.vanphong', dossierId, 'Nội dung.', null)).toBeUndefined();
    await desk.act('cv2.vanphong', 'forwardRoutingSlip', dossierId);
    expect(await desk.steps(dossierId)).toEqual(['officeReview']);
  });

  it('is examined by its own drafter where the Office has no other, and the history says so', async () => {
    await desk.rows(
      "update appointment set valid_to = '2025-03-01' where person_id = $1",
      desk.actor('cv2.vanphong').personId,
    );
    const dossierId = await ownDraftOfTheOffice();
    await desk.saveSlip(dossierId);
    await desk.act('cv.vanphong', 'forwardRoutingSlip', dossierId);
    const { dossier } = await (
      await desk.client('pct')
    ).ask<{ dossier: { history: { edges: { node: { stepId: string; onBehalfNote: string | null } }[] } } }>(
      'query ($id: ID!) { dossier(id: $id) { history(first: 50) { edges { node { stepId onBehalfNote } } } } }',
      { id: dossierId },
    );
    expect(dossier.history.edges.map(({ node }) => node)).toContainEqual({
      stepId: 'examine',
      onBehalfNote:
        'Cùng người đã thực hiện bước "Tổng hợp, tiếp thu, giải trình": không có người khác giữ chức vụ này',
    });
  });
});
