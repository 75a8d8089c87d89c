import { demoPassword } from '../support/demo.js';
import { expect, test } from '../support/desks.js';

test('an official signs in with a password and comes back to the page asked for', async ({ page }) => {
  await page.goto('/du-thao');
  await expect(page.getByRole('heading', { name: 'Thông Suốt' })).toBeVisible();

  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Có 02 chỗ cần sửa')).toBeVisible();

  await page.getByLabel('Tên đăng nhập').fill('cv.vhkhtt');
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không đúng');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('alert')).toBeVisible();

  await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { name: 'Dự thảo, trình ký' })).toBeVisible();
  await expect(page).toHaveURL(/\/du-thao$/);
});

test('a role of the demonstration is chosen without a password, and signs out', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: 'Tìm vai theo chức vụ hoặc đơn vị' }).fill('mai pha');
  await page.getByRole('button', { name: /^(?=.*Chủ tịch)(?=.*Mai Pha)/ }).click();
  await expect(page.getByRole('heading', { name: 'Việc cần xử lý' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ý kiến được hỏi' })).toBeVisible();

  await page.getByRole('button', { name: /Chủ tịch/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page).toHaveURL(/\/dang-nhap$/);
  await page.goto('/viec-can-xu-ly');
  await expect(page).toHaveURL(/\/dang-nhap/);
});
