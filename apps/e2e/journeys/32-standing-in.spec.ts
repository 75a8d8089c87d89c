import { expectNoBarrier } from '../support/barriers.js';
import { nextDay } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { approvedDossier } from '../support/dossiers.js';
import { expectMessage, nowCard, openDossier, press } from '../support/pages.js';
import { answerAs, endRound, sendRound } from '../support/rounds.js';
import type { Sessions } from '../support/sessions.js';
import * as stages from '../support/stages.js';

const SUBJECT = 'Thành lập Tổ công tác rà soát nhà đất công';

/** A dossier that waits for the Chairman's answer. */
async function before(sessions: Sessions): Promise<string> {
  const dossierId = await approvedDossier(sessions, SUBJECT);
  const lead = await sessions.as('cv.vhkhtt');
  const roundId = await sendRound(lead, dossierId, { units: ['TP', 'NV'] });
  await answerAs(await sessions.as('cv.tuphap'), roundId, dossierId);
  await answerAs(await sessions.as('cv.noivu'), roundId, dossierId);
  await endRound(lead, roundId, dossierId);
  await stages.handOver(sessions, dossierId);
  await stages.examine(sessions, dossierId);
  await stages.reviewSlip(sessions, dossierId);
  await stages.answerAsLeader(sessions, 'pct', dossierId, 'AGREED_FORWARD');
  return dossierId;
}

test('a leader is away: work that nobody would see, a substitute, acts that name both, and midnight', async ({
  desk,
  sessions,
}) => {
  const dossierId = await before(sessions);
  const chair = (await desk('ct', { laptop: true })).page;
  await chair.goto('/vang-mat');
  await expect(chair.getByText('Chưa có lịch vắng mặt nào từ hôm nay trở đi.')).toBeVisible();
  await expect(chair.getByText('Thừa lệnh (TL.)').first()).toBeVisible();
  await expectNoBarrier(chair, 'absences');
  await chair.getByRole('link', { name: 'Đăng ký vắng mặt' }).click();
  await expect(chair.getByText(/việc đang mở chỉ người này xem được/)).toBeVisible();
  await expect(chair.getByText(SUBJECT)).toBeVisible();
  await chair.getByRole('button', { name: 'Ghi lịch vắng mặt' }).click();
  await expect(chair.getByText('Nhập lý do.').first()).toBeVisible();
  await chair.getByLabel('Lý do').fill('Đi công tác tại Hà Nội');
  await expectNoBarrier(chair, 'form of an absence');
  // Without a substitute the service says what would happen.
  await chair.getByRole('button', { name: 'Ghi lịch vắng mặt' }).click();
  await expect(chair.getByText(/việc đang mở sẽ không có ai xem/).first()).toBeVisible();
  await chair
    .getByLabel(/^Người làm thay:/)
    .selectOption({ label: 'Phó Chủ tịch UBND thành phố phụ trách lĩnh vực kinh tế, đất đai, đô thị' });
  await expect(chair.getByRole('checkbox', { name: /Tôi biết các việc này/ })).toHaveCount(0);
  await chair.getByRole('button', { name: 'Ghi lịch vắng mặt' }).click();
  await expectMessage(chair, 'Đã ghi lịch vắng mặt.');
  await expect(chair.getByText('Đủ người xem')).toBeVisible();
  await expect(chair.getByText('Đang làm thay', { exact: true })).toBeVisible();

  const { page } = await desk('pct2');
  await page.goto('/viec-can-xu-ly');
  const row = page.locator('a[data-row]').filter({ hasText: SUBJECT });
  await expect(row).toContainText('Làm thay Chủ tịch UBND thành phố');
  await expectNoBarrier(page, 'list of work of a substitute');
  await row.click();
  await expect(nowCard(page)).toBeVisible();
  const bar = page.getByRole('status').filter({ hasText: 'Đang làm thay' });
  await expect(bar).toContainText('Chủ tịch UBND thành phố');
  await expectNoBarrier(page, 'dossier in the place of another');
  await press(page, 'Ghi ý kiến chỉ đạo');
  await page.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
  await page.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expectMessage(page, /Đã ghi ý kiến: “Đồng ý/);
  await openDossier(page, dossierId, 'qua-trinh');
  await expect(page.getByRole('main').getByText('Làm thay Chủ tịch UBND thành phố').first()).toBeVisible();

  const inspector = (await desk('ld.thanhtra')).page;
  await inspector.goto(`/nhat-ky/${dossierId}`);
  const entry = inspector.getByRole('row').filter({ hasText: 'Lãnh đạo cho ý kiến' }).first();
  await expect(entry).toContainText('phụ trách lĩnh vực kinh tế, đất đai, đô thị');
  await expect(entry).toContainText('Làm thay Chủ tịch UBND thành phố');

  // At midnight the substitute is in the own position again by himself, whoever moves the clock.
  await nextDay(inspector);
  await expect(bar).toHaveCount(0);
  await expect(page.locator('mat-snack-bar-container').last()).toContainText('Việc làm thay đã kết thúc');
  await page.goto('/vang-mat');
  await expect(page.getByText('Đã hết hạn')).toBeVisible();
});

test('a substitution for named acts on the phone, and its end', async ({ desk }) => {
  const leader = (await desk('cvp', { phone: true })).page;
  await leader.goto('/them');
  await leader.getByRole('link', { name: 'Vắng mặt, làm thay' }).click();
  await leader.getByRole('link', { name: 'Cử người làm thay' }).click();
  await leader.getByLabel('Lý do').fill('Họp Tỉnh ủy');
  await leader
    .getByLabel(/^Người làm thay:/)
    .selectOption({ label: 'Phó Chánh Văn phòng HĐND-UBND thành phố' });
  await leader.getByRole('radio', { name: 'Chỉ một số loại việc' }).check();
  await leader.getByRole('button', { name: 'Cử người làm thay' }).click();
  await expect(leader.getByText('Chọn ít nhất một loại việc.').first()).toBeVisible();
  await leader.getByRole('checkbox', { name: 'Ký văn bản' }).check();
  expect(await leader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNoBarrier(leader, 'form of a substitution on the phone');
  await leader.getByRole('button', { name: 'Cử người làm thay' }).click();
  await expectMessage(leader, 'Đã cử người làm thay.');

  const deputy = (await desk('pcvp', { phone: true })).page;
  await deputy.goto('/vang-mat');
  await deputy.getByRole('button', { name: 'Xử lý thay' }).click();
  const bar = deputy.getByRole('status').filter({ hasText: 'Đang làm thay' });
  await expect(bar).toContainText('Chánh Văn phòng');
  expect(await deputy.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectNoBarrier(deputy, 'list of work in the place of another on the phone');
  await bar.getByRole('button').click();
  await expect(bar).toHaveCount(0);

  await leader.goto('/vang-mat');
  const given = leader.getByRole('listitem').filter({ hasText: 'Phó Chánh Văn phòng HĐND-UBND' });
  await given.getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await leader.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await expectMessage(leader, 'Đã kết thúc việc làm thay.');
  await expect(given).toContainText('Đã kết thúc sớm');
});

test('the chairman orders a post to sign one type of document; it ends with the day', async ({ desk }) => {
  const { page } = await desk('ct', { laptop: true });
  await page.goto('/vang-mat');
  await page.getByRole('link', { name: 'Giao ký thừa lệnh (TL.)' }).click();
  await page
    .getByLabel('Chức vụ được giao ký')
    .selectOption({ label: 'Chánh Văn phòng, Văn phòng HĐND-UBND' });
  await page.getByLabel('Loại văn bản').selectOption({ label: 'Giấy mời' });
  await page.getByRole('button', { name: 'Giao ký', exact: true }).click();
  await expect(page.getByText('Nhập căn cứ giao ký.').first()).toBeVisible();
  await page.getByLabel('Căn cứ').fill('Quy chế làm việc của UBND thành phố');
  await expectNoBarrier(page, 'form of an order to sign');
  await page.getByRole('button', { name: 'Giao ký', exact: true }).click();
  await expectMessage(page, 'Đã giao ký thừa lệnh.');
  const given = page.getByRole('listitem').filter({ hasText: 'Giấy mời' });
  await given.getByRole('button', { name: 'Kết thúc' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc', exact: true }).click();
  await expectMessage(page, 'Đã kết thúc, hôm nay là ngày cuối.');
  await expect(given.getByRole('button')).toHaveCount(0);
});
