import type { Page } from '@playwright/test';
import { moveClockPast } from '../clock.js';
import { itemDeadline } from '../demo.js';
import { type Desk, expect } from '../desks.js';
import { dossierHead, dossierOfItem } from '../dossiers.js';
import { expectFlow } from '../flow.js';
import { answerDialog, expectMessage, nowCard, openDossier, openFromInbox, press } from '../pages.js';
import { ASKED, agreeAs } from '../rounds.js';
import type { Sessions } from '../sessions.js';

const ITEM = 7;

/** Opens the dossier of item 7 by its address. */
export async function openItem({ page, service }: Desk, tab?: string): Promise<string> {
  const id = await dossierOfItem(service, ITEM);
  await openDossier(page, id, tab);
  return id;
}

/** Gửi lấy ý kiến: deadline from the notice, the question, the check page, the letter to 24 units. */
export async function sendRound({ page }: Desk): Promise<void> {
  await openFromInbox(page, /Gửi lấy ý kiến.*Ban Chỉ đạo/);
  await press(page, 'Gửi lấy ý kiến');
  await page.getByLabel('Thời hạn tham gia ý kiến').fill('19/03/2025');
  await page.getByLabel('Giờ', { exact: true }).fill('17:00');
  await page.getByLabel(/^Nội dung hỏi thêm/).fill('Đề nghị cử 01 công chức tham gia Tổ giúp việc.');
  await expect(page.getByText('Đã chọn 24/24')).toBeVisible();
  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await expect(page.getByText('24 cơ quan, đơn vị')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await expectMessage(page, 'Đã gửi lấy ý kiến đến 24 cơ quan, đơn vị. Thời hạn: 17 giờ 00 ngày 19/3/2025.');
  await expect(nowCard(page)).toContainText('Chờ 24 trong 24 đơn vị cho ý kiến');
  await expectFlow(page, { done: ['sendRound'], running: ['roundClosed'] });
}

/** Opens the request about item 7 from the list of work. */
async function openRequest(page: Page): Promise<void> {
  await page.goto('/viec-can-xu-ly');
  await page
    .getByRole('link', { name: /Ban Chỉ đạo/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/lay-y-kien\//);
}

/** One tap: agreement with the whole text. */
export async function agreeByOneTap({ page }: Desk): Promise<void> {
  await openRequest(page);
  await page.getByRole('button', { name: /Nhất trí toàn văn/ }).click();
  await expect(page.getByText('Đã gửi ý kiến: nhất trí.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Ý kiến đã gửi' })).toContainText('Nhất trí');
}

/** A comment on one article; the button says what is sent. */
export async function comment({ page }: Desk, place: string, text: string): Promise<void> {
  await openRequest(page);
  await write(page, place, text);
  await page.getByRole('button', { name: 'Gửi ý kiến: nhất trí, có 1 ý kiến' }).click();
  await expect(page.getByRole('region', { name: 'Ý kiến đã gửi' })).toContainText(text);
}

/** "Chưa nhất trí" needs a reason, and is refused without one. */
export async function disagree({ page }: Desk, place: string, text: string): Promise<void> {
  await openRequest(page);
  await page.getByRole('radio', { name: 'Chưa nhất trí' }).check();
  await page.getByRole('button', { name: /^Gửi ý kiến: chưa nhất trí/ }).click();
  await expect(page.getByRole('alert')).toContainText('Đề nghị ghi rõ nội dung chưa nhất trí');
  await write(page, place, text);
  await page.getByRole('button', { name: 'Gửi ý kiến: chưa nhất trí, có 1 ý kiến' }).click();
  await expect(page.getByRole('region', { name: 'Ý kiến đã gửi' })).toContainText('Chưa nhất trí');
}

async function write(page: Page, place: string, text: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${place}\\b`) }).click();
  await page.getByLabel(`Ý kiến về ${place}`, { exact: true }).fill(text);
}

/** Nineteen units agree at the same moment; Hoàng Đồng does not answer. */
export async function agreeAllOthers({ page, service }: Desk, sessions: Sessions): Promise<void> {
  const id = await dossierOfItem(service, ITEM);
  const { rounds } = await dossierHead(service, id);
  const answered = ['dongkinh', 'maipha', 'noivu', 'tamthanh', 'hoangdong'].map((login) => `cv.${login}`);
  const others = ASKED.filter((username) => !answered.includes(username));
  await agreeAs(sessions, others, rounds[0]?.id ?? '', id);
  await openDossier(page, id);
  await expect(nowCard(page)).toContainText('Chờ 1 trong 24 đơn vị cho ý kiến');
  await expect(nowCard(page)).toContainText('1 chưa nhất trí');
}

/** The banner moves the business time past 17 giờ 00 ngày 19/3/2025; answers are locked. */
export async function passTheDeadline(lead: Desk): Promise<void> {
  await openItem(lead);
  await moveClockPast(lead.page, lead.service, itemDeadline);
  await expect(nowCard(lead.page)).toContainText('Đã hết thời hạn lấy ý kiến');
}

/** Đề nghị gửi muộn, with the reason. */
export async function askToAnswerLate({ page }: Desk): Promise<void> {
  await openRequest(page);
  await expect(
    page.getByText(/Thời hạn tham gia ý kiến kết thúc lúc 17 giờ 00 ngày 19\/3\/2025/),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /Nhất trí toàn văn/ })).toBeHidden();
  await page.getByRole('button', { name: 'Đề nghị gửi muộn' }).click();
  await answerDialog(page, 'Đường truyền của xã gián đoạn từ trưa 19/3.', 'Đề nghị gửi muộn');
  await expect(page.getByText(/Đã đề nghị gửi muộn lúc/)).toBeVisible();
}

/** The lead sees the reason and allows it. */
export async function allowLateAnswer(lead: Desk): Promise<void> {
  await openItem(lead, 'y-kien');
  await expect(lead.page.getByText('Đường truyền của xã gián đoạn từ trưa 19/3.')).toBeVisible();
  await lead.page.getByRole('button', { name: 'Đồng ý gửi muộn' }).click();
  await expectMessage(lead.page, 'Đã đồng ý cho gửi muộn.');
}

/** After the permission the ward agrees; it is recorded as late. */
export async function answerLate({ page }: Desk): Promise<void> {
  await page.reload();
  await expect(page.getByText('Cơ quan chủ trì đã đồng ý cho gửi muộn.')).toBeVisible();
  await page.getByRole('button', { name: /Nhất trí toàn văn/ }).click();
  await expect(page.getByRole('region', { name: 'Ý kiến đã gửi' })).toBeVisible();
}

/** Kết thúc lấy ý kiến after its check page. */
export async function endRound(lead: Desk): Promise<void> {
  const { page } = lead;
  await openItem(lead, 'y-kien');
  await expect(page.getByRole('row', { name: /xã Hoàng Đồng/ })).toContainText('Gửi muộn');
  await press(page, 'Kết thúc lấy ý kiến');
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi kết thúc lấy ý kiến' })).toBeVisible();
  await expect(page.getByText('24/24', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Kết thúc lấy ý kiến' }).click();
  await expectMessage(page, 'Đã kết thúc lấy ý kiến.');
  await expect(nowCard(page)).toContainText('Tổng hợp, tiếp thu, giải trình');
}
