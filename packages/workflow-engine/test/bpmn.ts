import { parse, type Definition } from '../src/index.js';

/** A file around the elements of one process; messages are those whose names the body refers to as `m_<name>`. */
export function bpmn(body: string, extra = ''): string {
  const messages = [...new Set([...body.matchAll(/messageRef="m_(\w+)"/g)].map((match) => match[1]))];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ts="urn:thongsuot:bpmn:1" id="definitions" targetNamespace="urn:example">
${messages.map((name) => `<bpmn:message id="m_${name}" name="${name}" />`).join('')}${extra}
<bpmn:process id="example" name="Example" isExecutable="true">
${body.trim()}
</bpmn:process>
</bpmn:definitions>`;
}

/** The first line of a body given to `bpmn`. */
export const bodyLine = 5;

export async function define(body: string): Promise<Definition> {
  const { definition, problems } = await parse(bpmn(body));
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
