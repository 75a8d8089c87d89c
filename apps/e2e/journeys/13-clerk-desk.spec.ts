import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { provinceDecisionFile } from '../support/files.js';
import { expectMessage, upload } from '../support/pages.js';
import { signedDecision } from '../support/stages.js';

const SUBJECT = 'Về việc ban hành Quy chế quản lý chợ trên địa bàn thành phố';
const FROM_PROVINCE = 'Về việc phê duyệt Kế hoạch sử dụng đất năm 2025 của thành phố Lạng Sơn';

const ABOUT = /Quy chế quản lý chợ/;
const LAND = /Kế hoạch sử dụng đất năm 2025/;
const WORK = /Xử lý văn bản đến.*Kế hoạch sử dụng đất năm 2025/;

// One paper after the other through the clerk's desk, on the phone and at the desk.
test.describe.configure({ mode: 'serial' });

const menu = (page: Page) => page.getByRole('navigation', { name: 'Chính' });
const places = (page: Page) => page.getByRole('navigation', { name: 'Văn thư' });

test('the clerk finds what waits for its number, numbers it and sees it gone out', async ({
  desk,
  sessions,
}) => {
  await signedDecision(sessions, SUBJECT);
  const { page } = await desk('vanthu');
  await page.goto('/');
  await menu(page).getByRole('link', { name: 'Văn bản đến, đi' }).click();
  await places(page).getByRole('link', { name: 'Chờ cấp số' }).click();
  const row = page.getByRole('row', { name: ABOUT });
  await expect(row).toContainText('Chủ tịch ký lúc');
  await expect(row).toContainText(/\d{2}\/QĐ-UBND/);
  await expectNoBarrier(page);
  await row.getByRole('link', { name: 'Cấp số và phát hành' }).click();
  await page.getByRole('button', { name: 'Cấp số và phát hành' }).click();
  await expectMessage(page, /Đã phát hành .*QĐ-UBND đến \d+ nơi nhận/);

  await page.goto('/van-ban/di');
  await page.getByRole('searchbox').fill('quy che quan ly cho');
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Quyết định' });
  const sent = page.getByRole('row', { name: ABOUT });
  await expect(sent).toContainText('Đã phát hành');
  await expect(sent).toContainText(/0\/\d+ đã tiếp nhận/);
  await expectNoBarrier(page);
});

test("a ward's clerk takes what came in the system into the register by one click, on the phone", async ({
  desk,
}) => {
  const { page } = await desk('vt.quanglac', { phone: true });
  await page.goto('/');
  await menu(page).getByRole('link', { name: 'Văn bản đến' }).click();
  const waiting = page.getByRole('region', { name: /Chờ vào sổ/ });
  const row = waiting.getByRole('row', { name: ABOUT });
  await row.getByRole('button', { name: 'Vào sổ' }).click();
  await expectMessage(page, /Đã vào sổ, số đến \d{2}\./);
  await expect(row).toHaveCount(0);
  const book = page.getByRole('region', { name: 'Sổ văn bản đến năm 2025' });
  await expect(book.getByRole('row', { name: ABOUT })).toContainText('Chưa chuyển');
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);
});

test('a paper from outside is read from its scan and registered, on the phone', async ({ desk }) => {
  const { page } = await desk('vanthu', { phone: true });
  await page.goto('/');
  for (const place of ['Chờ cấp số', 'Chờ phát hành', 'Văn bản đến', 'Thêm']) {
    await expect(menu(page).getByRole('link', { name: place })).toBeVisible();
  }
  await menu(page).getByRole('link', { name: 'Văn bản đến' }).click();
  await page.getByRole('link', { name: 'Vào sổ văn bản' }).click();
  await expect(page.getByLabel('Ngày đến')).toHaveValue(/^\d{2}\/\d{2}\/2025$/);
  await page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await expect(page.getByText('Có 02 chỗ cần sửa')).toBeVisible();

  await upload(page, 'Bản quét văn bản đến', await provinceDecisionFile('den.docx', 412, FROM_PROVINCE));
  await expect(
    page.getByText(/Đã đọc từ tệp: tên loại, số, ký hiệu, ngày văn bản, tác giả, trích yếu/),
  ).toBeVisible();
  await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('412/QĐ-UBND');
  await expect(page.getByLabel('Ngày văn bản')).toHaveValue('14/03/2025');
  await expect(page.getByLabel(/Tác giả/)).toHaveValue('UBND tỉnh Lạng Sơn');
  await expect(page.getByLabel('Trích yếu')).toHaveValue(FROM_PROVINCE);
  await expectNoBarrier(page);
  await page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await expect(page.getByText(/Đã vào sổ: số đến \d{2}, ngày đến/)).toBeVisible();
});

test('the same paper is known at the desk; another copy is registered on purpose', async ({ desk }) => {
  const { page } = await desk('vanthu');
  await page.goto('/van-ban/den/vao-so');
  await page.getByLabel(/Tác giả/).fill('Ủy ban nhân dân tỉnh Lạng Sơn');
  await page.getByLabel('Số, ký hiệu').fill('Số: 412 /QĐ-UBND');
  await page.getByLabel('Ngày văn bản').fill('14/3/2025');
  await page.getByLabel('Trích yếu').fill(FROM_PROVINCE);
  await page.getByRole('button', { name: 'Vào sổ', exact: true }).click();
  await expect(page.getByText(/đã có trong sổ, số đến \d{2}/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Vẫn vào sổ (bản khác)' }).click();
  await expect(page.getByText(/Đã vào sổ: số đến \d{2}, ngày đến/)).toBeVisible();
  await page.getByRole('button', { name: 'Hủy số đến' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lý do').fill('Vào sổ hai lần một văn bản.');
  await dialog.getByRole('button', { name: 'Hủy số đến' }).click();
  await expect(page.getByText('Số hủy: Vào sổ hai lần một văn bản.')).toBeVisible();
});

test('the leader passes it on with words and a deadline; the unit deals with it', async ({ desk }) => {
  const chair = (await desk('ct')).page;
  await chair.goto('/van-ban/den');
  await chair.getByRole('link', { name: LAND }).last().click();
  await chair
    .getByLabel('Đơn vị hoặc người xử lý')
    .selectOption({ label: 'Phòng Nông nghiệp và Môi trường' });
  await chair.getByLabel('Ý kiến chỉ đạo của lãnh đạo').fill('Giao chủ trì tham mưu triển khai.');
  await chair.getByRole('button', { name: 'Chuyển xử lý' }).click();
  await expectMessage(chair, 'Đã chuyển Phòng Nông nghiệp và Môi trường.');
  await expectNoBarrier(chair);

  const { page } = await desk('cv.nnmt');
  await page.goto('/van-ban');
  const mine = page.getByRole('region', { name: /Chuyển đến đồng chí, đơn vị xử lý/ });
  await expect(mine).toContainText('Giao chủ trì tham mưu triển khai.');
  await page.goto('/viec-can-xu-ly');
  const item = page.getByRole('link', { name: WORK });
  await expect(item).toContainText('Văn bản đến. Nơi chuyển: UBND thành phố Lạng Sơn');
  await item.click();
  await page.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kết quả xử lý').fill('Đã trình dự thảo Kế hoạch triển khai.');
  await dialog.getByRole('button', { name: 'Báo đã xử lý xong' }).click();
  await expectMessage(page, 'Đã ghi nhận kết quả xử lý.');
  await expect(page.getByText('Đã xử lý xong')).toBeVisible();
  await page.goto('/viec-can-xu-ly');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: WORK })).toHaveCount(0);
});

test('registers of each issuer are printed', async ({ desk }) => {
  const { page } = await desk('vanthu');
  await page.goto('/van-ban/so');
  await expectNoBarrier(page);
  const book = page.getByRole('listitem').filter({ hasText: 'Sổ văn bản đến năm 2025' }).first();
  const [incoming] = await Promise.all([
    page.waitForEvent('download'),
    book.getByRole('link', { name: /^In sổ/ }).click(),
  ]);
  expect(incoming.suggestedFilename()).toBe('so-van-ban-den-2025.docx');
  await page.getByRole('link', { name: /^Sổ Quyết định năm 2025/ }).click();
  await expect(page.getByRole('row', { name: ABOUT })).toBeVisible();
  const [outgoing] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'In sổ (.docx)' }).click(),
  ]);
  expect(outgoing.suggestedFilename()).toBe('so-van-ban-di-2025.docx');
});
