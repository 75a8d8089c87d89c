import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moduleOrder, orderProblem } from './module-order.mjs';

const modules = 'apps/api/src/modules';
const problem = (from, to) => orderProblem(`/clone/${modules}/${from}`, `/clone/${modules}/${to}`);

test('a module imports what stands to its left through its index', () => {
  assert.equal(problem('documents/submit.ts', 'access/index.js'), undefined);
  assert.equal(problem('documents/domain/dossier.ts', 'organisation'), undefined);
});

test('inside a module everything may be imported', () => {
  assert.equal(problem('documents/submit.ts', 'documents/domain/dossier.js'), undefined);
});

test('a module never imports from its right', () => {
  assert.match(problem('access/facts.ts', 'documents/index.js'), /right/);
});

test('siblings do not know each other', () => {
  for (const row of moduleOrder.filter((names) => names.length > 1)) {
    assert.match(problem(`${row[0]}/a.ts`, `${row[1]}/index.js`), /siblings/);
  }
});

test('a file behind the public face is not imported', () => {
  assert.match(problem('workflow/step.ts', 'documents/dossier.queries.js'), /index/);
});

test('platform knows no module, every module knows platform', () => {
  assert.match(
    orderProblem('/clone/apps/api/src/platform/outbox.ts', `/clone/${modules}/access/index.js`),
    /platform/,
  );
  assert.equal(
    orderProblem(`/clone/${modules}/access/a.ts`, '/clone/apps/api/src/platform/outbox.js'),
    undefined,
  );
});

test('a module without a place in the order is told so', () => {
  assert.match(problem('gossip/a.ts', 'access/index.js'), /no place/);
});

test('the service root may wire all modules together', () => {
  assert.equal(
    orderProblem('/clone/apps/api/src/app.module.ts', `/clone/${modules}/audit/index.js`),
    undefined,
  );
});
