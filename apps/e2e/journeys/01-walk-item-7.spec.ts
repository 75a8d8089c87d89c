import { test } from '../support/desks.js';
import * as answers from '../support/walk/answers.js';
import * as issue from '../support/walk/issue.js';
import * as party from '../support/walk/party.js';
import * as submit from '../support/walk/submit.js';

// Item 7 of the session from draft 1 to the archived decision, each act by its own actor. The parts build on each other.
test.describe.configure({ mode: 'serial' });

test('the lead unit asks twenty-four units for comments', async ({ desk }) => {
  await answers.sendRound(await desk('cv.vhkhtt'));
});

test('units answer: agreement by one tap, comments, one "Chưa nhất trí"', async ({ desk, sessions }) => {
  await answers.agreeByOneTap(await desk('cv.dongkinh'));
  await answers.comment(
    await desk('cv.maipha'),
    'Điều 2',
    'Nhất trí; cử 01 công chức Văn phòng - Thống kê tham gia.',
  );
  await answers.comment(await desk('cv.noivu'), 'Điều 1', 'Đề nghị ghi chức danh, không ghi họ tên.');
  await answers.disagree(
    await desk('cv.tamthanh'),
    'Điều 1',
    'Chưa nhất trí việc tất cả Chủ tịch UBND phường, xã là Ủy viên; đề nghị chỉ mời khi có nội dung liên quan.',
  );
  await answers.agreeAllOthers(await desk('cv.vhkhtt'), sessions);
});

test('one ward is late: it asks, is allowed, and answers after the hour', async ({ desk }) => {
  const lead = await desk('cv.vhkhtt');
  const ward = await desk('cv.hoangdong');
  await answers.passTheDeadline(lead);
  await answers.askToAnswerLate(ward);
  await answers.allowLateAnswer(lead);
  await answers.answerLate(ward);
});

test('the lead ends the round and replies to each comment; one is explained', async ({ desk }) => {
  const lead = await desk('cv.vhkhtt');
  await answers.endRound(lead);
  await submit.replyToComments(lead);
  await submit.submitToLeader(lead);
  await submit.signTable(await desk('tp.vhkhtt'));
});

test('phiếu trình: specialist, chief of Office, vice-chair by "nhập thay", chair', async ({ desk }) => {
  await submit.writeSlip(await desk('cv.vanphong'));
  await submit.reviewSlip(await desk('cvp'));
  await submit.enterOnBehalf(await desk('cv2.vanphong'));
  await submit.answerAsChair(await desk('ct'));
});

test('Tờ trình is signed, numbered and sent', async ({ desk }) => {
  await party.signSubmission(await desk('ct'));
  await party.numberAndSend(await desk('vanthu'));
});

test('the Party agrees with two conditions; both are taken in with a new draft', async ({ desk }) => {
  await party.recordOpinion(await desk('vanthu'));
  await party.takeIn(await desk('cv.vhkhtt'));
  await party.recheck(await desk('cv.vanphong'));
});

test('the decision is signed, numbered without a gap and issued', async ({ desk }) => {
  await issue.sign(await desk('ct'));
  await issue.checkAndIssue(await desk('vanthu'));
});

test('recipients open it, the receipts are seen, the dossier is archived', async ({ desk }) => {
  await issue.openAsRecipient(await desk('vt.maipha'));
  await issue.openAsRecipient(await desk('cv.tckh'));
  await issue.seeReceipts(await desk('vanthu'));
  await issue.archive(await desk('cv.vhkhtt'));
});
