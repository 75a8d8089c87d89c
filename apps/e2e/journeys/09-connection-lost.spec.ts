import { expect, test } from '../support/desks.js';
import { draftDossier } from '../support/dossiers.js';
import { expectMessage, nowCard, openDossier, press } from '../support/pages.js';

test('an act whose answer is lost is repeated without doubling', async ({ desk }) => {
  const { page, service } = await desk('cv.vhkhtt');
  const dossierId = await draftDossier(service, 'Ban hành Quy chế thi đua, khen thưởng');
  // The page does not hear from the service by its stream either.
  await page.route('**/graphql?*', (route) => route.abort('connectionreset'));
  await openDossier(page, dossierId);

  // The service receives the act, the browser never hears of it.
  await page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('submitDraft')) {
      await route.fetch();
      await route.abort('connectionreset');
    } else await route.fallback();
  });
  await press(page, 'Trình lãnh đạo phòng');
  await expectMessage(page, 'Chưa gửi được do mất kết nối.');
  await page.unroute('**/graphql');
  await press(page, 'Trình lãnh đạo phòng');
  await expectMessage(page, 'Đã trình lãnh đạo phòng.');
  await openDossier(page, dossierId, 'qua-trinh');
  await expect(page.getByRole('row', { name: /Lãnh đạo phòng duyệt, ký nháy/ })).toHaveCount(1);
});

test('without network nothing typed is lost; a quiet bar says so until the service is back', async ({
  desk,
}) => {
  const { page } = await desk('cv.vhkhtt');
  await page.goto('/du-thao/tao');
  // At the pace of a hand: meanwhile the page fetches what it needs to tell that the connection is lost.
  const subject = 'Ban hành Quy chế làm việc của Tổ công nghệ số cộng đồng';
  await page.getByLabel('Trích yếu').pressSequentially(subject, { delay: 60 });
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expectMessage(page, 'Chưa gửi được do mất kết nối.');
  await expect(page.getByText(/Hệ thống tạm ngừng kết nối từ/)).toBeVisible();

  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Tạo dự thảo' }).click();
  await expect(page.getByRole('heading', { name: /Tổ công nghệ số cộng đồng/ })).toBeVisible();
  await expect(page.getByText(/Hệ thống tạm ngừng kết nối từ/)).toBeHidden();
  await expect(nowCard(page)).toBeVisible();
  await page.goto('/du-thao');
  await expect(page.getByRole('link', { name: /Tổ công nghệ số cộng đồng/ })).toHaveCount(1);
});
