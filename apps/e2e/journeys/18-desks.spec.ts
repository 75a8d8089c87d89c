import type { Page } from '@playwright/test';
import { expect, test } from '../support/desks.js';
import { actOn, approvedDossier, APPROVED, dossierHead } from '../support/dossiers.js';
import { completedDecisionFile } from '../support/files.js';
import { answerDialog, expectMessage, nowCard, openDossier, press } from '../support/pages.js';
import { answerAs, endRound, sendRound } from '../support/rounds.js';
import type { Sessions } from '../support/sessions.js';
import * as stages from '../support/stages.js';

const SUBJECT = 'Ban hành Quy chế quản lý, sử dụng tài sản công';
const REASON = 'Đồng chí phụ trách lĩnh vực đi công tác.';

/** Sooner than a page that only asks from time to time would know. */
const LIVE = { timeout: 30_000 };

// One dossier through the Office's desk and the leaders' desk, given back at both.
test.describe.configure({ mode: 'serial' });

let dossierId = '';

const fileRow = (page: Page) => page.getByRole('row').filter({ hasText: SUBJECT });
const paper = (page: Page) => page.getByRole('article').filter({ hasText: SUBJECT });

/** Another draft, with one more clause, handed over to the Office again. */
async function submitAgain(sessions: Sessions, name: string, clause: string): Promise<void> {
  const lead = await sessions.as('cv.vhkhtt');
  const draft = await completedDecisionFile(name, clause);
  const fileId = await lead.upload(draft.name, draft.buffer);
  await actOn(lead, dossierId, 'addDraft', { types: '$fileId: ID!', values: { fileId } });
  await stages.handOver(sessions, dossierId);
}

test('a specialist takes an examination over from a colleague, who is told at once', async ({
  desk,
  sessions,
}) => {
  dossierId = await approvedDossier(sessions, SUBJECT);
  const lead = await sessions.as('cv.vhkhtt');
  const roundId = await sendRound(lead, dossierId, { units: ['TP', 'NV'] });
  await answerAs(await sessions.as('cv.tuphap'), roundId, dossierId);
  await answerAs(await sessions.as('cv.noivu'), roundId, dossierId);
  await endRound(lead, roundId, dossierId);
  await stages.handOver(sessions, dossierId);

  const colleague = (await desk('cv.vanphong')).page;
  const stream = colleague.waitForResponse((response) => response.url().includes('/graphql?'));
  await colleague.goto('/viec-can-xu-ly');
  await stream;
  const waiting = colleague.getByRole('link', { name: new RegExp(SUBJECT) });
  await expect(waiting.first()).toBeVisible();

  const { page } = await desk('cv2.vanphong');
  await page.goto('/dieu-hanh');
  await expect(fileRow(page)).toContainText('Chuyên viên Văn phòng HĐND-UBND thành phố');
  await expect(fileRow(page)).toContainText('Còn thiếu 03');
  await fileRow(page).getByRole('button', { name: 'Nhận thay' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Nhận xử lý' }).click();
  await expect(page.getByText('Đề nghị ghi rõ lý do.')).toBeVisible();
  await answerDialog(page, REASON, 'Nhận xử lý');
  await expectMessage(page, 'Đồng chí đã nhận xử lý hồ sơ.');
  await expect(fileRow(page)).toContainText('Chuyên viên tổng hợp');
  await expect(waiting).toHaveCount(0, LIVE);

  await openDossier(page, dossierId, 'qua-trinh');
  const entry = page.getByRole('row').filter({ hasText: REASON });
  await expect(entry).toContainText('Chuyển người khác xử lý');

  // On the dossier itself as well: whoever lost it may take it back, whoever holds it is not asked to.
  await openDossier(colleague, dossierId);
  await press(colleague, 'Nhận thay');
  await expect(colleague.getByRole('dialog')).toContainText('Chuyên viên tổng hợp');
  await answerDialog(colleague, 'Đã đi công tác về.', 'Nhận xử lý');
  await expectMessage(colleague, 'Đồng chí đã nhận xử lý hồ sơ.');
  await expect(nowCard(colleague).getByRole('button', { name: 'Lập phiếu trình' })).toBeVisible();
  await expect(nowCard(colleague).getByRole('button', { name: 'Nhận thay' })).toHaveCount(0);
  await press(page, 'Nhận thay');
  await answerDialog(page, REASON, 'Nhận xử lý');
  await expect(nowCard(page).getByRole('button', { name: 'Lập phiếu trình' })).toBeVisible();
});

test('returns the file with a ready phrase, completed by hand, and gets it again', async ({
  desk,
  sessions,
}) => {
  const { page } = await desk('cv2.vanphong');
  await page.goto('/dieu-hanh');
  await fileRow(page).getByRole('link', { name: 'Thẩm tra, lập phiếu trình' }).click();
  await page.getByRole('button', { name: 'Trả lại để hoàn thiện' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Chèn câu có sẵn').click();
  await dialog.getByRole('button', { name: /Căn cứ pháp lý đã hết hiệu lực/ }).click();
  const reason = dialog.getByLabel('Lý do');
  await expect(reason).toHaveValue(/^Căn cứ pháp lý đã hết hiệu lực: …/);
  await reason.fill((await reason.inputValue()).replace('…', 'Nghị định số 151/2017/NĐ-CP.'));
  await dialog.getByRole('button', { name: 'Trả lại để hoàn thiện', exact: true }).click();
  await expectMessage(page, 'Đã trả lại hồ sơ kèm lý do.');

  const lead = (await desk('cv.vhkhtt')).page;
  await openDossier(lead, dossierId);
  await expect(lead.getByText(/Nghị định số 151\/2017\/NĐ-CP\. Đề nghị rà soát/)).toBeVisible();
  await submitAgain(sessions, 'Dự thảo Quy chế (lần 2).docx', 'Căn cứ Nghị định số 114/2024/NĐ-CP.');

  await page.goto('/dieu-hanh');
  await expect(fileRow(page)).toContainText('Chuyên viên tổng hợp');
});

test('forwards the file by field, which the chief corrects: the vice-chair of that field gets it, the other does not', async ({
  desk,
}) => {
  const { page } = await desk('cv2.vanphong');
  await page.goto(`/du-thao/${dossierId}/phieu-trinh`);
  await page
    .getByLabel('3. Ý kiến của Văn phòng')
    .fill('Hồ sơ đủ thành phần, đúng trình tự. Kính trình xem xét.');
  const field = page.getByLabel('Trình Phó Chủ tịch theo lĩnh vực');
  await expect(field.locator('option:checked')).toHaveText('Văn hóa - xã hội');
  await field.selectOption('Đất đai, đô thị, giải phóng mặt bằng');
  await page.getByRole('button', { name: 'Trình lãnh đạo Văn phòng' }).click();
  await expectMessage(page, 'Đã trình lãnh đạo Văn phòng.');

  const chief = (await desk('cvp')).page;
  await openDossier(chief, dossierId);
  // What the specialist has chosen stands on the card, to be corrected by whoever routes.
  const route = nowCard(chief).getByLabel('Trình Phó Chủ tịch theo lĩnh vực');
  await expect(route.locator('option:checked')).toHaveText('Đất đai, đô thị, giải phóng mặt bằng');
  await route.selectOption('Văn hóa - xã hội');
  await expect(nowCard(chief)).toContainText('phụ trách lĩnh vực văn hóa - xã hội');
  await route.selectOption('Kinh tế - ngân sách');
  await expect(nowCard(chief)).toContainText('phụ trách lĩnh vực kinh tế');
  await press(chief, 'Duyệt, ký nháy');
  await expectMessage(chief, 'Đã duyệt, ký nháy phiếu trình.');

  await chief.goto('/dieu-hanh');
  await chief.getByRole('link', { name: 'Hồ sơ đang ở đâu' }).click();
  await chief.getByLabel('Lĩnh vực').selectOption({ label: 'Kinh tế - ngân sách' });
  await expect(chief).toHaveURL(/linhvuc=/);
  await chief.reload();
  await expect(fileRow(chief)).toContainText('Phó Chủ tịch UBND thành phố phụ trách lĩnh vực kinh tế');
  await expect(fileRow(chief)).toContainText('Chủ tịch duyệt');

  const other = (await desk('pct')).page;
  await other.goto('/trinh-ky');
  await expect(other.getByRole('heading', { name: 'Trình ký' })).toBeVisible();
  await expect(other.locator('ts-skeleton')).toHaveCount(0);
  await expect(paper(other)).toHaveCount(0);
});

test('the vice-chair reads five lines on a tablet and returns the paper from the list', async ({
  desk,
  sessions,
}) => {
  const { page } = await desk('pct2', { tablet: true });
  await page.goto('/trinh-ky');
  const card = paper(page);
  await expect(card).toContainText('Cho ý kiến trên phiếu trình về dự thảo Quyết định');
  await expect(card).toContainText('Phòng Văn hoá, Khoa học và Thông tin');
  await expect(card).toContainText('2/2 cơ quan, đơn vị tham gia ý kiến; 02 nhất trí');
  await expect(card).toContainText('Hồ sơ đủ thành phần, đúng trình tự.');
  await expect(card).toContainText(/Cho ý kiến trước/);
  await card.getByRole('button', { name: 'Cho ý kiến' }).click();
  await expect(card.getByRole('radio')).toHaveCount(7);
  await card.getByRole('radio', { name: 'Trả lại để hoàn thiện' }).check();
  await card.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expect(card.getByText('Đề nghị ghi rõ nội dung.').first()).toBeVisible();
  // The ready phrases of a return stand here too; those who agree are not offered any.
  await card.getByText('Chèn câu có sẵn').click();
  await card.getByRole('button', { name: /Số liệu chưa thống nhất/ }).click();
  await expect(card.getByLabel('Nội dung chỉ đạo')).toHaveValue(/^Số liệu chưa thống nhất/);
  await card.getByRole('radio', { name: 'Đồng ý, trình Chủ tịch' }).check();
  await expect(card.getByText('Chèn câu có sẵn')).toHaveCount(0);
  await card.getByRole('radio', { name: 'Trả lại để hoàn thiện' }).check();
  await card.getByLabel('Nội dung chỉ đạo').fill('Bổ sung trách nhiệm của Phòng Tài chính - Kế hoạch.');
  await card.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expectMessage(page, /Đã ghi ý kiến: “Trả lại để hoàn thiện”/);
  await expect(paper(page)).toHaveCount(0);

  await submitAgain(
    sessions,
    'Dự thảo Quy chế (lần 3).docx',
    'Phòng Tài chính - Kế hoạch chịu trách nhiệm theo dõi, tổng hợp.',
  );
  const office = await sessions.as('cv2.vanphong');
  await actOn(office, dossierId, 'forwardRoutingSlip');
  await actOn(await sessions.as('cvp'), dossierId, 'reviewRoutingSlip', APPROVED);
});

test('on re-submission only the changed passage is shown, and is answered from the list', async ({
  desk,
}) => {
  const { page } = await desk('pct2', { tablet: true });
  await page.goto('/trinh-ky');
  const card = paper(page);
  await expect(card).toContainText('Trình lại');
  await expect(card).toContainText('Bổ sung trách nhiệm của Phòng Tài chính - Kế hoạch.');
  await expect(card).toContainText('dự thảo lần 2 → lần 3');
  await expect(card.locator('ts-changed-passages ins').first()).toContainText(
    'Phòng Tài chính - Kế hoạch chịu trách nhiệm theo dõi, tổng hợp',
  );
  await expect(card.locator('ts-changed-passages')).not.toContainText('Điều 1.');
  await card.getByRole('button', { name: 'Cho ý kiến' }).click();
  await card.getByRole('radio', { name: 'Đồng ý, trình Chủ tịch' }).check();
  await card.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expectMessage(page, /Đã ghi ý kiến: “Đồng ý, trình Chủ tịch”/);
});

test('the chair answers on the phone, with the written answers before', async ({ desk, sessions }) => {
  const { page } = await desk('ct', { phone: true });
  await page.goto('/viec-can-xu-ly');
  await page.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name: 'Trình ký' }).click();
  await expect(page).toHaveURL(/\/trinh-ky$/);
  const card = paper(page);
  await expect(card).toContainText('Đồng ý, trình Chủ tịch');
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await card.getByRole('button', { name: 'Cho ý kiến' }).click();
  await expect(card.getByRole('radio', { name: 'Đồng ý, trình Chủ tịch' })).toHaveCount(0);
  await card.getByRole('radio', { name: 'Đồng ý', exact: true }).check();
  await card.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click();
  await expectMessage(page, /Đã ghi ý kiến: “Đồng ý”/);
  const head = await dossierHead(await sessions.as('ct'), dossierId);
  expect(head.state).toBe('AWAITING_SUBMISSION_SIGNATURE');
  await expect(paper(page).getByRole('link', { name: 'Xem và ký' })).toBeVisible();
});
