import { givenProperties, isNode, type ModdleNode } from './moddle-node.js';
import type { ProblemList } from './problem-list.js';

/**
 * Refuses, by name, every element and property inside a process that the engine does not carry out. What is listed here is
 * read elsewhere or is drawing only; nothing is passed over in silence.
 */
export function refuseUnsupported(node: ModdleNode, problems: ProblemList, depth = 0): void {
  const allowed = supported.get(node.$type);
  if (!allowed || depth > deepest) {
    const where = allowed ? ' at this depth' : '';
    problems.at(node, 'UNSUPPORTED_ELEMENT', `${xmlName(node.$type)} is not supported${where}`);
    return;
  }
  for (const attribute of Object.keys(node.$attrs ?? {})) {
    if (attribute === 'xsi:type' || attribute.startsWith('xmlns')) continue;
    problems.at(
      node,
      'UNKNOWN_ATTRIBUTE',
      `the attribute ${attribute} is not known on ${xmlName(node.$type)}`,
    );
  }
  for (const property of givenProperties(node)) {
    if (drawing.has(property)) continue;
    if (!allowed.has(property)) {
      problems.at(node, 'UNSUPPORTED_PROPERTY', `${property} is not supported on ${xmlName(node.$type)}`);
      continue;
    }
    for (const child of childrenAt(node, property)) refuseUnsupported(child, problems, depth + 1);
  }
}

/** `bpmn:UserTask` as a reader finds it in the file: `userTask`. */
export function xmlName(type: string): string {
  const name = type.slice(type.indexOf(':') + 1);
  return type.startsWith('bpmn:') ? name.charAt(0).toLowerCase() + name.slice(1) : type;
}

function childrenAt(node: ModdleNode, property: string): ModdleNode[] {
  const value = node[property];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  // A reference points elsewhere: only what the element contains is walked.
  return values.filter(isNode).filter((child) => child.$parent === node);
}

/** Sub-processes inside each other, and what stands in the innermost. */
const deepest = 16;

/** Accepted anywhere and ignored. */
const drawing = new Set(['documentation', 'laneSets', 'artifacts', 'lanes']);

const node = ['id', 'name', 'incoming', 'outgoing', 'stage'];
const activity = [...node, 'loopCharacteristics'];
const expression = ['id', 'body'];

const supported = new Map(
  Object.entries({
    'bpmn:Process': ['id', 'name', 'isExecutable', 'isClosed', 'processType', 'flowElements'],
    'bpmn:SubProcess': [...activity, 'triggeredByEvent', 'flowElements'],
    'bpmn:CallActivity': [...activity, 'calledElement', 'input', 'output'],
    'bpmn:StartEvent': [...node, 'isInterrupting', 'eventDefinitions'],
    'bpmn:EndEvent': [...node, 'eventDefinitions'],
    'bpmn:IntermediateCatchEvent': [...node, 'eventDefinitions'],
    'bpmn:IntermediateThrowEvent': [...node, 'eventDefinitions'],
    'bpmn:BoundaryEvent': [...node, 'attachedToRef', 'cancelActivity', 'eventDefinitions'],
    'bpmn:UserTask': [
      ...activity,
      'assignee',
      'candidateUsers',
      'priority',
      'candidateUnit',
      'candidateUnitExpression',
      'candidatePositions',
      'due',
      'formKey',
      'requiredDocuments',
      'differentPersonFrom',
      'byField',
      'outcomes',
      'staysOpen',
    ],
    'bpmn:ServiceTask': [...activity, 'handler'],
    'bpmn:SendTask': [...activity, 'handler', 'messageRef'],
    'bpmn:ReceiveTask': [...activity, 'messageRef'],
    'bpmn:ManualTask': activity,
    'bpmn:ScriptTask': [...activity, 'scriptFormat', 'script', 'resultVariable'],
    'bpmn:BusinessRuleTask': [...activity, 'decision', 'resultVariable'],
    'bpmn:ExclusiveGateway': [...node, 'default', 'gatewayDirection'],
    'bpmn:InclusiveGateway': [...node, 'default', 'gatewayDirection'],
    'bpmn:ParallelGateway': [...node, 'gatewayDirection'],
    'bpmn:EventBasedGateway': [...node, 'gatewayDirection'],
    'bpmn:SequenceFlow': ['id', 'name', 'sourceRef', 'targetRef', 'conditionExpression'],
    'bpmn:MultiInstanceLoopCharacteristics': [
      'id',
      'isSequential',
      'loopCardinality',
      'completionCondition',
      'collection',
      'elementVariable',
      'outputCollection',
      'outputElement',
    ],
    'bpmn:StandardLoopCharacteristics': ['id', 'testBefore', 'loopMaximum', 'loopCondition'],
    'bpmn:MessageEventDefinition': ['id', 'messageRef'],
    'bpmn:SignalEventDefinition': ['id', 'signalRef'],
    'bpmn:ErrorEventDefinition': ['id', 'errorRef'],
    'bpmn:EscalationEventDefinition': ['id', 'escalationRef'],
    'bpmn:ConditionalEventDefinition': ['id', 'condition'],
    'bpmn:LinkEventDefinition': ['id', 'name'],
    'bpmn:TimerEventDefinition': ['id', 'timeDate', 'timeDuration', 'timeCycle'],
    'bpmn:TerminateEventDefinition': ['id'],
    'bpmn:Expression': expression,
    'bpmn:FormalExpression': expression,
  }).map(([type, properties]) => [type, new Set(properties)] as const),
);
