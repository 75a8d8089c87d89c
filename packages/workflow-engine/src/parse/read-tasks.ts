import type { MultiInstance, ServiceTask, TimeRule, UserTask } from '../definition.js';
import { readTimeRule } from '../time-rule.js';
import { bodyOf, idOf, nodeAt, text, type ModdleNode } from './moddle-node.js';
import { readPeople } from './read-people.js';
import { readExpression, readList, readNode, required, type Reader } from './reader.js';

export function readUserTask(node: ModdleNode, scope: string | undefined, reader: Reader): UserTask {
  const unitExpression = text(node, 'candidateUnitExpression');
  return {
    type: 'userTask',
    ...readNode(node, scope, reader),
    candidateUnit: text(node, 'candidateUnit'),
    candidateUnitExpression:
      unitExpression === undefined ? undefined : readExpression(unitExpression, node, reader),
    candidatePositions: readList(node, 'candidatePositions'),
    ...readPeople(node, reader),
    formKey: text(node, 'formKey'),
    due: readDue(node, reader),
    requiredDocuments: readList(node, 'requiredDocuments'),
    differentPersonFrom: readList(node, 'differentPersonFrom'),
    ...readByField(node, reader),
    outcomes: readList(node, 'outcomes'),
    multiInstance: readMultiInstance(node, reader),
    boundaryEvents: reader.boundaryEvents(idOf(node) ?? ''),
  };
}

export function readServiceTask(node: ModdleNode, scope: string | undefined, reader: Reader): ServiceTask {
  return {
    type: 'serviceTask',
    ...readNode(node, scope, reader),
    handler: required(text(node, 'handler'), 'ts:handler', node, reader),
    boundaryEvents: reader.boundaryEvents(idOf(node) ?? ''),
  };
}

function readByField(node: ModdleNode, reader: Reader): Pick<UserTask, 'byField'> {
  const value = text(node, 'byField');
  if (value === undefined || value === 'false') return {};
  if (value !== 'true') reader.problems.at(node, 'VALUE_INVALID', 'ts:byField is neither true nor false');
  return { byField: true };
}

function readDue(node: ModdleNode, reader: Reader): TimeRule | undefined {
  const source = text(node, 'due');
  return source === undefined ? undefined : readRule(source, 'ts:due', node, reader);
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
    const forms = 'P3WD, PT4H, P1D, an instant with offset, or =expression';
    reader.problems.at(node, 'VALUE_INVALID', `${what} "${source}" is none of ${forms}`);
  } else if (rule.kind === 'expression') readExpression(rule.expression, node, reader);
  return rule;
}

function readMultiInstance(node: ModdleNode, reader: Reader): MultiInstance | undefined {
  const loop = nodeAt(node, 'loopCharacteristics');
  const staysOpen = text(node, 'staysOpen');
  if (staysOpen !== undefined && staysOpen !== 'true' && staysOpen !== 'false') {
    reader.problems.at(node, 'VALUE_INVALID', 'ts:staysOpen is neither true nor false');
  }
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') {
    if (staysOpen !== undefined) {
      reader.problems.at(node, 'VALUE_INVALID', 'ts:staysOpen belongs on a task with several participants');
    }
    return undefined;
  }
  if (loop['isSequential'] === true) {
    reader.problems.at(loop, 'UNSUPPORTED_PROPERTY', 'sequential participants are not supported');
  }
  const cardinality = required(bodyOf(nodeAt(loop, 'loopCardinality')), 'loopCardinality', loop, reader);
  const condition = bodyOf(nodeAt(loop, 'completionCondition'));
  return {
    cardinality: readExpression(cardinality, loop, reader),
    completionCondition: condition === undefined ? undefined : readExpression(condition, loop, reader),
    staysOpen: staysOpen === 'true',
  };
}
