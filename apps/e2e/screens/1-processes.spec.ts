import { test } from '../support/desks.js';
import { picture } from '../support/pictures.js';
import { deployTwice } from '../support/processes.js';

test('processes: the list, a drawing, how long steps take, two versions', async ({ desk }) => {
  const as = 'quantri';
  await picture(desk, 'quy-trinh', { as, at: '/quy-trinh' });
  await picture(desk, 'quy-trinh-luu-do', { as, at: '/quy-trinh/issueNotice', prepare: drawn });
  await picture(desk, 'quy-trinh-thoi-gian', {
    as,
    at: '/quy-trinh/consultAndPartyOpinion?the=thoi-gian',
    prepare: drawn,
    also: ['1366', 'toi-1440'],
  });
  const { service } = await desk(as);
  const key = await deployTwice(service);
  await picture(desk, 'quy-trinh-phien-ban', { as, at: `/quy-trinh/${key}?the=phien-ban` });
  const { process } = await service.ask<{ process: { versions: { id: string }[] } }>(
    'query ($key: String!) { process(key: $key) { versions { id } } }',
    { key },
  );
  const [newer, older] = process.versions;
  await picture(desk, 'quy-trinh-so-sanh', {
    as,
    at: `/quy-trinh/${key}/so-sanh?cu=${older?.id ?? ''}&moi=${newer?.id ?? ''}`,
    prepare: drawn,
  });
  await picture(desk, 'quy-trinh-bang', { as, at: '/quy-trinh/bang', prepare: drawn });
  await picture(desk, 'quy-trinh-chay-thu', {
    as,
    at: '/quy-trinh/issueNotice?the=chay-thu',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^Bắt đầu: / }).click();
      await page.getByRole('button', { name: /^Soạn thông báo kết luận: / }).click();
    },
  });
  await picture(desk, 'quy-trinh-ve', {
    as,
    at: '/quy-trinh/issueNotice/ve',
    prepare: async (page) => {
      await drawn(page);
      await page.getByLabel('Phần tử đang chọn').selectOption({ label: 'Ký thừa lệnh Chủ tịch' });
    },
  });
});

async function drawn(page: import('@playwright/test').Page): Promise<void> {
  await page.locator('.djs-shape').first().waitFor();
}
