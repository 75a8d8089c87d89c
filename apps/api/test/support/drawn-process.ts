/** One step of a drawn process, as its attributes say. */
export interface DrawnStep {
  readonly id: string;
  readonly name: string;
  /** Attributes of our own namespace: `ts:candidateUnit="OFFICE" ts:outcomes="Đạt, Trả lại"`. */
  readonly attributes: string;
  readonly inside?: string;
}

/** `from to`, or `from to: condition`. */
type Flow = `${string} ${string}`;

/** The file of a process: its steps, other elements as XML, and the flows between them. */
export function drawnProcess(process: {
  readonly key: string;
  readonly name: string;
  readonly steps: readonly DrawnStep[];
  readonly others?: string;
  /** Messages and signals, beside the process. */
  readonly roots?: string;
  readonly flows: readonly Flow[];
}): string {
  const steps = process.steps.map(
    ({ id, name, attributes, inside = '' }) =>
      `<bpmn:userTask id="${id}" name="${name}" ${attributes}>${inside}</bpmn:userTask>`,
  );
  const flows = process.flows.map((flow) => {
    const [ends = '', condition] = flow.split(': ');
    const [source, target] = ends.split(' ');
    const inside = condition
      ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression"><![CDATA[${condition}]]></bpmn:conditionExpression>`
      : '';
    return `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}">${inside}</bpmn:sequenceFlow>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ts="urn:thongsuot:bpmn:1" id="definitions" targetNamespace="urn:test">
  ${process.roots ?? ''}
  <bpmn:process id="${process.key}" name="${process.name}" isExecutable="true">
    <bpmn:startEvent id="begin" />
    ${steps.join('\n    ')}
    ${process.others ?? ''}
    <bpmn:endEvent id="finished" />
    ${flows.join('\n    ')}
  </bpmn:process>
</bpmn:definitions>`;
}
