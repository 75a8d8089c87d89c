import { test } from '../support/desks.js';
import { dossierHead, dossierOfItem } from '../support/dossiers.js';
import { picture } from '../support/pictures.js';
import * as stages from '../support/stages.js';

test('signature, check page, receipts, registers', async ({ desk, sessions }) => {
  const chair = await sessions.as('ct');
  const dossierId = await dossierOfItem(chair, 7);
  await picture(desk, 'ho-so-cho-ky', { as: 'ct', at: `/du-thao/${dossierId}` });
  const decision = (await dossierHead(chair, dossierId)).decision?.id ?? '';
  await picture(desk, 'ky-ban-hanh', { as: 'ct', at: `/van-ban/${decision}/ky` });
  await stages.sign(sessions, dossierId, 'decision');
  await picture(desk, 'kiem-tra-phat-hanh', { as: 'vanthu', at: `/van-ban/${decision}/phat-hanh` });
  await stages.issueDecision(sessions, dossierId);

  await picture(desk, 'van-ban-den', { as: 'vt.maipha', at: '/van-ban' });
  await picture(desk, 'van-ban-den-mo', {
    as: 'vt.maipha',
    at: '/van-ban',
    prepare: async (page) => {
      await page.getByRole('link', { name: /^Quyết định/ }).click();
      await page.getByRole('heading', { level: 1, name: /Quyết định/ }).waitFor();
    },
  });
  await picture(desk, 'van-ban-da-phat-hanh', { as: 'vanthu', at: `/van-ban/${decision}` });
  await picture(desk, 'so-dang-ky', { as: 'vanthu', at: '/van-ban?xem=so' });
  await picture(desk, 'qua-trinh-xu-ly', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}?the=qua-trinh` });
  await picture(desk, 'van-ban-lien-quan', { as: 'cv.vhkhtt', at: `/du-thao/${dossierId}?the=van-ban` });
});
