import type { Page } from '@playwright/test';
import { expect, test } from '../support/desks.js';
import { approvedDossier } from '../support/dossiers.js';
import { expectMessage, nowCard, openDossier, press } from '../support/pages.js';
import { answerAs, endRound, replyToAll, sendRound } from '../support/rounds.js';
import * as stages from '../support/stages.js';

const SUBJECT = 'Về việc kiện toàn Ban Chỉ huy phòng thủ dân sự';
let dossierId = '';
let roundId = '';

const grounds = (page: Page) => page.getByLabel('Sự cần thiết và căn cứ');
const process = (page: Page) => page.getByLabel('Quá trình xây dựng, lấy ý kiến');
const preview = (page: Page) => page.locator('ts-submission-preview');

test('the lead unit writes the Tờ trình: places left open are named, the paragraph of figures is put in and stays live', async ({
  desk,
  sessions,
}) => {
  dossierId = await approvedDossier(sessions, SUBJECT);
  const { page, service } = await desk('cv.vhkhtt');
  roundId = await sendRound(service, dossierId, { units: ['TP', 'NV'] });
  await answerAs(await sessions.as('cv.tuphap'), roundId, dossierId);
  await answerAs(await sessions.as('cv.noivu'), roundId, dossierId, {
    stance: 'AGREED_WITH_COMMENTS',
    comments: [{ place: 'Điều 1', text: 'Đề nghị ghi chức danh.' }],
  });
  await endRound(service, roundId, dossierId);

  await openDossier(page, dossierId);
  await press(page, 'Soạn Tờ trình');
  await expect(grounds(page)).toHaveValue(/đã chủ trì xây dựng dự thảo/);
  await expect(process(page)).toHaveValue(/lấy ý kiến 02 cơ quan, đơn vị/);

  await process(page).fill('Ngày 18/3/2025, Phòng đã họp thống nhất dự thảo.');
  await page.getByRole('button', { name: 'Chèn đoạn tổng hợp vào Tờ trình' }).click();
  await expect(process(page)).toHaveValue(/thống nhất dự thảo\.\n.*lấy ý kiến 02 cơ quan/);
  await grounds(page).fill('Thực hiện Nghị quyết số [...] của Hội đồng nhân dân thành phố.');
  await expect(page.getByText('Còn 01 chỗ để trống')).toBeVisible();
  await expect(preview(page).locator('mark')).toHaveText('[...]');
  await page.getByRole('button', { name: /^Sự cần thiết và căn cứ: “.*Nghị quyết số/ }).click();
  await page.keyboard.type('12/NQ-HĐND');
  await expect(grounds(page)).toHaveValue(
    'Thực hiện Nghị quyết số 12/NQ-HĐND của Hội đồng nhân dân thành phố.',
  );
  await expect(page.getByText(/chỗ để trống/)).toBeHidden();
  await page.getByRole('button', { name: 'Lưu Tờ trình' }).click();
  await expectMessage(page, 'Đã lưu Tờ trình.');

  await replyToAll(service, roundId);
  await expect(process(page)).toHaveValue(/đã tiếp thu 01 ý kiến/);
  await stages.handOver(sessions, dossierId);
});

test('what is typed survives a reload; another version is shown before one replaces it', async ({ desk }) => {
  const { page } = await desk('cv.vanphong');
  const other = (await desk('cv.vanphong', { laptop: true })).page;
  for (const each of [page, other]) {
    await each.goto(`/du-thao/${dossierId}/to-trinh`);
    await expect(grounds(each)).toHaveValue(/12\/NQ-HĐND/);
  }
  await other.getByLabel('Nội dung chính của dự thảo').fill('Kiện toàn Ban Chỉ huy.');
  await expect(other.getByText(/^Đã lưu nháp lúc/)).toBeVisible();

  await grounds(page).fill('Văn phòng đã rà soát căn cứ.');
  await page.getByRole('button', { name: 'Lưu Tờ trình' }).click();
  await expectMessage(page, 'Đã lưu Tờ trình.');

  await other.reload();
  await expect(other.getByText('Đã khôi phục nội dung nhập dở lần trước.')).toBeVisible();
  await expect(other.getByLabel('Nội dung chính của dự thảo')).toHaveValue('Kiện toàn Ban Chỉ huy.');
  const both = other.getByRole('alert').filter({ hasText: 'Tờ trình đã được lưu ở nơi khác' });
  await expect(both).toContainText('Văn phòng đã rà soát căn cứ');
  await expect(other.getByRole('button', { name: 'Lưu Tờ trình' })).toBeDisabled();

  await both.getByRole('button', { name: 'Dùng bản đã lưu' }).click();
  await expect(grounds(other)).toHaveValue('Văn phòng đã rà soát căn cứ');
  await other.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(other.getByLabel('Nội dung chính của dự thảo')).toHaveValue('Kiện toàn Ban Chỉ huy.');
  await both.getByRole('button', { name: 'Giữ nội dung đang nhập' }).click();
  await other.getByRole('button', { name: 'Lưu Tờ trình' }).click();
  await expectMessage(other, 'Đã lưu Tờ trình.');
  await expect(page.getByLabel('Nội dung chính của dự thảo')).toHaveValue('Kiện toàn Ban Chỉ huy');
});

test('a leader reads it from the dossier and from its papers, and writes nothing', async ({
  desk,
  sessions,
}) => {
  await stages.examine(sessions, dossierId);
  const { page } = await desk('cvp');
  await openDossier(page, dossierId);
  await press(page, 'Xem dự thảo Tờ trình');
  await expect(preview(page)).toContainText('Kiện toàn Ban Chỉ huy.');
  await expect(page.getByRole('textbox')).toHaveCount(0);

  await openDossier(page, dossierId, 'van-ban');
  await page.getByRole('link', { name: 'Xem dự thảo Tờ trình' }).click();
  await expect(preview(page)).toContainText('12/NQ-HĐND');
  await page.getByRole('link', { name: new RegExp(SUBJECT) }).click();
  await expect(nowCard(page)).toBeVisible();
});
