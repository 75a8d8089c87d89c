import { assignmentOf } from '../support/assignments.js';
import { businessDay, moveClockPast } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { scanFile } from '../support/files.js';
import { nowCard, press } from '../support/pages.js';

const CERTIFICATES = /3\.573 thửa/;
const POLICE = /Trụ sở làm việc Công an tỉnh/;
const EXPRESSWAY = /Hữu Nghị - Chi Lăng/;

test('a ward carries an assignment from acceptance to the confirmed result on a phone', async ({ desk }) => {
  const { page, service } = await desk('cv.chilang', { phone: true });
  await page.goto('/');
  await page
    .getByRole('navigation', { name: 'Chính' })
    .getByRole('link', { name: 'Nhiệm vụ được giao' })
    .click();
  await expect(page.getByText('chờ Thông báo').first()).toBeVisible();
  await page.getByRole('link', { name: CERTIFICATES }).click();
  await expect(nowCard(page)).toContainText('Đơn vị nhận nhiệm vụ');
  await press(page, 'Nhận nhiệm vụ');
  await expect(nowCard(page)).toContainText('Đơn vị thực hiện, báo cáo kết quả');

  await press(page, 'Cập nhật tiến độ');
  await page.getByLabel('Việc đã làm, vướng mắc, kiến nghị').fill('Đã rà soát hồ sơ, vướng nguồn gốc đất.');
  await page.getByLabel(/Số lượng đã thực hiện/).fill('1.234');
  await page.locator('input[type=file]').first().setInputFiles(scanFile('hien-truong.png'));
  await expect(page.getByText('Đã tải lên')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText('Đã rà soát hồ sơ, vướng nguồn gốc đất.')).toBeVisible();
  await expect(page.getByText('1.234 thửa đất. Chưa giao chỉ tiêu')).toBeVisible();
  await expect(page.getByRole('link', { name: 'hien-truong.png' })).toBeVisible();

  await press(page, 'Báo cáo hoàn thành');
  await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await expect(page.getByRole('alert')).toContainText('Đề nghị ghi số, ngày văn bản kết quả');
  await page.getByLabel(/Số, ký hiệu văn bản kết quả/).fill('12/BC-UBND');
  const today = (await businessDay(service)).split('-').reverse().join('/');
  await page.getByLabel('Ngày văn bản').fill(today);
  await page.getByLabel('Ngày văn bản').blur();
  await page.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await expect(nowCard(page)).toContainText('Chờ Phòng Nông nghiệp và Môi trường xác nhận kết quả');
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);

  // The department that the conclusions name confirms what the ward reports.
  const monitor = (await desk('cv.nnmt')).page;
  await monitor.goto('/nhiem-vu?xem=cho-xac-nhan');
  await monitor.getByRole('link', { name: CERTIFICATES }).first().click();
  await expect(nowCard(monitor)).toContainText('Xác nhận kết quả đơn vị báo cáo');
  await expect(monitor.getByText(/Văn bản số 12\/BC-UBND ngày/)).toBeVisible();
  await press(monitor, 'Xác nhận hoàn thành');
  await expect(nowCard(monitor)).toContainText('Đã hoàn thành');

  await page.goto('/nhiem-vu?xem=da-xong');
  await expect(page.getByRole('link', { name: CERTIFICATES })).toBeVisible();
  await expect(page.getByText('Đúng hạn')).toBeVisible();
});

test('an extension is asked for, approved by a leader, and the first deadline stays', async ({ desk }) => {
  const { page, service } = await desk('ld.ptqd');
  const { id } = await assignmentOf(service, POLICE);
  await page.goto(`/nhiem-vu/${id}`);
  await expect(page.getByText('“trong tháng 5/2025”')).toBeVisible();
  await expect(nowCard(page)).toContainText('31/5/2025 là thứ Bảy');
  await press(page, 'Nhận nhiệm vụ');
  await press(page, 'Đề nghị gia hạn');
  await page.getByLabel('Đề nghị gia hạn đến ngày').fill('15/06/2025');
  await page.getByLabel('Đề nghị gia hạn đến ngày').blur();
  await page.getByLabel('Lý do đề nghị gia hạn').fill('Chờ phê duyệt giá đất cụ thể.');
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(nowCard(page)).toContainText('Đề nghị gia hạn đến 15/6/2025, chờ lãnh đạo quyết định');

  const leader = (await desk('ct', { phone: true })).page;
  await leader.goto('/viec-can-xu-ly');
  await leader
    .getByRole('link', { name: /Quyết định gia hạn/ })
    .first()
    .click();
  await expect(nowCard(leader)).toContainText('Chờ phê duyệt giá đất cụ thể.');
  await press(leader, 'Chấp thuận gia hạn');
  await expect(leader.locator('mat-snack-bar-container').last()).toContainText(
    'Đề nghị gia hạn được chấp thuận: thời hạn mới 15/6/2025; thời hạn ban đầu 31/5/2025 được giữ để theo dõi.',
  );
  await page.goto(`/nhiem-vu/${id}`);
  await expect(nowCard(page)).toContainText('15/6/2025');
  await expect(nowCard(page)).toContainText('Thời hạn ban đầu: 31/5/2025');
});

test('after its end an extension is refused with words that say what to do', async ({ desk }) => {
  const { page, service } = await desk('cv.ptqd');
  const { id, partId } = await assignmentOf(service, EXPRESSWAY);
  await page.goto(`/nhiem-vu/${id}`);
  await press(page, 'Nhận nhiệm vụ');
  await expect(nowCard(page)).toContainText('Đơn vị thực hiện');
  await page.goto(`/nhiem-vu/${id}/gia-han/${partId}`);
  await page.getByLabel('Đề nghị gia hạn đến ngày').fill('30/04/2025');
  await page.getByLabel('Đề nghị gia hạn đến ngày').blur();
  await page.getByLabel('Lý do đề nghị gia hạn').fill('Chưa bàn giao xong mặt bằng.');

  const office = await desk('cv.vanphong');
  await office.page.goto('/nhiem-vu');
  await moveClockPast(office.page, office.service, new Date('2025-03-31T17:00:05+07:00'));

  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Chưa gửi được đề nghị gia hạn: thời hạn đã kết thúc lúc 17 giờ 00 ngày 31/3/2025',
  );
  await expect(page.getByRole('alert')).toContainText('Cập nhật tiến độ');
  await page.goto(`/nhiem-vu/${id}`);
  await expect(nowCard(page)).toContainText('không đề nghị gia hạn được');
  await expect(nowCard(page).getByRole('button', { name: 'Đề nghị gia hạn' })).toHaveCount(0);

  // The unit explains itself first; the board shows its words beside the lateness, the late unit on top.
  await press(page, 'Cập nhật tiến độ');
  await expect(page.getByText('Nhiệm vụ đã quá hạn: nêu nguyên nhân chậm')).toBeVisible();
  await page
    .getByLabel('Việc đã làm, vướng mắc, kiến nghị')
    .fill('Còn 02 hộ chưa nhận tiền, xong trước 15/4.');
  await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await expect(page.getByText('Còn 02 hộ chưa nhận tiền, xong trước 15/4.')).toBeVisible();
  await office.page.goto('/nhiem-vu');
  await expect(office.page.getByText('Đơn vị báo cáo: Còn 02 hộ chưa nhận tiền')).toBeVisible();
  await expect(office.page.getByText(/Quá hạn/).first()).toBeVisible();
  await office.page.getByRole('button', { name: 'Đôn đốc' }).last().click();
  const check = office.page.getByRole('dialog');
  await expect(check).toContainText(/Trung tâm Phát triển quỹ đất .*được báo về/);
  await check.getByRole('button', { name: 'Đôn đốc' }).click();
  await expect(office.page.getByText(/Đã ghi nhận đôn đốc/)).toBeVisible();
});

test('directions are folded into one line, acknowledged and never late; what lacks a lead gets one', async ({
  desk,
}) => {
  const ward = (await desk('cv.maipha', { phone: true })).page;
  await ward.goto('/nhiem-vu');
  await ward.getByText(/chỉ đạo thường xuyên: không có thời hạn/).click();
  await ward.getByRole('link', { name: 'Triển khai Chương trình xóa nhà tạm, nhà dột nát' }).click();
  await ward.getByRole('button', { name: 'Đã nắm chỉ đạo' }).click();
  await expect(nowCard(ward)).toContainText('Đơn vị đã ghi nhận chỉ đạo');

  const office = (await desk('cvp')).page;
  await office.goto('/nhiem-vu');
  await office.getByText(/nhiệm vụ Văn phòng cần xác định đơn vị chủ trì/).click();
  await office.getByRole('link', { name: /Khách sạn sân golf/ }).click();
  await office.getByRole('button', { name: 'Giao đơn vị chủ trì' }).click();
  await expect(office.getByLabel('Đơn vị', { exact: true })).toHaveValue(/.+/);
  await office.getByRole('button', { name: 'Giao đơn vị chủ trì' }).click();
  await expect(nowCard(office)).toContainText('Chờ Trung tâm Phát triển quỹ đất');
});
