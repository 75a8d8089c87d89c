import { type Locator, type Page, expect } from '@playwright/test';

/** More stops than any page has before its act. */
const STOPS = 150;

/** Walks with Tab until that element has the focus, as somebody without a mouse does; its ring must be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await ringOf(target), 'the focus can be seen').not.toBe('none');
      return;
    }
  }
  throw new Error(`Tab does not reach ${target.toString()}.`);
}

/** Leaves the frame behind by the link that only the keyboard meets. */
export async function skipToContent(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: 'Đến nội dung chính' }));
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
}

/** The shadow or outline that shows the focus; fields show it at their edge, options at the frame around them. */
function ringOf(target: Locator): Promise<string> {
  return target.evaluate((element) => {
    const looks = [element, element.parentElement ?? element].map((each) => getComputedStyle(each));
    const rings = looks.flatMap(({ boxShadow, outlineStyle }) => [boxShadow, outlineStyle]);
    return rings.find((ring) => ring !== 'none') ?? 'none';
  });
}
