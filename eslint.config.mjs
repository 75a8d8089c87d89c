/** Lint is the architecture: the order of modules, the purity of packages and the clock are errors, not advice. */
import js from '@eslint/js';
import angular from 'angular-eslint';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import thongSuot from './infra/lint/plugin.mjs';

const specs = ['**/*.spec.ts', '**/*.spec.mjs', '**/test/**'];
const pureSources = ['packages/{workflow-engine,administration,document-forms,land-rules}/src/**/*.ts'];
const domainSources = ['apps/api/src/modules/*/domain/**/*.ts'];

/** A rule of the office must not know the machine it runs on. */
const impureImports = {
  regex:
    '^(node:.*|fs|path|os|crypto|child_process|http|https|@nestjs/.*|typeorm|pg|pg-boss|fastify|@fastify/.*|graphql.*|@angular/.*|rxjs.*)$',
  message:
    'Pure code: no machine, database, transport or framework. Ask for what you need as an argument or a port.',
};
/** Workspaces meet through what they export, never through each other's files. */
const foreignFiles = {
  regex: '^(\\.\\./)+(packages|apps|infra)/|^@thong-suot/[^/]+/(src|dist)(/|$)',
  message: 'Import the other workspace by its name and its exports.',
};
const noForeignFiles = { 'no-restricted-imports': ['error', { patterns: [foreignFiles] }] };
const pure = (...more) => ({
  'no-restricted-imports': ['error', { patterns: [foreignFiles, impureImports, ...more] }],
});
const noWorkspaceExcept = (allowed) => ({
  regex: `^@thong-suot/(?!(${allowed})$)`,
  message: 'This package stands below that one.',
});

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/.generated/**',
      '**/.angular/**',
      '**/coverage/**',
      '.data/**',
      '.turbo/**',
      '**/test-results/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [js.configs.recommended],
    plugins: { 'thong-suot': thongSuot, 'import-x': importX },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/extensions': ['.ts', '.mjs', '.js'],
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.mjs', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
    },
    rules: {
      ...noForeignFiles,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'thong-suot/parked-tests': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/scripts/**/*.js'],
    languageOptions: {
      globals: {
        AbortController: 'readonly',
        AbortSignal: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        clearTimeout: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        setTimeout: 'readonly',
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    rules: {
      // the compiler knows better
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
    },
  },
  {
    // promises that nobody waits for lose work and hide failures: worth the type information
    files: ['packages/*/{src,test}/**/*.ts', 'apps/api/{src,test,database}/**/*.ts', 'apps/e2e/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },

  {
    files: pureSources,
    ignores: specs,
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'fetch',
        'setTimeout',
        'setInterval',
        'window',
        'document',
        'require',
      ],
      'thong-suot/business-clock': ['error', { marker: false, chance: true }],
    },
  },
  {
    files: ['packages/{workflow-engine,administration}/src/**/*.ts'],
    ignores: specs,
    rules: pure(noWorkspaceExcept('none')),
  },
  {
    files: ['packages/{document-forms,land-rules}/src/**/*.ts'],
    ignores: specs,
    rules: pure(noWorkspaceExcept('administration')),
  },
  {
    files: domainSources,
    ignores: specs,
    rules: { ...pure(), 'thong-suot/business-clock': ['error', { marker: false, chance: true }] },
  },

  {
    files: ['apps/api/src/**/*.ts'],
    rules: { 'thong-suot/module-order': 'error' },
  },
  {
    files: ['apps/api/src/modules/**/*.ts'],
    ignores: [...specs, ...domainSources],
    rules: { 'thong-suot/business-clock': 'error' },
  },
  {
    files: ['apps/api/{src,database}/**/*.ts'],
    ignores: specs,
    rules: { 'thong-suot/sql-clock': 'error' },
  },

  {
    files: ['apps/portal/src/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-selector': [
        'error',
        [
          { type: 'element', prefix: 'ts', style: 'kebab-case' },
          // a row of a table stays a <tr>
          { type: 'attribute', prefix: 'ts', style: 'camelCase' },
        ],
      ],
      '@angular-eslint/directive-selector': [
        'error',
        { type: 'attribute', prefix: 'ts', style: 'camelCase' },
      ],
    },
  },
  {
    files: ['apps/portal/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
);
