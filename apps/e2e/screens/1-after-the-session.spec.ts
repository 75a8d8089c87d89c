import { test } from '../support/desks.js';
import { dossierOfItem } from '../support/dossiers.js';
import { picture } from '../support/pictures.js';

test('what the conclusions left to complete, and to sign at once', async ({ desk }) => {
  const { service } = await desk('cv.vanphong');
  const [first, fourth] = [await dossierOfItem(service, 1), await dossierOfItem(service, 4)];
  await picture(desk, 'ho-so-hoan-thien', { as: 'cv.tckh', at: `/du-thao/${first}` });
  await picture(desk, 'xac-nhan-thoi-han', { as: 'cv.vanphong', at: `/du-thao/${first}/thoi-han` });
  await picture(desk, 'ho-so-muc-4', { as: 'cv.vanphong', at: `/du-thao/${fourth}?the=noi-dung` });
  await picture(desk, 'don-vi-soan-thao', {
    as: 'cv.vanphong',
    at: `/du-thao/${fourth}/don-vi-soan-thao`,
  });
});

test('search, and a paper from outside', async ({ desk }) => {
  await picture(desk, 'tim-kiem', { as: 'ct', at: '/tim-kiem?q=giai%20phong%20mat%20bang' });
  await picture(desk, 'tim-kiem-khong-co', { as: 'ct', at: '/tim-kiem?q=khongcogi' });
  await picture(desk, 'vao-so-van-ban', { as: 'vanthu', at: '/van-ban/den/vao-so' });
  await picture(desk, 'van-ban-di', { as: 'vanthu', at: '/van-ban/di' });
  await picture(desk, 'cho-cap-so', { as: 'vanthu', at: '/van-ban/cho-cap-so' });
});
