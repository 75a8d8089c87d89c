import { fileURLToPath } from 'node:url';

/** Jest preset for the ES module packages: swc translates, the virtual-machine modules of Node run it. */
export default {
  testEnvironment: 'node',
  setupFiles: [fileURLToPath(new URL('random-tests.mjs', import.meta.url))],
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};
