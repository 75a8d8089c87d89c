import { typedDay } from '../support/clock.js';
import { expect, test } from '../support/desks.js';
import { dossierHead, dossierOfItem } from '../support/dossiers.js';
import { completedPlanFile } from '../support/files.js';
import {
  answerDialog,
  expectMessage,
  nowCard,
  openDossier,
  openFromInbox,
  press,
  upload,
} from '../support/pages.js';
import { ASKED, answerAllAs, endRound, replyToAll } from '../support/rounds.js';
import * as stages from '../support/stages.js';

// Items 6 and 7 of the session as they really went: one letter asks about both, each unit answers in one letter, one
// Tờ trình carries both to the Party, which speaks to each.
test.describe.configure({ mode: 'serial' });
test.setTimeout(480_000);

const QUESTION = 'Đề nghị cử 01 công chức tham gia Tổ giúp việc.';
const CONDITION = 'Bổ sung trách nhiệm của Phó Trưởng Ban Thường trực.';
let plan = '';
let decision = '';
let roundId = '';

test('one letter asks twenty-four units about both drafts', async ({ desk }) => {
  const { page, service } = await desk('cv.vhkhtt');
  plan = await dossierOfItem(service, 6);
  decision = await dossierOfItem(service, 7);
  await openDossier(page, decision);
  await press(page, 'Gửi lấy ý kiến');
  await page.getByRole('checkbox', { name: /^Kế hoạch/ }).check();
  await page.getByLabel('Thời hạn tham gia ý kiến').fill('19/03/2025');
  await page.getByLabel('Giờ', { exact: true }).fill('17:00');
  await page.getByLabel(/^Nội dung hỏi thêm/).fill(QUESTION);
  await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
  await page.getByRole('button', { name: 'Gửi lấy ý kiến' }).click();
  await expectMessage(page, /Đã gửi lấy ý kiến đến 24 cơ quan, đơn vị/);
  const [of6, of7] = [await dossierHead(service, plan), await dossierHead(service, decision)];
  roundId = of7.rounds[0]?.id ?? '';
  expect(of6.rounds.map(({ id }) => id)).toEqual([roundId]);
});

test('units answer both in one letter; half an answer is refused', async ({ desk, sessions }) => {
  const ward = await desk('cv.tamthanh', { phone: true });
  const half = await ward.service.try<{ code?: string }>(
    `mutation ($input: SubmitOpinionInput!) {
      submitOpinion(input: $input) { ... on CommentRequest { roundId } ... on Refusal { code message } }
    }`,
    { input: { roundId, opinions: [{ dossierId: plan, stance: 'AGREED', comments: [] }] } },
  );
  expect(half.code).toBeDefined();

  await ward.page.goto(`/lay-y-kien/${roundId}`);
  await expect(ward.page.getByText(QUESTION)).toBeVisible();
  const second = ward.page.getByRole('region', { name: /thành lập Ban Chỉ đạo/ });
  await second.getByRole('radio', { name: 'Chưa nhất trí' }).check();
  await second.getByRole('button', { name: /^Điều 1\b/ }).click();
  await second
    .getByLabel('Ý kiến về Điều 1', { exact: true })
    .fill('Đề nghị chỉ mời Chủ tịch UBND phường, xã khi có nội dung liên quan.');
  await ward.page.getByLabel('Trả lời nội dung hỏi thêm').fill('Cử 01 công chức Văn phòng - Thống kê.');
  await ward.page.getByRole('button', { name: 'Gửi ý kiến đối với 02 dự thảo' }).click();
  const given = ward.page.getByRole('region', { name: 'Ý kiến đã gửi' });
  await expect(given).toContainText('Chưa nhất trí');
  await expect(given).toContainText('Cử 01 công chức Văn phòng - Thống kê.');

  const { page } = await desk('cv.dongkinh', { phone: true });
  await page.goto(`/lay-y-kien/${roundId}`);
  await page.getByRole('button', { name: 'Nhất trí với cả 02 dự thảo' }).click();
  await expect(page.getByRole('region', { name: 'Ý kiến đã gửi' })).toContainText('Nhất trí');
  const others = ASKED.filter((name) => !['cv.tamthanh', 'cv.dongkinh'].includes(name));
  await answerAllAs(sessions, others, roundId, [plan, decision]);
});

test('both are consolidated, signed by the leader and examined together', async ({ desk, sessions }) => {
  const lead = await desk('cv.vhkhtt');
  await endRound(lead.service, roundId, decision);
  await replyToAll(
    lead.service,
    roundId,
    'EXPLAINED',
    'Nghị quyết yêu cầu người đứng đầu trực tiếp phụ trách.',
  );
  await openDossier(lead.page, decision);
  await press(lead.page, 'Trình lãnh đạo phòng');
  const companion = lead.page.getByRole('checkbox', { name: /^Kế hoạch/ });
  await companion.check();
  await lead.page.getByRole('button', { name: 'Trình lãnh đạo phòng 02 hồ sơ' }).click();
  await expectMessage(lead.page, 'Đã trình lãnh đạo phòng duyệt, ký Bảng tổng hợp.');
  const leader = (await desk('tp.vhkhtt')).page;
  await openDossier(leader, decision);
  await press(leader, 'Xem, ký Bảng tổng hợp');
  await leader.getByRole('button', { name: 'Ký 02 Bảng tổng hợp, trình Văn phòng' }).click();
  await expectMessage(leader, /Đã ký 02 Bảng tổng hợp/);
  await stages.examine(sessions, decision);
  await stages.reviewSlip(sessions, decision);
  await stages.answerAsLeader(sessions, 'pct', decision, 'AGREED_FORWARD');
  await stages.answerAsLeader(sessions, 'ct', decision, 'AGREED');
});

test('one Tờ trình for both is signed, numbered and sent', async ({ desk, sessions }) => {
  const chair = await desk('ct');
  await openFromInbox(chair.page, /Ký Tờ trình/);
  await press(chair.page, 'Ký Tờ trình');
  await expect(chair.page.getByText(/Chương trình hành động số 150-CTr\/TU/).first()).toBeVisible();
  await expect(chair.page.getByText(/thành lập Ban Chỉ đạo/).first()).toBeVisible();
  await chair.page.getByRole('button', { name: 'Ký số', exact: true }).click();
  await expectMessage(chair.page, 'Đã ký. Văn bản chờ văn thư cấp số.');
  await stages.numberSubmission(sessions, plan);
  await stages.sendSubmission(sessions, plan);
  const of6 = await dossierHead(chair.service, plan);
  const of7 = await dossierHead(chair.service, decision);
  expect(of6.submission?.document.id).toBe(of7.submission?.document.id);
});

test('the Party speaks to each: the plan agreed, the decision with one condition', async ({ desk }) => {
  const { page, service } = await desk('vanthu');
  await openDossier(page, decision);
  await press(page, 'Ghi nhận ý kiến Thường trực Thành ủy');
  const ofPlan = page.getByRole('region', { name: /^Kế hoạch/ });
  await ofPlan.getByRole('radio', { name: 'Nhất trí', exact: true }).check();
  await ofPlan.getByLabel('Nội dung ý kiến').fill('Nhất trí với dự thảo Kế hoạch.');
  const ofDecision = page.getByRole('region', { name: /^Quyết định/ });
  await ofDecision.getByRole('radio', { name: /^Nhất trí, .*bổ sung$/ }).check();
  await ofDecision.getByLabel('Nội dung ý kiến').fill('Nhất trí, yêu cầu bổ sung 01 nội dung.');
  await ofDecision.getByLabel('Nội dung 1', { exact: true }).fill(CONDITION);
  await page.getByLabel(/^Số, ký hiệu văn bản/).fill('215-TB/TU');
  await page.getByLabel('Ngày văn bản').fill(await typedDay(service, 0));
  await page.getByRole('button', { name: 'Ghi nhận ý kiến Thường trực Thành ủy' }).click();
  await expectMessage(page, 'Đã ghi nhận ý kiến; có 01 nội dung yêu cầu bổ sung.');
});

test('each is completed, checked, signed and issued under its own number', async ({ desk, sessions }) => {
  const lead = await desk('cv.vhkhtt');
  await openDossier(lead.page, plan);
  await press(lead.page, 'Tiếp thu ý kiến, hoàn thiện dự thảo');
  await lead.page.getByRole('link', { name: 'Thay bản dự thảo' }).click();
  await upload(lead.page, 'Tệp dự thảo', await completedPlanFile('Dự thảo Kế hoạch (lần 2).docx'));
  await lead.page.getByRole('button', { name: 'Tải lên bản dự thảo' }).click();
  await expectMessage(lead.page, 'Đã tải lên dự thảo lần 2.');
  await press(lead.page, 'Tiếp thu ý kiến, hoàn thiện dự thảo');
  await lead.page.getByRole('button', { name: 'Trình Văn phòng rà soát' }).click();
  await expectMessage(lead.page, 'Đã chuyển Văn phòng rà soát lại.');
  const office = (await desk('cv.vanphong')).page;
  await openDossier(office, plan);
  await press(office, 'Trả lại để hoàn thiện');
  await answerDialog(office, 'Sửa lỗi chính tả tại mục II.', 'Trả lại để hoàn thiện');
  await openDossier(lead.page, plan);
  await expect(lead.page.getByText('Sửa lỗi chính tả tại mục II.').first()).toBeVisible();
  await press(lead.page, 'Tiếp thu ý kiến, hoàn thiện dự thảo');
  await lead.page.getByRole('button', { name: 'Trình Văn phòng rà soát' }).click();
  await expectMessage(lead.page, 'Đã chuyển Văn phòng rà soát lại.');
  await openDossier(office, plan);
  await press(office, 'Đã rà soát, trình ký');
  await expectMessage(office, 'Đã rà soát. Hồ sơ được chuyển trình ký.');
  await stages.takeInAndRecheck(sessions, decision);

  const clerk = (await desk('vanthu')).page;
  for (const [dossier, number] of [
    [plan, /Đã phát hành .*01\/KH-UBND/],
    [decision, /Đã phát hành .*01\/QĐ-UBND/],
  ] as const) {
    await stages.sign(sessions, dossier, 'decision');
    await openDossier(clerk, dossier);
    await press(clerk, 'Cấp số và phát hành');
    await clerk.getByRole('button', { name: 'Cấp số và phát hành' }).click();
    await expectMessage(clerk, number);
    await openDossier(lead.page, dossier);
    await press(lead.page, 'Lưu hồ sơ');
    await expect(nowCard(lead.page)).toContainText('Hồ sơ đã hoàn thành');
  }
});
