import preset from '@thong-suot/config/jest';

export default {
  ...preset,
  moduleNameMapper: { ...preset.moduleNameMapper, '^#database/(.*)\\.js$': '<rootDir>/database/$1' },
  setupFiles: [...preset.setupFiles, 'reflect-metadata'],
  // Far beyond what a step needs: a busy machine is no failure, and what never comes about is told by the waits themselves.
  testTimeout: 120_000,
  // Each worker boots services and holds connections; the machine of the checks has two cores.
  maxWorkers: 2,
};
