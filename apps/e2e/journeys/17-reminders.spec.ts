import type { Locator, Page } from '@playwright/test';
import { businessNow, moveClockPast } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { actOn, approvedDossier } from '../support/dossiers.js';
import { expectMessage, nowCard, openDossier, press } from '../support/pages.js';
import { answerAs, endRound, sendRound } from '../support/rounds.js';
import * as stages from '../support/stages.js';

const SUBJECT = 'Ban hành Quy chế quản lý nghĩa trang thành phố';
/** Sooner than a page that only asks from time to time would know. */
const LIVE = { timeout: 30_000 };
const DAY_MS = 86_400_000;

/** 17:00 of the first weekday from a day on, stepping forward or back. */
function officeEnd(from: Date, step: 1 | -1): Date {
  let day = new Date(`${from.toISOString().slice(0, 10)}T10:00:00Z`);
  while ([0, 6].includes(day.getUTCDay())) day = new Date(day.getTime() + step * DAY_MS);
  return day;
}

/** A deadline of which one is reminded the working day before, and that reminder; both lie ahead. */
function deadlineAfter(now: Date): { readonly dueAt: Date; readonly remindAt: Date } {
  for (let days = 1; ; days += 1) {
    const dueAt = officeEnd(new Date(now.getTime() + days * DAY_MS), 1);
    const remindAt = officeEnd(new Date(dueAt.getTime() - DAY_MS), -1);
    if (remindAt > now) return { dueAt, remindAt };
  }
}

const bell = (page: Page): Locator => page.getByRole('banner').getByRole('button', { name: /^Thông báo/ });

/** The notices of the bell's panel about the subject; opened and closed by the bell. */
async function told(page: Page): Promise<Locator> {
  const panel = page.getByRole('dialog', { name: 'Thông báo' });
  await expect(async () => {
    if (!(await panel.isVisible())) await bell(page).click();
    await expect(panel).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  return panel.getByRole('listitem').filter({ hasText: SUBJECT });
}

test('the Office, asked itself, urges the others and not itself', async ({ desk, sessions }) => {
  // A dossier that the Office has had before it and given back: comments are collected once more.
  const dossierId = await approvedDossier(sessions, 'Ban hành Quy chế tiếp nhận ý kiến của Văn phòng');
  const lead = await sessions.as('cv.vhkhtt');
  const first = await sendRound(lead, dossierId, { units: ['TP'] });
  await answerAs(await sessions.as('cv.tuphap'), first, dossierId);
  await endRound(lead, first, dossierId);
  await stages.handOver(sessions, dossierId);
  await actOn(await sessions.as('cv.vanphong'), dossierId, 'returnFromExamination', {
    types: '$reason: String!',
    values: { reason: 'Lấy ý kiến thêm các phường, xã.' },
  });
  await actOn(lead, dossierId, 'startSecondRound');
  await sendRound(lead, dossierId, { units: ['MAIPHA', 'VP', 'TAMTHANH'], hours: 30 });

  const { page } = await desk('cv.vanphong');
  await openDossier(page, dossierId);
  await press(page, 'Đôn đốc');
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi đôn đốc' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([/Tam Thanh/, /Mai Pha/]);
  await page.getByRole('main').getByRole('button', { name: 'Đôn đốc', exact: true }).click();
  await expectMessage(page, 'Đã ghi nhận đôn đốc 02 cơ quan, đơn vị.');
  await openDossier(page, dossierId);
  await press(page, 'Đôn đốc');
  await expect(page.getByRole('main')).toContainText(/đôn đốc .*Mai Pha/);
});

test('a ward is reminded before the deadline, urged, and told no more once it has answered', async ({
  desk,
  sessions,
}) => {
  const dossierId = await approvedDossier(sessions, SUBJECT);
  const lead = await desk('cv.vhkhtt');
  const { dueAt, remindAt } = deadlineAfter(await businessNow(lead.service));
  await sendRound(lead.service, dossierId, { units: ['MAIPHA', 'TAMTHANH'], dueAt });

  // The bell of a page that stands open says what newly waits, and later that the deadline comes near.
  const ward = (await desk('cv.maipha')).page;
  await ward.goto('/viec-can-xu-ly');
  const notices = await told(ward);
  await expect(notices).toContainText('Phòng Văn hoá, Khoa học và Thông tin đề nghị tham gia ý kiến.', LIVE);
  await openDossier(lead.page, dossierId);
  await moveClockPast(lead.page, lead.service, remindAt);
  await expect(notices.first()).toContainText('Sắp đến hạn: Tham gia ý kiến.', LIVE);
  await expect(bell(ward)).toHaveAccessibleName(/chưa đọc/);

  // The lead unit sees whom it urges before it does; it is recorded, and not done twice within the hour.
  await press(lead.page, 'Đôn đốc');
  const { page } = lead;
  await expect(page.getByRole('heading', { name: 'Kiểm tra trước khi đôn đốc' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([/Tam Thanh/, /Mai Pha/]);
  await page.getByLabel('Nội dung đôn đốc').fill('Đề nghị gửi trước 16 giờ.');
  await page.getByRole('main').getByRole('button', { name: 'Đôn đốc', exact: true }).click();
  await expectMessage(page, 'Đã ghi nhận đôn đốc 02 cơ quan, đơn vị.');
  await expect(page.getByRole('main')).toContainText('“Đề nghị gửi trước 16 giờ.”');
  await press(page, 'Đôn đốc');
  await page.getByRole('main').getByRole('button', { name: 'Đôn đốc', exact: true }).click();
  await expectMessage(page, /đã được đôn đốc trong vòng một giờ qua/);
  await openDossier(page, dossierId, 'qua-trinh');
  await expect(page.getByRole('main')).toContainText(/đôn đốc .*Mai Pha/);

  // The ward hears of it without reloading, opens the matter by it, and answers.
  await expect(notices.first()).toContainText('đôn đốc: Tham gia ý kiến.', LIVE);
  await notices.first().getByRole('link').click();
  await expect(ward.getByRole('main')).toContainText('“Đề nghị gửi trước 16 giờ.”');
  await ward.getByRole('button', { name: /Nhất trí toàn văn/ }).click();
  await expect(ward.getByText('Đã gửi ý kiến: nhất trí.')).toBeVisible();
  await expect(ward.getByRole('region', { name: 'Ý kiến đã gửi' })).toBeVisible();

  // At the hour only the one that still owes is told; on the phone its notices have a page.
  await openDossier(page, dossierId);
  await moveClockPast(page, lead.service, new Date(dueAt.getTime() + 1_000));
  const late = (await desk('cv.tamthanh', { phone: true })).page;
  await late.goto('/viec-can-xu-ly');
  await late
    .getByRole('banner')
    .getByRole('link', { name: /^Thông báo/ })
    .click();
  const list = late.getByRole('main').getByRole('listitem').filter({ hasText: SUBJECT });
  await expect(list.first()).toContainText('Thời hạn tham gia ý kiến đã kết thúc', LIVE);
  await ward.goto('/thong-bao');
  const answered = ward.getByRole('main').getByRole('listitem').filter({ hasText: SUBJECT });
  await expect(answered.first()).toContainText('đôn đốc');
  await expect(nowCard(page)).toContainText('Đã hết thời hạn lấy ý kiến');

  // What arrives while one presses stays unread; then one presses again.
  const all = late.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' });
  await expect(async () => {
    if (await all.isVisible()) await all.click();
    await expect(all).toBeHidden({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(late.getByRole('banner').getByRole('link', { name: 'Thông báo', exact: true })).toBeVisible();
  await list.first().getByRole('link').click();
  await expect(late).toHaveURL(/\/lay-y-kien\//);
});
