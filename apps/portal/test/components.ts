import { jest } from '@jest/globals';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless/index.mjs';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// Templates are compiled in the test itself, which takes its time on a busy machine.
jest.setTimeout(60_000);

// What jsdom does not know: popovers, and how large things are.
HTMLElement.prototype.hidePopover ??= () => undefined;
