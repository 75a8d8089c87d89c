/** The order of the service's modules: a module imports only what stands to its left, through its public face. */
import { dirname, posix } from 'node:path';

/** From left to right; modules in one row are siblings and do not know each other. */
export const moduleOrder = [
  ['identity'],
  ['organisation'],
  ['access'],
  ['documents'],
  ['workflow'],
  ['issuance'],
  ['consultation', 'submission'],
  ['assignments'],
  ['meetings', 'land'],
  ['handover', 'substitution'],
  ['notifications', 'search', 'reporting', 'audit', 'personal-data', 'support'],
];

const place = (name) => moduleOrder.findIndex((row) => row.includes(name));

/** What is wrong with `file` importing the file `target` (both with forward slashes); undefined when nothing is. */
export function orderProblem(file, target) {
  const from = roomOf(file);
  const to = roomOf(target);
  if (!from || !to || from.name === to.name) return undefined;
  if (from.name === 'platform') {
    return to.name === 'platform' ? undefined : `platform knows no module, here "${to.name}"`;
  }
  if (to.name === 'platform') return undefined;
  for (const { name } of [from, to]) {
    if (place(name) < 0)
      return `"${name}" has no place in the order of modules (infra/lint/module-order.mjs)`;
  }
  if (place(from.name) === place(to.name))
    return `"${from.name}" and "${to.name}" are siblings and do not know each other`;
  if (place(from.name) < place(to.name)) {
    return `"${to.name}" stands to the right of "${from.name}": use an outbox event or a registered port`;
  }
  if (!/^index(\.[jt]s)?$/.test(to.rest)) return `import "${to.name}" only through its index.js`;
  return undefined;
}

/** ESLint rule. */
export const moduleOrderRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = context.filename.replaceAll('\\', '/');
    const check = (node) => {
      const source = node.source?.value;
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const problem = orderProblem(file, posix.join(dirname(file), source));
      if (problem) context.report({ node, message: problem });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};

function roomOf(path) {
  const found = /(?:^|\/)apps\/api\/src\/(?:modules\/([^/]+)|(platform))(?:\/(.*))?$/.exec(path);
  return found ? { name: found[1] ?? found[2], rest: found[3] ?? 'index' } : undefined;
}
