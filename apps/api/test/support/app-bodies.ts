import { ActRunner } from '../../src/platform/act/index.js';
import type { Bodies } from './start-processes.js';
import type { TestApp } from './test-app.js';

/** The bodies of a test service's tenant, with the wards named by their codes in the demo's table. */
export function bodiesOf({ tenant }: Pick<TestApp, 'tenant'>, wardCodes: readonly string[]): Bodies {
  return {
    authorityId: tenant.authorityId,
    leadUnitId: tenant.unit('VHKHTT'),
    officeUnitId: tenant.unit('VP'),
    authorityUnitId: tenant.unit('LDUBND'),
    wardIds: wardCodes.map((code) => tenant.unit(code)),
    officer: tenant.actor('cv.vhkhtt'),
  };
}

/** The service's own runner of acts. */
export function runnerOf({ app }: Pick<TestApp, 'app'>): ActRunner {
  return app.get(ActRunner, { strict: false });
}
