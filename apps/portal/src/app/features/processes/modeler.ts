import { lettersOfLabels, TEXT } from '../../ui/flow/open-flow';
import { ATTRIBUTES, THONG_SUOT } from './ts-attributes';

/** What the panel shows of one element. */
export interface Drawn {
  readonly id: string;
  /** "userTask", "sequenceFlow", "process". */
  readonly type: string;
  readonly name: string;
  /** Our own attributes by their name without prefix; absent ones are not set. */
  readonly attributes: Readonly<Record<string, string | undefined>>;
  /** Of a flow: its condition without the leading "=". */
  readonly condition: string;
  readonly byDefault: boolean;
  /** Of a flow: whether it leaves a gateway that decides. */
  readonly decided: boolean;
}

/** What can be added from the bar. */
export type Added = 'userTask' | 'exclusiveGateway' | 'parallelGateway' | 'serviceTask' | 'endEvent';

/** The drawing that is being made. Every change can be undone. */
export interface Modeler {
  /** The element selected, or the process where none is. */
  selected(): Drawn;
  /** All elements and flows that can be chosen or connected, in the order of the drawing. */
  elements(): readonly Drawn[];
  select(id: string): void;
  /** Adds an element after the selected one, or into the middle of what is in sight. */
  append(type: Added, name: string): void;
  connect(sourceId: string, targetId: string): void;
  update(id: string, change: Change): void;
  remove(id: string): void;
  undo(): void;
  redo(): void;
  zoom(step: 'in' | 'out' | 'fit'): void;
  mark(problems: readonly string[]): void;
  /** The file as it stands. */
  xml(): Promise<string>;
  open(xml: string): Promise<void>;
  destroy(): void;
}

/** A change of one element; `undefined` takes an attribute away. */
export interface Change {
  readonly name?: string;
  readonly id?: string;
  readonly attributes?: Readonly<Record<string, string | undefined>>;
  readonly condition?: string;
  readonly byDefault?: boolean;
}

/** The parts of bpmn-js that are used; it types its services loosely. */
interface Business {
  readonly id: string;
  readonly $type: string;
  readonly name?: string;
  readonly conditionExpression?: { readonly body?: string };
  readonly sourceRef?: Business;
  readonly default?: Business;
  get(name: string): unknown;
}
interface Shape {
  readonly id: string;
  readonly type: string;
  readonly businessObject: Business;
  readonly parent?: Shape;
  readonly labelTarget?: unknown;
  readonly source?: Shape;
}
interface Services {
  canvas: {
    zoom(level?: number | 'fit-viewport', centre?: 'auto'): number;
    viewbox(): { x: number; y: number; width: number; height: number };
    getRootElement(): Shape;
    addMarker(id: string, marker: string): void;
    removeMarker(id: string, marker: string): void;
    scrollToElement(id: string, padding?: number): void;
  };
  elementRegistry: { get(id: string): Shape | undefined; filter(by: (shape: Shape) => boolean): Shape[] };
  elementFactory: { createShape(attributes: object): Shape };
  selection: { get(): Shape[]; select(shape: Shape | null): void };
  modeling: {
    createShape(shape: Shape, at: { x: number; y: number }, parent: Shape): Shape;
    connect(source: Shape, target: Shape): Shape;
    updateProperties(shape: Shape, properties: object): void;
    removeElements(shapes: Shape[]): void;
  };
  autoPlace: { append(source: Shape, shape: Shape): Shape };
  commandStack: { undo(): void; redo(): void };
  bpmnFactory: { create(type: string, attributes: object): unknown };
  eventBus: { on(events: string | string[], call: () => void): void };
}

const DECIDING = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway'];

/**
 * Fetches bpmn-js and opens a file for drawing; rejects when it cannot be drawn. Its palette and context pad are left out:
 * the bar and the panel of the page do the same with the keyboard too, in plain words. `changed` is told of every
 * change, `chosen` of every selection.
 */
export async function openModeler(
  host: HTMLElement,
  xml: string,
  { changed, chosen }: { changed(): void; chosen(): void },
): Promise<Modeler> {
  const [{ default: BpmnModeler }, { default: looks }] = await Promise.all([
    import('bpmn-js/lib/Modeler'),
    import('./modeler-looks'),
    lettersOfLabels(),
  ]);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((sheet) => sheet !== looks), looks];
  const modeler = new BpmnModeler({
    container: host,
    textRenderer: TEXT,
    moddleExtensions: { ts: THONG_SUOT },
    additionalModules: [{ paletteProvider: ['value', null], contextPadProvider: ['value', null] }],
  });
  const get = <K extends keyof Services>(name: K): Services[K] => modeler.get<Services[K]>(name);
  await modeler.importXML(xml);
  get('canvas').zoom('fit-viewport', 'auto');
  get('eventBus').on('commandStack.changed', changed);
  get('eventBus').on(['selection.changed', 'import.done'], chosen);

  const shape = (id: string): Shape | undefined => get('elementRegistry').get(id);
  const chosenShape = (): Shape | undefined => get('selection').get()[0];
  const processShape = (): Shape => {
    const pool = get('elementRegistry').filter(({ type }) => type === 'bpmn:Participant')[0];
    return pool ?? get('canvas').getRootElement();
  };
  let marked: readonly string[] = [];

  return {
    selected: () => drawn(chosenShape() ?? processShape()),
    elements: () =>
      get('elementRegistry')
        .filter(({ labelTarget, businessObject }) => !labelTarget && isNode(businessObject))
        .map(drawn),
    select(id) {
      const found = shape(id);
      get('selection').select(found ?? null);
      if (found) get('canvas').scrollToElement(id, 120);
    },
    append(type, name) {
      const made = get('elementFactory').createShape({ type: bpmnType(type) });
      const source = chosenShape();
      let added: Shape;
      if (source && isNode(source.businessObject) && source.type !== 'bpmn:EndEvent') {
        added = get('autoPlace').append(source, made);
      } else {
        const { x, y, width, height } = get('canvas').viewbox();
        added = get('modeling').createShape(made, { x: x + width / 2, y: y + height / 2 }, processShape());
      }
      get('modeling').updateProperties(added, { ...(name ? { name } : {}), ...beginning(type) });
      get('selection').select(added);
    },
    connect(sourceId, targetId) {
      const [source, target] = [shape(sourceId), shape(targetId)];
      if (source && target) get('selection').select(get('modeling').connect(source, target));
    },
    update(id, change) {
      const found = shape(id) ?? processShape();
      const { modeling, bpmnFactory } = { modeling: get('modeling'), bpmnFactory: get('bpmnFactory') };
      modeling.updateProperties(found, properties(change, bpmnFactory));
      if (change.byDefault !== undefined && found.source) {
        modeling.updateProperties(found.source, {
          default: change.byDefault ? found.businessObject : undefined,
        });
      }
    },
    remove(id) {
      const found = shape(id);
      if (found && found !== processShape()) get('modeling').removeElements([found]);
    },
    undo: () => get('commandStack').undo(),
    redo: () => get('commandStack').redo(),
    zoom(step) {
      const canvas = get('canvas');
      if (step === 'fit') canvas.zoom('fit-viewport', 'auto');
      else canvas.zoom(canvas.zoom() * (step === 'in' ? 1.25 : 0.8), 'auto');
    },
    mark(problems) {
      const canvas = get('canvas');
      for (const id of marked) if (shape(id)) canvas.removeMarker(id, 'flow-problem');
      marked = problems.filter((id) => shape(id) !== undefined);
      for (const id of marked) canvas.addMarker(id, 'flow-problem');
    },
    xml: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    open: async (file) => {
      await modeler.importXML(file);
      get('canvas').zoom('fit-viewport', 'auto');
      changed();
    },
    destroy: () => modeler.destroy(),
  };
}

function isNode({ $type }: Business): boolean {
  return /^bpmn:(.*Task|.*Gateway|.*Event|SubProcess|CallActivity)$/.test($type);
}

function bpmnType(type: Added): string {
  return `bpmn:${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

/** What a new element begins with, so that it can be carried out with few words more. */
function beginning(type: Added): object {
  return type === 'userTask'
    ? {
        'ts:candidateUnit': 'LEAD',
        'ts:candidatePositions': 'OFFICER',
        'ts:due': 'P1WD',
        'ts:outcomes': 'done',
      }
    : type === 'serviceTask'
      ? { 'ts:handler': 'remindHolder' }
      : {};
}

/** The element behind a pool is its process. */
function ownerOf({ businessObject }: Shape): Business {
  const process = businessObject.$type === 'bpmn:Participant' ? businessObject.get('processRef') : undefined;
  return (process as Business | undefined) ?? businessObject;
}

function drawn(shape: Shape): Drawn {
  const element = ownerOf(shape);
  const name = element.$type.slice('bpmn:'.length);
  const source = element.$type === 'bpmn:SequenceFlow' ? element.sourceRef : undefined;
  return {
    id: element.id,
    type: name.charAt(0).toLowerCase() + name.slice(1),
    name: element.name ?? '',
    attributes: Object.fromEntries(
      ATTRIBUTES.map((attribute) => [attribute, element.get(`ts:${attribute}`) as string | undefined]),
    ),
    condition: (element.conditionExpression?.body ?? '').replace(/^=/, ''),
    byDefault: source?.default === element,
    decided: source !== undefined && DECIDING.includes(source.$type),
  };
}

function properties(change: Change, factory: Services['bpmnFactory']): object {
  const { name, attributes = {}, condition } = change;
  return {
    ...(name === undefined ? {} : { name }),
    ...(change.id === undefined ? {} : { id: change.id }),
    ...Object.fromEntries(
      Object.entries(attributes).map(([attribute, value]) => [`ts:${attribute}`, value || undefined]),
    ),
    ...(condition === undefined
      ? {}
      : {
          conditionExpression:
            condition === '' ? undefined : factory.create('bpmn:FormalExpression', { body: `=${condition}` }),
        }),
    ...(change.byDefault === true ? { conditionExpression: undefined } : {}),
  };
}
