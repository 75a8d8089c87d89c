import { expect, test } from '../support/desks.js';
import { APPROVED, actOn } from '../support/dossiers.js';
import { completedDecisionFile, decisionFile } from '../support/files.js';
import {
  answerDialog,
  expectMessage,
  nowCard,
  openDossier,
  openFromInbox,
  press,
  upload,
} from '../support/pages.js';
import { answerAs, endRound, sendRound } from '../support/rounds.js';
import * as stages from '../support/stages.js';

const SUBJECT = 'Ban hành Quy chế tiếp công dân của UBND thành phố';

// One dossier of its own, begun from nothing and given back at three desks.
test.describe.configure({ mode: 'serial' });

let dossierId = '';

test('a draft begun from nothing is returned by the leader, corrected and approved', async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  await page.goto('/du-thao');
  await page.getByRole('link', { name: 'Tạo dự thảo' }).click();
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Quyết định' });
  await page.getByLabel('Trích yếu').fill(SUBJECT);
  await upload(page, 'Tệp dự thảo', await decisionFile('Dự thảo Quy chế (lần 1).docx'));
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expect(page.getByRole('heading', { name: SUBJECT })).toBeVisible();
  await press(page, 'Trình lãnh đạo phòng');
  await expectMessage(page, 'Đã trình lãnh đạo phòng.');
  dossierId = new URL(page.url()).pathname.split('/')[2] ?? '';

  const leader = (await desk('tp.vhkhtt')).page;
  await openFromInbox(leader, new RegExp(SUBJECT));
  await press(leader, 'Trả lại để hoàn thiện');
  await leader.getByRole('dialog').getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  await expect(leader.getByText('Đề nghị ghi rõ lý do.')).toBeVisible();
  await answerDialog(leader, 'Bổ sung căn cứ Luật Tiếp công dân.', 'Trả lại để hoàn thiện');
  await expectMessage(leader, 'Đã trả lại hồ sơ kèm lý do.');

  for (const list of ['/viec-can-xu-ly', '/du-thao']) {
    await page.goto(list);
    const mark = page.locator('ts-returned-mark').filter({ hasText: 'Bổ sung căn cứ Luật Tiếp công dân.' });
    await expect(mark.first(), list).toContainText('Trả lại để hoàn thiện');
  }
  await openFromInbox(page, new RegExp(SUBJECT));
  await expect(page.getByText('Bổ sung căn cứ Luật Tiếp công dân.')).toBeVisible();
  await press(page, 'Tải lên bản dự thảo');
  const second = await completedDecisionFile(
    'Dự thảo Quy chế (lần 2).docx',
    'Căn cứ Luật Tiếp công dân năm 2013.',
  );
  await upload(page, 'Tệp dự thảo', second);
  await page.getByRole('button', { name: 'Tải lên bản dự thảo' }).click();
  await expectMessage(page, 'Đã tải lên dự thảo lần 2.');
  await press(page, 'Trình lãnh đạo phòng');
  await expectMessage(page, 'Đã trình lãnh đạo phòng.');

  await openDossier(leader, dossierId, 'du-thao');
  await leader.getByRole('button', { name: 'So với lần 1' }).click();
  await expect(leader.getByText('Căn cứ Luật Tiếp công dân năm 2013.')).toBeVisible();
  await press(leader, 'Duyệt, ký nháy');
  await expectMessage(leader, 'Đã duyệt, ký nháy dự thảo.');
  await expect(nowCard(leader)).toContainText('Gửi lấy ý kiến');
});

test('the Office gives it back with a reason; it is corrected and comes again', async ({
  desk,
  sessions,
}) => {
  const lead = await desk('cv.vhkhtt');
  const roundId = await sendRound(lead.service, dossierId, { units: ['TP', 'NV'] });
  await answerAs(await sessions.as('cv.tuphap'), roundId, dossierId);
  await answerAs(await sessions.as('cv.noivu'), roundId, dossierId);
  await endRound(lead.service, roundId, dossierId);
  await stages.handOver(sessions, dossierId);

  const office = (await desk('cv.vanphong')).page;
  await openFromInbox(office, new RegExp(SUBJECT));
  await press(office, 'Lập phiếu trình');
  await office.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  await answerDialog(office, 'Căn cứ pháp lý đã hết hiệu lực (dòng thứ hai).', 'Trả lại để hoàn thiện');
  await expectMessage(office, 'Đã trả lại hồ sơ kèm lý do.');

  await openDossier(lead.page, dossierId);
  await expect(lead.page.getByText('Căn cứ pháp lý đã hết hiệu lực (dòng thứ hai).')).toBeVisible();
  await press(lead.page, 'Trình lãnh đạo phòng');
  await expectMessage(lead.page, 'Đã trình lãnh đạo phòng duyệt, ký Bảng tổng hợp.');
  await expect(lead.page.getByText('Căn cứ pháp lý đã hết hiệu lực (dòng thứ hai).')).toBeHidden();
});

test('the chair gives it back; "Quá trình xử lý" shows who held it and why it returned', async ({
  desk,
  sessions,
}) => {
  await stages.signTable(sessions, dossierId);
  await stages.examine(sessions, dossierId);
  await actOn(await sessions.as('cvp'), dossierId, 'reviewRoutingSlip', APPROVED);
  await stages.answerAsLeader(sessions, 'pct', dossierId, 'AGREED_FORWARD');

  const chair = (await desk('ct')).page;
  await openFromInbox(chair, new RegExp(SUBJECT));
  await press(chair, 'Ghi ý kiến chỉ đạo');
  await chair.getByRole('radio', { name: 'Trả lại để hoàn thiện' }).check();
  await chair.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expect(chair.getByText('Đề nghị ghi rõ nội dung.').first()).toBeVisible();
  await chair.getByLabel('Nội dung chỉ đạo').fill('Làm rõ trách nhiệm của Ban Tiếp công dân.');
  await chair.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expectMessage(chair, /Đã ghi ý kiến: “Trả lại để hoàn thiện/);

  const { page } = await desk('cv.vhkhtt');
  await openDossier(page, dossierId, 'qua-trinh');
  await expect(nowCard(page)).toContainText('Tổng hợp, tiếp thu, giải trình');
  await expect(page.getByText('Làm rõ trách nhiệm của Ban Tiếp công dân.').first()).toBeVisible();
  const returned = page.getByRole('row', { name: /Chủ tịch duyệt/ });
  await expect(returned).toContainText('Trả lại để hoàn thiện');
  const grounds = page.getByRole('region', { name: 'Căn cứ được xem hồ sơ' });
  await expect(grounds).toContainText('Đơn vị chủ trì soạn thảo');
  await expect(grounds).toContainText('Cơ quan, đơn vị: Phòng Văn hoá, Khoa học và Thông tin');
});
