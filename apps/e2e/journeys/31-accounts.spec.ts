import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { expectMessage } from '../support/pages.js';

test.describe.configure({ mode: 'serial' });

const ROLE = 'cv.gddt';
const OWN_PASSWORD = 'mười hai con giáp qua đèo';

test('an administrator gives a one-time password, and the person sets an own one with it', async ({
  desk,
  browser,
  baseURL,
}) => {
  const { page } = await desk('quantri', { laptop: true });
  await page.goto('/viec-can-xu-ly');
  await page.getByRole('navigation').getByRole('link', { name: 'Tài khoản' }).first().click();
  await expect(page.getByRole('table')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  await expectNoBarrier(page, 'accounts');
  await page.getByRole('searchbox').fill(ROLE);
  await expect(page).toHaveURL(/q=cv\.gddt/);
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('row').last().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Thao tác', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cấp mật khẩu dùng một lần' }).click();
  await page.getByRole('button', { name: 'Cấp mật khẩu', exact: true }).click();
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(['Nhập lý do.']);
  await page.getByLabel('Lý do').fill('Đồng chí báo quên mật khẩu, đã xác minh');
  await page.getByRole('button', { name: 'Cấp mật khẩu', exact: true }).click();
  await expectMessage(page, 'Đã cấp mật khẩu dùng một lần.');
  const password = await page.locator('ts-one-time-password .secret').innerText();
  expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/);
  await expectNoBarrier(page, 'one-time password');
  await page.getByRole('button', { name: 'Đã trao, ẩn đi' }).click();
  await expect(page.getByText(password)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Chờ đặt mật khẩu riêng')).toBeVisible();
  await expect(page.getByText(password)).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('Đồng chí báo quên mật khẩu, đã xác minh');

  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'vi-VN' });
  const person = await context.newPage();
  await person.goto('/dang-nhap');
  await person.getByLabel('Tên đăng nhập').fill(ROLE);
  await person.getByRole('textbox', { name: 'Mật khẩu' }).fill(password);
  await person.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(person.getByRole('heading', { name: 'Đặt mật khẩu riêng' })).toBeVisible();
  await person.getByLabel('Mật khẩu mới').fill(OWN_PASSWORD);
  await person.getByRole('button', { name: 'Đặt mật khẩu và vào hệ thống' }).click();
  await expect(person).toHaveURL(/viec-can-xu-ly/);
  // The bell tells what was done to the account, and leads to it.
  await person.goto('/thong-bao');
  await person.getByRole('link', { name: /Người quản trị đã cấp mật khẩu dùng một lần/ }).click();
  await expect(person).toHaveURL(/bao-mat/);
  await context.close();
});

test('a locked account opens nothing until it is unlocked', async ({ desk, page: outside }) => {
  const { page } = await desk('quantri', { phone: true });
  await page.goto(`/tai-khoan?q=${ROLE}`);
  await page.getByRole('row').last().getByRole('link').click();
  await page.getByRole('button', { name: 'Khóa tài khoản' }).click();
  await page.getByLabel('Lý do').fill('Nghi lộ mật khẩu');
  await page.getByRole('button', { name: 'Khóa tài khoản', exact: true }).click();
  await expectMessage(page, 'Đã khóa tài khoản.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNoBarrier(page, 'a locked account');

  const signIn = async () => {
    await outside.goto('/dang-nhap');
    await outside.getByLabel('Tên đăng nhập').fill(ROLE);
    await outside.getByRole('textbox', { name: 'Mật khẩu' }).fill(OWN_PASSWORD);
    await outside.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  };
  await signIn();
  await expect(outside.getByText('Chưa đăng nhập được').first()).toBeVisible();
  await page.getByRole('button', { name: 'Mở khóa tài khoản' }).click();
  await page.getByLabel('Lý do').fill('Đã đổi mật khẩu');
  await page.getByRole('button', { name: 'Mở khóa', exact: true }).click();
  await expectMessage(page, 'Đã mở khóa tài khoản.');
  await signIn();
  await expect(outside).toHaveURL(/viec-can-xu-ly/);
});

test('a newly appointed person gets an account under the name that the post proposes', async ({ desk }) => {
  const { page, service } = await desk('quantri');
  const { organisationAt } = await service.ask<{
    organisationAt: {
      date: string;
      version: number;
      units: { id: string; code: string }[];
      posts: { id: string; unitId: string; position: string }[];
    };
  }>('{ organisationAt { date version units { id code } posts { id unitId position } } }');
  const unit = organisationAt.units.find(({ code }) => code === 'TP');
  const post = organisationAt.posts.find(
    ({ unitId, position }) => unitId === unit?.id && position === 'OFFICER',
  );
  await service.act(
    `mutation ($input: AppointInput!, $expectedVersion: Int!) { appoint(input: $input, expectedVersion: $expectedVersion) {
      ... on Organisation { version } ... on Refusal { code message } } }`,
    {
      input: { postId: post?.id, newPerson: { name: 'Chuyên viên mới (mẫu)' }, from: organisationAt.date },
      expectedVersion: organisationAt.version,
    },
  );
  await page.goto('/tai-khoan/moi');
  await page.getByRole('button', { name: 'Tạo tài khoản cho Chuyên viên mới (mẫu)' }).click();
  const username = page.getByLabel('Tên đăng nhập');
  await expect(username).toHaveValue('cv.tp');
  await username.fill('cv.vhkhtt');
  await page.getByLabel('Lý do').fill('Mới được bổ nhiệm');
  await page.getByRole('button', { name: 'Tạo tài khoản', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('tên đăng nhập này đã có người dùng');
  await username.fill('cv.moi.mau');
  await page.getByRole('button', { name: 'Tạo tài khoản', exact: true }).click();
  await expectMessage(page, 'Đã tạo tài khoản.');
  await expect(page.locator('ts-one-time-password .secret')).toBeVisible();
  await expectNoBarrier(page, 'a new account');
});

test('which positions need a second factor is set with a reason', async ({ desk }) => {
  const { page } = await desk('quantri', { laptop: true });
  await page.goto('/tai-khoan/quy-dinh');
  await expectNoBarrier(page, 'rules on second factors');
  await page.getByRole('button', { name: 'Bắt buộc xác thực hai bước: Văn thư' }).click();
  await page.getByLabel('Lý do').fill('Theo quy chế an toàn thông tin (mẫu)');
  await page.getByRole('button', { name: 'Lưu quy định' }).click();
  await expectMessage(page, 'Đã lưu quy định.');
  await page
    .getByRole('button', { name: /^Bỏ bắt buộc xác thực hai bước/ })
    .first()
    .click();
  await page.getByLabel('Lý do').fill('Chưa triển khai (mẫu)');
  await page.getByRole('button', { name: 'Lưu quy định' }).click();
  await expectMessage(page, 'Đã lưu quy định.');
});

test('a sign-in on another device is told in the bell', async ({ desk, browser, baseURL }) => {
  const { page } = await desk(ROLE);
  await page.goto('/viec-can-xu-ly');
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), locale: 'vi-VN' });
  const other = await context.newPage();
  await other.goto('/dang-nhap');
  await other.getByLabel('Tên đăng nhập').fill(ROLE);
  await other.getByRole('textbox', { name: 'Mật khẩu' }).fill(OWN_PASSWORD);
  await other.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await expect(other).toHaveURL(/viec-can-xu-ly/);
  await page.goto('/thong-bao');
  await page
    .getByRole('link', { name: /Đăng nhập từ thiết bị mới/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Bảo mật tài khoản' })).toBeVisible();
  await context.close();
});

test('the office telephone of a person is set where the person stands in the structure', async ({ desk }) => {
  const { page } = await desk('quantri', { laptop: true });
  await page.goto('/co-cau');
  await page
    .getByRole('link', { name: /^Phòng Tư pháp/ })
    .first()
    .click();
  await page
    .getByRole('link', { name: /^Điện thoại công vụ: / })
    .first()
    .click();
  const phone = page.getByRole('textbox', { name: 'Điện thoại công vụ' });
  await phone.fill('không phải số');
  await page.getByRole('button', { name: 'Lưu số điện thoại' }).click();
  await expect(page.getByRole('alert')).toContainText('số điện thoại chỉ gồm chữ số');
  await expectNoBarrier(page, 'a telephone number');
  await phone.fill('0205 3 009 009');
  await page.getByRole('button', { name: 'Lưu số điện thoại' }).click();
  await expectMessage(page, /Đã lưu số điện thoại của/);
  // Outside the unit the directory shows the end of a number alone.
  await page.goto('/co-cau/danh-ba?q=tu%20phap');
  await expect(page.getByRole('main')).toContainText(/•+ 09/);
});
