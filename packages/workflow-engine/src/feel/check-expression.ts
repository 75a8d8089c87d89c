import { parseExpression, parseUnaryTests } from 'feelin';
import { limits } from '../limits.js';

/**
 * Why an expression (or the unary tests of a decision table) may not stand in a definition, in English; undefined when it may.
 *
 * What is allowed is listed, not what is forbidden: `now()` and `today()` read the machine's clock, loops and ranges can
 * run for hours, regular expressions can backtrack without end. None of them is needed to choose a path or a date.
 */
export function checkExpression(
  expression: string,
  dialect: 'expression' | 'unaryTests' = 'expression',
): string | undefined {
  if (expression.trim() === '') return 'the expression is empty';
  if (expression.length > limits.expressionLength) {
    return `the expression is longer than ${limits.expressionLength} characters`;
  }
  let nodes = 0;
  let problem: string | undefined;
  const tree =
    dialect === 'expression'
      ? parseExpression(expression, {}, undefined)
      : parseUnaryTests(expression, {}, undefined);
  tree.iterate({
    enter(node) {
      if (problem !== undefined) return false;
      nodes += 1;
      const text = expression.slice(node.from, node.to);
      if (node.type.isError) problem = `the expression is not FEEL near "${text || expression}"`;
      else if (nodes > limits.expressionNodes)
        problem = `the expression has more than ${limits.expressionNodes} parts`;
      else if (isConstruct(node.name) && !allowedConstructs.has(node.name)) {
        problem = `"${text}" (${node.name}) is not supported in expressions`;
      } else if (node.name === 'FunctionInvocation') {
        const called = node.node.firstChild;
        const name = called ? expression.slice(called.from, called.to).replace(/\s+/g, ' ') : '';
        if (!allowedFunctions.has(name)) problem = `the function "${name}" is not supported in expressions`;
      }
      return problem === undefined;
    },
  });
  return problem;
}

/** Keywords and punctuation have names that do not begin with a capital letter. */
function isConstruct(name: string): boolean {
  return /^[A-Z]/.test(name);
}

const allowedConstructs = new Set([
  'Expression',
  'Conjunction',
  'Disjunction',
  'Comparison',
  'CompareOp',
  'ArithmeticExpression',
  'ArithOp',
  'ParenthesizedExpression',
  'IfExpression',
  'UnaryTests',
  'Wildcard',
  'PositiveUnaryTests',
  'PositiveUnaryTest',
  'SimplePositiveUnaryTest',
  'Interval',
  'List',
  'Context',
  'ContextEntry',
  'Key',
  'Name',
  'VariableName',
  'Identifier',
  'PathExpression',
  'PathName',
  'FunctionInvocation',
  'PositionalParameters',
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'DateTimeLiteral',
  'DateTimeConstructor',
  'AtLiteral',
]);

const allowedFunctions = new Set([
  'not',
  'outcomeCount',
  'contains',
  'starts with',
  'ends with',
  'string length',
  'list contains',
  'count',
  'min',
  'max',
  'sum',
  'abs',
  'floor',
  'ceiling',
]);
