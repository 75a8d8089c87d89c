import type {
  EndEvent,
  MessageBoundaryEvent,
  MessageCatchEvent,
  StartEvent,
  TimeRule,
  TimerBoundaryEvent,
} from '../definition.js';
import { bodyOf, idOf, nodeAt, nodes, text, type ModdleNode } from './moddle-node.js';
import { readRule } from './read-tasks.js';
import { readNode, required, type Reader } from './reader.js';
import { xmlName } from './supported.js';

export function readStartEvent(node: ModdleNode, scope: string | undefined, reader: Reader): StartEvent {
  const definition = onlyEventDefinition(node, ['bpmn:MessageEventDefinition'], reader);
  if (node['isInterrupting'] === false) {
    reader.problems.at(node, 'UNSUPPORTED_PROPERTY', 'a non-interrupting event sub-process is not supported');
  }
  return {
    type: 'startEvent',
    ...readNode(node, scope, reader),
    message: definition && readMessage(definition, reader),
  };
}

export function readEndEvent(node: ModdleNode, scope: string | undefined, reader: Reader): EndEvent {
  const definition = onlyEventDefinition(node, ['bpmn:TerminateEventDefinition'], reader);
  return { type: 'endEvent', ...readNode(node, scope, reader), terminate: definition !== undefined };
}

export function readCatchEvent(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): MessageCatchEvent | undefined {
  const definition = onlyEventDefinition(node, ['bpmn:MessageEventDefinition'], reader);
  if (!definition) return missingDefinition(node, reader);
  return {
    type: 'messageCatchEvent',
    ...readNode(node, scope, reader),
    message: readMessage(definition, reader),
  };
}

export function readBoundaryEvent(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): TimerBoundaryEvent | MessageBoundaryEvent | undefined {
  const kinds = ['bpmn:TimerEventDefinition', 'bpmn:MessageEventDefinition'];
  const definition = onlyEventDefinition(node, kinds, reader);
  if (!definition) return missingDefinition(node, reader);
  const common = {
    ...readNode(node, scope, reader),
    attachedTo: required(idOf(nodeAt(node, 'attachedToRef')), 'attachedToRef', node, reader),
    interrupting: node['cancelActivity'] !== false,
  };
  if (definition.$type === 'bpmn:MessageEventDefinition') {
    return { type: 'messageBoundaryEvent', ...common, message: readMessage(definition, reader) };
  }
  const timer = readTimer(definition, reader);
  return timer && { type: 'timerBoundaryEvent', ...common, timer };
}

/** A date takes an instant or an expression, a duration one of the other forms or an expression. */
function readTimer(definition: ModdleNode, reader: Reader): TimeRule | undefined {
  const date = bodyOf(nodeAt(definition, 'timeDate'));
  const duration = bodyOf(nodeAt(definition, 'timeDuration'));
  if ((date === undefined) === (duration === undefined)) {
    reader.problems.at(definition, 'VALUE_MISSING', 'a timer needs either timeDate or timeDuration');
    return undefined;
  }
  const what = date === undefined ? 'timeDuration' : 'timeDate';
  const rule = readRule(date ?? duration ?? '', what, definition, reader);
  if (rule && rule.kind !== 'expression' && (rule.kind === 'instant') !== (date !== undefined)) {
    reader.problems.at(definition, 'VALUE_INVALID', `"${date ?? duration}" does not belong in ${what}`);
  }
  return rule;
}

function readMessage(definition: ModdleNode, reader: Reader): string {
  const message = nodeAt(definition, 'messageRef');
  return required(message && text(message, 'name'), 'the name of the message', definition, reader);
}

function onlyEventDefinition(
  node: ModdleNode,
  kinds: string[],
  { problems }: Reader,
): ModdleNode | undefined {
  const definitions = nodes(node, 'eventDefinitions');
  const [definition, ...others] = definitions;
  if (others.length > 0)
    problems.at(node, 'UNSUPPORTED_ELEMENT', 'several event definitions are not supported');
  if (!definition || kinds.includes(definition.$type)) return definition;
  // Kinds that the engine knows from other events; the rest is refused by the list of supported elements.
  const message = `${xmlName(definition.$type)} is not supported on ${xmlName(node.$type)}`;
  if (knownDefinitions.has(definition.$type)) problems.at(node, 'UNSUPPORTED_ELEMENT', message);
  return undefined;
}

const knownDefinitions = new Set([
  'bpmn:MessageEventDefinition',
  'bpmn:TimerEventDefinition',
  'bpmn:TerminateEventDefinition',
]);

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
