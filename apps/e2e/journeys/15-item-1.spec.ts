import { typedDay } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { dossierOfItem } from '../support/dossiers.js';
import { reportFile } from '../support/files.js';
import { expectMessage, nowCard, openDossier, openFromInbox, press, upload } from '../support/pages.js';
import { numbersOf } from '../support/registers.js';

const ITEM = /kinh tế - xã hội, đảm bảo quốc phòng/;

// Item 1: the session agreed and asked to take its comments in. No new round, no Party leg; each act by its own actor.
test.describe.configure({ mode: 'serial' });

test('the Office confirms the deadline that the notice does not give', async ({ desk }) => {
  const { page, service } = await desk('cv.vanphong');
  await openFromInbox(page, new RegExp(`Xác nhận thời hạn.*${ITEM.source}`));
  await expect(page.locator('ts-stage-path')).not.toContainText('Lấy ý kiến');
  await press(page, 'Xác nhận thời hạn');
  await expect(page.getByText('Báo cáo định kỳ quý I/2025').first()).toBeVisible();
  const deadline = page.getByLabel('Thời hạn ban hành');
  await deadline.fill('01/01/2025');
  await deadline.blur();
  await page.getByRole('button', { name: 'Xác nhận thời hạn' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await deadline.fill(await typedDay(service, 5));
  await deadline.blur();
  await page.getByRole('button', { name: 'Xác nhận thời hạn' }).click();
  await expectMessage(page, /Đã xác nhận thời hạn/);
});

test('the lead unit takes the session’s comments in and asks the Office to check', async ({ desk }) => {
  const { page, service } = await desk('cv.tckh');
  await openDossier(page, await dossierOfItem(service, 1));
  await press(page, 'Tải lên bản dự thảo');
  await upload(page, 'Tệp dự thảo', await reportFile('Dự thảo Báo cáo (lần 2).docx'));
  await page.getByRole('button', { name: 'Tải lên bản dự thảo' }).click();
  await expectMessage(page, 'Đã tải lên dự thảo lần 2.');
  await press(page, 'Trình Văn phòng');
  await expectMessage(page, 'Đã trình Văn phòng rà soát.');
});

test('the Office checks, the chair signs, the clerk numbers and issues', async ({ desk }) => {
  const office = (await desk('cv.vanphong')).page;
  await openFromInbox(office, new RegExp(`Rà soát.*${ITEM.source}`));
  await press(office, 'Đã rà soát, trình ký');
  await expectMessage(office, 'Đã rà soát. Hồ sơ được chuyển trình ký.');

  const chair = (await desk('ct')).page;
  await openFromInbox(chair, new RegExp(`Ký ban hành.*${ITEM.source}`));
  await press(chair, 'Ký ban hành');
  await chair.getByRole('button', { name: 'Ký số', exact: true }).click();
  await expectMessage(chair, 'Đã ký. Văn bản chờ văn thư cấp số.');

  const clerk = await desk('vanthu');
  await openFromInbox(clerk.page, new RegExp(`Cấp số.*${ITEM.source}`));
  await press(clerk.page, 'Cấp số và phát hành');
  await clerk.page.getByRole('button', { name: 'Cấp số và phát hành' }).click();
  await expectMessage(clerk.page, /Đã phát hành .*BC-UBND đến \d+ nơi nhận/);
  const numbers = await numbersOf(clerk.service, 'REPORT');
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('the lead unit files it away', async ({ desk }) => {
  const { page, service } = await desk('cv.tckh');
  await openDossier(page, await dossierOfItem(service, 1));
  await press(page, 'Lưu hồ sơ');
  await expectMessage(page, 'Đã lưu hồ sơ.');
  await expect(nowCard(page)).toContainText('Hồ sơ đã hoàn thành');
});
