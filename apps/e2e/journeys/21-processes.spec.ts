import type { Page } from '@playwright/test';
import { expect, test } from '../support/desks.js';
import { approvedDossier } from '../support/dossiers.js';
import { deployThird, deployTwice } from '../support/processes.js';

test('the administrator reads a process: its drawing, how long its steps take, its versions', async ({
  desk,
}) => {
  const { page } = await desk('quantri');
  await page.goto('/quy-trinh');
  await page.getByRole('link', { name: 'Thông báo kết luận phiên họp' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Thông báo kết luận phiên họp' })).toBeVisible();
  const step = (id: string) => page.locator(`.djs-element[data-element-id="${id}"]`);
  await expect(step('signNotice')).toBeVisible();
  // The mark of bpmn.io stays in sight, as its licence asks.
  await expect(page.locator('.bjs-powered-by')).toBeVisible();

  await page.getByRole('link', { name: 'Các phiên bản' }).click();
  await expect(page.getByText('Có sẵn cùng hệ thống')).toBeVisible();
  await expect(page.getByText(/Mã băm SHA-256: [0-9a-f]{64}/)).toBeVisible();
});

test('steps are coloured by how long work waits, and the table says the same in figures', async ({
  desk,
  sessions,
}) => {
  await approvedDossier(sessions, 'Ban hành Quy chế tiếp công dân');
  const { page } = await desk('quantri');
  await page.goto('/quy-trinh/consultAndPartyOpinion?the=thoi-gian');
  await expect(page.getByRole('heading', { name: 'Theo từng bước' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Gửi.*lấy ý kiến/ })).toContainText('lâu nhất');
  await page.getByLabel('Tô màu lưu đồ theo').selectOption('Tỷ lệ xong sau hạn');
  await expect(page).toHaveURL(/mau=tre/);
  await expect(page.getByText('trên 30%')).toBeVisible();
});

test('two versions stand side by side, differences in colour and as a list', async ({ desk }) => {
  const { page, service } = await desk('quantri');
  const key = await deployTwice(service);
  await page.goto(`/quy-trinh/${key}?the=phien-ban`);
  await expect(page.getByText('Thêm bước ký.')).toBeVisible();
  await page.getByRole('link', { name: 'So sánh với phiên bản trước' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'So sánh phiên bản 1 và 2' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Thêm\s*Ký duyệt/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Sửa\s*Trình/ })).toContainText(
    '1 ngày làm việc → 2 ngày làm việc',
  );
  const marked = (look: string) => page.locator(`.djs-shape.diff-${look}`);
  await expect(marked('added')).toHaveCount(1);
  await expect(marked('changed')).toHaveCount(2);
});

test('nobody else finds processes, in the menu or by the address', async ({ desk }) => {
  const { page } = await desk('cvp');
  await page.goto('/viec-can-xu-ly');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Quy trình', exact: true })).toBeHidden();
  await page.goto('/quy-trinh/issueNotice');
  await expect(page.getByText('Không có quy trình này')).toBeVisible();
  await page.goto('/quy-trinh');
  await expect(page.getByText('Chưa có quy trình nào')).toBeVisible();
});

test('a process is drawn from nothing, kept on the device, corrected, checked and deployed', async ({
  desk,
}) => {
  const { page } = await desk('quantri');
  await page.goto('/quy-trinh/ve');
  await expect(page.getByText('Quy trình thực hiện được, có thể ban hành.')).toBeVisible();
  const key = `nghiPhep${Date.now().toString(36)}`;
  const panel = page.getByRole('region', { name: 'Thuộc tính' });
  await panel.getByLabel('Mã quy trình').fill(key);
  await panel.getByLabel('Tên', { exact: true }).fill('Xin nghỉ phép');
  await panel.getByLabel('Tên', { exact: true }).press('Tab');

  // A step that leads nowhere is told at once, by its name, and the entry leads to it.
  const element = panel.getByLabel('Phần tử đang chọn');
  await element.selectOption({ label: 'Bước thứ nhất' });
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  await expect(panel.getByLabel('Tên', { exact: true })).toHaveValue('Bước mới');
  await panel.getByLabel('Tên', { exact: true }).fill('Ký duyệt');
  await panel.getByLabel('Tên', { exact: true }).press('Tab');
  const problems = page.getByRole('region', { name: 'Chỗ cần sửa' });
  await expect(problems.getByText('Phần tử không dẫn đến đâu')).toBeVisible();
  await element.selectOption({ label: 'Bắt đầu' });
  await problems.getByRole('button', { name: /Ký duyệt/ }).click();
  await expect(panel.getByLabel('Tên', { exact: true })).toHaveValue('Ký duyệt');
  await page.getByRole('button', { name: 'Thêm kết thúc' }).click();
  await expect(page.getByText('Quy trình thực hiện được, có thể ban hành.')).toBeVisible();

  // Nothing is lost when the page is left.
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Đã mở lại bản đang vẽ dở')).toBeVisible();
  await element.selectOption({ label: 'Ký duyệt' });
  await panel.getByLabel('Ngày làm việc').fill('3');
  await panel.getByLabel('Ngày làm việc').press('Tab');
  await deployWith(page, 'Quy trình mới.');
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));
  await expect(page.getByRole('heading', { level: 1, name: 'Xin nghỉ phép' })).toBeVisible();
  await page.goto('/quy-trinh/ve');
  await expect(panel.getByLabel('Mã quy trình')).toHaveValue('newProcess');
});

test('what was drawn before somebody else deployed is not written over his version unseen', async ({
  desk,
}) => {
  const { page, service } = await desk('quantri');
  const key = await deployTwice(service);
  await page.goto(`/quy-trinh/${key}/ve`);
  const panel = page.getByRole('region', { name: 'Thuộc tính' });
  await panel.getByLabel('Phần tử đang chọn').selectOption({ label: 'Trình' });
  await panel.getByLabel('Ngày làm việc').fill('5');
  await panel.getByLabel('Ngày làm việc').press('Tab');
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();
  await deployThird(service, key);
  await page.reload();
  await expect(page.getByText('Đã mở lại bản đang vẽ dở')).toBeVisible();
  await expect(page.getByText('Quy trình thực hiện được, có thể ban hành.')).toBeVisible();
  await deployWith(page, 'Năm ngày.');
  const asked = page.getByRole('dialog');
  await expect(asked.getByText('Đã có phiên bản 3 được ban hành')).toBeVisible();
  await expect(asked.getByText('“Bỏ bước ký.”', { exact: false })).toBeVisible();
  await asked.getByRole('button', { name: 'Hủy bỏ' }).click();
  await expect(page.getByText('Đã giữ trên máy này')).toBeVisible();

  // Having seen it, the author may deploy all the same.
  await deployWith(page, 'Năm ngày.');
  await asked.getByRole('button', { name: 'Vẫn ban hành bản của tôi' }).click();
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));
  await expect(page.getByText('Phiên bản 4').first()).toBeVisible();
});

test('a process is tried with the real engine: tokens move on the drawing, returned work comes back', async ({
  desk,
}) => {
  const { page } = await desk('quantri');
  await page.goto('/quy-trinh/issueNotice?the=chay-thu');
  const step = (id: string) => page.locator(`.djs-element[data-element-id="${id}"]`);
  await page.getByRole('button', { name: 'Bắt đầu: Phiên họp đã kết luận' }).click();
  await expect(step('draftNotice')).toHaveClass(/flow-running/);
  await page.getByRole('button', { name: 'Soạn thông báo kết luận: đã trình' }).click();
  await expect(step('signNotice')).toHaveClass(/flow-running/);
  await expect(step('draftNotice')).toHaveClass(/flow-done/);
  await page.getByRole('button', { name: 'Ký thừa lệnh Chủ tịch: trả lại để hoàn thiện' }).click();
  await expect(step('draftNotice')).toHaveClass(/flow-running/);
  await page.getByRole('button', { name: 'Soạn thông báo kết luận: đã trình' }).click();
  for (const act of [
    'Ký thừa lệnh Chủ tịch: đã ký',
    'Cấp số, ngày tháng: đã cấp số',
    'Đóng dấu: đã đóng dấu',
    'Phát hành: đã phát hành',
    'Lưu hồ sơ: đã lưu hồ sơ',
  ]) {
    await page.getByRole('button', { name: act }).click();
  }
  await expect(page.getByText('Quy trình đã kết thúc')).toBeVisible();
  await page.getByRole('button', { name: 'Chạy lại từ đầu' }).click();
  await expect(page.getByRole('button', { name: 'Bắt đầu: Phiên họp đã kết luận' })).toBeVisible();
});

test('who does not draw writes the steps as a table, and changes them the same way', async ({ desk }) => {
  const { page } = await desk('quantri');
  const key = `haiBuoc${Date.now().toString(36)}`;
  await page.goto('/quy-trinh/bang');
  await page.getByLabel('Mã quy trình').fill(key);
  await page.getByLabel('Tên quy trình').fill('Giải quyết đơn của xã');
  await page.getByRole('button', { name: 'Thêm bước' }).click();
  const third = page.getByRole('group', { name: 'Bước 3' });
  await third.getByLabel('Tên', { exact: true }).fill('Đóng dấu');
  await third.getByLabel('Thời hạn').fill('2');
  await third.getByLabel('Bỏ qua bước khi').fill('decisionAuthority = "CHAIR"');
  await third.getByLabel('Bỏ qua bước khi').press('Tab');
  const step = (id: string) => page.locator(`.djs-element[data-element-id="${id}"]`);
  await expect(step('skip_step3')).toBeVisible();
  await deployWith(page, 'Quy trình mới.');
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));

  await page.getByRole('link', { name: 'Sửa bằng bảng' }).click();
  await page.getByRole('group', { name: 'Bước 2' }).getByLabel('Thời hạn').fill('4');
  await page.getByRole('group', { name: 'Bước 2' }).getByLabel('Thời hạn').press('Tab');
  await deployWith(page, 'Thêm thời gian duyệt.');
  await expect(page).toHaveURL(new RegExp(`/quy-trinh/${key}$`));
  await page.getByRole('link', { name: 'Các phiên bản' }).click();
  await page.getByRole('link', { name: 'So sánh với phiên bản trước' }).click();
  await expect(page.getByRole('row', { name: /Sửa\s*Duyệt, ký/ })).toContainText(
    '1 ngày làm việc → 4 ngày làm việc',
  );

  // What a table cannot say is not opened in one.
  await page.goto('/quy-trinh/consultAndPartyOpinion/bang');
  await expect(page.getByText('Quy trình này cần sửa trên hình vẽ')).toBeVisible();
});

async function deployWith(page: Page, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Ban hành phiên bản' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(note);
  await dialog.getByRole('button', { name: 'Ban hành phiên bản' }).click();
}
