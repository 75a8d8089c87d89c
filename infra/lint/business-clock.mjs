/** Time and chance come in as arguments or through ports; a rule that fetches them cannot be replayed or tested. */
import { saysRealTime } from './real-time-marker.mjs';

const clockCalls = new Set(['Date.now', 'performance.now', 'Temporal.Now']);
const chanceCalls = new Set([
  'Math.random',
  'crypto.randomUUID',
  'crypto.randomBytes',
  'crypto.getRandomValues',
  'randomUUID',
  'randomBytes',
]);

/**
 * ESLint rule. Options: `marker` (default true) lets a line with `real-time: <reason>` pass; `chance` (default false)
 * refuses random values too.
 */
export const businessClockRule = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: { marker: { type: 'boolean' }, chance: { type: 'boolean' } },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ marker: true, chance: false }],
  },
  create(context) {
    const { marker, chance } = context.options[0];
    const report = (node, what) => {
      if (marker && saysRealTime(context.sourceCode.lines, node.loc.start.line)) return;
      context.report({ node, message: `${what} is fetched here: ask for it (clock port, argument)` });
    };
    return {
      NewExpression(node) {
        if (node.callee.name === 'Date' && node.arguments.length === 0) report(node, 'the time');
      },
      CallExpression(node) {
        const name = nameOf(node.callee);
        if (name === 'Date') report(node, 'the time');
        if (chance && chanceCalls.has(name)) report(node, 'a random value');
      },
      // the bare mention too: `map(Date.now)` fetches as well
      MemberExpression(node) {
        if (clockCalls.has(nameOf(node))) report(node, 'the time');
      },
    };
  },
};

function nameOf(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression') return '';
  const property = node.computed ? node.property.value : node.property.name;
  const object = node.object.name === 'globalThis' ? '' : nameOf(node.object);
  return object ? `${object}.${property}` : String(property);
}
