import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';

/** Leaves for the provider, a real one, and types a name there. */
async function signInAt(page: Page, username: string): Promise<void> {
  // Its page asks for letters from afar, which no test needs.
  await page.route(/fonts\.googleapis\.com/, (route) => route.abort());
  await page.getByRole('link', { name: 'Đăng nhập bằng tài khoản dùng chung của tỉnh' }).click();
  await page.locator('input[name=login]').fill(username);
  await page.locator('input[name=password]').fill('bất kỳ');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

test('an official signs in with the province’s account, on the page asked for, and out of both', async ({
  page,
}) => {
  await page.goto('/du-thao');
  await expect(page.getByText('hoặc', { exact: true })).toBeVisible();
  await expectNoBarrier(page, 'sign-in with a provider');
  await signInAt(page, 'cv.tamthanh');
  await expect(page).toHaveURL(/\/du-thao$/);
  // The provider called him administrator and chairman; here he is what his appointment says.
  await expect(page.getByRole('button', { name: /Công chức/ })).toBeVisible();
  await page.getByRole('button', { name: /Công chức/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: /Yes, sign me out/i }).click();
  await expect(page).toHaveURL(/\/dang-nhap$/);
  await page.goto('/viec-can-xu-ly');
  await expect(page).toHaveURL(/\/dang-nhap/);
});

test('whoever has no account here is told so; an answer that comes again opens nothing', async ({ page }) => {
  await page.goto('/dang-nhap');
  await signInAt(page, 'nguoi.la');
  await expect(page.getByRole('alert')).toContainText('chưa được cấp quyền trên hệ thống');
  await page.goto('/dang-nhap/oidc/ket-qua?code=x&state=y');
  await expect(page.getByRole('alert')).toContainText('không hợp lệ hoặc đã hết hạn');
});
