import { businessNow, moveClockPast } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { approvedDossier } from '../support/dossiers.js';
import { sendRound } from '../support/rounds.js';

test('an answer typed before the hour and sent after it is refused, and stays on the page', async ({
  desk,
  sessions,
}) => {
  const dossierId = await approvedDossier(sessions, 'Ban hành Quy chế sử dụng nhà văn hóa khối phố');
  const lead = await desk('cv.vhkhtt');
  const roundId = await sendRound(lead.service, dossierId, { units: ['QUANGLAC', 'MAIPHA'], hours: 1 });
  const due = new Date((await businessNow(lead.service)).getTime() + 3_600_000);

  const { page } = await desk('cv.quanglac');
  await page.goto(`/lay-y-kien/${roundId}`);
  await page.getByRole('button', { name: /^Điều 1\b/ }).click();
  await page.getByLabel('Ý kiến về Điều 1').fill('Đề nghị quy định rõ giờ mở cửa.');

  await lead.page.goto('/viec-can-xu-ly');
  await moveClockPast(lead.page, lead.service, due);
  // The page knows that it is too late, and yet takes nothing away from whoever is typing.
  await expect(page.getByRole('button', { name: 'Đề nghị gửi muộn' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Ý kiến về Điều 1' })).toHaveValue(
    'Đề nghị quy định rõ giờ mở cửa.',
  );
  await page.getByRole('button', { name: /^Gửi ý kiến/ }).click();
  await expect(page.getByText(/Chưa gửi được ý kiến: thời hạn đã kết thúc lúc/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Gửi ý kiến/ })).toHaveCount(0);
});
