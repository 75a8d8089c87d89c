import type {
  BusinessRuleTask,
  CallActivity,
  ManualTask,
  ReceiveTask,
  ScriptTask,
  ServiceTask,
  ThrowEvent,
  TimeRule,
  UserTask,
} from '../definition.js';
import { idOf, text, type ModdleNode } from './moddle-node.js';
import { readPeople } from './read-people.js';
import { readName, readRepetition } from './read-loop.js';
import { readMessage } from './read-triggers.js';
import { readExpression, readList, readNode, readRule, required, type Reader } from './reader.js';

/** The part that all activities share. */
export function readActivity(node: ModdleNode, scope: string | undefined, reader: Reader) {
  return {
    ...readNode(node, scope, reader),
    ...readRepetition(node, reader),
    boundaryEvents: reader.boundaryEvents(idOf(node) ?? ''),
  };
}

export function readUserTask(node: ModdleNode, scope: string | undefined, reader: Reader): UserTask {
  const unitExpression = text(node, 'candidateUnitExpression');
  return {
    type: 'userTask',
    ...readActivity(node, scope, reader),
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
  };
}

export function readServiceTask(node: ModdleNode, scope: string | undefined, reader: Reader): ServiceTask {
  return {
    type: 'serviceTask',
    ...readActivity(node, scope, reader),
    handler: required(text(node, 'handler'), 'ts:handler', node, reader),
  };
}

/** A handler does the sending; without one the task says its message as an event would. */
export function readSendTask(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): ServiceTask | ThrowEvent {
  const activity = readActivity(node, scope, reader);
  const handler = text(node, 'handler');
  if (handler !== undefined) return { type: 'serviceTask', ...activity, handler };
  if (activity.boundaryEvents.length > 0 || activity.multiInstance || activity.loop) {
    required(handler, 'ts:handler', node, reader);
  }
  return {
    type: 'throwEvent',
    ...readNode(node, scope, reader),
    thrown: { throws: 'message', ...readMessage(node, reader) },
  };
}

export function readReceiveTask(node: ModdleNode, scope: string | undefined, reader: Reader): ReceiveTask {
  const trigger = { on: 'message', ...readMessage(node, reader) } as const;
  return { type: 'receiveTask', ...readActivity(node, scope, reader), trigger };
}

export function readManualTask(node: ModdleNode, scope: string | undefined, reader: Reader): ManualTask {
  return { type: 'manualTask', ...readActivity(node, scope, reader) };
}

/** FEEL is the only language of scripts. */
export function readScriptTask(node: ModdleNode, scope: string | undefined, reader: Reader): ScriptTask {
  const format = text(node, 'scriptFormat');
  if (format !== undefined && !feelFormats.has(format.toLowerCase())) {
    reader.problems.at(
      node,
      'UNSUPPORTED_PROPERTY',
      `the script language "${format}" is not supported; FEEL is`,
    );
  }
  const script = required(text(node, 'script'), 'the script', node, reader);
  return {
    type: 'scriptTask',
    ...readActivity(node, scope, reader),
    script: script === '' ? script : readExpression(script, node, reader),
    resultVariable: readName('resultVariable', node, reader),
  };
}

const feelFormats = new Set(['feel', 'text/feel', 'text/x-feel', 'application/feel', 'application/x-feel']);

export function readBusinessRuleTask(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): BusinessRuleTask {
  return {
    type: 'businessRuleTask',
    ...readActivity(node, scope, reader),
    decision: required(text(node, 'decision'), 'ts:decision', node, reader),
    resultVariable: readName('resultVariable', node, reader),
  };
}

export function readCallActivity(node: ModdleNode, scope: string | undefined, reader: Reader): CallActivity {
  const optional = (source: string | undefined) =>
    source === undefined ? undefined : readExpression(source, node, reader);
  return {
    type: 'callActivity',
    ...readActivity(node, scope, reader),
    calledElement: required(text(node, 'calledElement'), 'calledElement', node, reader),
    input: optional(text(node, 'input')),
    output: optional(text(node, 'output')),
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
  const rule = source === undefined ? undefined : readRule(source, 'ts:due', node, reader);
  if (rule?.kind === 'cycle') reader.problems.at(node, 'VALUE_INVALID', 'a deadline does not come again');
  return rule;
}
