import { expect, test } from '../support/desks.js';
import { approvedDossier } from '../support/dossiers.js';
import { sendRound } from '../support/rounds.js';

const SUBJECT = 'Ban hành Kế hoạch trồng cây xanh đô thị thành phố';

test('a ward answers on the phone by one tap, takes it back, comments, and downloads its letter', async ({
  desk,
  sessions,
}) => {
  const dossierId = await approvedDossier(sessions, SUBJECT);
  await sendRound(await sessions.as('cv.vhkhtt'), dossierId, { units: ['CHILANG', 'MAIPHA'] });

  const { page } = await desk('cv.chilang', { phone: true });
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Chính' })
    .getByRole('link', { name: 'Ý kiến được hỏi' })
    .click();
  await page.getByRole('link', { name: new RegExp(SUBJECT) }).click();
  await page.getByRole('button', { name: /Nhất trí toàn văn/ }).click();
  await expect(page.getByText('Đã gửi ý kiến: nhất trí.')).toBeVisible();

  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByText('Đã hoàn tác. Ý kiến chưa được gửi.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Nhất trí toàn văn/ })).toBeVisible();

  await page.getByRole('button', { name: /^Điều 2\b/ }).click();
  await page.getByLabel('Ý kiến về Điều 2').fill('Đề nghị bổ sung cây bản địa.');
  await page.getByRole('radio', { name: 'Cấp phó ký thay (KT.)' }).check();
  await page.getByRole('button', { name: 'Gửi ý kiến: nhất trí, có 1 ý kiến' }).click();

  const given = page.getByRole('region', { name: 'Ý kiến đã gửi' });
  await expect(given).toContainText('Đề nghị bổ sung cây bản địa.');
  const [letter] = await Promise.all([
    page.waitForEvent('download'),
    given.getByRole('link', { name: 'Tạo công văn góp ý' }).click(),
  ]);
  expect(letter.suggestedFilename()).toMatch(/\.docx$/);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
});

test('after the ten seconds an answer is withdrawn by "Rút lại" while the round is open', async ({
  desk,
  sessions,
}) => {
  const dossierId = await approvedDossier(sessions, `${SUBJECT} (rút lại)`);
  const roundId = await sendRound(await sessions.as('cv.vhkhtt'), dossierId, { units: ['CHILANG'] });
  const { page } = await desk('cv.chilang', { phone: true });
  await page.goto(`/lay-y-kien/${roundId}`);
  await page.getByRole('button', { name: /Nhất trí toàn văn/ }).click();
  await page.getByRole('region', { name: 'Ý kiến đã gửi' }).getByRole('button', { name: 'Rút lại' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rút lại' }).click();
  await expect(page.getByText('Đã rút lại ý kiến.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Nhất trí toàn văn/ })).toBeVisible();
});

test("the chair's answer signs the letter; the ward's clerk numbers it in the ward's own register", async ({
  desk,
  sessions,
}) => {
  const dossierId = await approvedDossier(sessions, `${SUBJECT} (cấp số)`);
  const roundId = await sendRound(await sessions.as('cv.vhkhtt'), dossierId, { units: ['CHILANG'] });
  const chair = (await desk('ct.chilang', { phone: true })).page;
  await chair.goto(`/lay-y-kien/${roundId}`);
  await chair.getByRole('button', { name: /Nhất trí toàn văn/ }).click();
  await expect(chair.getByRole('region', { name: 'Ý kiến đã gửi' })).toBeVisible();

  const { page } = await desk('vt.chilang', { phone: true });
  await page.goto(`/lay-y-kien/${roundId}`);
  await page.getByRole('button', { name: 'Cấp số công văn' }).click();
  await expect(page.getByText(/Đã cấp số công văn góp ý\. Số: 01\/UBND/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cấp số công văn' })).toBeHidden();
});
