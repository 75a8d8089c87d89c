import { sessionAgenda, sessionNotice } from '@thong-suot/document-forms';
import type { Locator, Page } from '@playwright/test';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { meetingOf, openReceived, paste, RECEIVERS } from '../support/meetings.js';
import { answerDialog, expectMessage, nowCard, openFromInbox, press } from '../support/pages.js';
import { numbersOf } from '../support/registers.js';

// One notice from the conclusions of its session to its eleven receipts.
test.describe.configure({ mode: 'serial' });

const lines = (page: Page): Locator => page.getByRole('group', { name: 'Nội dung kết luận' });
const field = (page: Page, name: string): Locator => lines(page).getByRole('textbox', { name, exact: true });
const preview = (page: Page): Locator => page.locator('ts-notice-preview');
const NOTICE = /Kết luận Phiên họp Ủy ban nhân dân thành phố/;

async function openSession(page: Page): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Chính' })
    .getByRole('link', { name: 'Phiên họp', exact: true })
    .click();
  await page.getByRole('link', { name: /Phiên họp UBND thành phố Lạng Sơn thường kỳ/ }).click();
}

test('the Office finds the session with its seven items, and its notice to be written', async ({ desk }) => {
  const { page } = await desk('cv.vanphong');
  await openSession(page);
  const agenda = page.getByRole('list').filter({ hasText: sessionAgenda[0] ?? '' });
  for (const title of sessionAgenda) await expect(agenda.getByText(title, { exact: true })).toBeVisible();
  await expect(page.locator('main').getByText('Ngày 18/3/2025, tại')).toBeVisible();
  await expect(nowCard(page)).toContainText('Soạn thông báo kết luận');
  await expectNoBarrier(page);

  // Others do not know of it before it is issued.
  const { page: ward } = await desk('ct.tamthanh');
  await ward.goto('/');
  await expect(
    ward.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name: 'Phiên họp', exact: true }),
  ).toHaveCount(0);
  await ward.goto(new URL(page.url()).pathname);
  await expect(ward.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible();
});

test('it types the conclusions in, and the numbers follow', async ({ desk }) => {
  const { page } = await desk('cv.vanphong');
  await openFromInbox(page, NOTICE);
  await press(page, 'Soạn thông báo kết luận');
  await expect(page.getByRole('heading', { level: 1, name: 'Soạn thông báo kết luận' })).toBeVisible();
  await expect(page.getByLabel('Nơi nhận')).toHaveValue(/UBND tỉnh \(B\/c\)\n.*Lưu: VT, QTM$/s);
  await expect(field(page, 'Đoạn 7.')).toHaveValue(sessionAgenda[6] ?? '');

  // The proposal gives way to the whole text: its slip, a point 8.1 that stands twice, is put right.
  await lines(page).getByRole('textbox').first().focus();
  const remove = lines(page).getByRole('button', { name: 'Xóa đoạn' });
  while (await remove.isEnabled()) await remove.click();
  await lines(page).getByRole('button', { name: 'Thêm đoạn' }).click();
  await paste(page, sessionNotice.conclusions);
  await expect(page.getByRole('status').filter({ hasText: 'Đã đánh lại 3 số thứ tự' })).toContainText(
    '8.1 thành 8.2',
  );
  await expect(field(page, 'Đoạn 8.4.')).toHaveValue('Thanh tra thành phố');
  await expect(preview(page)).toContainText('8.2. Phòng Nông nghiệp và Môi trường, UBND các phường, xã:');

  // A heading moves with all that stands under it, by keyboard, and back again.
  await field(page, 'Đoạn 8.4.').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(field(page, 'Đoạn 8.3.')).toHaveValue('Thanh tra thành phố');
  await expect(field(page, 'Đoạn 8.3.')).toBeFocused();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(field(page, 'Đoạn 8.4.')).toHaveValue('Thanh tra thành phố');

  // A new line takes its level from where it stands; levels shift by button and by keyboard.
  await field(page, 'Đoạn 3.').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Giao phòng Nội vụ theo dõi.');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(preview(page)).toContainText('- Giao phòng Nội vụ theo dõi.');
  await lines(page).getByRole('button', { name: 'Nâng cấp' }).click();
  await lines(page).getByRole('button', { name: 'Nâng cấp' }).click();
  await expect(preview(page)).toContainText('a) Giao phòng Nội vụ theo dõi.');
  await lines(page).getByRole('button', { name: 'Xóa đoạn' }).click();
  await expect(preview(page)).not.toContainText('Giao phòng Nội vụ theo dõi.');

  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expectMessage(page, 'Đã lưu dự thảo thông báo.');
  await expect(page.getByRole('button', { name: 'Lưu dự thảo' })).toBeDisabled();
  await expectNoBarrier(page);
});

test('two officers edit the same draft: the second sees what the first saved, and loses nothing', async ({
  desk,
}) => {
  const { page, service } = await desk('cv.vanphong');
  const { page: second } = await desk('cv2.vanphong');
  const address = `/phien-hop/${await meetingOf(service)}/thong-bao`;
  await page.goto(address);
  await second.goto(address);
  await expect(field(second, 'Đoạn 1.')).toBeVisible();
  await second.getByLabel('Phần kết').fill('Đề nghị các đơn vị thực hiện nghiêm túc.');
  await page.getByLabel('Phần kết').fill('UBND thành phố yêu cầu các đơn vị khẩn trương thực hiện.');
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expectMessage(page, 'Đã lưu dự thảo thông báo.');

  const warning = second.getByRole('alert').filter({ hasText: 'Người khác vừa lưu thông báo này' });
  await expect(warning).toBeVisible();
  await expect(second.getByLabel('Phần kết')).toHaveValue('Đề nghị các đơn vị thực hiện nghiêm túc.');
  await expect(second.getByRole('button', { name: 'Lưu dự thảo' })).toBeDisabled();
  await warning.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect(second.getByLabel('Phần kết')).toHaveValue(/khẩn trương thực hiện\.$/);
  await page.getByLabel('Phần kết').fill(sessionNotice.closing.join('\n'));
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expectMessage(page, 'Đã lưu dự thảo thông báo.');
});

test('it is not submitted with an empty conclusion; whole, it goes to its signature', async ({ desk }) => {
  const { page, service } = await desk('cv.vanphong');
  await page.goto(`/phien-hop/${await meetingOf(service)}/thong-bao`);
  await lines(page).getByRole('textbox').last().focus();
  await lines(page).getByRole('button', { name: 'Thêm đoạn' }).click();
  await lines(page).getByLabel('Cấp của đoạn').selectOption('SECTION');
  await field(page, 'Đoạn 9.').fill('Nội dung khác');
  const submit = page.getByRole('button', { name: 'Trình ký thừa lệnh Chủ tịch' });
  await submit.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trình ký thừa lệnh Chủ tịch' }).click();
  await expect(page.getByRole('alert')).toContainText(/mục 9 "Nội dung khác" chưa có nội dung kết luận/);
  await field(page, 'Đoạn 9.').focus();
  await lines(page).getByRole('button', { name: 'Xóa đoạn' }).click();
  await submit.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Thông báo có 8 mục, gửi 11 nơi nhận.');
  await dialog.getByRole('button', { name: 'Trình ký thừa lệnh Chủ tịch' }).dblclick();
  await expectMessage(page, 'Đã trình Thông báo để ký thừa lệnh Chủ tịch.');
  await expect(nowCard(page)).toContainText('Ký thừa lệnh Chủ tịch');
});

test('the chief of Office returns it once, then signs by order of the Chairman', async ({ desk }) => {
  const { page } = await desk('cvp');
  await openFromInbox(page, NOTICE);
  await press(page, 'Ký ban hành');
  await expect(page.getByText('TL. CHỦ TỊCH')).toBeVisible();
  await page.getByRole('button', { name: 'Trả lại', exact: false }).first().click();
  await answerDialog(page, 'Đề nghị rà soát mục 8.', 'Trả lại để hoàn thiện');

  const { page: officer } = await desk('cv.vanphong');
  await openFromInbox(officer, NOTICE);
  await expect(officer.getByText('Đề nghị rà soát mục 8.')).toBeVisible();
  await press(officer, 'Soạn thông báo kết luận');
  await officer.getByRole('button', { name: 'Trình ký thừa lệnh Chủ tịch' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: 'Trình ký thừa lệnh Chủ tịch' }).click();
  await expectMessage(officer, 'Đã trình Thông báo để ký thừa lệnh Chủ tịch.');

  await openFromInbox(page, NOTICE);
  await press(page, 'Ký ban hành');
  await page.getByRole('button', { name: 'Ký số', exact: true }).dblclick();
  await expectMessage(page, /Đã ký/);
});

test('the clerk numbers it TB-UBND and sends it; each of the eleven recipients gives its receipt', async ({
  desk,
  sessions,
}) => {
  const { page, service } = await desk('vanthu');
  await openFromInbox(page, NOTICE);
  await press(page, 'Cấp số và phát hành');
  const before = await numbersOf(service, 'NOTICE');
  await page.getByRole('button', { name: 'Cấp số và phát hành' }).dblclick();
  await expectMessage(page, /Đã phát hành .*TB-UBND/);
  const numbers = await numbersOf(service, 'NOTICE');
  expect(numbers, 'pressed twice it takes one number').toEqual([...before, before.length + 1]);
  const number = `${String(numbers.at(-1)).padStart(2, '0')}/TB-UBND`;

  // Units open it, the last ones in a browser.
  for (const role of RECEIVERS.filter((each) => each !== 'vt.tamthanh')) {
    await openReceived(await sessions.as(role), number);
  }
  const { page: ward } = await desk('vt.tamthanh', { phone: true });
  await openReceived((await desk('vt.tamthanh', { phone: true })).service, number);
  await ward.goto('/them');
  await ward.getByRole('link', { name: 'Phiên họp' }).click();
  await ward.getByRole('link', { name: /Phiên họp UBND thành phố/ }).click();
  await expect(ward.getByText(`Đã phát hành Thông báo số ${number} ngày`)).toBeVisible();
  const widest = await ward.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
  await expectNoBarrier(ward);
  await ward.getByRole('link', { name: 'Xem Thông báo' }).click();
  await expect(ward.getByText('TL. CHỦ TỊCH').first()).toBeVisible();

  // What goes outside the system the clerk writes down.
  await openSession(page);
  const receipts = page.locator('ts-distribution-list');
  await expect(receipts.getByRole('listitem')).toHaveCount(11);
  await expect(receipts).toContainText('6/11 nơi đã nhận');
  await receipts.getByRole('link', { name: 'Xem Thông báo' }).click();
  const record = page.getByRole('button', { name: 'Ghi nhận gửi' });
  await expect(record).toHaveCount(5);
  for (let left = 5; left > 0; left -= 1) {
    await record.first().click();
    await page.getByRole('button', { name: 'Ghi nhận đã gửi' }).click();
    await expect(record).toHaveCount(left - 1);
  }
  await openSession(page);
  await expect(receipts).toContainText('11/11 nơi đã nhận');
  await expectNoBarrier(page);

  // What the session gave now rests on the notice.
  const { page: finance } = await desk('cv.tckh');
  await finance.goto('/nhiem-vu');
  await finance
    .getByRole('link', { name: /Báo cáo thu, chi ngân sách/ })
    .first()
    .click();
  await finance.getByRole('link', { name: `Thông báo số ${number}, điểm 2` }).click();
  await expect(finance.getByText('TL. CHỦ TỊCH').first()).toBeVisible();

  // The officer closes the file.
  const { page: officer } = await desk('cv.vanphong');
  await openFromInbox(officer, NOTICE);
  await press(officer, 'Lưu hồ sơ');
  await openSession(officer);
  await expect(officer.getByText(/Đã lưu hồ sơ|Đã phát hành/).first()).toBeVisible();
});
