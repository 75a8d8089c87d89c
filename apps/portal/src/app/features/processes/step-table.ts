import type { Definition, Element, Flow } from '@thong-suot/workflow-engine';
import { listOf } from './attribute-forms';

/** One step of a process that runs from step to step, as a row of the table. */
export interface StepRow {
  /** The element's id; it stays, so that running work and figures keep their step. */
  readonly id: string;
  readonly name: string;
  /** LEAD, OFFICE or LEADERSHIP. */
  readonly unit: string;
  readonly positions: readonly string[];
  /** Working days; 0: no deadline. */
  readonly days: number;
  /** FEEL: the step is passed over when it holds; empty: never. */
  readonly skipWhen: string;
  /** Whoever does it may return the work to the step before. */
  readonly mayReturn: boolean;
}

export interface StepTable {
  readonly key: string;
  readonly name: string;
  /** The names of the start and of the end in the drawing; empty: none. */
  readonly begin: string;
  readonly end: string;
  readonly rows: readonly StepRow[];
}

const RETURNED = 'outcome = "returned"';

/** The two-step template of a commune, where two or three people do everything: one writes, one decides. */
export function twoSteps(
  key: string,
  { name, begin, write, decide, end }: Record<'name' | 'begin' | 'write' | 'decide' | 'end', string>,
): StepTable {
  const row = { unit: 'LEAD', days: 1, skipWhen: '' };
  return {
    key,
    name,
    begin,
    end,
    rows: [
      { ...row, id: 'step1', name: write, positions: ['OFFICER'], mayReturn: false },
      { ...row, id: 'step2', name: decide, positions: ['CHAIR', 'VICE_CHAIR'], mayReturn: true },
    ],
  };
}

interface Node {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly xml: string;
}
interface Line {
  readonly source: string;
  readonly target: string;
  readonly condition?: string;
  /** Where the line runs: straight, above what is passed over, or below what work returns over. */
  readonly way: 'straight' | 'above' | 'below';
}

const MIDDLE = 200;

/** The BPMN file of the table, with its drawing. */
export function writeTable({ key, name, begin, end, rows }: StepTable): string {
  const nodes: Node[] = [];
  const lines: Line[] = [];
  let x = 120;
  const place = (id: string, width: number, height: number, xml: string): void => {
    nodes.push({ id, x, width, height, xml });
    x += width + 60;
  };
  const entry = (row: StepRow | undefined): string =>
    row === undefined ? 'end' : row.skipWhen ? `skip_${row.id}` : row.id;

  place('begin', 36, 36, `<bpmn:startEvent id="begin"${named(begin)} />`);
  lines.push({ source: 'begin', target: entry(rows[0]), way: 'straight' });
  rows.forEach((row, at) => {
    const next = entry(rows[at + 1]);
    const before = rows[at - 1];
    if (row.skipWhen) {
      place(`skip_${row.id}`, 50, 50, gateway(`skip_${row.id}`, row.id));
      lines.push({ source: `skip_${row.id}`, target: row.id, way: 'straight' });
      lines.push({ source: `skip_${row.id}`, target: next, condition: row.skipWhen, way: 'above' });
    }
    place(row.id, 140, 84, task(row));
    if (row.mayReturn && before) {
      place(`check_${row.id}`, 50, 50, gateway(`check_${row.id}`, next));
      lines.push({ source: row.id, target: `check_${row.id}`, way: 'straight' });
      lines.push({ source: `check_${row.id}`, target: next, way: 'straight' });
      lines.push({ source: `check_${row.id}`, target: before.id, condition: RETURNED, way: 'below' });
    } else {
      lines.push({ source: row.id, target: next, way: 'straight' });
    }
  });
  place('end', 36, 36, `<bpmn:endEvent id="end"${named(end)} />`);

  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:ts="urn:thongsuot:bpmn:1" id="${escape(key)}Definitions" targetNamespace="urn:thongsuot:process">
  <bpmn:process id="${escape(key)}" name="${escape(name)}" isExecutable="true">
    ${[...nodes.map(({ xml }) => xml), ...lines.map(flow)].join('\n    ')}
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="${escape(key)}">
      ${[...nodes.map(shape), ...lines.map((line) => edge(line, nodes))].join('\n      ')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}

/**
 * The rows of a process that goes from step to step; undefined where there is no user task next on the way. Whether the
 * table says all that the file says is for the caller to compare: write it again and look for differences.
 */
export function readTable(definition: Definition): StepTable | undefined {
  const { elements, flows, processId, name } = definition;
  const rows: StepRow[] = [];
  const onwards = (element: Element): Flow | undefined =>
    element.outgoing
      .map((id) => flows[id])
      .find((each) => each !== undefined && each.condition === undefined);
  let skipWhen = '';
  let at = elements['begin'];
  const seen = new Set<string>();
  while (at !== undefined && at.type !== 'endEvent') {
    if (seen.has(at.id)) return undefined;
    seen.add(at.id);
    if (at.type === 'userTask') {
      rows.push({ ...rowOf(at), skipWhen, mayReturn: elements[`check_${at.id}`] !== undefined });
      skipWhen = '';
    } else if (at.type === 'exclusiveGateway' && at.id.startsWith('skip_')) {
      skipWhen = at.outgoing.map((id) => flows[id]?.condition).find((each) => each !== undefined) ?? '';
    } else if (at.type !== 'startEvent' && at.id !== `check_${rows.at(-1)?.id ?? ''}`) {
      return undefined;
    }
    at = elements[onwards(at)?.target ?? ''];
  }
  return at === undefined || rows.length === 0
    ? undefined
    : { key: processId, name: name ?? '', begin: elements['begin']?.name ?? '', end: at.name ?? '', rows };
}

function rowOf(task: Extract<Element, { type: 'userTask' }>): Omit<StepRow, 'skipWhen' | 'mayReturn'> {
  return {
    id: task.id,
    name: task.name ?? '',
    unit: task.candidateUnit ?? '',
    positions: task.candidatePositions,
    days: task.due?.kind === 'workingDays' ? task.due.days : 0,
  };
}

function task({ id, name, unit, positions, days, mayReturn }: StepRow): string {
  const due = days > 0 ? ` ts:due="P${days}WD"` : '';
  const outcomes = mayReturn ? 'approved,returned' : 'done';
  return `<bpmn:userTask id="${escape(id)}" name="${escape(name)}" ts:candidateUnit="${escape(unit)}" ts:candidatePositions="${escape(listOf(positions.join(',')).join(','))}"${due} ts:outcomes="${outcomes}" />`;
}

function gateway(id: string, otherwise: string): string {
  return `<bpmn:exclusiveGateway id="${escape(id)}" default="${escape(id)}__${escape(otherwise)}" />`;
}

function flow({ source, target, condition }: Line): string {
  const ends = `id="${escape(source)}__${escape(target)}" sourceRef="${escape(source)}" targetRef="${escape(target)}"`;
  return condition === undefined
    ? `<bpmn:sequenceFlow ${ends} />`
    : `<bpmn:sequenceFlow ${ends}><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">=${escape(condition)}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
}

function shape({ id, x, width, height }: Node): string {
  return `<bpmndi:BPMNShape id="${escape(id)}_shape" bpmnElement="${escape(id)}"><dc:Bounds x="${x}" y="${MIDDLE - height / 2}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}

function edge({ source, target, way }: Line, nodes: readonly Node[]): string {
  const [from, to] = [source, target].map((id) => nodes.find((node) => node.id === id));
  if (!from || !to) return '';
  const side = way === 'above' ? -1 : 1;
  const [start, end] = [from.x + from.width / 2, to.x + to.width / 2];
  const points: readonly (readonly [number, number])[] =
    way === 'straight'
      ? [
          [from.x + from.width, MIDDLE],
          [to.x, MIDDLE],
        ]
      : [
          [start, MIDDLE + (side * from.height) / 2],
          [start, MIDDLE + side * 100],
          [end, MIDDLE + side * 100],
          [end, MIDDLE + (side * to.height) / 2],
        ];
  const waypoints = points.map(([px, py]) => `<di:waypoint x="${px}" y="${py}" />`).join('');
  return `<bpmndi:BPMNEdge id="${escape(source)}__${escape(target)}_edge" bpmnElement="${escape(source)}__${escape(target)}">${waypoints}</bpmndi:BPMNEdge>`;
}

function named(name: string): string {
  return name === '' ? '' : ` name="${escape(name)}"`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
