import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';

test('the chief inspector reads the record of a matter; his reading stands in it; others read nothing', async ({
  desk,
}) => {
  const { page } = await desk('ld.thanhtra');
  await page.goto('/viec-can-xu-ly');
  await page.getByRole('link', { name: 'Nhật ký' }).click();
  await expect(page.getByRole('heading', { name: 'Nhật ký' })).toBeVisible();
  await expect(page.getByText(/Đã niêm phong đến con dấu số/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Đăng nhập' }).first()).toBeVisible();
  await expectNoBarrier(page, 'record');
  const matter = page.locator('td a').first();
  const subject = await matter.innerText();
  await matter.click();
  await expect(page.getByText(`Hồ sơ: ${subject}`)).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toBeVisible();
  await expectNoBarrier(page, 'record of a matter');
  await page.getByRole('link', { name: 'Xem toàn bộ nhật ký' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Đọc nhật ký' }).first()).toContainText(
    'Chánh Thanh tra thành phố',
  );
  const other = await desk('cv.vhkhtt', { phone: true });
  await other.page.goto('/nhat-ky');
  await expect(other.page.getByText('Chỉ lãnh đạo Thanh tra được đọc nhật ký')).toBeVisible();
});
