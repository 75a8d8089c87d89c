import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { draftDossier } from '../support/dossiers.js';
import { answerDialog, expectMessage, openDossier } from '../support/pages.js';

const SUBJECT = 'Về việc kiện toàn nhân sự Hội đồng tư vấn (hồ sơ hạn chế)';

test('a drafter restricts a dossier and names a person; colleagues see it no more, the named one does, and it is recorded', async ({
  desk,
}) => {
  const drafter = await desk('cv.vhkhtt', { laptop: true });
  const dossierId = await draftDossier(drafter.service, SUBJECT);
  const { page } = drafter;
  const colleague = await desk('tp.vhkhtt');
  await openDossier(colleague.page, dossierId);
  const named = await desk('cv.vanphong', { phone: true });
  await named.page.goto(`/du-thao/${dossierId}`);
  await expect(named.page.getByText(SUBJECT)).toHaveCount(0);

  await openDossier(page, dossierId);
  await page.getByRole('button', { name: 'Thêm', exact: true }).click();
  await page.getByRole('link', { name: 'Đặt chế độ hạn chế' }).click();
  await page.getByRole('button', { name: 'Đặt chế độ hạn chế' }).click();
  await expect(page.getByRole('alert')).toContainText('Chưa ghi lý do');
  await page.getByLabel('Lý do').fill('Nội dung nhân sự, chưa công bố.');
  await page.getByLabel('Cá nhân được xem').fill('chuyen vien van phong');
  await page.getByRole('list', { name: 'Người tìm thấy' }).getByRole('button').first().click();
  await expectNoBarrier(page, 'restricting');
  await page.screenshot({ path: 'test-results/28-restrict.png', fullPage: true });
  await page.getByRole('button', { name: 'Đặt chế độ hạn chế' }).click();
  await expectMessage(page, 'Đã đặt chế độ hạn chế.');
  await expect(page.getByText('Hồ sơ hạn chế', { exact: true })).toBeVisible();
  await expect(page.getByText('Lý do: Nội dung nhân sự, chưa công bố.')).toBeVisible();
  await expectNoBarrier(page, 'restricted dossier');
  await page.screenshot({ path: 'test-results/28-dossier.png', fullPage: true });

  await colleague.page.goto(`/du-thao/${dossierId}`);
  await expect(colleague.page.getByText(SUBJECT)).toHaveCount(0);
  await colleague.page.goto('/du-thao?tim=kien%20toan%20nhan%20su');
  await expect(colleague.page.getByText('Không có hồ sơ phù hợp')).toBeVisible();

  await named.page.goto('/du-thao?tim=kien%20toan%20nhan%20su');
  const row = named.page.getByRole('row').filter({ hasText: SUBJECT.slice(0, 20) });
  await expect(row.getByText('Hạn chế', { exact: true })).toBeVisible();
  await named.page.screenshot({ path: 'test-results/28-list-phone.png', fullPage: true });
  await row.getByRole('link').click();
  await expect(named.page.getByText('Hồ sơ hạn chế', { exact: true })).toBeVisible();
  await named.page.goto(`/du-thao/${dossierId}?the=qua-trinh`);
  await expect(named.page.getByText('Được nêu tên trong hồ sơ hạn chế')).toBeVisible();
  await named.page.screenshot({ path: 'test-results/28-phone.png', fullPage: true });

  const inspector = await desk('ld.thanhtra');
  await inspector.page.goto('/nhat-ky');
  const reading = inspector.page.getByRole('row').filter({ hasText: 'Xem hồ sơ hạn chế' }).first();
  await expect(reading).toContainText('Hồ sơ hạn chế');
  await expect(inspector.page.getByText(SUBJECT)).toHaveCount(0);

  await page.getByRole('button', { name: 'Bỏ chế độ hạn chế' }).click();
  await answerDialog(page, 'Đã công bố.', 'Bỏ chế độ hạn chế');
  await expectMessage(page, 'Đã bỏ chế độ hạn chế.');
  await openDossier(colleague.page, dossierId);
});
