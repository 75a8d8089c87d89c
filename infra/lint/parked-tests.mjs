/** A parked test is a broken promise: fix it or delete it. A focused one hides all others. */

const tests = new Set(['it', 'test', 'describe', 'suite', 'context']);
const parking = new Set(['skip', 'only', 'todo', 'fixme', 'failing', 'fail']);
const parkedNames = new Set(['xit', 'xtest', 'xdescribe', 'fit', 'fdescribe']);

/** ESLint rule. */
export const parkedTestsRule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const report = (node) =>
      context.report({ node, message: 'a parked or focused test: fix it or delete it' });
    return {
      MemberExpression(node) {
        if (!node.computed && parking.has(node.property.name) && tests.has(rootOf(node.object))) report(node);
      },
      CallExpression(node) {
        if (parkedNames.has(node.callee.name)) report(node);
      },
    };
  },
};

function rootOf(node) {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? rootOf(node.object) : undefined;
}
