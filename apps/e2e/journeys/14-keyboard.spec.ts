import { expect, test } from '../support/desks.js';
import { actOn, approvedDossier, draftDossier } from '../support/dossiers.js';
import { skipToContent, tabTo } from '../support/keyboard.js';
import { expectMessage, nowCard } from '../support/pages.js';
import { sendRound } from '../support/rounds.js';

test('a ward answers with comments by the keyboard alone', async ({ desk, sessions }) => {
  const subject = 'Về việc quy định giờ tiếp công dân';
  const dossierId = await approvedDossier(sessions, subject);
  await sendRound(await sessions.as('cv.vhkhtt'), dossierId, { units: ['MAIPHA'] });
  const { page } = await desk('cv.maipha');
  await page.goto('/viec-can-xu-ly');
  await skipToContent(page);
  await tabTo(page, page.getByRole('link', { name: new RegExp(`Tham gia ý kiến.*${subject}`) }));
  await page.keyboard.press('Enter');

  await expect(page.getByRole('button', { name: /Nhất trí toàn văn/ })).toBeVisible();
  await skipToContent(page);
  await tabTo(page, page.getByRole('button', { name: /^Điều 2\b/ }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByLabel('Ý kiến về Điều 2', { exact: true }));
  await page.keyboard.type('Cử 01 công chức Văn phòng - Thống kê.');
  await tabTo(page, page.getByRole('button', { name: /^Gửi ý kiến/ }));
  await page.keyboard.press('Enter');
  const given = page.getByRole('region', { name: 'Ý kiến đã gửi' });
  await expect(given).toContainText('Cử 01 công chức Văn phòng - Thống kê.');
});

test('a leader reads and approves by the keyboard alone, and finds what waits under the three dots', async ({
  desk,
  sessions,
}) => {
  const subject = 'Về việc ban hành Quy chế làm việc của Tổ công tác';
  const drafter = await sessions.as('cv.vhkhtt');
  const dossierId = await draftDossier(drafter, subject);
  await actOn(drafter, dossierId, 'submitDraft');
  const { page } = await desk('tp.vhkhtt');
  await page.goto('/viec-can-xu-ly');
  await skipToContent(page);
  await tabTo(page, page.getByRole('link', { name: new RegExp(`Duyệt, ký nháy.*${subject}`) }));
  await page.keyboard.press('Enter');

  await expect(nowCard(page)).toBeVisible();
  await skipToContent(page);
  await tabTo(page, page.getByRole('link', { name: 'Nội dung trình', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/the=noi-dung/);
  await tabTo(page, page.getByRole('button', { name: 'Thêm', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('link', { name: 'Lưu đồ' }));
  await page.keyboard.press('Escape');
  await expect(page.getByRole('link', { name: 'Lưu đồ' })).toBeHidden();

  await skipToContent(page);
  await tabTo(page, nowCard(page).getByRole('button', { name: 'Duyệt, ký nháy' }));
  await page.keyboard.press('Enter');
  await expectMessage(page, 'Đã duyệt, ký nháy dự thảo.');
  await expect(nowCard(page)).toContainText('Gửi lấy ý kiến');
});
