import { test } from '../support/desks.js';
import { landReportOf } from '../support/land.js';
import { picture } from '../support/pictures.js';

test('the city’s land: sums, projects, programmes', async ({ desk }) => {
  await picture(desk, 'dat-dai', { as: 'ct', at: '/dat-dai', also: ['1366', 'toi-1440'] });
  await picture(desk, 'dat-dai-phuong', { as: 'cv.tamthanh', at: '/dat-dai' });
  await picture(desk, 'du-an-gpmb', { as: 'ld.nnmt', at: '/dat-dai/du-an' });
  await picture(desk, 'kiem-ke-dat-dai', { as: 'cv.nnmt', at: '/dat-dai/chuong-trinh/INVENTORY' });
});

test('the report of a period, as a ward, the land centre and the department see it', async ({ desk }) => {
  await picture(desk, 'bao-cao-dinh-ky', { as: 'cv.nnmt', at: '/bao-cao' });
  await picture(desk, 'bao-cao-dinh-ky-phuong', { as: 'cv.tamthanh', at: '/bao-cao' });
  const ward = await desk('cv.tamthanh');
  const id = await landReportOf(ward.service, 'TAMTHANH');
  await picture(desk, 'bao-cao-phuong', {
    as: 'cv.tamthanh',
    at: `/bao-cao/${id}`,
    also: ['1366', 'toi-390'],
  });
  const centre = await desk('cv.ptqd');
  await picture(desk, 'bao-cao-trung-tam', {
    as: 'cv.ptqd',
    at: `/bao-cao/${await landReportOf(centre.service, 'TTPTQD')}`,
  });
});
