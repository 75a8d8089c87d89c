import type { Activity, Definition, Element, Flow } from '../definition.js';
import { findElement } from '../elements.js';
import type { ProblemList } from './problem-list.js';

/** Notes what would leave a token without a way on, or an element without any token ever. */
export function checkGraph(definition: Definition, problems: ProblemList): void {
  const elements = Object.values(definition.elements);
  if (!elements.some((element) => element.type === 'startEvent' && element.scope === undefined)) {
    problems.atElement(definition.processId, 'START_MISSING', 'the process has no start event');
  }
  for (const flow of Object.values(definition.flows)) checkFlow(definition, flow, problems);
  for (const element of elements) checkElement(definition, element, problems);
  const reached = reachable(definition);
  for (const { id } of elements.filter((element) => !reached.has(element.id))) {
    problems.atElement(id, 'UNREACHABLE', 'no sequence flow leads here from a start event');
  }
}

function checkFlow(definition: Definition, flow: Flow, problems: ProblemList): void {
  const source = findElement(definition, flow.source);
  const target = findElement(definition, flow.target);
  if (!source || !target) return;
  const broken = (message: string) => problems.atElement(flow.id, 'FLOW_BROKEN', message);
  if (source.scope !== target.scope) broken('the sequence flow crosses the border of a subProcess');
  if (source.type === 'endEvent') broken('an end event has no outgoing flow');
  if (target.type === 'startEvent') broken('a start event has no incoming flow');
  if ('attachedTo' in target) broken('a boundary event has no incoming flow');
  if (source.type === 'eventSubProcess' || target.type === 'eventSubProcess') {
    broken('an event subProcess has no sequence flows');
  }
  checkCondition(source, flow, problems);
}

function checkCondition(source: Element, { id, condition }: Flow, problems: ProblemList): void {
  const choosing = source.type === 'exclusiveGateway' || source.type === 'inclusiveGateway';
  const isDefault = choosing && source.defaultFlow === id;
  if (condition !== undefined && (!choosing || isDefault)) {
    const message =
      'a condition may stand only on a flow out of an exclusiveGateway or inclusiveGateway that is not its default';
    problems.atElement(id, 'CONDITION_MISPLACED', message);
  }
  if (choosing && source.outgoing.length > 1 && condition === undefined && !isDefault) {
    const message = `a flow out of an ${source.type} needs a condition, or to be its default`;
    problems.atElement(id, 'CONDITION_MISSING', message);
  }
}

function checkElement(definition: Definition, element: Element, problems: ProblemList): void {
  if (needsOutgoing(element) && element.outgoing.length === 0) {
    problems.atElement(element.id, 'NO_OUTGOING', 'no sequence flow leads on from here');
  }
  if ('attachedTo' in element) {
    const host = findElement(definition, element.attachedTo);
    if (!host || !('boundaryEvents' in host) || host.scope !== element.scope) {
      problems.atElement(
        element.id,
        'VALUE_INVALID',
        'a boundary event must be attached to a task or sub-process',
      );
    }
  }
  if (element.type === 'eventBasedGateway') checkEventGateway(definition, element, problems);
  if (element.type === 'userTask') checkUserTask(definition, element, problems);
}

/** BPMN: only events that wait, or receive tasks without anything at their border, and nothing else leads to them. */
function checkEventGateway(
  definition: Definition,
  { id, outgoing }: Extract<Element, { type: 'eventBasedGateway' }>,
  problems: ProblemList,
): void {
  if (outgoing.length < 2) {
    problems.atElement(id, 'NO_OUTGOING', 'an eventBasedGateway needs at least two events to choose from');
  }
  for (const flow of outgoing) {
    const event = findElement(definition, definition.flows[flow]?.target ?? '');
    const waits =
      event?.type === 'catchEvent' || (event?.type === 'receiveTask' && isPlain(event)) ? event : undefined;
    if (waits?.incoming.length === 1) continue;
    const message =
      'a flow out of an eventBasedGateway leads to a catching event or a plain receiveTask, to which nothing else leads';
    problems.atElement(flow, 'FLOW_BROKEN', message);
  }
}

function isPlain({ boundaryEvents, multiInstance, loop }: Activity): boolean {
  return boundaryEvents.length === 0 && !multiInstance && !loop;
}

function checkUserTask(
  definition: Definition,
  task: Extract<Element, { type: 'userTask' }>,
  problems: ProblemList,
): void {
  for (const other of task.differentPersonFrom) {
    if (findElement(definition, other)?.type === 'userTask') continue;
    problems.atElement(
      task.id,
      'VALUE_INVALID',
      `ts:differentPersonFrom names "${other}", which is no user task`,
    );
  }
  if (neverEndsByItself(task) && task.outgoing.length > 0) {
    const message = 'a step that stays open and has no completionCondition cannot lead on';
    problems.atElement(task.id, 'VALUE_INVALID', message);
  }
}

function needsOutgoing(element: Element): boolean {
  if (element.type === 'endEvent' || element.type === 'eventSubProcess') return false;
  return !(element.type === 'userTask' && neverEndsByItself(element));
}

function neverEndsByItself({ multiInstance }: Extract<Element, { type: 'userTask' }>): boolean {
  return multiInstance?.staysOpen === true && multiInstance.completionCondition === undefined;
}

/** Everything that a token can come to: along flows, from a step to its boundary events, into sub-processes. */
function reachable(definition: Definition): Set<string> {
  const elements = Object.values(definition.elements);
  const waiting = elements
    .filter(({ type, scope }) => (type === 'startEvent' || type === 'eventSubProcess') && scope === undefined)
    .map(({ id }) => id);
  const inside = new Map<string, string[]>();
  for (const { id, type, scope } of elements) {
    if (scope === undefined || (type !== 'startEvent' && type !== 'eventSubProcess')) continue;
    inside.set(scope, [...(inside.get(scope) ?? []), id]);
  }
  const reached = new Set<string>();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const element = findElement(definition, id);
    if (!element || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...element.outgoing.map((flow) => definition.flows[flow]?.target ?? ''));
    if ('boundaryEvents' in element) waiting.push(...element.boundaryEvents);
    waiting.push(...(inside.get(id) ?? []));
  }
  return reached;
}
