import { randomBytes } from 'node:crypto';
import type { Service } from './service.js';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly due: string;
}

/** A process of steps in one row, with its drawing. */
export function processFile(key: string, steps: readonly Step[]): string {
  const ids = ['begin', ...steps.map(({ id }) => id), 'done'];
  const flows = ids.slice(1).map((target, at) => ({ id: `to_${target}`, source: ids[at] ?? '', target }));
  const shape = (id: string, at: number, size: readonly [number, number]) =>
    `<bpmndi:BPMNShape id="${id}_shape" bpmnElement="${id}"><dc:Bounds x="${100 + at * 200}" y="${140 - size[1] / 2}" width="${size[0]}" height="${size[1]}" /></bpmndi:BPMNShape>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:ts="urn:thongsuot:bpmn:1" id="definitions" targetNamespace="urn:thongsuot:process">
  <bpmn:process id="${key}" name="Đăng ký nghỉ phép" isExecutable="true">
    <bpmn:startEvent id="begin" />
    ${steps.map(({ id, name, due }) => `<bpmn:userTask id="${id}" name="${name}" ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER" ts:due="${due}" ts:outcomes="done" />`).join('\n    ')}
    <bpmn:endEvent id="done" />
    ${flows.map(({ id, source, target }) => `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}" />`).join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    ${ids.map((id, at) => shape(id, at, at === 0 || at === ids.length - 1 ? [36, 36] : [140, 84])).join('\n    ')}
    ${flows.map(({ id }, at) => `<bpmndi:BPMNEdge id="${id}_edge" bpmnElement="${id}"><di:waypoint x="${(at === 0 ? 136 : 240) + at * 200}" y="140" /><di:waypoint x="${300 + at * 200}" y="140" /></bpmndi:BPMNEdge>`).join('\n    ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}

/** A new process of two versions, the second with a step more and another deadline; returns its key. */
export async function deployTwice(service: Service): Promise<string> {
  const key = `leave_${randomBytes(4).toString('hex')}`;
  const ask = { id: 'ask', name: 'Trình', due: 'P1WD' };
  await deploy(service, processFile(key, [ask]), 0, 'Quy trình mới.');
  const signed = [
    { ...ask, due: 'P2WD' },
    { id: 'sign', name: 'Ký duyệt', due: 'P1WD' },
  ];
  await deploy(service, processFile(key, signed), 1, 'Thêm bước ký.');
  return key;
}

/** A third version of such a process, by somebody else. */
export async function deployThird(service: Service, key: string): Promise<void> {
  await deploy(service, processFile(key, [{ id: 'ask', name: 'Trình', due: 'P4WD' }]), 2, 'Bỏ bước ký.');
}

/**
 * A process of one step whose outcome "Kẹt" no way leads on from; after "Gửi" comes a step more. Returns its key.
 */
export async function deployThatMayStick(service: Service, name: string): Promise<string> {
  const key = `stick_${randomBytes(4).toString('hex')}`;
  const officer = 'ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER"';
  const box = (id: string, x: number, width: number, height: number) =>
    `<bpmndi:BPMNShape id="${id}_shape" bpmnElement="${id}"><dc:Bounds x="${x}" y="${140 - height / 2}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
  const line = (id: string, points: readonly (readonly [number, number])[]) =>
    `<bpmndi:BPMNEdge id="${id}_edge" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}</bpmndi:BPMNEdge>`;
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ts="urn:thongsuot:bpmn:1" id="definitions" targetNamespace="urn:thongsuot:process">
  <bpmn:process id="${key}" name="${name}" isExecutable="true">
    <bpmn:startEvent id="begin" />
    <bpmn:userTask id="ask" name="Viết đơn" ${officer} ts:outcomes="Gửi, Xin lại, Kẹt" />
    <bpmn:exclusiveGateway id="way" />
    <bpmn:userTask id="check" name="Kiểm tra đơn" ${officer} />
    <bpmn:endEvent id="done" />
    <bpmn:sequenceFlow id="a" sourceRef="begin" targetRef="ask" />
    <bpmn:sequenceFlow id="b" sourceRef="ask" targetRef="way" />
    <bpmn:sequenceFlow id="c" sourceRef="way" targetRef="check"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "Gửi"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="d" sourceRef="way" targetRef="ask"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">outcome = "Xin lại"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="e" sourceRef="check" targetRef="done" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    ${box('begin', 100, 36, 36)}${box('ask', 200, 140, 84)}${box('way', 400, 50, 50)}${box('check', 520, 140, 84)}${box('done', 720, 36, 36)}
    ${line('a', [
      [136, 140],
      [200, 140],
    ])}${line('b', [
      [340, 140],
      [400, 140],
    ])}${line('c', [
      [450, 140],
      [520, 140],
    ])}${line('d', [
      [425, 165],
      [425, 220],
      [270, 220],
      [270, 182],
    ])}${line('e', [
      [660, 140],
      [720, 140],
    ])}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
  await deploy(service, xml, 0, 'Quy trình mới.');
  return key;
}

async function deploy(service: Service, xml: string, expectedVersion: number, note: string): Promise<void> {
  const made = await service.act<{ version?: number }>(
    `mutation ($xml: String!, $note: String!, $expectedVersion: Int!) {
      deployProcess(xml: $xml, note: $note, expectedVersion: $expectedVersion) {
        ... on ProcessVersion { version } ... on ProcessCheck { problems { message line } } ... on Refusal { code message } } }`,
    { xml, note, expectedVersion },
  );
  if (made.version === undefined) throw new Error(JSON.stringify(made));
}
