import type { Definition, Element, EventSubProcess, Flow, SubProcess } from '../definition.js';
import { limits } from '../limits.js';
import { bodyOf, idOf, nodeAt, nodes, text, type ModdleNode } from './moddle-node.js';
import type { ProblemList } from './problem-list.js';
import {
  readBoundaryEvent,
  readCatchEvent,
  readEndEvent,
  readStartEvent,
  readThrowEvent,
} from './read-events.js';
import { readLinks } from './read-links.js';
import {
  readActivity,
  readBusinessRuleTask,
  readCallActivity,
  readManualTask,
  readReceiveTask,
  readScriptTask,
  readSendTask,
  readServiceTask,
  readUserTask,
} from './read-tasks.js';
import { readExpression, readNode, type Reader } from './reader.js';
import { refuseUnsupported } from './supported.js';

/** Reads one process and its sub-processes into flat tables; problems are noted, never thrown. */
export function readProcess(process: ModdleNode, problems: ProblemList): Definition {
  refuseUnsupported(process, problems);
  const placed = flowElements(process, undefined);
  if (placed.length > limits.elements) {
    problems.at(process, 'TOO_MANY_ELEMENTS', `more than ${limits.elements} elements and flows`);
    return { processId: idOf(process) ?? '', elements: {}, flows: {} };
  }
  for (const { node } of [{ node: process }, ...placed]) checkId(node, problems);

  const flowNodes = placed.filter(({ node }) => node.$type === 'bpmn:SequenceFlow').map(({ node }) => node);
  const boundaryNodes = placed
    .filter(({ node }) => node.$type === 'bpmn:BoundaryEvent')
    .map(({ node }) => node);
  const links = readLinks(placed, problems);
  const outgoing = groupedIds(flowNodes, 'sourceRef');
  const incoming = groupedIds(flowNodes, 'targetRef');
  const reader: Reader = {
    problems,
    outgoing: (id) => [
      ...outgoing(id),
      ...links.filter(({ source }) => source === id).map((link) => link.id),
    ],
    incoming: (id) => [
      ...incoming(id),
      ...links.filter(({ target }) => target === id).map((link) => link.id),
    ],
    boundaryEvents: groupedIds(boundaryNodes, 'attachedToRef'),
  };
  const elements = placed.flatMap(({ node, scope }) => readElement(node, scope, reader) ?? []);
  const flows = [...flowNodes.map((node) => readFlow(node, reader)), ...links];
  return {
    processId: idOf(process) ?? '',
    name: text(process, 'name'),
    elements: Object.fromEntries(elements.map((element) => [element.id, element])),
    flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
  };
}

/** An element of the file and the sub-process in which it stands. */
export interface Placed {
  readonly node: ModdleNode;
  readonly scope: string | undefined;
}

function flowElements(container: ModdleNode, scope: string | undefined, depth = 0): Placed[] {
  return nodes(container, 'flowElements').flatMap((node) => [
    { node, scope },
    // What is deeper has been refused where it stands.
    ...(node.$type === 'bpmn:SubProcess' && depth < 16 ? flowElements(node, idOf(node), depth + 1) : []),
  ]);
}

function readElement(node: ModdleNode, scope: string | undefined, reader: Reader): Element | undefined {
  switch (node.$type) {
    case 'bpmn:StartEvent':
      return readStartEvent(node, scope, startOf(node), reader);
    case 'bpmn:EndEvent':
      return readEndEvent(node, scope, reader);
    case 'bpmn:IntermediateCatchEvent':
      return readCatchEvent(node, scope, reader);
    case 'bpmn:IntermediateThrowEvent':
      return readThrowEvent(node, scope, reader);
    case 'bpmn:BoundaryEvent':
      return readBoundaryEvent(node, scope, reader);
    case 'bpmn:UserTask':
      return readUserTask(node, scope, reader);
    case 'bpmn:ServiceTask':
      return readServiceTask(node, scope, reader);
    case 'bpmn:SendTask':
      return readSendTask(node, scope, reader);
    case 'bpmn:ReceiveTask':
      return readReceiveTask(node, scope, reader);
    case 'bpmn:ManualTask':
      return readManualTask(node, scope, reader);
    case 'bpmn:ScriptTask':
      return readScriptTask(node, scope, reader);
    case 'bpmn:BusinessRuleTask':
      return readBusinessRuleTask(node, scope, reader);
    case 'bpmn:CallActivity':
      return readCallActivity(node, scope, reader);
    case 'bpmn:SubProcess':
      return readSubProcess(node, scope, reader);
    case 'bpmn:ExclusiveGateway':
      return { type: 'exclusiveGateway', ...readChoice(node, scope, reader) };
    case 'bpmn:InclusiveGateway':
      return { type: 'inclusiveGateway', ...readChoice(node, scope, reader) };
    case 'bpmn:ParallelGateway':
      return { type: 'parallelGateway', ...readNode(node, scope, reader) };
    case 'bpmn:EventBasedGateway':
      return { type: 'eventBasedGateway', ...readNode(node, scope, reader) };
    default:
      // Sequence flows are read apart; everything else has been refused by name.
      return undefined;
  }
}

function readChoice(node: ModdleNode, scope: string | undefined, reader: Reader) {
  return { ...readNode(node, scope, reader), defaultFlow: idOf(nodeAt(node, 'default')) };
}

function startOf({ $parent }: ModdleNode): 'process' | 'subProcess' | 'eventSubProcess' {
  if ($parent?.$type !== 'bpmn:SubProcess') return 'process';
  return $parent['triggeredByEvent'] === true ? 'eventSubProcess' : 'subProcess';
}

function readSubProcess(
  node: ModdleNode,
  scope: string | undefined,
  reader: Reader,
): SubProcess | EventSubProcess {
  const starts = nodes(node, 'flowElements').filter((child) => child.$type === 'bpmn:StartEvent');
  const [start, ...others] = starts;
  const byEvent = node['triggeredByEvent'] === true;
  const triggers = start ? nodes(start, 'eventDefinitions').length : 0;
  if (!start || others.length > 0 || (byEvent && triggers === 0)) {
    const message = byEvent
      ? 'an event subProcess needs exactly one start event, with a trigger'
      : 'a subProcess needs exactly one start event';
    reader.problems.at(node, 'START_MISSING', message);
  }
  if (!byEvent) {
    return { type: 'subProcess', ...readActivity(node, scope, reader), start: idOf(start) ?? '' };
  }
  if (startOf(node) === 'eventSubProcess') {
    const message = 'an event subProcess directly inside another is not supported';
    reader.problems.at(node, 'UNSUPPORTED_ELEMENT', message);
  }
  if (nodeAt(node, 'loopCharacteristics')) {
    reader.problems.at(
      node,
      'UNSUPPORTED_PROPERTY',
      'an event subProcess is carried out once for each event',
    );
  }
  return { type: 'eventSubProcess', ...readNode(node, scope, reader), start: idOf(start) ?? '' };
}

function readFlow(node: ModdleNode, reader: Reader): Flow {
  const id = idOf(node) ?? '';
  const [source, target] = [idOf(nodeAt(node, 'sourceRef')), idOf(nodeAt(node, 'targetRef'))];
  if (source === undefined || target === undefined) {
    reader.problems.at(node, 'FLOW_BROKEN', 'the sequence flow does not join two elements');
  }
  const condition = bodyOf(nodeAt(node, 'conditionExpression'));
  return {
    id,
    name: text(node, 'name'),
    source: source ?? '',
    target: target ?? '',
    condition: condition === undefined ? undefined : readExpression(condition, node, reader),
  };
}

/** Ids appear in keys of work items, in tables and in FEEL errors: a modest alphabet avoids surprises. */
function checkId(node: ModdleNode, problems: ProblemList): void {
  const id = idOf(node);
  if (id === undefined) problems.at(node, 'ID_INVALID', `${node.$type} has no id`);
  else if (!/^[A-Za-z_][\w.-]{0,99}$/.test(id) || id.startsWith('__')) {
    problems.at(node, 'ID_INVALID', `the id "${id}" is not made of letters, digits, "_", "-" and "."`);
  }
}

function groupedIds(members: ModdleNode[], reference: string): (id: string) => readonly string[] {
  const groups = new Map<string, string[]>();
  for (const member of members) {
    const [key, id] = [idOf(nodeAt(member, reference)), idOf(member)];
    if (key !== undefined && id !== undefined) groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return (id) => groups.get(id) ?? [];
}
