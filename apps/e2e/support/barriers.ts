import { AxeBuilder } from '@axe-core/playwright';
import { type Page, expect } from '@playwright/test';

/** What axe takes for serious or critical on the page as it stands; of some rules only, where these are named. */
async function seriousBarriers(page: Page, rules?: string[]): Promise<string[]> {
  await expect(page.locator('ts-skeleton')).toHaveCount(0);
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

/** No serious barrier once the page has come to rest: a button that is still fading in is no finding. A large drawing takes axe seconds. */
export async function expectNoBarrier(page: Page, where?: string, rules?: string[]): Promise<void> {
  await expect.poll(() => seriousBarriers(page, rules), { message: where, timeout: 60_000 }).toEqual([]);
}
