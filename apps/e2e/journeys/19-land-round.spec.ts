import type { Page } from '@playwright/test';
import { moveClockPast } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { LAND_WARDS, landPeriod, landReportOf, sendLandReport, takeInLandReport } from '../support/land.js';
import { skipToContent, tabTo } from '../support/keyboard.js';
import { answerDialog, expectMessage, nowCard } from '../support/pages.js';

/** Parcels declared as of 14/3/2025, as the case gives them, and what the wards report a month later. */
const BEFORE = {
  VINHTRAI: 81,
  DONGKINH: 77,
  HOANGVANTHU: 74,
  TAMTHANH: 96,
  CHILANG: 70,
  HOANGDONG: 236,
  QUANGLAC: 188,
  MAIPHA: 197,
};
const NOW = { ...BEFORE };
/** Parcels signed as of 14/3/2025, and how many more the department reports for each ward. */
const SIGNED_BEFORE = 43 + 29 + 33 + 41 + 35 + 88 + 54 + 76;
const SIGNED_MORE = 5;

const REGISTERED = 'Đã kê khai, lập hồ sơ';
const number = new Intl.NumberFormat('de-DE');
const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

const field = (page: Page) => page.getByLabel(REGISTERED, { exact: true });

/** From part to part to the last one, empty fields as last time, and on to the leader. */
async function carryOnAndSubmit(page: Page): Promise<void> {
  const submit = page.getByRole('button', { name: 'Trình lãnh đạo phường, xã duyệt' });
  const onwards = page.getByRole('button', { name: /^Tiếp tục: / });
  const takeAll = page.getByRole('button', { name: 'Lấy số kỳ trước cho các ô trống' });
  for (;;) {
    await expect(onwards.or(submit)).toBeVisible();
    if (await submit.isVisible()) break;
    if (await takeAll.isVisible()) await takeAll.click();
    const words = (await onwards.innerText()).replace('Tiếp tục: ', '').trim();
    await onwards.click();
    await expect(page.getByText(new RegExp(`^Phần \\d/\\d: ${words}`))).toBeVisible();
  }
  const missing = page.getByLabel(/Tôi đã kiểm tra/);
  if (await missing.isVisible()) await missing.check();
  await submit.click();
  await expectMessage(page, 'Đã trình lãnh đạo duyệt báo cáo.');
}

/** The leader of the ward opens what waits and sends it to the department. */
async function approve(page: Page, reportId: string): Promise<void> {
  await page.goto(`/bao-cao/${reportId}`);
  await page.getByRole('button', { name: 'Duyệt, gửi báo cáo' }).click();
  await expectMessage(page, 'Đã duyệt và gửi báo cáo');
}

/** What the city's page says, column of the parcels declared: each ward and the whole city. */
async function declared(page: Page, periodId: string): Promise<string[]> {
  await page.goto(`/dat-dai?ky=${periodId}`);
  const table = page.getByRole('table').filter({ hasText: 'Toàn thành phố' });
  await expect(table).toBeVisible();
  const at = (await table.getByRole('columnheader').allInnerTexts()).findIndex((head) =>
    head.replace(/\s+/g, ' ').includes(REGISTERED),
  );
  const rows = await table.getByRole('row').all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole('cell').nth(at).innerText()));
  return cells.map((words) => words.replace(/\s+/g, ' ').trim());
}

const expected = (): string[] => {
  const wards = LAND_WARDS.map((ward) => NOW[ward]);
  return [...wards, sum(wards)].map((figure) => `${number.format(figure)} thửa`);
};

/** The city's page says what has been reported so far. */
async function expectDeclared(page: Page): Promise<void> {
  await expect(async () => expect(await declared(page, periodId)).toEqual(expected())).toPass({
    timeout: 60_000,
  });
}

// One round of eight wards, step by step: the month is entered, sent, returned, late, locked and corrected.
test.describe.configure({ mode: 'serial' });
let periodId = '';

test('a ward reports on the phone; what is typed wrong is asked at once', async ({ desk }) => {
  const { page, service } = await desk('cv.tamthanh', { phone: true });
  const reportId = await landReportOf(service, 'TAMTHANH');
  periodId = (await landPeriod(service)).id;
  await page.goto(`/bao-cao/${reportId}`);
  await expect(page.getByText('Kỳ trước 96 thửa (đến 14/3/2025)')).toBeVisible();

  await field(page).fill('một trăm');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await field(page).fill('-5');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  // A decimal comma typed as a thousands mark: the figure meant is offered.
  await field(page).fill('103.000');
  await page.getByRole('button', { name: 'Sửa thành 103 thửa' }).click();
  await expect(field(page)).toHaveValue('103');
  await expect(page.getByText('tăng 7 thửa')).toBeVisible();
  await field(page).fill('89');
  await expect(page.getByText(/giảm 07 so với kỳ trước/).first()).toBeVisible();
  await field(page).fill('103');
  NOW.TAMTHANH = 103;

  await carryOnAndSubmit(page);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
  await approve((await desk('ct.tamthanh', { phone: true })).page, reportId);
});

test('the department returns one figure; the ward mends that one alone', async ({ desk, sessions }) => {
  await sendLandReport(sessions, 'VINHTRAI', { registered: 90 });
  const department = (await desk('cv.nnmt')).page;
  const reportId = await landReportOf((await desk('cv.vinhtrai')).service, 'VINHTRAI');
  await department.goto(`/bao-cao/${reportId}`);
  const row = department.getByRole('row').filter({ hasText: REGISTERED }).first();
  await expect(row).toContainText('171');
  await row.getByRole('button', { name: 'Trả lại số này' }).click();
  const back = department.getByRole('button', { name: 'Trả lại 01 số liệu' });
  await expect(back).toBeDisabled();
  await department
    .getByLabel(`Lý do trả lại: ${REGISTERED}`)
    .fill('Số kê khai tăng hơn gấp đôi, đề nghị kiểm tra lại.');
  await back.click();
  await expectMessage(department, 'Đã trả lại 01 số liệu');

  const { page } = await desk('cv.vinhtrai');
  await page.goto('/viec-can-xu-ly');
  await page
    .getByRole('link', { name: /Báo cáo số liệu đất đai/ })
    .first()
    .click();
  await page.goto(`/bao-cao/${reportId}`);
  await expect(page.getByText('Phòng NN&MT trả lại: Số kê khai tăng hơn gấp đôi').first()).toBeVisible();
  await expect(page.getByLabel('Đã trao cho người sử dụng đất', { exact: true })).toBeDisabled();
  await field(page).fill('90');
  NOW.VINHTRAI = 90;
  await carryOnAndSubmit(page);
  await approve((await desk('ct.vinhtrai')).page, reportId);
  await department.goto(`/bao-cao/${reportId}`);
  await department.getByRole('button', { name: 'Tiếp nhận số liệu' }).click();
  await expectMessage(department, 'Đã tiếp nhận số liệu.');
});

test('a land officer enters the report and hands it on by the keyboard alone', async ({ desk }) => {
  const { page, service } = await desk('dc.quanglac');
  const reportId = await landReportOf(service, 'QUANGLAC');
  await page.goto(`/bao-cao/${reportId}`);
  const submit = page.getByRole('button', { name: 'Trình lãnh đạo phường, xã duyệt' });
  const onwards = page.getByRole('button', { name: /^Tiếp tục: / });
  await expect(onwards).toBeVisible();
  await skipToContent(page);
  await tabTo(page, field(page));
  NOW.QUANGLAC += 15;
  await page.keyboard.type(String(NOW.QUANGLAC));
  while (!(await submit.isVisible())) {
    const takeAll = page.getByRole('button', { name: 'Lấy số kỳ trước cho các ô trống' });
    if (await takeAll.isVisible()) {
      await skipToContent(page);
      await tabTo(page, takeAll);
      await page.keyboard.press('Enter');
      await expect(takeAll).toBeHidden();
    }
    const next = (await onwards.innerText()).replace('Tiếp tục: ', '').trim();
    await skipToContent(page);
    await tabTo(page, onwards);
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^Phần \\d/\\d: ${next}`))).toBeVisible();
  }
  const missing = page.getByLabel(/Tôi đã kiểm tra/);
  if (await missing.isVisible()) {
    await tabTo(page, missing);
    await page.keyboard.press('Space');
  }
  await tabTo(page, submit);
  await page.keyboard.press('Enter');
  await expectMessage(page, 'Đã trình lãnh đạo duyệt báo cáo.');
  await approve((await desk('ct.quanglac')).page, reportId);
});

test('the others send, one ward after the deadline; the department is told and reminds', async ({
  desk,
  sessions,
}) => {
  const more = { DONGKINH: 11, HOANGVANTHU: 6, HOANGDONG: 20, MAIPHA: 9 } as const;
  for (const [ward, by] of Object.entries(more)) {
    await sendLandReport(sessions, ward, { registered: by });
    NOW[ward as keyof typeof more] += by;
  }
  await sendLandReport(sessions, 'NNMT', { signed: SIGNED_MORE, submitted: SIGNED_MORE });
  for (const unit of ['DKDD', 'TTPTQD']) await sendLandReport(sessions, unit, {});

  const { page, service } = await desk('cv.nnmt');
  await page.goto('/bao-cao');
  await moveClockPast(page, service, new Date((await landPeriod(service)).period.dueAt));
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'UBND phường Chi Lăng' })).toContainText(
    'Quá hạn, chưa gửi',
  );
  for (const unit of ['TAMTHANH', 'QUANGLAC', 'NNMT', 'DKDD', 'TTPTQD', ...Object.keys(more)]) {
    await takeInLandReport(sessions, unit);
  }
  await page.reload();
  await expect(nowCard(page)).toContainText('UBND phường Chi Lăng chưa gửi báo cáo');
  await nowCard(page).getByRole('button', { name: 'Sao chép lời nhắc' }).click();
  await expectMessage(page, 'Đã sao chép lời nhắc.');

  // Nobody's figure is taken for nought: the city's sum names who is missing.
  const chair = (await desk('ct')).page;
  const cells = await declared(chair, periodId);
  expect(cells[LAND_WARDS.indexOf('CHILANG')]).toMatch(/Chưa có số liệu/);
  await sendLandReport(sessions, 'CHILANG', { registered: 5 });
  NOW.CHILANG = BEFORE.CHILANG + 5;
  await takeInLandReport(sessions, 'CHILANG');
  await page.goto('/bao-cao');
  await expect(page.getByRole('row').filter({ hasText: 'UBND phường Chi Lăng' })).toContainText('Gửi chậm');
});

test('the city’s page is the sum of what the wards reported', async ({ desk }) => {
  const { page } = await desk('ct');
  await expectDeclared(page);
  const signed = SIGNED_BEFORE + LAND_WARDS.length * SIGNED_MORE;
  await expect(page.getByText(String(signed), { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`bằng ${((signed / 3573) * 100).toFixed(2).replace('.', ',')}%`)).toBeVisible();
});

test('the leader of the department locks; a ward corrects a locked figure with its reason', async ({
  desk,
  sessions,
}) => {
  const leader = (await desk('ld.nnmt')).page;
  await leader.goto('/bao-cao');
  await nowCard(leader).getByRole('button', { name: 'Chốt số liệu' }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Chốt số liệu' }).click();
  await expectMessage(leader, 'Đã chốt số liệu của kỳ.');

  const { page, service } = await desk('cv.hoangdong');
  await page.goto(`/bao-cao/${await landReportOf(service, 'HOANGDONG')}`);
  await page.getByRole('button', { name: 'Đính chính số liệu' }).click();
  await answerDialog(page, 'Tính thiếu 04 thửa của thôn Hoàng Sơn.', 'Đính chính số liệu');
  await expect(page.getByText('Lý do đính chính: Tính thiếu 04 thửa')).toBeVisible();
  await field(page).fill(String(NOW.HOANGDONG + 4));
  await carryOnAndSubmit(page);
  const correction = await landReportOf(service, 'HOANGDONG');
  await approve((await desk('ct.hoangdong')).page, correction);

  // What was locked stands until the department has taken the correction in.
  const chair = (await desk('ct')).page;
  await expectDeclared(chair);
  await takeInLandReport(sessions, 'HOANGDONG');
  NOW.HOANGDONG += 4;
  await expectDeclared(chair);
});
