import { test } from '../support/desks.js';
import { picture } from '../support/pictures.js';
import { deployThird, deployTwice } from '../support/processes.js';

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

test('running work: the list, one of them, moving it to another version, completing a drawn step', async ({
  desk,
}) => {
  const as = 'quantri';
  const { service } = await desk(as);
  const key = await deployTwice(service);
  const officer = await desk('cv.vhkhtt');
  const made = await officer.service.act<{ id: string }>(
    `mutation ($key: String!) { createDossier(input: { docType: "PLAN", processKey: $key,
      subject: "Kế hoạch bố trí nghỉ phép năm 2025 cho cán bộ, công chức, viên chức các cơ quan chuyên môn" }) {
      ... on Dossier { id } ... on Refusal { message } } }`,
    { key },
  );
  await deployThird(service, key);
  await picture(desk, 'quy-trinh-dang-chay', { as, at: `/quy-trinh/${key}?the=dang-chay` });
  const { runningProcesses } = await service.ask<{
    runningProcesses: { edges: { node: { id: string } }[] };
  }>('query ($key: String!) { runningProcesses(processKey: $key, first: 1) { edges { node { id } } } }', {
    key,
  });
  const running = runningProcesses.edges[0]?.node.id ?? '';
  await picture(desk, 'quy-trinh-viec', { as, at: `/quy-trinh/viec/${running}`, prepare: drawn });
  await picture(desk, 'quy-trinh-chuyen', {
    as,
    at: `/quy-trinh/${key}/chuyen-phien-ban`,
    prepare: async (page) => page.getByText('việc chuyển được').waitFor(),
  });
  await picture(desk, 'quy-trinh-su-co', { as, at: '/quy-trinh/su-co' });
  await picture(desk, 'ho-so-theo-quy-trinh-rieng', { as: 'cv.vhkhtt', at: `/du-thao/${made.id}` });
  await picture(desk, 'hoan-thanh-buoc', { as: 'cv.vhkhtt', at: `/du-thao/${made.id}/hoan-thanh-buoc` });
  await picture(desk, 'tao-du-thao-quy-trinh', { as: 'cv.vhkhtt', at: '/du-thao/tao' });
});

async function drawn(page: import('@playwright/test').Page): Promise<void> {
  await page.locator('.djs-shape').first().waitFor();
}
