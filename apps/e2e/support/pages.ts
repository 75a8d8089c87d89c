import { type Locator, type Page, expect } from '@playwright/test';

/** The card that says whose turn it is. */
export function nowCard(page: Page): Locator {
  return page.getByRole('region', { name: 'Việc cần làm bây giờ' });
}

/** Opens a dossier of the list of work by the words of its row. */
export async function openFromInbox(page: Page, row: RegExp): Promise<void> {
  await page.goto('/viec-can-xu-ly');
  await page.getByRole('link', { name: row }).first().click();
  await expect(nowCard(page)).toBeVisible();
}

/** Opens a dossier by its address, on one of its tabs if named. */
export async function openDossier(page: Page, dossierId: string, tab?: string): Promise<void> {
  await page.goto(`/du-thao/${dossierId}${tab ? `?the=${tab}` : ''}`);
  await expect(nowCard(page)).toBeVisible();
}

/** Presses a button of the what-now card, also one that waits under its three dots. */
export async function press(page: Page, name: string): Promise<void> {
  const card = nowCard(page);
  const button = card.getByRole('button', { name, exact: true });
  const others = card.getByRole('button', { name: 'Thao tác khác' });
  await expect(button.or(others).first()).toBeVisible();
  if (!(await button.isVisible())) await others.click();
  await button.click();
}

/** Waits for a message at the bottom edge and puts it away. */
export async function expectMessage(page: Page, words: string | RegExp): Promise<void> {
  const message = page.locator('mat-snack-bar-container').filter({ hasText: words });
  await expect(message).toBeVisible();
  await message.getByRole('button', { name: 'Đóng' }).click();
}

/** Gives the reason that a dialog asks for, and answers it. */
export async function answerDialog(page: Page, reason: string, confirm: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/Lý do|Ý kiến đúng/).fill(reason);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** Chooses a file in the field of that label and waits until the service has taken it. */
export async function upload(
  page: Page,
  label: string,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  await chooseFile(page, label, file);
  await expect(page.getByText('Đã tải lên').first()).toBeVisible();
}

/** Chooses a file in the field of that label. */
export async function chooseFile(
  page: Page,
  label: string,
  file: { name: string; mimeType: string; buffer: Buffer } | string,
): Promise<void> {
  await page.getByLabel(label, { exact: true }).setInputFiles(file);
}
