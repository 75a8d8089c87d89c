import { test } from '../support/desks.js';
import { picture } from '../support/pictures.js';

test('the structure: the chart, the directory, a unit as its administrators see it', async ({ desk }) => {
  await picture(desk, 'co-cau', { as: 'cv.vhkhtt', at: '/co-cau' });
  await picture(desk, 'co-cau-ngay', { as: 'quantri', at: '/co-cau?ngay=2025-03-01' });
  await picture(desk, 'danh-ba', { as: 'vt.tamthanh', at: '/co-cau/danh-ba?q=v%C4%83n%20th%C6%B0' });
  const { service } = await desk('quantri');
  const { organisationAt } = await service.ask<{
    organisationAt: {
      units: { id: string; code: string }[];
      posts: { id: string; unitId: string; position: string; holders: { id: string }[] }[];
    };
  }>('{ organisationAt { units { id code } posts { id unitId position holders { id } } } }');
  const unit = organisationAt.units.find(({ code }) => code === 'NV')?.id ?? '';
  const post = organisationAt.posts.find(({ unitId, position }) => unitId === unit && position === 'OFFICER');
  await picture(desk, 'co-cau-don-vi', { as: 'quantri', at: `/co-cau/don-vi/${unit}` });
  await picture(desk, 'co-cau-sua-don-vi', { as: 'quantri', at: `/co-cau/don-vi/${unit}/sua` });
  await picture(desk, 'co-cau-bo-nhiem', {
    as: 'quantri',
    at: `/co-cau/bo-nhiem/${post?.id ?? ''}`,
    prepare: async (page) => {
      await page.getByLabel('Họ và tên, mã cán bộ').fill('cong chuc tam thanh');
      await page.getByRole('radio', { name: /Công chức địa chính/ }).check();
    },
  });
  await picture(desk, 'co-cau-thoi-giu', {
    as: 'quantri',
    at: `/co-cau/don-vi/${unit}/thoi-giu/${post?.holders[0]?.id ?? ''}`,
  });
  await picture(desk, 'co-cau-tep', { as: 'quantri', at: '/co-cau/tep' });
});
