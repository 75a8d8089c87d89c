import preset from '@thong-suot/config/jest';

export default {
  ...preset,
  moduleNameMapper: { ...preset.moduleNameMapper, '^#database/(.*)\\.js$': '<rootDir>/database/$1' },
  setupFiles: ['reflect-metadata'],
  testTimeout: 30_000,
  // Each worker boots services and holds connections; the machine of the checks has two cores.
  maxWorkers: 2,
};
