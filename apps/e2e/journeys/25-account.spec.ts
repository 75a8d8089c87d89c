import { Secret, TOTP } from 'otpauth';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';

const ROLE = 'cv.dttg';
const PASSWORD = 'ThongSuot@2025';

test.describe.configure({ mode: 'serial' });

let secret = '';
let codes: string[] = [];

/** The code of the app; each is taken once, so every look is at a later step of thirty seconds. */
let steps = -1;
function nextCode(): string {
  steps += 1;
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
}

test('a person sets up a second factor with an app, and keeps the recovery codes', async ({ desk }) => {
  const { page } = await desk(ROLE);
  await page.goto('/bao-mat');
  await expect(page.getByRole('heading', { name: 'Bảo mật tài khoản' })).toBeVisible();
  await page.getByRole('button', { name: 'Thiết lập' }).click();
  await expect(page.getByRole('img', { name: 'Mã QR để quét bằng ứng dụng xác thực' })).toBeVisible();
  secret = (await page.locator('code.key').innerText()).replaceAll(/\s/g, '');
  await page.getByLabel('Nhập mã 6 số mà ứng dụng đang hiện').fill('000000');
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByText('Mã không đúng hoặc đã dùng').first()).toBeVisible();
  await page.getByLabel('Nhập mã 6 số mà ứng dụng đang hiện').fill(nextCode());
  await page.getByRole('button', { name: 'Xác nhận' }).click();
  await expect(page.getByRole('heading', { name: 'Mã khôi phục' })).toBeVisible();
  codes = await page.locator('ts-recovery-codes li').allInnerTexts();
  expect(codes).toHaveLength(10);
  await expectNoBarrier(page, 'recovery codes');
  await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
  await expect(page.getByText(/Đang bật từ/)).toBeVisible();
  await expect(page.getByText('Còn 10 mã khôi phục chưa dùng.')).toBeVisible();
  await expectNoBarrier(page, 'account security');
});

test('it is asked for at the next sign-in; a code opens once, a recovery code in its place', async ({
  page,
}) => {
  const signIn = async (): Promise<void> => {
    await page.goto('/dang-nhap');
    await page.getByLabel('Tên đăng nhập').fill(ROLE);
    await page.getByRole('textbox', { name: 'Mật khẩu' }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Nhập mã xác thực' })).toBeVisible();
  };
  await signIn();
  await expectNoBarrier(page, 'second factor');
  // What waits is no session: the address of a page leads back to signing in.
  await page.goto('/viec-can-xu-ly');
  await expect(page).toHaveURL(/dang-nhap/);
  await signIn();
  const code = nextCode();
  await page.getByLabel('Mã xác thực').fill(code);
  await page.getByRole('button', { name: 'Vào hệ thống' }).click();
  await expect(page).toHaveURL(/viec-can-xu-ly/);
  await page.context().clearCookies();
  await signIn();
  await page.getByLabel('Mã xác thực').fill(code);
  await page.getByRole('button', { name: 'Vào hệ thống' }).click();
  await expect(page.getByText('Mã không đúng hoặc đã dùng').first()).toBeVisible();
  await page.getByLabel('Mã xác thực').fill(codes[0]?.toUpperCase() ?? '');
  await page.getByRole('button', { name: 'Vào hệ thống' }).click();
  await expect(page).toHaveURL(/viec-can-xu-ly/);
});

test('sessions elsewhere are seen and ended, on the phone too', async ({ desk }) => {
  const here = await desk(ROLE);
  const phone = await desk(ROLE, { phone: true });
  await phone.page.goto('/them');
  await phone.page.getByRole('link', { name: 'Bảo mật tài khoản' }).click();
  await expect(phone.page.getByText('Còn 9 mã khôi phục chưa dùng.')).toBeVisible();
  await expectNoBarrier(phone.page, 'account security on the phone');
  await here.page.goto('/bao-mat');
  await here.page.getByRole('button', { name: 'Kết thúc mọi phiên khác' }).click();
  await expect(here.page.getByText('Đã kết thúc mọi phiên khác.')).toBeVisible();
  await expect(here.page.locator('ts-session-list li')).toHaveCount(1);
  await phone.page.goto('/viec-can-xu-ly');
  await expect(phone.page).toHaveURL(/dang-nhap/);
});

test('the password is changed with its rules, and the second factor is taken off', async ({ desk }) => {
  const { page } = await desk(ROLE);
  await page.goto('/bao-mat');
  const change = async (current: string, next: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Mật khẩu hiện tại' }).fill(current);
    await page.getByRole('textbox', { name: 'Mật khẩu mới' }).fill(next);
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  };
  await change('sai', 'chín con trâu qua cầu khỉ');
  await expect(page.getByText('mật khẩu hiện tại không đúng').first()).toBeVisible();
  await change(PASSWORD, '12345678901');
  await expect(page.getByText('Mật khẩu này dễ đoán').first()).toBeVisible();
  await change(PASSWORD, 'chín con trâu qua cầu khỉ');
  await expect(page.getByText('Đã đổi mật khẩu.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Tắt xác thực hai bước' }).click();
  await page.getByLabel('Mã xác thực để xác nhận').fill(codes[1] ?? '');
  await page.getByRole('button', { name: 'Tắt', exact: true }).click();
  await expect(page.getByText('Chưa bật')).toBeVisible();
});
