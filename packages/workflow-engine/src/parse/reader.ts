import type { TimeRule } from '../definition.js';
import { checkExpression } from '../feel/check-expression.js';
import { readTimeRule } from '../time-rule.js';
import { idOf, text, type ModdleNode } from './moddle-node.js';
import type { ProblemList } from './problem-list.js';

/** What every reader of an element needs: where it stands, its flows, and where problems go. */
export interface Reader {
  readonly problems: ProblemList;
  readonly outgoing: (id: string) => readonly string[];
  readonly incoming: (id: string) => readonly string[];
  readonly boundaryEvents: (id: string) => readonly string[];
}

/** The part that all elements share. */
export function readNode(node: ModdleNode, scope: string | undefined, reader: Reader) {
  const id = idOf(node) ?? '';
  return {
    id,
    name: text(node, 'name'),
    stage: text(node, 'stage'),
    scope,
    outgoing: reader.outgoing(id),
    incoming: reader.incoming(id),
  };
}

/** FEEL without its leading `=`; a problem is noted where it may not stand in a definition. */
export function readExpression(source: string, node: ModdleNode, { problems }: Reader): string {
  const expression = source.replace(/^\s*=/, '').trim();
  const refused = checkExpression(expression);
  if (refused !== undefined) problems.at(node, 'EXPRESSION_INVALID', refused);
  return expression;
}

/** A rule as written; a problem is noted for a text that is none. */
export function readRule(
  source: string,
  what: string,
  node: ModdleNode,
  reader: Reader,
): TimeRule | undefined {
  const rule = readTimeRule(source);
  if (!rule) {
    const forms = 'P3WD, PT4H, P1D, R3/PT1H, an instant with offset, or =expression';
    reader.problems.at(node, 'VALUE_INVALID', `${what} "${source}" is none of ${forms}`);
  } else if (rule.kind === 'expression') readExpression(rule.expression, node, reader);
  return rule;
}

/** A required value; its absence is a problem. */
export function required(
  value: string | undefined,
  what: string,
  node: ModdleNode,
  { problems }: Reader,
): string {
  if (value === undefined) problems.at(node, 'VALUE_MISSING', `${what} is missing`);
  return value ?? '';
}

export function readList(node: ModdleNode, property: string): string[] {
  const items = text(node, property)?.split(',') ?? [];
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
