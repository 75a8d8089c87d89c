import type { TextRule, UserTask } from '../definition.js';
import { text, type ModdleNode } from './moddle-node.js';
import { readExpression, type Reader } from './reader.js';

/** Who does a step, who else may and how urgent it is, where the file says so. */
export function readPeople(
  node: ModdleNode,
  reader: Reader,
): Pick<UserTask, 'assignee' | 'candidateUsers' | 'priority'> {
  const priority = readTextRule(node, 'priority', reader);
  if (priority && 'text' in priority && !/^-?\d{1,9}$/.test(priority.text)) {
    reader.problems.at(node, 'VALUE_INVALID', `the priority "${priority.text}" is no whole number`);
  }
  return {
    assignee: readTextRule(node, 'assignee', reader),
    candidateUsers: readTextRule(node, 'candidateUsers', reader),
    priority,
  };
}

function readTextRule(node: ModdleNode, property: string, reader: Reader): TextRule | undefined {
  const source = text(node, property);
  if (source === undefined) return undefined;
  return source.startsWith('=') ? { expression: readExpression(source, node, reader) } : { text: source };
}
