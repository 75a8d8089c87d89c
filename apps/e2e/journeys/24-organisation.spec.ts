import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { expectMessage } from '../support/pages.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const open = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The day that is so many days after the one that the page calls today, as fields write it. */
async function daysAfterToday(page: Page, days: number): Promise<string> {
  const typed = await page.getByLabel('Tại ngày').inputValue();
  const [day = 0, month = 1, year = 0] = typed.split('/').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day + days));
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;
}

const narrowerThan = async (page: Page, width: number) =>
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);

test('everybody reads the chart of any day and calls people; nobody but administrators is offered a change', async ({
  desk,
}) => {
  const { page } = await desk('cv.tamthanh', { phone: true });
  await page.goto('/them');
  await page.getByRole('link', { name: 'Cơ cấu, danh bạ' }).click();
  const wards = page.getByRole('region', { name: 'UBND các phường, xã' });
  await expect(wards.getByRole('listitem')).toHaveCount(8);
  await expect(page.getByRole('link', { name: 'Thêm đơn vị' })).toHaveCount(0);
  await narrowerThan(page, 390);
  await expectNoBarrier(page);

  await page.getByRole('link', { name: 'Danh bạ' }).click();
  await page.getByRole('searchbox').fill('van thu tam thanh');
  const call = page.getByRole('link', { name: /^Gọi Văn thư UBND phường Tam Thanh: 0205 3 001/ });
  await expect(call).toHaveAttribute('href', /^tel:02053001\d{3}$/);
  await expect(page.getByRole('listitem').filter({ has: call })).toHaveCount(1);
  await expect(page).toHaveURL(/q=van/);
  await narrowerThan(page, 390);
  await expectNoBarrier(page);
  await page.getByRole('searchbox').fill('không có ai như thế');
  await expect(page.getByText('Không tìm thấy ai')).toBeVisible();

  // A page of administrators says whose it is.
  await page.goto('/co-cau/don-vi/moi');
  await expect(page.getByRole('main')).toContainText('Trang dành cho người quản trị');
});

test('an administrator adds a unit, a post and a person in it; each ends, and the chart of the day before keeps it', async ({
  desk,
}) => {
  const { page } = await desk('quantri');
  await page.goto('/co-cau');
  const today = await daysAfterToday(page, 0);
  const tomorrow = await daysAfterToday(page, 1);
  await page.getByRole('link', { name: 'Thêm đơn vị' }).click();
  await press(page, 'Thêm đơn vị');
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([
    'Nhập mã đơn vị.',
    'Nhập tên đơn vị.',
  ]);
  await expectNoBarrier(page);
  await page.getByLabel('Mã đơn vị').fill('NV');
  await page.getByLabel('Tên đơn vị').fill('Ban Quản lý dự án (mẫu)');
  await page.getByLabel('Loại đơn vị').selectOption({ label: 'Đơn vị sự nghiệp' });
  await page.getByRole('checkbox', { name: /Thường được hỏi ý kiến/ }).uncheck();
  await press(page, 'Thêm đơn vị');
  await expect(page.getByRole('alert')).toContainText('mã NV đã dùng cho Phòng Nội vụ');
  await page.getByLabel('Mã đơn vị').fill('BQLDA');
  await page.getByRole('button', { name: 'Thêm đơn vị', exact: true }).dblclick();
  await expectMessage(page, 'Đã thêm Ban Quản lý dự án (mẫu) vào cơ cấu tổ chức.');
  await expect(page.getByRole('heading', { level: 1, name: 'Ban Quản lý dự án (mẫu)' })).toBeVisible();

  await open(page, 'Thêm chức vụ').click();
  await page.getByLabel('Chức vụ', { exact: true }).selectOption({ label: 'Thủ trưởng đơn vị' });
  await page.getByLabel('Chức danh').fill('Giám đốc');
  await press(page, 'Thêm chức vụ');
  await expectMessage(page, 'Đã thêm chức vụ Giám đốc.');
  await page.getByRole('link', { name: 'Bổ nhiệm Giám đốc' }).click();
  await page.getByLabel('Họ và tên, mã cán bộ').fill('chuyen vien phong noi vu');
  await page.getByRole('radio', { name: /^Chuyên viên Phòng Nội vụ/ }).check();
  await expectNoBarrier(page);
  await press(page, 'Bổ nhiệm');
  await expectMessage(page, 'Đã ghi nhận bổ nhiệm.');
  await expect(page.getByRole('row', { name: /Giám đốc Chuyên viên Phòng Nội vụ/ })).toBeVisible();
  await expectNoBarrier(page);

  // The person holds both posts at once and acts in the one that he chooses.
  const { service } = await desk('cv.noivu');
  const { session } = await service.ask<{ session: { appointments: { title: string }[] } }>(
    '{ session { appointments { title } } }',
  );
  expect(session.appointments.map(({ title }) => title).sort()).toEqual(['Chuyên viên', 'Giám đốc']);

  // The unit cannot end before its people have left it; the end is the first day without them.
  await page.getByRole('link', { name: 'Kết thúc hoạt động' }).click();
  await press(page, 'Kết thúc hoạt động');
  await expect(page.getByRole('alert')).toContainText('còn người giữ chức vụ là Chuyên viên Phòng Nội vụ');
  await page.getByRole('link', { name: 'Hủy bỏ thao tác' }).click();
  await page.getByRole('link', { name: /^Thôi giữ chức vụ: Chuyên viên/ }).click();
  await expect(page.getByRole('main')).toContainText('việc đã làm vẫn được giữ nguyên');
  await expect(page.getByLabel('Thôi giữ từ ngày')).toHaveValue(tomorrow);
  await press(page, 'Ghi nhận thôi giữ chức vụ');
  await expectMessage(page, /Đã ghi nhận Chuyên viên Phòng Nội vụ.* thôi giữ chức vụ/);
  await page.getByRole('link', { name: 'Kết thúc hoạt động' }).click();
  await expect(page.getByLabel('Không còn hoạt động từ ngày')).toHaveValue(tomorrow);
  await press(page, 'Kết thúc hoạt động');
  await expectMessage(page, 'kết thúc hoạt động');

  await page.goto('/co-cau');
  const unit = open(page, 'Ban Quản lý dự án (mẫu)');
  await expect(unit).toBeVisible();
  await page.getByLabel('Tại ngày').fill(tomorrow);
  await page.getByLabel('Tại ngày').press('Enter');
  await expect(page.getByText('không phải hiện nay')).toBeVisible();
  await expect(unit).toHaveCount(0);
  await page.getByLabel('Tại ngày').fill(today);
  await page.getByLabel('Tại ngày').press('Enter');
  await expect(unit).toBeVisible();
});

test('a workbook goes out, is changed, shown line by line and applied; what cannot be read is refused with words', async ({
  desk,
}) => {
  const { page } = await desk('quantri');
  await page.goto('/co-cau');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Xuất tệp .xlsx' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^co-cau-\d{4}-\d\d-\d\d\.xlsx$/);
  const exported = readFileSync(await download.path());
  await page.getByRole('link', { name: 'Cập nhật từ tệp' }).click();
  const give = (name: string, bytes: Uint8Array) =>
    page.getByLabel('Tệp cơ cấu tổ chức').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });

  await give('hong.xlsx', new TextEncoder().encode('không phải bảng tính'));
  await expect(page.getByRole('alert')).toContainText('đây không phải tệp .xlsx đọc được');
  await expectNoBarrier(page);

  // As it went out it changes nothing.
  await give('co-cau.xlsx', exported);
  await expect(page.getByRole('heading', { level: 1, name: 'Xem trước thay đổi' })).toBeVisible();
  await expect(page.getByText('Tệp không có thay đổi nào so với cơ cấu hiện nay.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Áp dụng/ })).toHaveCount(0);

  await page.getByRole('link', { name: 'Chọn tệp khác' }).click();
  await give('sai.xlsx', inWorkbook(exported, 'Đội Thuế thành phố Lạng Sơn', ''));
  const problems = page.getByRole('region', { name: /dòng cần sửa trong tệp/ });
  await expect(problems).toContainText('tên đơn vị còn trống');
  await expect(page.getByRole('button', { name: /^Áp dụng/ })).toHaveCount(0);
  await expectNoBarrier(page);

  await page.getByRole('link', { name: 'Chọn tệp khác' }).click();
  await give('doi-ten.xlsx', inWorkbook(exported, 'Đội Thuế thành phố Lạng Sơn', 'Đội Thuế liên xã (mẫu)'));
  const changes = page.getByRole('region', { name: '1 thay đổi' });
  await expect(changes).toContainText('Đội Thuế liên xã (mẫu)');
  await expectNoBarrier(page);
  const { page: other } = await desk('quantri', { phone: true });
  await other.goto(page.url());
  await expect(other.getByRole('region', { name: '1 thay đổi' })).toBeVisible();
  await narrowerThan(other, 390);
  await expectNoBarrier(other);

  await page.getByRole('button', { name: 'Áp dụng 1 thay đổi' }).dblclick();
  await expectMessage(page, 'Đã áp dụng 1 thay đổi vào cơ cấu tổ chức.');
  await expect(open(page, 'Đội Thuế liên xã (mẫu)')).toBeVisible();
  await other.reload();
  await expect(other.getByText('Tệp này đã được áp dụng')).toBeVisible();

  // Back to the name that the other journeys know; charts keep both.
  await page.goto('/co-cau/tep');
  await give('co-cau.xlsx', exported);
  await page.getByRole('button', { name: 'Áp dụng 1 thay đổi' }).click();
  await expectMessage(page, 'Đã áp dụng 1 thay đổi vào cơ cấu tổ chức.');
  await expect(open(page, 'Đội Thuế thành phố Lạng Sơn')).toBeVisible();
});

/** The workbook with one text for another, wherever it keeps its texts; the names of people stay. */
function inWorkbook(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (/sharedStrings|sheet1\.xml/.test(name)) {
      parts[name] = strToU8(strFromU8(part).replaceAll(`>${from}<`, `>${to}<`));
    }
  }
  return zipSync(parts);
}
