import { expect, test } from '../support/desks.js';
import { approvedDossier, dossierHead } from '../support/dossiers.js';
import { answerDialog, expectMessage, nowCard, openDossier, openFromInbox, press } from '../support/pages.js';
import { answerAs, endRound, replyToAll, sendRound } from '../support/rounds.js';
import type { Sessions } from '../support/sessions.js';

const FIRST = 'Thành lập Tổ công tác rà soát thủ tục hành chính';
const SECOND = 'Ban hành Quy chế hoạt động của Tổ công tác rà soát thủ tục hành chính';
let first = '';
let second = '';

test('the officer submits two consolidated dossiers together to the unit leader', async ({
  desk,
  sessions,
}) => {
  first = await consolidated(sessions, FIRST, 'Đề nghị ghi rõ thời hạn rà soát.');
  second = await consolidated(sessions, SECOND, 'Đề nghị bổ sung chế độ họp.');
  const { page } = await desk('cv.vhkhtt');
  await openDossier(page, first);
  await press(page, 'Trình lãnh đạo phòng');
  await page.getByRole('checkbox', { name: new RegExp(SECOND) }).check();
  await page.getByRole('button', { name: 'Trình lãnh đạo phòng 02 hồ sơ' }).click();
  await expectMessage(page, 'Đã trình lãnh đạo phòng duyệt, ký Bảng tổng hợp.');
});

test('the leader reads both tables; returned with one reason, both are back at the officer', async ({
  desk,
  sessions,
}) => {
  const { page } = await desk('tp.vhkhtt');
  await openFromInbox(page, new RegExp(`Duyệt, ký Bảng tổng hợp.*${FIRST}`));
  await press(page, 'Xem, ký Bảng tổng hợp');
  for (const [subject, comment] of [
    [FIRST, 'Đề nghị ghi rõ thời hạn rà soát.'],
    [SECOND, 'Đề nghị bổ sung chế độ họp.'],
  ] as const) {
    const table = page.getByRole('region', { name: new RegExp(subject) });
    await expect(table.getByText(comment)).toBeVisible();
    await expect(table.getByText('Đã tiếp thu.')).toBeVisible();
  }
  await page.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  await expect(
    page.getByText('Cả 02 hồ sơ trình chung được trả lại chuyên viên với một lý do.'),
  ).toBeVisible();
  await answerDialog(page, 'Ghi rõ căn cứ tiếp thu.', 'Trả lại để hoàn thiện');
  await expectMessage(page, 'Đã trả lại hồ sơ kèm lý do.');
  const lead = await sessions.as('cv.vhkhtt');
  for (const id of [first, second]) expect((await dossierHead(lead, id)).state).toBe('CONSOLIDATING');
});

test('they come again together, and one signature takes both to the Office', async ({ desk, sessions }) => {
  const officer = (await desk('cv.vhkhtt')).page;
  await openDossier(officer, second);
  await expect(officer.getByText('Ghi rõ căn cứ tiếp thu.')).toBeVisible();
  await press(officer, 'Trình lãnh đạo phòng');
  // Those that travelled together before are chosen beforehand.
  await expect(officer.getByRole('checkbox', { name: new RegExp(FIRST) })).toBeChecked();
  await officer.getByRole('button', { name: 'Trình lãnh đạo phòng 02 hồ sơ' }).click();
  await expectMessage(officer, 'Đã trình lãnh đạo phòng duyệt, ký Bảng tổng hợp.');

  const { page } = await desk('tp.vhkhtt');
  await page.goto(`/du-thao/${first}/ky-bang-tong-hop`);
  await page.getByRole('button', { name: 'Ký 02 Bảng tổng hợp, trình Văn phòng' }).click();
  await expectMessage(page, 'Đã ký 02 Bảng tổng hợp, trình Văn phòng 02 hồ sơ.');
  await expect(nowCard(page)).toContainText('Văn phòng');
  const office = await sessions.as('cv.vanphong');
  for (const id of [first, second]) expect((await dossierHead(office, id)).state).toBe('AWAITING_OFFICE');
});

/** A dossier of its own, answered by one unit with a comment, which is taken in. */
async function consolidated(sessions: Sessions, subject: string, comment: string): Promise<string> {
  const lead = await sessions.as('cv.vhkhtt');
  const dossierId = await approvedDossier(sessions, subject);
  const roundId = await sendRound(lead, dossierId, { units: ['TP'] });
  const opinion = { stance: 'AGREED_WITH_COMMENTS', comments: [{ text: comment }] } as const;
  await answerAs(await sessions.as('cv.tuphap'), roundId, dossierId, opinion);
  await endRound(lead, roundId, dossierId);
  await replyToAll(lead, roundId);
  return dossierId;
}
