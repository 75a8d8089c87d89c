import { type Page, expect } from '@playwright/test';

/** Opens Lưu đồ under "Thêm" and compares the marks of some steps. */
export async function expectFlow(
  page: Page,
  steps: { done?: readonly string[]; running?: readonly string[] },
): Promise<void> {
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByRole('link', { name: 'Lưu đồ' }).click();
  const step = (id: string) => page.locator(`.djs-element[data-element-id="${id}"]`);
  for (const id of steps.done ?? []) await expect(step(id)).toHaveClass(/flow-done/);
  for (const id of steps.running ?? []) await expect(step(id)).toHaveClass(/flow-running/);
}
