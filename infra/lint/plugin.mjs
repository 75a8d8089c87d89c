/** The repository's own ESLint rules: its architecture as errors. */
import { businessClockRule } from './business-clock.mjs';
import { moduleOrderRule } from './module-order.mjs';
import { parkedTestsRule } from './parked-tests.mjs';
import { sqlClockRule } from './sql-clock.mjs';

export default {
  rules: {
    'business-clock': businessClockRule,
    'module-order': moduleOrderRule,
    'parked-tests': parkedTestsRule,
    'sql-clock': sqlClockRule,
  },
};
