/** Our own attributes that the panel shows (packages/workflow-engine/docs/files.md). */
export const ATTRIBUTES = [
  'stage',
  'candidateUnit',
  'candidateUnitExpression',
  'candidatePositions',
  'due',
  'formKey',
  'requiredDocuments',
  'differentPersonFrom',
  'outcomes',
  'handler',
  'byField',
  'staysOpen',
  'priority',
  'input',
  'output',
  'decision',
  'resultVariable',
  'collection',
  'elementVariable',
  'outputCollection',
  'outputElement',
  'correlationKey',
  'scope',
] as const;

/** What bpmn-js has to know of our namespace, so that files keep these attributes as they are. */
export const THONG_SUOT = {
  name: 'ThongSuot',
  prefix: 'ts',
  uri: 'urn:thongsuot:bpmn:1',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Attributes',
      extends: ['bpmn:BaseElement'],
      properties: ATTRIBUTES.map((name) => ({ name, isAttr: true, type: 'String' })),
    },
  ],
};

/** An empty process to begin with: a start, one step, an end, in one row. `key` is its id. */
export function newProcess(
  key: string,
  { name, begin, step, end }: { name: string; begin: string; step: string; end: string },
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ts="urn:thongsuot:bpmn:1" id="${key}Definitions" targetNamespace="urn:thongsuot:process">
  <bpmn:process id="${key}" name="${name}" isExecutable="true">
    <bpmn:startEvent id="begin" name="${begin}"><bpmn:outgoing>begin__step1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="step1" name="${step}" ts:candidateUnit="LEAD" ts:candidatePositions="OFFICER" ts:due="P1WD" ts:outcomes="done"><bpmn:incoming>begin__step1</bpmn:incoming><bpmn:outgoing>step1__end</bpmn:outgoing></bpmn:userTask>
    <bpmn:endEvent id="end" name="${end}"><bpmn:incoming>step1__end</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="begin__step1" sourceRef="begin" targetRef="step1" />
    <bpmn:sequenceFlow id="step1__end" sourceRef="step1" targetRef="end" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="${key}">
    <bpmndi:BPMNShape id="begin_shape" bpmnElement="begin"><dc:Bounds x="160" y="142" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="step1_shape" bpmnElement="step1"><dc:Bounds x="250" y="120" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="end_shape" bpmnElement="end"><dc:Bounds x="410" y="142" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="begin__step1_edge" bpmnElement="begin__step1"><di:waypoint x="196" y="160" /><di:waypoint x="250" y="160" /></bpmndi:BPMNEdge>
    <bpmndi:BPMNEdge id="step1__end_edge" bpmnElement="step1__end"><di:waypoint x="350" y="160" /><di:waypoint x="410" y="160" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
}
