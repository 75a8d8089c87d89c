import { assignmentOf } from '../support/assignments.js';
import { nextDay } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { answerDialog, expectMessage, nowCard, press } from '../support/pages.js';

const CERTIFICATES = /3\.573 thửa/;
const OCCUPIED_LAND = /khu đất công bị lấn chiếm/;
const LAND_CENTRE = 'Trung tâm Phát triển quỹ đất thành phố';
const INVENTORY = /kiểm kê đất đai/;

test('an assignment is paused for a reason, stands apart, and goes on with the days of the pause', async ({
  desk,
}) => {
  const ward = await desk('cv.vinhtrai', { phone: true });
  const { id, partId } = await assignmentOf(ward.service, CERTIFICATES);
  await ward.page.goto(`/nhiem-vu/${id}`);
  await press(ward.page, 'Nhận nhiệm vụ');
  await expect(nowCard(ward.page)).toContainText('Đơn vị thực hiện, báo cáo kết quả');
  await expect(nowCard(ward.page).getByRole('button', { name: 'Tạm dừng' })).toHaveCount(0);

  // The department that monitors the wards.
  const monitor = (await desk('ld.nnmt')).page;
  await monitor.goto(`/nhiem-vu/${id}?phan=${partId}`);
  await press(monitor, 'Tạm dừng');
  await expect(monitor.getByRole('dialog')).toContainText('không tính quá hạn và không nhắc hạn');
  await monitor.getByRole('dialog').getByRole('button', { name: 'Tạm dừng', exact: true }).click();
  await expect(monitor.getByRole('dialog').getByText('Đề nghị ghi rõ lý do').first()).toBeVisible();
  await answerDialog(monitor, 'Chờ tỉnh hướng dẫn phí đo đạc.', 'Tạm dừng');
  await expectMessage(monitor, 'Đã tạm dừng nhiệm vụ.');
  await expect(nowCard(monitor)).toContainText('Tạm dừng thực hiện');
  await expect(nowCard(monitor)).toContainText('Lý do: Chờ tỉnh hướng dẫn phí đo đạc.');

  // The ward sees why, and has nothing to press.
  await ward.page.goto(`/nhiem-vu/${id}`);
  await expect(nowCard(ward.page)).toContainText('Chờ tỉnh hướng dẫn phí đo đạc.');
  await expect(nowCard(ward.page).getByRole('button')).toHaveCount(0);
  await expect(ward.page.getByText('Thời hạn giữ để theo dõi: 17 giờ 00 ngày 31/12/2025')).toBeVisible();
  const widest = await ward.page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest, 'nothing is wider than the phone').toBeLessThanOrEqual(390);

  // The board shows it apart.
  const office = (await desk('cv.vanphong')).page;
  await office.goto('/nhiem-vu');
  await office.getByRole('link', { name: '01 tạm dừng' }).click();
  await expect(office.getByText(/Tạm dừng từ .*: Chờ tỉnh hướng dẫn phí đo đạc\./)).toBeVisible();
  await expect(office.getByText('Tạm dừng tính thời hạn')).toBeVisible();

  // A day later the Office lets it go on: the deadline moves, the first one is kept.
  await nextDay(office);
  await office.getByRole('link', { name: CERTIFICATES }).click();
  await press(office, 'Cho tiếp tục thực hiện');
  await expectMessage(office, 'Đã cho tiếp tục thực hiện nhiệm vụ.');
  await expect(nowCard(office)).toContainText('Thời hạn ban đầu: 31/12/2025');
  await ward.page.goto(`/nhiem-vu/${id}`);
  await expect(nowCard(ward.page).getByRole('button', { name: 'Cập nhật tiến độ' })).toBeVisible();
  await expect(ward.page.getByText(/Từ 17 giờ 00 ngày 31\/12\/2025 đến 17 giờ 00 ngày/)).toBeVisible();
});

test('a leader grants another day than the one asked for; whoever decides after him is told', async ({
  desk,
}) => {
  const { page, service } = await desk('ct.dongkinh');
  const { id, partId } = await assignmentOf(service, CERTIFICATES);
  await page.goto(`/nhiem-vu/${id}`);
  await press(page, 'Nhận nhiệm vụ');
  await press(page, 'Đề nghị gia hạn');
  await page.getByLabel('Đề nghị gia hạn đến ngày').fill('30/01/2026');
  await page.getByLabel('Đề nghị gia hạn đến ngày').blur();
  await page.getByLabel('Lý do đề nghị gia hạn').fill('Thiếu máy đo.');
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(nowCard(page)).toContainText('Đề nghị gia hạn đến 30/01/2026, chờ lãnh đạo quyết định');

  const second = (await desk('pct')).page;
  await second.goto(`/nhiem-vu/${id}/chap-thuan/${partId}`);
  await expect(second.getByLabel('Chấp thuận gia hạn đến ngày')).toHaveValue('30/01/2026');

  const leader = (await desk('ct', { phone: true })).page;
  await leader.goto(`/nhiem-vu/${id}?phan=${partId}`);
  await press(leader, 'Chấp thuận đến ngày khác');
  const day = leader.getByLabel('Chấp thuận gia hạn đến ngày');
  await expect(day).toHaveValue('30/01/2026');
  await day.fill('30/12/2025');
  await day.blur();
  await leader.getByRole('button', { name: 'Chấp thuận gia hạn' }).click();
  await expect(leader.getByRole('alert')).toContainText(
    'thời hạn mới phải sau thời hạn hiện nay (31/12/2025)',
  );
  await day.fill('15/01/2026');
  await day.blur();
  await leader.getByRole('button', { name: 'Chấp thuận gia hạn' }).click();
  await expectMessage(leader, 'thời hạn mới 15/01/2026; thời hạn ban đầu 31/12/2025 được giữ để theo dõi.');
  await expect(nowCard(leader)).toContainText('Thời hạn ban đầu: 31/12/2025');

  await second.getByRole('button', { name: 'Chấp thuận gia hạn' }).click();
  await expect(second.getByText(/không còn đề nghị gia hạn chờ quyết định/).first()).toBeVisible();
});

test('a unit names whose task it is, and the Office hands it over', async ({ desk }) => {
  const { page, service } = await desk('cv.hoangdong', { phone: true });
  const { id, partId } = await assignmentOf(service, OCCUPIED_LAND);
  await page.goto(`/nhiem-vu/${id}`);
  await press(page, 'Đề nghị chuyển đơn vị khác');
  await page.getByLabel('Đơn vị phù hợp').selectOption({ label: LAND_CENTRE });
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(page.getByRole('alert')).toContainText('Đề nghị ghi rõ lý do');
  await page.getByLabel('Lý do đề nghị chuyển').fill('Khu đất do Trung tâm quản lý.');
  await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
  await expect(nowCard(page)).toContainText(`Đề nghị chuyển sang ${LAND_CENTRE}, chờ Văn phòng`);

  const office = (await desk('cvp')).page;
  await office.goto(`/nhiem-vu/${id}?phan=${partId}`);
  await press(office, 'Chuyển đơn vị khác');
  await expect(office.getByText('Lý do: Khu đất do Trung tâm quản lý.')).toBeVisible();
  await expect(office.getByLabel('Đơn vị', { exact: true }).locator('option:checked')).toHaveText(
    LAND_CENTRE,
  );
  await office.getByRole('button', { name: 'Chuyển đơn vị khác' }).click();
  await expectMessage(office, 'Đã chuyển nhiệm vụ sang đơn vị khác.');
  await expect(office.getByRole('row', { name: new RegExp(LAND_CENTRE) })).toContainText('Chưa nhận');
});

test('the Office sets one deadline for the units that have the same assignment', async ({ desk }) => {
  const { service } = await desk('cv.tamthanh');
  const { id } = await assignmentOf(service, INVENTORY);
  const office = (await desk('cv.vanphong')).page;
  await office.goto(`/nhiem-vu/${id}`);
  await office.getByRole('button', { name: 'Đặt thời hạn chung' }).click();
  const units = office.getByRole('checkbox');
  await expect(units.first()).toBeVisible();
  const count = await units.count();
  expect(count).toBeGreaterThan(5);
  await office.getByLabel('Phòng Nông nghiệp và Môi trường').uncheck();
  await office.getByRole('button', { name: 'Đặt thời hạn chung' }).click();
  await expect(office.getByRole('alert')).toContainText('Đề nghị chọn ngày, giờ của thời hạn.');
  await office.getByLabel('Thời hạn', { exact: true }).fill('28/11/2025');
  await office.getByLabel('Thời hạn', { exact: true }).blur();
  await office.getByRole('button', { name: 'Đặt thời hạn chung' }).click();
  await expectMessage(office, /Đã đặt thời hạn chung cho \d+ đơn vị\./);
  await expect(office.getByRole('row').filter({ hasText: '28/11/2025' })).toHaveCount(count - 1);
});
