import { type BrowserContext, type Page, test as base, expect } from '@playwright/test';
import { Service } from './service.js';
import { Sessions } from './sessions.js';

/** A role at its desk or phone: its own browser, signed in. */
export interface Desk {
  readonly page: Page;
  readonly service: Service;
}

export interface DeskOptions {
  readonly phone?: boolean;
  readonly tablet?: boolean;
  /** The small desk screen of many offices. */
  readonly laptop?: boolean;
  readonly dark?: boolean;
}

interface Fixtures {
  /** Opens the desk of a role; the same one within a test. */
  desk: (username: string, options?: DeskOptions) => Promise<Desk>;
  /** Sessions without a browser, for what is only set up and for second persons. */
  sessions: Sessions;
}

const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

const tablet = {
  viewport: { width: 820, height: 1180 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Playwright's test with the roles of the demonstration; all their sessions are closed when the test ends. */
export const test = base.extend<Fixtures>({
  desk: async ({ browser, contextOptions, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    const desks = new Map<string, Promise<Desk>>();
    const open = async (username: string, options: DeskOptions): Promise<Desk> => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(baseURL ? { baseURL } : {}),
        ...(options.phone ? phone : {}),
        ...(options.tablet ? tablet : {}),
        ...(options.laptop ? { viewport: { width: 1366, height: 768 } } : {}),
        ...(options.dark ? { colorScheme: 'dark' as const } : {}),
      });
      contexts.push(context);
      const service = await Service.signedIn(context.request, username);
      return { page: await context.newPage(), service };
    };
    await use((username, options = {}) => {
      const key = `${username} ${JSON.stringify(options)}`;
      const desk = desks.get(key) ?? open(username, options);
      desks.set(key, desk);
      return desk;
    });
    for (const context of contexts) await context.close();
  },
  sessions: async ({ playwright, baseURL }, use) => {
    const sessions = new Sessions(playwright.request, baseURL ?? '');
    await use(sessions);
    await sessions.close();
  },
});

export { expect };
