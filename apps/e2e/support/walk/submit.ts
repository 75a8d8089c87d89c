import { type Desk, expect } from '../desks.js';
import { scanFile } from '../files.js';
import { expectFlow } from '../flow.js';
import { expectMessage, nowCard, openFromInbox, press, upload } from '../pages.js';
import { openItem } from './answers.js';

/** A reply to each comment: the ward's refusal is explained, the others are taken in. */
export async function replyToComments(lead: Desk): Promise<void> {
  const { page } = lead;
  await openItem(lead);
  await press(page, 'Tổng hợp, tiếp thu, giải trình');
  await expect(page.getByText('Còn 3 trong 3 ý kiến chưa trả lời')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Trình lãnh đạo phòng' })).toBeDisabled();
  const replies = [
    [
      'phường Tam Thanh',
      'Giải trình',
      'Giữ nguyên, vì Nghị quyết yêu cầu người đứng đầu trực tiếp phụ trách.',
    ],
    ['Phòng Nội vụ', 'Tiếp thu', 'Đã ghi theo chức danh.'],
    ['xã Mai Pha', 'Tiếp thu', 'Đưa vào danh sách Tổ giúp việc.'],
  ] as const;
  for (const [left, [unit, kind, text]] of replies.entries()) {
    const row = page.getByRole('row').filter({ hasText: unit }).last();
    const reply = row.getByRole('textbox', { name: 'Nội dung tiếp thu, giải trình' });
    // The row of the next comment opens by itself, a moment after the reply before it is kept.
    await expect(async () => {
      if (await reply.isVisible()) return;
      await row.getByRole('button', { name: 'Trả lời', exact: true }).click({ timeout: 2_000 });
    }).toPass({ timeout: 60_000 });
    await row.getByRole('button', { name: kind, exact: true }).click();
    await reply.fill(text);
    await row.getByRole('button', { name: 'Lưu, sang ý kiến kế tiếp' }).click();
    await expect(
      page.getByText(left === 2 ? 'Đã trả lời đủ 3 ý kiến' : `Còn ${2 - left} trong 3 ý kiến`),
    ).toBeVisible();
  }
  await expect(page.getByText('Đã trả lời 3: tiếp thu 2, tiếp thu một phần 0, giải trình 1')).toBeVisible();
}

/** Trình lãnh đạo phòng, with the summary table to be signed. */
export async function submitToLeader({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Trình lãnh đạo phòng' }).click();
  await expectMessage(page, 'Đã trình lãnh đạo phòng duyệt, ký Bảng tổng hợp.');
  await expect(nowCard(page)).toContainText('Chờ');
  await expectFlow(page, { done: ['sendRound', 'roundClosed', 'consolidate'], running: ['leaderSubmit'] });
}

/** The leader signs the summary table, with which the dossier leaves the unit. */
export async function signTable({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Duyệt, ký Bảng tổng hợp.*Ban Chỉ đạo/);
  await press(page, 'Xem, ký Bảng tổng hợp');
  await expect(page.getByRole('heading', { name: 'Kiểm tra, ký Bảng tổng hợp ý kiến' })).toBeVisible();
  await expect(page.getByText('Giải trình, giữ nguyên dự thảo')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tải Bảng tổng hợp' })).toBeVisible();
  await page.getByRole('button', { name: 'Ký Bảng tổng hợp, trình Văn phòng' }).click();
  await expectMessage(page, 'Đã ký Bảng tổng hợp, trình Văn phòng.');
  await page.getByRole('link', { name: 'Văn bản liên quan' }).click();
  await expect(
    page.getByText(/Bảng tổng hợp, tiếp thu, giải trình ý kiến \(Trưởng phòng ký ngày /),
  ).toBeVisible();
  await expectFlow(page, { done: ['consolidate', 'leaderSubmit'], running: ['examine'] });
}

/** Lập phiếu trình: content, process with the counted paragraph, the Office's opinion; on to the Office's leader. */
export async function writeSlip({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Thẩm tra, lập phiếu trình.*Ban Chỉ đạo/);
  await press(page, 'Lập phiếu trình');
  await page
    .getByLabel('1. Nội dung trình')
    .fill('Dự thảo Quyết định thành lập Ban Chỉ đạo và Tổ giúp việc.');
  await page.getByRole('button', { name: 'Chèn đoạn tổng hợp vào phiếu trình' }).click();
  await expect(page.getByLabel('2. Quá trình thực hiện và ý kiến đã có')).toHaveValue(/24\/24 cơ quan/);
  await page.getByLabel('3. Ý kiến của Văn phòng').fill('Hồ sơ đủ thành phần; kính trình xem xét.');
  await page.getByRole('button', { name: 'Trình lãnh đạo Văn phòng' }).click();
  await expectMessage(page, 'Đã trình lãnh đạo Văn phòng.');
}

/** Another person of the Office reviews and initials. */
export async function reviewSlip({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Xem xét, ký nháy phiếu trình.*Ban Chỉ đạo/);
  await page.getByRole('link', { name: 'Phiếu trình', exact: true }).click();
  await expect(page.getByText('Hồ sơ đủ thành phần; kính trình xem xét.')).toBeVisible();
  await press(page, 'Duyệt, ký nháy');
  await expectMessage(page, 'Đã duyệt, ký nháy phiếu trình.');
}

/** Nhập thay: the Office enters the vice-chair's written answer with its scan. */
export async function enterOnBehalf(office: Desk): Promise<void> {
  const { page } = office;
  await openItem(office);
  await press(page, 'Nhập thay ý kiến lãnh đạo (kèm bản chụp)');
  await page.getByRole('radio', { name: 'Đồng ý, trình Chủ tịch' }).check();
  await page.getByLabel('Nội dung chỉ đạo').fill('Đồng ý, trình đồng chí Chủ tịch.');
  await upload(page, 'Bản chụp phiếu trình có bút phê', scanFile('but-phe.png'));
  await page.getByRole('button', { name: 'Nhập thay ý kiến lãnh đạo' }).click();
  await expectMessage(page, /Đã ghi ý kiến/);
  await openItem(office, 'phieu-trinh');
  await expect(page.getByText(/Nhập thay: Chuyên viên tổng hợp/)).toBeVisible();
}

/** The chair answers for himself. */
export async function answerAsChair({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Duyệt phiếu trình.*Ban Chỉ đạo/);
  await press(page, 'Ghi ý kiến chỉ đạo');
  await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
  await page.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expectMessage(page, /Đã ghi ý kiến: “Đồng ý/);
  await expectFlow(page, { done: ['examine', 'officeReview', 'viceChairReview', 'chairReview'] });
}
