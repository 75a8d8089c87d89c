import { expect, test } from '../support/desks.js';
import { draftDossier } from '../support/dossiers.js';
import { actOn } from '../support/dossiers.js';
import { expectMessage, nowCard, openDossier, press } from '../support/pages.js';

test('a double click on the primary button acts once', async ({ desk }) => {
  const { page, service } = await desk('cv.vhkhtt');
  const dossierId = await draftDossier(service, 'Ban hành Quy chế đặt tên đường, phố');
  await openDossier(page, dossierId);
  await nowCard(page).getByRole('button', { name: 'Trình lãnh đạo phòng' }).dblclick();
  await expectMessage(page, 'Đã trình lãnh đạo phòng.');
  await openDossier(page, dossierId, 'qua-trinh');
  await expect(page.getByRole('row', { name: /Lãnh đạo phòng duyệt, ký nháy/ })).toHaveCount(1);
});

test('two people on one step: the second reads that somebody else has acted', async ({ desk, sessions }) => {
  const drafter = await sessions.as('cv.vhkhtt');
  const dossierId = await draftDossier(drafter, 'Ban hành Quy chế quản lý vỉa hè');
  await actOn(drafter, dossierId, 'submitDraft');
  const first = (await desk('tp.vhkhtt')).page;
  const second = await first.context().newPage();
  await openDossier(first, dossierId);
  await openDossier(second, dossierId);
  // The second has pressed, and the act is still on its way, when the first one's is done.
  const firstDone = Promise.withResolvers<void>();
  await second.route('**/graphql', async (route) => {
    if ((route.request().postData() ?? '').includes('reviewDraft')) await firstDone.promise;
    await route.continue();
  });
  await press(second, 'Duyệt, ký nháy');
  await press(first, 'Duyệt, ký nháy');
  await expectMessage(first, 'Đã duyệt, ký nháy dự thảo.');
  firstDone.resolve();
  await expect(second.locator('mat-snack-bar-container')).toContainText('đã có người khác xử lý hồ sơ này');
  await expect(nowCard(second)).toContainText('Gửi lấy ý kiến');
});
