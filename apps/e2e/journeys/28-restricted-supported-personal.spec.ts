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
  await page.getByRole('button', { name: 'Đặt chế độ hạn chế' }).click();
  await expectMessage(page, 'Đã đặt chế độ hạn chế.');
  await expect(page.getByText('Hồ sơ hạn chế', { exact: true })).toBeVisible();
  await expect(page.getByText('Lý do: Nội dung nhân sự, chưa công bố.')).toBeVisible();
  await expectNoBarrier(page, 'restricted dossier');

  await colleague.page.goto(`/du-thao/${dossierId}`);
  await expect(colleague.page.getByText(SUBJECT)).toHaveCount(0);
  await colleague.page.goto('/du-thao?tim=kien%20toan%20nhan%20su');
  await expect(colleague.page.getByText('Không có hồ sơ phù hợp')).toBeVisible();

  await named.page.goto('/du-thao?tim=kien%20toan%20nhan%20su');
  const row = named.page.getByRole('row').filter({ hasText: SUBJECT.slice(0, 20) });
  await expect(row.getByText('Hạn chế', { exact: true })).toBeVisible();
  await row.getByRole('link').click();
  await expect(named.page.getByText('Hồ sơ hạn chế', { exact: true })).toBeVisible();
  await named.page.goto(`/du-thao/${dossierId}?the=qua-trinh`);
  await expect(named.page.getByText('Được nêu tên trong hồ sơ hạn chế')).toBeVisible();

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

test('a number is masked for strangers and shown for a purpose; its owner sees who asked, corrects it and takes all of it out', async ({
  desk,
}) => {
  const stranger = await desk('cv.noivu', { laptop: true });
  await stranger.page.goto('/co-cau/danh-ba?q=van%20thu%20tam%20thanh');
  const show = stranger.page.getByRole('button', {
    name: /^Xem số điện thoại của Văn thư UBND phường Tam Thanh/,
  });
  await expect(stranger.page.getByText(/•••••• \d\d/).first()).toBeVisible();
  await show.click();
  const dialog = stranger.page.getByRole('dialog');
  await dialog.getByLabel('Mục đích').fill('Hỏi về văn bản vừa gửi');
  await dialog.getByRole('button', { name: 'Xem', exact: false }).last().click();
  await expect(stranger.page.getByRole('link', { name: /^Gọi Văn thư.*: 0205 3 001/ })).toBeVisible();

  const { page } = await desk('vt.tamthanh', { phone: true });
  await page.goto('/co-cau/du-lieu-ca-nhan');
  await expect(page.getByText('Hỏi về văn bản vừa gửi')).toBeVisible();
  await expectNoBarrier(page, 'personal data');
  await page.getByLabel('Số điện thoại').fill('không phải số');
  await page.getByRole('button', { name: 'Lưu số điện thoại' }).click();
  await expect(
    page
      .getByText(/số điện thoại/i)
      .filter({ hasText: /[Cc]hưa/ })
      .first(),
  ).toBeVisible();
  await page.getByLabel('Số điện thoại').fill('0205 3 001 777');
  await page.getByRole('button', { name: 'Lưu số điện thoại' }).click();
  await expectMessage(page, 'Đã lưu số điện thoại.');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải toàn bộ dữ liệu của tôi' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('du-lieu-ca-nhan.json');

  const officer = await desk('quantri', { laptop: true });
  await officer.page.goto('/co-cau/du-lieu-ca-nhan');
  await expect(officer.page.getByText('Hỏi về văn bản vừa gửi')).toBeVisible();
  const days = officer.page.getByLabel('Số ngày lưu: Thông báo đã đọc');
  await days.fill('180');
  await officer.page.getByRole('button', { name: 'Lưu số ngày: Thông báo đã đọc' }).click();
  await expectMessage(officer.page, 'Đã lưu thời hạn.');
  await officer.page.getByLabel('Họ tên hoặc mã cán bộ').fill('van thu tam thanh');
  await expect(officer.page.getByText('đang giữ chức vụ').first()).toBeVisible();
  await expectNoBarrier(officer.page, 'requests about personal data');
});

test('the chief of the Office grants support for one dossier; the administrator reads it under a banner, until it is taken back', async ({
  desk,
}) => {
  const drafter = await desk('cv.vhkhtt');
  const dossierId = await draftDossier(drafter.service, 'Về việc kiểm tra quyền hỗ trợ (hồ sơ mẫu)');
  const support = await desk('quantri', { laptop: true });
  await support.page.goto(`/du-thao/${dossierId}`);
  await expect(support.page.getByText('kiểm tra quyền hỗ trợ')).toHaveCount(0);

  const { page } = await desk('cvp', { laptop: true });
  await page.goto('/co-cau');
  await page.getByRole('link', { name: 'Quyền hỗ trợ' }).click();
  await page.getByRole('button', { name: 'Cấp quyền hỗ trợ' }).click();
  await expect(page.getByRole('alert')).toContainText('Chưa ghi lý do');
  await page.getByLabel('Tài khoản được cấp').selectOption({ index: 1 });
  await page
    .getByRole('textbox', { name: 'Hồ sơ' })
    .fill(`http://localhost/du-thao/${dossierId}?the=du-thao`);
  await page.getByLabel('Lý do').fill('Không mở được bản dự thảo');
  await page.getByRole('button', { name: 'Cấp quyền hỗ trợ' }).click();
  await expectMessage(page, 'Đã cấp quyền hỗ trợ.');
  await expect(page.getByText('Đang có hiệu lực')).toBeVisible();

  await support.page.goto('/co-cau');
  await expect(support.page.getByText('Đồng chí đang được xem theo quyền hỗ trợ')).toBeVisible();
  await expectNoBarrier(support.page, 'support banner');
  await support.page.getByRole('link', { name: 'Mở hồ sơ cần hỗ trợ' }).click();
  await expect(support.page.getByRole('heading', { name: /kiểm tra quyền hỗ trợ/ })).toBeVisible();

  await page.reload();
  await page
    .getByText(/^Đã xem \(/)
    .first()
    .click();
  await expect(page.getByText('Trang hồ sơ').first()).toBeVisible();
  await expectNoBarrier(page, 'support');
  await page.getByRole('button', { name: /^Thu hồi quyền hỗ trợ/ }).click();
  await expectMessage(page, 'Đã thu hồi quyền hỗ trợ.');
  await support.page.goto(`/du-thao/${dossierId}`);
  await expect(support.page.getByText('kiểm tra quyền hỗ trợ')).toHaveCount(0);
});
