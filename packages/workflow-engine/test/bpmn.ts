import { parse, type Definition } from '../src/index.js';

/**
 * A file around the elements of one process; messages are those whose names the body refers to as `m_<name>`, signals as
 * `s_<name>`, errors as `e_<code>`, escalations as `x_<code>`.
 */
export function bpmn(body: string, extra = ''): string {
  const messages = named(body, /messageRef="m_(\w+)"/g);
  const others = [
    ...named(body, /signalRef="s_(\w+)"/g).map((name) => `<bpmn:signal id="s_${name}" name="${name}" />`),
    ...named(body, /errorRef="e_(\w+)"/g).map((code) => `<bpmn:error id="e_${code}" errorCode="${code}" />`),
    ...named(body, /escalationRef="x_(\w+)"/g).map(
      (code) => `<bpmn:escalation id="x_${code}" escalationCode="${code}" />`,
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ts="urn:thongsuot:bpmn:1" id="definitions" targetNamespace="urn:example">
${messages.map((name) => `<bpmn:message id="m_${name}" name="${name}" />`).join('')}${others.join('')}${extra}
<bpmn:process id="example" name="Example" isExecutable="true">
${body.trim()}
</bpmn:process>
</bpmn:definitions>`;
}

function named(body: string, reference: RegExp): string[] {
  return [...new Set([...body.matchAll(reference)].map((match) => match[1] ?? ''))];
}

/** The first line of a body given to `bpmn`. */
export const bodyLine = 5;

export async function define(body: string, extra = ''): Promise<Definition> {
  const { definition, problems } = await parse(bpmn(body, extra));
  if (!definition)
    throw new Error(problems.map((problem) => `${problem.line}: ${problem.message}`).join('\n'));
  return definition;
}

export const start = (id = 'start') => `<bpmn:startEvent id="${id}" />`;

export const end = (id = 'end', terminate = false) =>
  `<bpmn:endEvent id="${id}">${terminate ? `<bpmn:terminateEventDefinition />` : ''}</bpmn:endEvent>`;

export const task = (id: string, attributes = '') => `<bpmn:userTask id="${id}" ${attributes} />`;

export const service = (id: string, handler = 'remind') =>
  `<bpmn:serviceTask id="${id}" ts:handler="${handler}" />`;

export const xor = (id: string, attributes = '') => `<bpmn:exclusiveGateway id="${id}" ${attributes} />`;

export const parallel = (id: string) => `<bpmn:parallelGateway id="${id}" />`;

/** Flows from one element to the next; their ids are `from_to`. */
export function path(...ids: string[]): string {
  return ids
    .slice(1)
    .map((target, at) => flow(ids[at] ?? '', target))
    .join('');
}

export function flow(source: string, target: string, condition?: string): string {
  const inner =
    condition === undefined
      ? ''
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition.replace(/</g, '&lt;')}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${inner}</bpmn:sequenceFlow>`;
}

export function participants(
  id: string,
  cardinality: string,
  options: { condition?: string; attributes?: string } = {},
) {
  const condition =
    options.condition === undefined
      ? ''
      : `<bpmn:completionCondition>${options.condition.replace(/</g, '&lt;')}</bpmn:completionCondition>`;
  return `<bpmn:userTask id="${id}" ${options.attributes ?? ''}><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${cardinality}</bpmn:loopCardinality>${condition}</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`;
}

export function timer(
  id: string,
  host: string,
  rule: string,
  options: { interrupting?: boolean; date?: boolean } = {},
) {
  const kind = options.date ? 'timeDate' : 'timeDuration';
  return `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${options.interrupting ?? true}"><bpmn:timerEventDefinition><bpmn:${kind}>${rule}</bpmn:${kind}></bpmn:timerEventDefinition></bpmn:boundaryEvent>`;
}

export function boundaryMessage(id: string, host: string, name: string, interrupting = true) {
  return `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}"><bpmn:messageEventDefinition messageRef="m_${name}" /></bpmn:boundaryEvent>`;
}

export function catchMessage(id: string, name: string) {
  return `<bpmn:intermediateCatchEvent id="${id}"><bpmn:messageEventDefinition messageRef="m_${name}" /></bpmn:intermediateCatchEvent>`;
}

/** An event sub-process that one message starts and that ends at once at `<id>End`. */
export function onMessage(id: string, name: string) {
  return `<bpmn:subProcess id="${id}" triggeredByEvent="true"><bpmn:startEvent id="${id}Start"><bpmn:messageEventDefinition messageRef="m_${name}" /></bpmn:startEvent>${end(`${id}End`)}${path(`${id}Start`, `${id}End`)}</bpmn:subProcess>`;
}

/** What an event waits for or says: `message ask`, `signal stop`, `error LATE`, `escalation LATE`, `timer PT1H`, `link on`, … */
export function eventOf(kind: string): string {
  const [what, ...rest] = kind.split(' ');
  const of = rest.join(' ');
  switch (what) {
    case 'message':
      return `<bpmn:messageEventDefinition messageRef="m_${of}" />`;
    case 'signal':
      return `<bpmn:signalEventDefinition signalRef="s_${of}" />`;
    case 'error':
      return of ? `<bpmn:errorEventDefinition errorRef="e_${of}" />` : `<bpmn:errorEventDefinition />`;
    case 'escalation':
      return of
        ? `<bpmn:escalationEventDefinition escalationRef="x_${of}" />`
        : `<bpmn:escalationEventDefinition />`;
    case 'timer':
      return `<bpmn:timerEventDefinition><bpmn:timeDuration>${of}</bpmn:timeDuration></bpmn:timerEventDefinition>`;
    case 'cycle':
      return `<bpmn:timerEventDefinition><bpmn:timeCycle>${of}</bpmn:timeCycle></bpmn:timerEventDefinition>`;
    case 'when':
      return `<bpmn:conditionalEventDefinition><bpmn:condition xsi:type="bpmn:tFormalExpression">${of.replace(/</g, '&lt;')}</bpmn:condition></bpmn:conditionalEventDefinition>`;
    case 'link':
      return `<bpmn:linkEventDefinition name="${of}" />`;
    case 'terminate':
      return `<bpmn:terminateEventDefinition />`;
    default:
      return '';
  }
}

export const startOn = (id: string, kind: string, interrupting = true) =>
  `<bpmn:startEvent id="${id}" isInterrupting="${interrupting}">${eventOf(kind)}</bpmn:startEvent>`;

export const catching = (id: string, kind: string) =>
  `<bpmn:intermediateCatchEvent id="${id}">${eventOf(kind)}</bpmn:intermediateCatchEvent>`;

export const throwing = (id: string, kind = '') =>
  `<bpmn:intermediateThrowEvent id="${id}">${eventOf(kind)}</bpmn:intermediateThrowEvent>`;

export const endWith = (id: string, kind: string) =>
  `<bpmn:endEvent id="${id}">${eventOf(kind)}</bpmn:endEvent>`;

export const boundary = (id: string, host: string, kind: string, interrupting = true) =>
  `<bpmn:boundaryEvent id="${id}" attachedToRef="${host}" cancelActivity="${interrupting}">${eventOf(kind)}</bpmn:boundaryEvent>`;

export const inclusive = (id: string, attributes = '') =>
  `<bpmn:inclusiveGateway id="${id}" ${attributes} />`;

export const eventGateway = (id: string) => `<bpmn:eventBasedGateway id="${id}" />`;

/** A sub-process; its own start and end are `<id>Start` and `<id>End`, between which the body leads. */
export const sub = (id: string, body: string, loop = '') =>
  `<bpmn:subProcess id="${id}">${start(`${id}Start`)}${body}${loop}</bpmn:subProcess>`;

/** An event sub-process that does one task, `<id>Task`, and ends. */
export const onEvent = (id: string, kind: string, interrupting = true) =>
  `<bpmn:subProcess id="${id}" triggeredByEvent="true">${startOn(`${id}Start`, kind, interrupting)}${task(`${id}Task`)}${end(`${id}End`)}${path(`${id}Start`, `${id}Task`, `${id}End`)}</bpmn:subProcess>`;

export function instances(many: {
  cardinality?: string;
  collection?: string;
  condition?: string;
  sequential?: boolean;
  attributes?: string;
}): string {
  const { cardinality, collection, condition, sequential = false, attributes = '' } = many;
  const inner = [
    cardinality === undefined ? '' : `<bpmn:loopCardinality>${cardinality}</bpmn:loopCardinality>`,
    condition === undefined
      ? ''
      : `<bpmn:completionCondition>${condition.replace(/</g, '&lt;')}</bpmn:completionCondition>`,
  ];
  const list = collection === undefined ? '' : `ts:collection="${collection}"`;
  return `<bpmn:multiInstanceLoopCharacteristics isSequential="${sequential}" ${list} ${attributes}>${inner.join('')}</bpmn:multiInstanceLoopCharacteristics>`;
}
