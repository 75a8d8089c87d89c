import { expect, test } from '../support/desks.js';
import { draftDossier } from '../support/dossiers.js';

test('who has no right to a dossier finds nothing at its address', async ({ desk, sessions }) => {
  const dossierId = await draftDossier(await sessions.as('cv.vhkhtt'), 'Ban hành Quy chế lưu trữ nội bộ');
  for (const username of ['cv.tckh', 'ct.maipha']) {
    const { page } = await desk(username);
    for (const address of [dossierId, `${dossierId}?the=du-thao`]) {
      await page.goto(`/du-thao/${address}`);
      await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible();
      await expect(page.getByText('không có căn cứ được xem')).toBeVisible();
      await expect(page.getByText('Quy chế lưu trữ nội bộ')).toBeHidden();
    }
  }
});

test('an address that does not exist reads the same', async ({ desk }) => {
  const { page } = await desk('cv.vhkhtt');
  await page.goto('/du-thao/01890000-0000-7000-8000-000000000000');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible();
  await page.goto('/khong-co-trang-nay');
  await expect(page.getByRole('heading', { name: 'Không tìm thấy trang này' })).toBeVisible();
});
