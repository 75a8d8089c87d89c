import base from '@thong-suot/config/jest';
import angular from 'jest-preset-angular/presets/index.js';

const generated = { '^@generated/(.*)$': '<rootDir>/.generated/$1' };

/** Components in a document of jsdom, without zone.js as in the portal itself; whole pages are tested in a browser. */
const components = angular.createEsmPreset({
  testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
});

export default {
  projects: [
    {
      ...base,
      displayName: 'rules',
      testMatch: ['<rootDir>/src/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.component\\.spec\\.ts$'],
      moduleNameMapper: { ...base.moduleNameMapper, ...generated },
    },
    {
      ...components,
      displayName: 'components',
      testMatch: ['<rootDir>/src/**/*.component.spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/components.ts'],
      moduleNameMapper: { ...components.moduleNameMapper, ...generated },
    },
  ],
};
