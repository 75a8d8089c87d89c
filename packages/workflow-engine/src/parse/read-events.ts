import type { BoundaryEvent, CatchEvent, EndEvent, StartEvent, ThrowEvent } from '../definition.js';
import { idOf, nodeAt, nodes, type ModdleNode } from './moddle-node.js';
import { eventDefinition, readThrown, readTrigger, shortName } from './read-triggers.js';
import { readNode, required, type Reader } from './reader.js';
import { xmlName } from './supported.js';

/** `of`: what the event begins, since each allows other triggers. */
export function readStartEvent(
  node: ModdleNode,
  scope: string | undefined,
  of: 'process' | 'subProcess' | 'eventSubProcess',
  reader: Reader,
): StartEvent {
  const interrupting = node['isInterrupting'] !== false;
  const definition = eventDefinition(node, startKinds[of], reader);
  if (!interrupting && of !== 'eventSubProcess') {
    const message = 'isInterrupting belongs on the start event of an event subProcess';
    reader.problems.at(node, 'VALUE_INVALID', message);
  }
  const again = of === 'process' || !interrupting;
  const trigger = definition && readTrigger(definition, reader, again);
  if (!interrupting && trigger?.on === 'error') {
    reader.problems.at(node, 'VALUE_INVALID', 'an error always interrupts');
  }
  return { type: 'startEvent', ...readNode(node, scope, reader), trigger, interrupting };
}

const outside = ['message', 'timer', 'signal', 'conditional'];
const startKinds = {
  process: outside,
  subProcess: [],
  eventSubProcess: [...outside, 'error', 'escalation'],
} as const;

export function readEndEvent(node: ModdleNode, scope: string | undefined, reader: Reader): EndEvent {
  const kinds = ['terminate', 'message', 'signal', 'error', 'escalation'];
  const definition = eventDefinition(node, kinds, reader);
  const terminate = definition !== undefined && shortName(definition) === 'terminate';
  return {
    type: 'endEvent',
    ...readNode(node, scope, reader),
    terminate,
    thrown: readThrown(definition, reader),
  };
}

/** A link leads from one event to the other like a flow; whoever comes to either only passes. */
export function readThrowEvent(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): ThrowEvent | undefined {
  const definition = eventDefinition(node, ['message', 'signal', 'escalation', 'link'], reader);
  return { type: 'throwEvent', ...readNode(node, scope, reader), thrown: readThrown(definition, reader) };
}

export function readCatchEvent(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): CatchEvent | ThrowEvent | undefined {
  const definition = eventDefinition(node, [...outside, 'link'], reader);
  if (!definition) return missingDefinition(node, reader);
  if (shortName(definition) === 'link') return { type: 'throwEvent', ...readNode(node, scope, reader) };
  const trigger = readTrigger(definition, reader);
  return trigger && { type: 'catchEvent', ...readNode(node, scope, reader), trigger };
}

export function readBoundaryEvent(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): BoundaryEvent | undefined {
  const definition = eventDefinition(node, [...outside, 'error', 'escalation'], reader);
  if (!definition) return missingDefinition(node, reader);
  const trigger = readTrigger(definition, reader, node['cancelActivity'] === false);
  if (!trigger) return undefined;
  // An error ends the activity, whatever the attribute says.
  const interrupting = trigger.on === 'error' || node['cancelActivity'] !== false;
  const attachedTo = required(idOf(nodeAt(node, 'attachedToRef')), 'attachedToRef', node, reader);
  return { type: 'boundaryEvent', ...readNode(node, scope, reader), attachedTo, interrupting, trigger };
}

function missingDefinition(node: ModdleNode, { problems }: Reader): undefined {
  if (nodes(node, 'eventDefinitions').length === 0) {
    problems.at(
      node,
      'UNSUPPORTED_ELEMENT',
      `${xmlName(node.$type)} without an event definition is not supported`,
    );
  }
  return undefined;
}
