import type { Page } from '@playwright/test';
import { typedDay } from '../support/clock.js';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { issueNotice } from '../support/meetings.js';
import { expectMessage, nowCard, press } from '../support/pages.js';

// A further session: recorded, its notice written and issued, an assignment given out of it.
test.describe.configure({ mode: 'serial' });

const NAME = 'Phiên họp chuyên đề về cải cách hành chính';
const POINT = 'Dự thảo Kế hoạch cải cách hành chính năm 2025';
const CONCLUSION = 'Giao Phòng Nội vụ hoàn thiện Kế hoạch, trình UBND thành phố trước ngày 30/12/2025.';
const TASK = 'Hoàn thiện Kế hoạch cải cách hành chính';

async function fitsThePhone(page: Page): Promise<void> {
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
}

async function fill(page: Page, name: string, day: string): Promise<void> {
  await page.getByLabel('Tên phiên họp').fill(name);
  await page.getByLabel('Ngày họp').fill(day);
  await page.getByLabel('Ngày họp').press('Tab');
  await page.getByRole('textbox', { name: 'Tên nội dung' }).first().fill(POINT);
}

test('an officer of the Office records a session; what is wrong is said at its field', async ({ desk }) => {
  const { page, service } = await desk('cv.vanphong');
  await page.goto('/phien-hop');
  await page.getByRole('link', { name: 'Ghi nhận phiên họp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ghi nhận phiên họp' })).toBeVisible();
  await expect(page.getByLabel('Chủ trì', { exact: true })).toHaveValue('Chủ tịch UBND thành phố');
  await expectNoBarrier(page);

  const submit = page.getByRole('button', { name: 'Ghi nhận phiên họp' });
  await submit.click();
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(3);
  await fill(page, 'Phiên họp '.repeat(30), '31/02/2025');
  await expect(page.getByText('Ngày này không có trong lịch').first()).toBeVisible();
  await fill(page, 'Phiên họp '.repeat(30), await typedDay(service, 3));
  await submit.click();
  await expect(page.getByRole('alert')).toContainText('thời gian họp chưa đến');
  await fill(page, 'Phiên họp '.repeat(30), await typedDay(service, 0));
  await submit.click();
  await expect(page.getByRole('alert')).toContainText(/nội dung dài 299 ký tự, quá 250 ký tự/);

  await fill(page, NAME, await typedDay(service, 0));
  await page.getByLabel('Số phiên họp').fill('04/2025');
  await page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Phòng Nội vụ' });
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  await expect(page.getByRole('textbox', { name: 'Tên nội dung' }).nth(1)).toBeFocused();
  await page.getByRole('textbox', { name: 'Tên nội dung' }).nth(1).fill('Báo cáo chuyển đổi số');
  await page.getByLabel('Loại nội dung').nth(1).selectOption({ label: 'Nghe báo cáo, cho ý kiến' });
  await submit.dblclick();
  await expectMessage(page, 'Đã ghi nhận phiên họp.');
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Số 04/2025');
  await expect(page.getByRole('main')).toContainText('Đơn vị chủ trì: Phòng Nội vụ');
  await expect(nowCard(page)).toContainText('Soạn thông báo kết luận');
  await expectNoBarrier(page);
  await page.goto('/phien-hop');
  await expect(page.getByRole('link', { name: NAME }), 'pressed twice it is recorded once').toHaveCount(1);
});

test('it is recorded once by two people, and by nobody outside the Office', async ({ desk }) => {
  const { page, service } = await desk('cv2.vanphong', { phone: true });
  await page.goto('/phien-hop/moi');
  await fill(page, NAME, await typedDay(service, 0));
  await fitsThePhone(page);
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Ghi nhận phiên họp' }).click();
  await expect(page.getByRole('alert')).toContainText('đã có phiên họp cùng tên trong ngày này');
  await expect(page.getByLabel('Tên phiên họp')).toHaveValue(NAME);

  const { page: leader } = await desk('ct');
  await leader.goto('/phien-hop');
  await expect(leader.getByRole('link', { name: NAME })).toBeVisible();
  await expect(leader.getByRole('link', { name: 'Ghi nhận phiên họp' })).toHaveCount(0);
  await leader.goto('/phien-hop/moi');
  await expect(leader.getByRole('heading', { level: 1, name: 'Phiên họp' })).toBeVisible();
});

test('its notice is written from the agenda, signed and issued', async ({ desk, sessions }) => {
  const { page } = await desk('cv.vanphong');
  await page.goto('/phien-hop');
  await page.getByRole('link', { name: NAME }).click();
  await expect(page.getByRole('link', { name: 'Giao nhiệm vụ từ kết luận' })).toHaveCount(0);
  await press(page, 'Soạn thông báo kết luận');
  const lines = page.getByRole('group', { name: 'Nội dung kết luận' });
  await expect(lines.getByRole('textbox', { name: 'Đoạn 1.', exact: true })).toHaveValue(POINT);
  await expect(page.getByLabel('Phần mở đầu')).toHaveValue(/chủ trì Phiên họp chuyên đề/);
  for (const [at, words] of [
    ['Đoạn 1.', CONCLUSION],
    ['Đoạn 2.', 'Các đơn vị tiếp tục thực hiện.'],
  ] as const) {
    await lines.getByRole('textbox', { name: at, exact: true }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(words);
  }
  await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
  await expectMessage(page, 'Đã lưu dự thảo thông báo.');
  await page.getByRole('button', { name: 'Trình ký thừa lệnh Chủ tịch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trình ký thừa lệnh Chủ tịch' }).click();
  await expectMessage(page, 'Đã trình Thông báo để ký thừa lệnh Chủ tịch.');
  await issueNotice(sessions, NAME);
});

test('an assignment is given out of its conclusions, and its unit has it on the phone', async ({ desk }) => {
  const { page } = await desk('cv.vanphong');
  await page.goto('/phien-hop');
  await page.getByRole('link', { name: NAME }).click();
  await page.getByRole('link', { name: 'Giao nhiệm vụ từ kết luận' }).click();
  const submit = page.getByRole('button', { name: 'Giao nhiệm vụ', exact: true });
  await submit.click();
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveCount(3);

  await page.getByLabel(CONCLUSION).check();
  await expect(page.getByLabel('Nội dung nhiệm vụ')).toHaveValue(CONCLUSION);
  await expect(page.getByLabel('Thời hạn theo nguyên văn')).toHaveValue('trước ngày 30/12/2025');
  await page.getByLabel('Nội dung nhiệm vụ').fill(TASK);
  await page.getByLabel('Đơn vị chủ trì').selectOption({ label: 'Phòng Nội vụ' });
  await page.getByLabel('Thời hạn theo nguyên văn').fill('trước ngày 01/01/2026');
  await submit.click();
  await expect(page.getByRole('alert')).toContainText('thông báo không có cụm từ thời hạn này');
  await page.getByLabel('Thời hạn theo nguyên văn').fill('trước ngày 30/12/2025');
  await page.getByRole('button', { name: '17 giờ 00 ngày 30/12/2025' }).click();
  await expect(page.getByLabel('Ngày hết hạn')).toHaveValue('30/12/2025');
  await page.getByText('Đơn vị phối hợp: không').click();
  await page.getByLabel('Phòng Tư pháp').check();
  await expectNoBarrier(page);
  await submit.dblclick();
  await expectMessage(page, 'Đã giao nhiệm vụ.');
  await expect(page.getByRole('heading', { level: 1, name: NAME })).toBeVisible();
  await page.getByText('1 nhiệm vụ', { exact: true }).click();
  await expect(page.getByRole('link', { name: TASK }), 'pressed twice it is given once').toHaveCount(1);

  const { page: unit } = await desk('cv.noivu', { phone: true });
  await unit.goto('/viec-can-xu-ly');
  await expect(unit.getByRole('main')).toContainText(TASK);
  await unit.goto('/nhiem-vu');
  await unit
    .getByRole('link', { name: new RegExp(TASK) })
    .first()
    .click();
  await expect(unit.getByRole('main')).toContainText(CONCLUSION);
  await expect(unit.getByRole('main')).toContainText('30/12/2025');

  // On the phone a standing direction has no deadline; what was given out of a paragraph is said.
  const { page: phone } = await desk('cv.vanphong', { phone: true });
  await phone.goto(new URL(page.url()).pathname);
  await phone.getByRole('link', { name: 'Giao nhiệm vụ từ kết luận' }).click();
  await phone.getByLabel(CONCLUSION).check();
  await expect(phone.getByRole('status').filter({ hasText: 'Đã giao từ đoạn này' })).toContainText(TASK);
  await phone.getByLabel('Loại').selectOption({ label: 'Chỉ đạo thường xuyên' });
  await expect(phone.getByLabel('Thời hạn theo nguyên văn')).toHaveCount(0);
  await fitsThePhone(phone);
  await expectNoBarrier(phone);
});
