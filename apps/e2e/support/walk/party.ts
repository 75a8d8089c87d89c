import { nextDay, typedDay } from '../clock.js';
import { type Desk, expect } from '../desks.js';
import { completedDecisionFile } from '../files.js';
import { expectFlow } from '../flow.js';
import { expectMessage, nowCard, openFromInbox, press, upload } from '../pages.js';
import { openItem } from './answers.js';

/** The chair signs the Tờ trình (ký thử). */
export async function signSubmission({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Ký Tờ trình.*Ban Chỉ đạo/);
  await press(page, 'Ký Tờ trình');
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi ký' })).toBeVisible();
  await expect(page.getByText('không có giá trị pháp lý')).toBeVisible();
  await page.getByRole('button', { name: 'Ký số', exact: true }).click();
  await expectMessage(page, 'Đã ký. Văn bản chờ văn thư cấp số.');
}

/** The clerk numbers the Tờ trình, then records that it went to the Party. */
export async function numberAndSend({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Cấp số Tờ trình.*Ban Chỉ đạo/);
  await press(page, 'Cấp số Tờ trình');
  await page.getByRole('button', { name: 'Cấp số', exact: true }).click();
  await expectMessage(page, /Đã cấp .*01\/TTr-UBND/);
  await press(page, 'Gửi Thường trực Thành ủy');
  await page.getByRole('button', { name: 'Ghi nhận đã gửi' }).click();
  await expectMessage(page, 'Đã ghi nhận gửi Thường trực Thành ủy.');
  await expectFlow(page, { done: ['numberSubmission', 'sendSubmission'], running: ['partyOpinion'] });
}

const CONDITIONS = [
  'Bổ sung trách nhiệm của Phó Trưởng Ban Thường trực.',
  'Rà soát thành phần Tổ giúp việc, bảo đảm gọn.',
];

/** A day later the clerk records the Party's opinion: agreed, with two conditions. */
export async function recordOpinion({ page, service }: Desk): Promise<void> {
  await page.goto('/viec-can-xu-ly');
  await nextDay(page);
  await openFromInbox(page, /Ghi nhận ý kiến Thường trực Thành ủy.*Ban Chỉ đạo/);
  await press(page, 'Ghi nhận ý kiến Thường trực Thành ủy');
  await page.getByRole('radio', { name: /^Nhất trí, .*bổ sung$/ }).check();
  await page
    .getByLabel('Nội dung ý kiến')
    .fill('Thường trực Thành ủy nhất trí, yêu cầu bổ sung 02 nội dung.');
  await page.getByLabel('Nội dung 1', { exact: true }).fill(CONDITIONS[0] ?? '');
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  await page.getByLabel('Nội dung 2', { exact: true }).fill(CONDITIONS[1] ?? '');
  await page.getByLabel(/^Số, ký hiệu văn bản/).fill('215-TB/TU');
  await page.getByLabel('Ngày văn bản').fill(await typedDay(service, 0));
  await page.getByRole('button', { name: 'Ghi nhận ý kiến Thường trực Thành ủy' }).click();
  await expectMessage(page, 'Đã ghi nhận ý kiến; có 02 nội dung yêu cầu bổ sung.');
}

/** Each condition gets its result, the draft is replaced, the Office is asked to check again. */
export async function takeIn(lead: Desk): Promise<void> {
  const { page } = lead;
  await openItem(lead);
  await press(page, 'Tiếp thu ý kiến, hoàn thiện dự thảo');
  const submit = page.getByRole('button', { name: 'Trình Văn phòng rà soát' });
  await expect(submit).toBeDisabled();
  for (const [at, condition] of CONDITIONS.entries()) {
    const item = page.getByRole('listitem', { name: `Nội dung ${at + 1}` });
    await expect(item).toContainText(condition);
    await item.getByLabel('Kết quả tiếp thu').fill(`Đã bổ sung tại khoản ${at + 1} Điều 3.`);
    await item.getByRole('button', { name: 'Ghi kết quả tiếp thu' }).click();
    await expect(item).toContainText(`Đã bổ sung tại khoản ${at + 1} Điều 3.`);
  }
  await page.getByRole('link', { name: 'Thay bản dự thảo' }).click();
  await expect(page.getByRole('heading', { name: 'Thay bản dự thảo (lần 2)' })).toBeVisible();
  const draft = await completedDecisionFile(
    'Dự thảo Quyết định (lần 2).docx',
    'Phó Trưởng Ban Thường trực chịu trách nhiệm.',
  );
  await upload(page, 'Tệp dự thảo', draft);
  await page.getByRole('button', { name: 'Tải lên bản dự thảo' }).click();
  await expectMessage(page, 'Đã tải lên dự thảo lần 2.');
  await press(page, 'Tiếp thu ý kiến, hoàn thiện dự thảo');
  await submit.click();
  await expectMessage(page, 'Đã chuyển Văn phòng rà soát lại.');
}

/** The Office checks again and sends the dossier on to signature. */
export async function recheck({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Rà soát lại.*Ban Chỉ đạo/);
  await page.getByRole('link', { name: 'Nội dung trình', exact: true }).click();
  await expect(page.getByText('Đã bổ sung tại khoản 2 Điều 3.')).toBeVisible();
  await press(page, 'Đã rà soát, trình ký');
  await expectMessage(page, 'Đã rà soát. Hồ sơ được chuyển trình ký.');
  await expect(nowCard(page)).toContainText('Ký ban hành');
}
