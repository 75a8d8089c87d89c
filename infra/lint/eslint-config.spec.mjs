/** Each rule of the architecture is shown to bite: a violating snippet is refused, its sound twin passes. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
// snippets are files that no tsconfig knows: the rules that need types are tried by the whole lint run itself
const typed = [
  'await-thenable',
  'no-floating-promises',
  'no-misused-promises',
  'only-throw-error',
  'switch-exhaustiveness-check',
];
const withoutTypes = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(typed.map((name) => [`@typescript-eslint/${name}`, 'off'])),
};
const optionsFor = (cwd) => ({
  cwd,
  overrideConfigFile: join(root, 'eslint.config.mjs'),
  overrideConfig: { files: ['**/*.ts'], ...withoutTypes },
});
const eslint = new ESLint(optionsFor(root));
const elsewhere = mkdtempSync(join(tmpdir(), 'thong-suot-lint-'));
after(() => rmSync(elsewhere, { recursive: true, force: true }));

async function rulesAgainst(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
  return [...new Set(result.messages.map(({ ruleId, message }) => ruleId ?? message))];
}

function bites(name, rule, filePath, violating, sound) {
  test(name, async () => {
    assert.deepEqual(await rulesAgainst(filePath, violating), [rule]);
    assert.deepEqual(await rulesAgainst(filePath, sound), []);
  });
}

const submit = 'apps/api/src/modules/documents/submit.ts';

bites(
  'a module does not import from its right',
  'thong-suot/module-order',
  submit,
  `export { issue } from '../issuance/index.js';`,
  `export { facts } from '../access/index.js';`,
);
bites(
  'a dynamic or type import is an import',
  'thong-suot/module-order',
  submit,
  `export const load = () => import('../audit/index.js');\nexport type T = import('../audit/index.js').T;`,
  `export type T = import('../access/index.js').T;`,
);
bites(
  'platform knows no module',
  'thong-suot/module-order',
  'apps/api/src/platform/outbox/relay.ts',
  `import '../../modules/documents/index.js';`,
  `import '../clock/clock.js';`,
);
bites(
  'a module asks the clock port for the time',
  'thong-suot/business-clock',
  submit,
  `export const at = [Date.now(), new Date(), Date()].map(Date.now);`,
  `export const at = (instant: string) => new Date(instant);`,
);
bites(
  'real time in a module needs its reason',
  'thong-suot/business-clock',
  'apps/api/src/modules/identity/session.ts',
  `export const seen = new Date();`,
  `// real-time: a session ends in the real world\nexport const seen = new Date();`,
);
bites(
  'SQL gets instants as parameters',
  'thong-suot/sql-clock',
  'apps/api/src/modules/documents/dossier.queries.ts',
  'export const late = `SELECT id FROM work WHERE due < now()`;',
  'export const late = `SELECT id FROM work WHERE due < $1`;',
);
for (const room of ['workflow-engine', 'administration', 'document-forms']) {
  const file = `packages/${room}/src/rule.ts`;
  bites(
    `${room} knows no machine and no framework`,
    'no-restricted-imports',
    file,
    `import 'node:fs';\nimport '@nestjs/common';\nimport 'typeorm';`,
    `import './other.js';`,
  );
  bites(
    `${room} fetches neither time nor chance, marked or not`,
    'thong-suot/business-clock',
    file,
    `// real-time: no excuse here\nexport const at = [Date.now(), new Date(), Math.random(), crypto.randomUUID()];`,
    `export const at = (instant: number) => new Date(instant);`,
  );
}
bites(
  'a pure package uses no global of the machine',
  'no-restricted-globals',
  'packages/administration/src/rule.ts',
  `export const zone = process.env['TZ'];`,
  `export const zone = (env: { TZ: string }) => env.TZ;`,
);
bites(
  'the domain of a module is as pure as a package',
  'no-restricted-imports',
  'apps/api/src/modules/documents/domain/dossier.ts',
  `import 'typeorm';`,
  `import '@thong-suot/administration';`,
);
bites(
  'a package imports only packages below it',
  'no-restricted-imports',
  'packages/workflow-engine/src/rule.ts',
  `import '@thong-suot/administration';`,
  `import 'feelin';`,
);
bites(
  'a workspace does not reach into the files of another',
  'no-restricted-imports',
  'apps/api/src/main.ts',
  `import '../../../packages/administration/src/index.js';\nimport '@thong-suot/administration/src/index.js';`,
  `import '@thong-suot/administration';`,
);
bites(
  'no test is parked or focused',
  'thong-suot/parked-tests',
  'apps/e2e/walk.spec.ts',
  `it.skip('a', () => {}); test.only('b', () => {}); test.describe.only('c', () => {}); it.todo('d'); xit('e', () => {}); test.fixme('f', () => {});`,
  `it('a', () => {}); test.describe('b', () => {}); it.each([1])('c', () => {});`,
);

test('two files that import each other are refused', async () => {
  const source = join(elsewhere, 'packages/x/src');
  mkdirSync(source, { recursive: true });
  writeFileSync(join(source, 'a.ts'), `import { b } from './b.js';\nexport const a = () => b;\n`);
  writeFileSync(join(source, 'b.ts'), `import { a } from './a.js';\nexport const b = () => a;\n`);
  writeFileSync(join(source, 'c.ts'), `import { a } from './a.js';\nexport const c = () => a;\n`);
  const results = await new ESLint(optionsFor(elsewhere)).lintFiles([source]);
  const found = results.map(({ filePath, messages }) => [
    filePath.at(-4),
    messages.map(({ ruleId }) => ruleId),
  ]);
  assert.deepEqual(found, [
    ['a', ['import-x/no-cycle']],
    ['b', ['import-x/no-cycle']],
    ['c', []],
  ]);
});
