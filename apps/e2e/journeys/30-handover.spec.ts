import { expectNoBarrier } from '../support/barriers.js';
import { expect, test } from '../support/desks.js';
import { expectMessage } from '../support/pages.js';

const REGISTER = `mutation ($input: RegisterIncomingInput!) { registerIncoming(input: $input) {
  ... on IncomingDocument { id version } ... on Refusal { code message } } }`;
const FORWARD = `mutation ($incomingId: ID!, $toPersonId: ID!, $expectedVersion: Int!) {
  forwardIncoming(incomingId: $incomingId, toPersonId: $toPersonId, expectedVersion: $expectedVersion) {
    ... on IncomingDocument { id } ... on Refusal { code message } } }`;
const SUBJECT = 'Về việc rà soát hồ sơ bàn giao (mẫu)';

test('whoever leaves hands over all open work: shown by kind, given to colleagues by one act, found in their list', async ({
  desk,
  sessions,
}) => {
  const leaving = await sessions.as('cv2.vanphong');
  const { session } = await leaving.ask<{ session: { person: { id: string; displayName: string } } }>(
    '{ session { person { id displayName } } }',
  );
  const clerk = await sessions.as('vanthu');
  const paper = await clerk.act<{ id: string; version: number }>(REGISTER, {
    input: {
      arrivedOn: '2025-03-18',
      author: 'Sở Nội vụ',
      numberSymbol: '301/SNV-VP',
      dated: '2025-03-14',
      subject: SUBJECT,
    },
  });
  await clerk.act(FORWARD, {
    incomingId: paper.id,
    toPersonId: session.person.id,
    expectedVersion: paper.version,
  });

  const { page } = await desk('quantri', { laptop: true });
  await page.goto('/co-cau');
  await page
    .getByRole('link', { name: /^Văn phòng HĐND/ })
    .first()
    .click();
  await page.getByRole('link', { name: `Thôi giữ chức vụ: ${session.person.displayName}` }).click();
  await expect(page.getByText(/Đồng chí còn \d+ việc đang mở của riêng mình/)).toBeVisible();
  await expectNoBarrier(page, 'end of an appointment');
  await page.getByRole('link', { name: 'Xem và bàn giao' }).click();

  await expect(page.getByRole('heading', { name: 'Bàn giao việc đang mở' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(SUBJECT);
  const handOver = page.getByRole('button', { name: /^Bàn giao \d+ việc$/ });
  const shown = Number((await handOver.innerText()).replaceAll(/\D/g, ''));
  await handOver.click();
  await expect(page.getByRole('alert').getByRole('listitem').last()).toHaveText('Nhập lý do.');
  await expectNoBarrier(page, 'handing over');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1366);
  for (const field of await page.getByRole('combobox', { name: /^Người nhận: / }).all()) {
    await field.selectOption({ label: await field.locator('option').nth(1).innerText() });
  }
  const paperGoesTo = await page.getByRole('combobox', { name: /^Người nhận: Văn bản đến/ }).inputValue();
  await page.getByLabel('Lý do').fill('Nghỉ hưu theo quyết định (mẫu)');

  // Something comes meanwhile: what was shown is no longer all.
  const second = await clerk.act<{ id: string; version: number }>(REGISTER, {
    input: {
      arrivedOn: '2025-03-18',
      author: 'Sở Nội vụ',
      numberSymbol: '302/SNV-VP',
      dated: '2025-03-14',
      subject: `${SUBJECT}, lần hai`,
    },
  });
  await clerk.act(FORWARD, {
    incomingId: second.id,
    toPersonId: session.person.id,
    expectedVersion: second.version,
  });
  await handOver.click();
  await expect(page.getByRole('alert')).toContainText('danh sách việc vừa thay đổi');
  await expect(handOver).toHaveText(`Bàn giao ${shown + 1} việc`);
  await handOver.click();
  await expectMessage(page, /Đã bàn giao \d+ việc\./);
  await expect(page.getByText(/không giữ việc nào của riêng mình/)).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Nghỉ hưu theo quyết định (mẫu)');
  await expectNoBarrier(page, 'handed over');

  // The receiver finds it; whoever left does not.
  const { keptAccounts } = await (
    await sessions.as('quantri')
  ).ask<{ keptAccounts: { edges: { node: { personId: string; username: string } }[] } }>(
    '{ keptAccounts(search: "van phong", first: 100) { edges { node { personId username } } } }',
  );
  const receiver = keptAccounts.edges.find(({ node }) => node.personId === paperGoesTo)?.node.username;
  const taker = await desk(receiver ?? '', { phone: true });
  await taker.page.goto('/viec-can-xu-ly');
  await expect(taker.page.getByText(SUBJECT).first()).toBeVisible();
  const left = await leaving.ask<{ inbox: { edges: { node: { title: string } }[] } }>(
    '{ inbox(first: 100) { edges { node { title } } } }',
  );
  expect(JSON.stringify(left)).not.toContain(SUBJECT);
});

test('nobody but administrators is shown the open work of others', async ({ desk, sessions }) => {
  const { session } = await (
    await sessions.as('cv.vanphong')
  ).ask<{ session: { person: { id: string } } }>('{ session { person { id } } }');
  const { page } = await desk('cvp', { phone: true });
  await page.goto(`/ban-giao/${session.person.id}`);
  await expect(page.getByRole('main')).toContainText('do người quản trị hệ thống của Văn phòng thực hiện');
});
