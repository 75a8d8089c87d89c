import type { Page } from '@playwright/test';
import { type Desk, expect } from '../desks.js';
import { expectFlow } from '../flow.js';
import { expectMessage, openFromInbox, press } from '../pages.js';
import { numbersOf } from '../registers.js';
import { openItem } from './answers.js';

/** The chair signs the decision. */
export async function sign({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Ký ban hành.*Ban Chỉ đạo/);
  await press(page, 'Ký ban hành');
  await page.getByRole('button', { name: 'Ký số', exact: true }).click();
  await expectMessage(page, 'Đã ký. Văn bản chờ văn thư cấp số.');
}

/** The clerk's check page: number, seal and dispatch in one go; the number follows the last one. */
export async function checkAndIssue({ page, service }: Desk): Promise<void> {
  const before = await numbersOf(service, 'DECISION');
  await openFromInbox(page, /Cấp số.*Ban Chỉ đạo/);
  await press(page, 'Cấp số và phát hành');
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi cấp số và phát hành' })).toBeVisible();
  await expect(page.getByText('Không hoàn tác được.')).toBeVisible();
  await addRecipient(page, 'Sở Khoa học và Công nghệ');
  await page.getByRole('button', { name: 'Cấp số và phát hành' }).click();
  await expectMessage(page, /Đã phát hành .*QĐ-UBND đến \d+ nơi nhận/);
  const after = await numbersOf(service, 'DECISION');
  expect(after).toHaveLength(before.length + 1);
  expect(after).toEqual(after.map((_, index) => index + 1));
  await recordSending(page, 'UBND tỉnh', 'Qua trục liên thông văn bản');
}

/** A body that the decision does not name gets it too. */
async function addRecipient(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
  await page.getByLabel('Tên cơ quan, tổ chức, cá nhân').fill('UBND tỉnh');
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
  await expect(page.getByText('UBND tỉnh đã có trong danh sách nơi nhận')).toBeVisible();
  await page.getByLabel('Tên cơ quan, tổ chức, cá nhân').fill(name);
  await page.getByLabel('Mục đích gửi').selectOption('để biết');
  await page.getByRole('button', { name: 'Thêm nơi nhận' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Văn thư bổ sung');
}

/** What goes outside the system waits until the clerk has written down how. */
async function recordSending(page: Page, name: string, way: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Chờ gửi ngoài hệ thống');
  await row.getByRole('button', { name: 'Ghi nhận gửi' }).click();
  await row.getByLabel(way).check();
  await row.getByLabel('Ghi chú').fill('Phiếu gửi số 12');
  await row.getByRole('button', { name: 'Ghi nhận đã gửi' }).click();
  await expectMessage(page, `Đã ghi nhận gửi ${name}.`);
  await expect(row).toContainText('Phiếu gửi số 12');
}

/** A recipient finds it among the incoming documents and opens it. */
export async function openAsRecipient({ page }: Desk): Promise<void> {
  await page.goto('/van-ban');
  await page
    .getByRole('link', { name: /^Quyết định .*Ban Chỉ đạo/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: /Quyết định/ })).toBeVisible();
}

/** The issuer sees who has opened it. */
export async function seeReceipts(clerk: Desk): Promise<void> {
  const { page } = clerk;
  await openItem(clerk, 'noi-dung');
  await page.getByRole('link', { name: 'Xem văn bản' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'xã Mai Pha' })).toContainText(
    /Đã tiếp nhận.*Văn thư UBND xã Mai Pha|Văn thư UBND xã Mai Pha.*Đã tiếp nhận/,
  );
}

/** Lưu hồ sơ: the process ends, every step stands done in the drawing. */
export async function archive(lead: Desk): Promise<void> {
  const { page } = lead;
  await openItem(lead);
  await press(page, 'Lưu hồ sơ');
  await expectMessage(page, 'Đã lưu hồ sơ.');
  await expect(page.getByText('Hồ sơ đã hoàn thành')).toBeVisible();
  await expectFlow(page, { done: ['signDecision', 'numberDecision', 'dispatchDecision', 'archive'] });
}
