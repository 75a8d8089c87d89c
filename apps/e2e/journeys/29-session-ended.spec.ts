import type { Page } from '@playwright/test';
import { demoPassword } from '../support/demo.js';
import { expect, test } from '../support/desks.js';
import { approvedDossier } from '../support/dossiers.js';
import { sendRound } from '../support/rounds.js';

/** The session is over while somebody types: the browser has nothing left of it. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies();
}

/** Sends the form, unless the page has heard by itself that the session is over and has left. */
async function send(page: Page, name: string | RegExp): Promise<void> {
  await Promise.any([page.getByRole('button', { name }).click(), page.waitForURL(/\/dang-nhap\?/)]);
}

/** The sign-in page says that the session has ended, and leads back. */
async function signInAgain(page: Page, username: string): Promise<void> {
  await expect(page).toHaveURL(/\/dang-nhap\?.*phien=het/);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
}

test('a comment typed until the session ended is there after signing in again, and is sent', async ({
  desk,
  sessions,
}) => {
  const dossierId = await approvedDossier(sessions, 'Ban hành Kế hoạch chỉnh trang vỉa hè');
  const roundId = await sendRound(await sessions.as('cv.vhkhtt'), dossierId, { units: ['CHILANG'] });
  const { page } = await desk('cv.chilang', { phone: true });
  await page.goto(`/lay-y-kien/${roundId}`);
  await page.getByRole('button', { name: /^Điều 2\b/ }).click();
  const comment = 'Đề nghị giữ lại hàng cây hiện có; chỉ thay gạch ở đoạn đã hư hỏng.';
  await page.getByLabel('Ý kiến về Điều 2').fill(comment);
  await endSession(page);
  await send(page, /Gửi ý kiến/);

  await signInAgain(page, 'cv.chilang');
  await expect(page).toHaveURL(new RegExp(`/lay-y-kien/${roundId}`));
  await page.getByRole('button', { name: /^Điều 2\b.*1 ý kiến/ }).click();
  await expect(page.getByRole('textbox', { name: 'Ý kiến về Điều 2' })).toHaveValue(comment);
  await page.getByRole('button', { name: /Gửi ý kiến/ }).click();
  await expect(page.getByRole('region', { name: 'Ý kiến đã gửi' })).toContainText(comment);
});

test('a draft begun before the session ended is there afterwards, and is made once', async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt', { laptop: true });
  await page.goto('/du-thao/tao');
  const subject = 'Ban hành Quy định quản lý, sử dụng nhà văn hóa khối phố trên địa bàn thành phố Lạng Sơn';
  await page.getByLabel('Trích yếu').fill(subject);
  await endSession(page);
  await send(page, 'Tạo dự thảo');

  await signInAgain(page, 'cv.vhkhtt');
  await expect(page).toHaveURL(/\/du-thao\/tao/);
  await expect(page.getByLabel('Trích yếu')).toHaveValue(subject);
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expect(page.getByRole('heading', { name: subject })).toBeVisible();
  await page.goto('/du-thao');
  await expect(page.getByRole('link', { name: subject })).toHaveCount(1);
});
