import { expect, test } from '../support/desks.js';

const LONG = `Về việc ${'phối hợp triển khai nhiệm vụ chuyển đổi số và '.repeat(7)}`.slice(0, 299).trimEnd();
const SUBJECT = LONG.padEnd(300, '.');

test('a title of three hundred characters is kept whole and shown in two lines', async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  await page.goto('/du-thao/tao');
  await page.getByLabel('Trích yếu').fill(SUBJECT);
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(SUBJECT);

  const lines = () => title.evaluate((it) => it.clientHeight / parseFloat(getComputedStyle(it).lineHeight));
  await expect.poll(async () => Math.round(await lines())).toBe(2);
  await page.getByRole('button', { name: 'Xem đủ trích yếu' }).click();
  // The page is drawn anew in its own time after a press: what is measured is what comes of it.
  await expect(page.getByRole('button', { name: 'Thu gọn' })).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(async () => Math.round(await lines())).toBeGreaterThan(2);

  await page.goto('/viec-can-xu-ly');
  await expect(page.getByRole('link', { name: new RegExp(LONG.slice(0, 40)) })).toBeVisible();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(overflow).toBe(false);
});

test('a title beyond the limit is refused beside its field', async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  await page.goto('/du-thao/tao');
  await page.getByLabel('Trích yếu').fill('Dài '.repeat(200));
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expect(page.getByText('Có 01 chỗ cần sửa')).toBeVisible();
  await expect(page.getByText(/Dài quá 500 ký tự/).first()).toBeVisible();
});
