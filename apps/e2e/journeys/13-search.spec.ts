import type { Page } from '@playwright/test';
import { expect, test } from '../support/desks.js';
import { approvedDossier, draftDossier } from '../support/dossiers.js';
import { nowCard } from '../support/pages.js';
import { sendRound } from '../support/rounds.js';

const SUBJECT = 'Ban hành Quy chế đón tiếp công dân ở Đồng Đăng';

const box = (page: Page) => page.getByRole('combobox', { name: 'Tìm hồ sơ, văn bản, nhiệm vụ' });

/** Looks for words by the box of the top bar, from the keyboard. */
async function look(page: Page, words: string): Promise<void> {
  await expect(box(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type(words);
}

test('a dossier is found by words with or without marks and opened by the keyboard alone', async ({
  desk,
  sessions,
}) => {
  const { page } = await desk('cv.vhkhtt');
  await draftDossier(await sessions.as('cv.vhkhtt'), SUBJECT);
  await page.goto('/viec-can-xu-ly');
  for (const words of ['Đồng Đăng', 'dong dang', 'DONG DANG don tiep']) {
    await look(page, words);
    await expect(page.getByRole('option', { name: new RegExp(SUBJECT) })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(box(page)).toHaveValue('');
  }
  await look(page, 'dong dang');
  const option = page.getByRole('option', { name: new RegExp(SUBJECT) });
  await expect(option).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(SUBJECT) })).toBeVisible();
  await expect(nowCard(page)).toBeVisible();

  // What was looked for is offered again; Enter without a choice opens the page of all results.
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option', { name: 'dong dang' })).toBeVisible();
  await page.keyboard.type('dong dang');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tim-kiem\?q=dong%20dang/);
  await expect(page.getByRole('link', { name: new RegExp(SUBJECT) })).toBeVisible();
});

test('whoever may not see a dossier finds neither it nor its count; an asked unit finds its request', async ({
  desk,
  sessions,
}) => {
  const subject = 'Ban hành Quy chế quản lý bến Khánh Khê';
  const dossierId = await approvedDossier(sessions, subject);
  await sendRound(await sessions.as('cv.vhkhtt'), dossierId, { units: ['MAIPHA'] });

  const lead = (await desk('cv.vhkhtt')).page;
  await lead.goto('/tim-kiem?q=khanh%20khe');
  await expect(lead.getByRole('link', { name: new RegExp(subject) }).first()).toBeVisible();

  const stranger = (await desk('cv.nnmt')).page;
  await stranger.goto('/tim-kiem?q=khanh%20khe');
  await expect(stranger.getByText('Không tìm thấy “khanh khe”')).toBeVisible();
  await expect(stranger.getByText('Khánh Khê')).toHaveCount(0);

  const ward = (await desk('cv.maipha', { phone: true })).page;
  await ward.goto('/viec-can-xu-ly');
  await ward.getByRole('link', { name: 'Tìm kiếm', exact: true }).click();
  await ward.getByRole('searchbox').fill('khanh khe');
  await ward.getByRole('searchbox').press('Enter');
  await expect(ward.getByRole('heading', { name: /Hồ sơ dự thảo/ })).toHaveCount(0);
  await ward
    .getByRole('region', { name: /Ý kiến được hỏi/ })
    .getByRole('link')
    .click();
  await expect(ward).toHaveURL(/lay-y-kien/);
});

test('a unit leads to what of its work the reader may see', async ({ desk }) => {
  const { page } = await desk('ct');
  await page.goto('/tim-kiem?q=phong%20van%20hoa');
  await page
    .getByRole('region', { name: /Cơ quan, đơn vị/ })
    .getByRole('link', { name: /Văn hoá/ })
    .click();
  await expect(page.getByText('Của Phòng Văn hoá, Khoa học và Thông tin')).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: /Hồ sơ dự thảo/ })
      .getByRole('link')
      .first(),
  ).toBeVisible();
});

test('a session is found by its words and its day, and leads to its page', async ({ desk }) => {
  const { page } = await desk('cv.vanphong');
  for (const words of ['phien%20hop', '18%2F3%2F2025']) {
    await page.goto(`/tim-kiem?q=${words}`);
    await expect(
      page.getByRole('region', { name: /^Phiên họp/ }).getByRole('link', { name: /Phiên họp/ }),
    ).toContainText('18/3/2025');
  }
  await page
    .getByRole('region', { name: /^Phiên họp/ })
    .getByRole('link', { name: /Phiên họp/ })
    .click();
  await expect(page).toHaveURL(/\/phien-hop\//);
  await expect(page.getByRole('heading', { name: /Phiên họp/ }).first()).toBeVisible();
});
