import type { Page } from '@playwright/test';
import { expect, test } from '../support/desks.js';
import { actOn, approvedDossier, draftDossier } from '../support/dossiers.js';
import { nowCard, openDossier } from '../support/pages.js';
import { answerAs, sendRound } from '../support/rounds.js';

/** Sooner than a page that only asks from time to time would know. */
const LIVE = { timeout: 30_000 };

/** Opens a page and waits until it hears of changes. */
async function listening(page: Page, open: () => Promise<unknown>): Promise<void> {
  const stream = page.waitForResponse((response) => response.url().includes('/graphql?'));
  await open();
  await stream;
}

test('what one person does the others see at once, without asking', async ({ desk, sessions }) => {
  const subject = 'Ban hành Quy chế tiếp công dân của thành phố';
  const drafter = await sessions.as('cv.vhkhtt');
  const dossierId = await draftDossier(drafter, subject);
  const { page } = await desk('tp.vhkhtt');
  await listening(page, () => page.goto('/viec-can-xu-ly'));
  const row = page.getByRole('link', { name: new RegExp(subject) });
  await expect(page.locator('ts-skeleton')).toHaveCount(0);
  await expect(row).toHaveCount(0);

  await actOn(drafter, dossierId, 'submitDraft');
  await expect(row.first()).toBeVisible(LIVE);
});

test('an open dossier counts answers as they come, at its place on the page', async ({ desk, sessions }) => {
  const dossierId = await approvedDossier(sessions, 'Ban hành Quy chế quản lý chợ');
  const { page, service } = await desk('cv.vhkhtt');
  const roundId = await sendRound(service, dossierId, { units: ['MAIPHA', 'TAMTHANH'] });
  await listening(page, () => openDossier(page, dossierId, 'y-kien'));
  await expect(nowCard(page)).toContainText('2');
  const place = () => page.evaluate(() => window.scrollY);
  await page.evaluate(() => window.scrollTo(0, 40));
  await expect.poll(place).toBeGreaterThan(0);
  const before = await place();

  await answerAs(await sessions.as('cv.maipha'), roundId, dossierId);
  await expect(nowCard(page)).toContainText(/1 nhất trí|1 nhất trí/, LIVE);
  expect(await place()).toBe(before);
});

test('a page that was hidden gives its connection back and is fresh when it is seen again', async ({
  desk,
  sessions,
}) => {
  const drafter = await sessions.as('cv.vhkhtt');
  const dossierId = await draftDossier(drafter, 'Ban hành Quy chế văn hóa công sở');
  const { page } = await desk('tp.vhkhtt');
  await page.clock.install();
  await listening(page, () => page.goto(`/du-thao/${dossierId}`));
  await expect(nowCard(page)).toBeVisible();
  const hide = (state: 'hidden' | 'visible') =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await hide('hidden');
  await page.clock.fastForward(11_000);
  await actOn(drafter, dossierId, 'submitDraft');
  await expect(nowCard(page)).toContainText('Đang soạn thảo');

  await listening(page, () => hide('visible'));
  await page.clock.fastForward(2_000);
  await expect(nowCard(page)).not.toContainText('Đang soạn thảo', LIVE);
});
