import { sessionNotice } from '@thong-suot/document-forms';
import { test } from '../support/desks.js';
import { meetingOf } from '../support/meetings.js';
import { picture } from '../support/pictures.js';

test('the session, its agenda, and the notice being written', async ({ desk }) => {
  const { service } = await desk('cv.vanphong');
  const id = await meetingOf(service);
  await picture(desk, 'phien-hop-danh-sach', { as: 'cv.vanphong', at: '/phien-hop' });
  await picture(desk, 'phien-hop', {
    as: 'cv.vanphong',
    at: `/phien-hop/${id}`,
    also: ['1366', 'toi-1440'],
  });
  await picture(desk, 'soan-thong-bao', {
    as: 'cv.vanphong',
    at: `/phien-hop/${id}/thong-bao`,
    also: ['1366', 'toi-390'],
    prepare: async (page) => {
      await page.getByLabel('Phần kết').fill(sessionNotice.closing.join('\n'));
      await page.getByRole('textbox', { name: 'Đoạn 4.', exact: true }).focus();
    },
  });
});
