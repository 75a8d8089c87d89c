import { assignmentOf } from '../support/assignments.js';
import { test } from '../support/desks.js';
import { dossierOfItem } from '../support/dossiers.js';
import { takePage, picture } from '../support/pictures.js';

test('sign-in', async ({ browser, baseURL }) => {
  for (const [width, height, scale] of [
    [1440, 1000, 1],
    [390, 844, 2],
  ] as const) {
    const page = await browser.newPage({
      ...(baseURL ? { baseURL } : {}),
      viewport: { width, height },
      deviceScaleFactor: scale,
      locale: 'vi-VN',
    });
    await page.goto('/');
    await takePage(page, `dang-nhap-${width}`);
    await page.close();
  }
});

test('what waits, the list, a new draft, nothing to see', async ({ desk }) => {
  await picture(desk, 'viec-can-xu-ly', {
    as: 'cv.vhkhtt',
    at: '/viec-can-xu-ly',
    also: ['1366', 'toi-1440', 'toi-390'],
  });
  await picture(desk, 'viec-can-xu-ly-trong', { as: 'cv.tuphap', at: '/viec-can-xu-ly' });
  await picture(desk, 'danh-sach-du-thao', { as: 'cv.vhkhtt', at: '/du-thao' });
  await picture(desk, 'tao-du-thao', { as: 'cv.vhkhtt', at: '/du-thao/tao' });
  await picture(desk, 'khong-tim-thay', {
    as: 'ct.maipha',
    at: '/du-thao/01890000-0000-7000-8000-000000000000',
  });
});

test('assignments: the board of the Office, the list of a ward, one assignment', async ({ desk }) => {
  await picture(desk, 'nhiem-vu-theo-don-vi', { as: 'cv.vanphong', at: '/nhiem-vu' });
  await picture(desk, 'nhiem-vu-phuong', { as: 'cv.tamthanh', at: '/nhiem-vu' });
  const { service } = await desk('cv.ptqd');
  const { id } = await assignmentOf(service, /Trụ sở làm việc Công an tỉnh/);
  await picture(desk, 'nhiem-vu', { as: 'cv.ptqd', at: `/nhiem-vu/${id}` });
});

test('a dossier before it is sent, and the page that sends it', async ({ desk }) => {
  const { service } = await desk('cv.vhkhtt');
  const id = await dossierOfItem(service, 7);
  await picture(desk, 'ho-so-cho-gui-lay-y-kien', { as: 'cv.vhkhtt', at: `/du-thao/${id}` });
  await picture(desk, 'ho-so-noi-dung-trinh', { as: 'cv.vhkhtt', at: `/du-thao/${id}?the=noi-dung` });
  const at = `/du-thao/${id}/gui-lay-y-kien`;
  await picture(desk, 'gui-lay-y-kien', { as: 'cv.vhkhtt', at });
  await picture(desk, 'kiem-tra-truoc-khi-gui', {
    as: 'cv.vhkhtt',
    at,
    prepare: async (page) => {
      await page.getByLabel('Thời hạn tham gia ý kiến').fill('19/03/2025');
      await page.getByLabel('Thời hạn tham gia ý kiến').blur();
      await page.getByLabel(/^Nội dung hỏi thêm/).fill('Đề nghị cử 01 công chức tham gia Tổ giúp việc.');
      await page.getByRole('button', { name: 'Kiểm tra trước khi gửi' }).click();
      await page.getByRole('heading', { name: 'Kiểm tra trước khi gửi lấy ý kiến' }).waitFor();
    },
  });
});
