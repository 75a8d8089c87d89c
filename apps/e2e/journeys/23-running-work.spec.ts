import { randomBytes } from 'node:crypto';
import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { deployThatMayStick, deployTwice } from '../support/processes.js';
import type { Service } from '../support/service.js';

test('running work is moved to another step with a reason, and ended', async ({ desk }) => {
  test.slow();
  const { page, service } = await desk('quantri');
  const key = await deployTwice(service);
  const officer = await desk('cv.vhkhtt');
  const dossierId = await begin(officer.service, key);
  await page.goto(`/quy-trinh/${key}?the=dang-chay`);
  await page.getByRole('link', { name: 'Quyết định' }).click();
  const places = page.getByRole('listitem').filter({ has: page.getByRole('button') });
  await expect(places.filter({ hasText: 'Trình' })).toBeVisible();
  await expectNoBarrier(page, 'the sheet of running work');

  await page.getByRole('button', { name: 'Chuyển sang bước khác' }).click();
  const dialog = page.getByRole('dialog');
  const confirm = dialog.getByRole('button', { name: 'Chuyển sang bước khác' });
  await dialog.getByLabel('Lý do').fill('Đơn đã được trình bằng giấy');
  await confirm.click();
  // Where to must be said.
  await expect(dialog).toBeVisible();
  await dialog.getByRole('radio', { name: 'Ký duyệt' }).check();
  await confirm.click();
  await expect(dialog).toBeHidden();
  await expect(places.filter({ hasText: 'Ký duyệt' })).toBeVisible();
  await expect(page.getByText('Đơn đã được trình bằng giấy')).toBeVisible();
  await officer.page.goto(`/du-thao/${dossierId}`);
  await expect(officer.page.getByText('Ký duyệt').first()).toBeVisible();

  await page.getByRole('button', { name: 'Dừng hẳn' }).click();
  await dialog.getByLabel('Lý do').fill('Đơn trùng');
  await dialog.getByRole('button', { name: 'Dừng hẳn' }).click();
  await expect(page.getByText('Đã dừng hẳn').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Chuyển sang bước khác' })).toBeHidden();
});

test('work that cannot go on is found among the incidents and led on by the way that is chosen', async ({
  desk,
}) => {
  test.slow();
  const { page, service } = await desk('quantri', { phone: true });
  const name = `Giải quyết nghỉ phép ${randomBytes(3).toString('hex')}`;
  const key = await deployThatMayStick(service, name);
  const officer = await desk('cv.vhkhtt');
  const dossierId = await begin(officer.service, key);
  await complete(officer.service, dossierId, 'Kẹt');

  await page.goto('/quy-trinh/su-co');
  await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name: 'Quyết định' }).click();
  await expect(page.getByText('Không nhánh nào của điểm rẽ thỏa điều kiện')).toBeVisible();
  await expectNoBarrier(page, 'the sheet of work that is stuck');
  await page.getByRole('button', { name: 'Bỏ qua bước' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Kiểm tra đơn' }).check();
  await dialog.getByLabel('Lý do').fill('Đơn hợp lệ');
  await dialog.getByRole('button', { name: 'Bỏ qua bước' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Không nhánh nào của điểm rẽ thỏa điều kiện')).toBeHidden();
  await expect(page.getByText('Đơn hợp lệ')).toBeVisible();
  await page.goto('/quy-trinh/su-co');
  await expect(page.getByRole('heading', { level: 1, name: 'Sự cố' })).toBeVisible();
  await expect(page.getByRole('row').first().or(page.getByText('Không có sự cố nào')).first()).toBeVisible();
  await expect(page.getByText(name)).toBeHidden();
});

/** A dossier of the officer that follows a process; its id. */
async function begin(service: Service, processKey: string): Promise<string> {
  const { id } = await service.act<{ id: string }>(
    `mutation ($input: CreateDossierInput!) { createDossier(input: $input) {
      ... on Dossier { id } ... on Refusal { code message } } }`,
    { input: { docType: 'DECISION', subject: `Đơn ${processKey}`, processKey } },
  );
  return id;
}

async function complete(service: Service, dossierId: string, outcome: string): Promise<void> {
  const { version, ownSteps } = await service.act<{ version: number; ownSteps: { workItemId: string }[] }>(
    'query ($id: ID!) { dossier(id: $id) { version ownSteps { workItemId } } }',
    { id: dossierId },
  );
  await service.act(
    `mutation ($dossierId: ID!, $workItemId: ID!, $outcome: String, $expectedVersion: Int!) {
      completeStep(dossierId: $dossierId, workItemId: $workItemId, outcome: $outcome, expectedVersion: $expectedVersion) {
        ... on Dossier { id } ... on Refusal { code message } } }`,
    { dossierId, workItemId: ownSteps[0]?.workItemId, outcome, expectedVersion: version },
  );
}
