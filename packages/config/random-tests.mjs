import fc from 'fast-check';

/**
 * Ordinary runs play the same random cases each time, so that a red run can be seen again; `npm run test:long` looks for
 * new ones.
 */
if (process.env.TS_LONG !== '1') fc.configureGlobal({ seed: 20250318 });
