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
  /** Of an event that waits for a time: how long, or until when; undefined: it waits for none. */
  readonly timer?: string | undefined;
  /** Of an event that waits for a message or sends one: its name. */
  readonly message?: string | undefined;
  /** Of an event at the border of a step: whether it ends the step. */
  readonly interrupting?: boolean | undefined;
  readonly calledElement?: string | undefined;
  /** Several do the step, side by side or one after the other; undefined: it is done once. */
  readonly several?: Several | undefined;
}

export interface Several {
  readonly sequential: boolean;
  /** FEEL: the list from which they are taken. */
  readonly collection: string;
  /** FEEL: when enough have done it; empty: when all have. */
  readonly enough: string;
}

/** What can be added from the bar. */
export type Added =
  | 'userTask'
  | 'exclusiveGateway'
  | 'parallelGateway'
  | 'inclusiveGateway'
  | 'serviceTask'
  | 'reminder'
  | 'timeout'
  | 'wait'
  | 'message'
  | 'callActivity'
  | 'businessRuleTask'
  | 'endEvent';

/** The drawing that is being made. Every change can be undone. */
export interface Modeler {
  /** The element selected, or the process where none is. */
  selected(): Drawn;
  /** All elements and flows that can be chosen or connected, in the order of the drawing. */
  elements(): readonly Drawn[];
  /** Outcomes of the steps that lead to the gateway which a flow leaves. */
  outcomesBefore(flowId: string): readonly string[];
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
  readonly timer?: string;
  readonly message?: string;
  readonly interrupting?: boolean;
  readonly calledElement?: string;
  /** null: it is done once. */
  readonly several?: Several | null;
}

/** The parts of bpmn-js that are used; it types its services loosely. */
interface Business {
  readonly id: string;
  readonly $type: string;
  readonly name?: string;
  readonly conditionExpression?: { readonly body?: string };
  readonly sourceRef?: Business;
  readonly default?: Business;
  readonly cancelActivity?: boolean;
  readonly calledElement?: string;
  readonly eventDefinitions?: readonly EventDefinition[];
  readonly loopCharacteristics?: Business & {
    readonly isSequential?: boolean;
    readonly completionCondition?: { readonly body?: string };
  };
  get(name: string): unknown;
}
interface EventDefinition extends Business {
  readonly timeDuration?: { readonly body?: string };
  readonly timeDate?: { readonly body?: string };
  readonly timeCycle?: { readonly body?: string };
  readonly messageRef?: Business;
}
interface Shape {
  readonly id: string;
  readonly type: string;
  readonly businessObject: Business;
  readonly parent?: Shape;
  readonly labelTarget?: unknown;
  readonly source?: Shape;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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
    createShape(
      shape: Shape,
      at: { x: number; y: number },
      parent: Shape,
      hints?: { attach: boolean },
    ): Shape;
    updateModdleProperties(shape: Shape, moddle: unknown, properties: object): void;
    connect(source: Shape, target: Shape): Shape;
    updateProperties(shape: Shape, properties: object): void;
    removeElements(shapes: Shape[]): void;
  };
  autoPlace: { append(source: Shape, shape: Shape): Shape };
  commandStack: { undo(): void; redo(): void };
  bpmnFactory: { create(type: string, attributes: object): Business };
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

  /** A time at the border of a step: a reminder that sends one and ends, or a deadline that leads elsewhere. */
  const attach = (host: Shape, type: 'reminder' | 'timeout', name: string): void => {
    const [factory, modeling] = [get('elementFactory'), get('modeling')];
    const event = factory.createShape({
      type: 'bpmn:BoundaryEvent',
      eventDefinitionType: 'bpmn:TimerEventDefinition',
    });
    const at = { x: host.x + host.width - 26, y: host.y + host.height };
    const border = modeling.createShape(event, at, host, { attach: true });
    modeling.updateProperties(border, { cancelActivity: type === 'timeout', ...(name ? { name } : {}) });
    setTimer(border, 'P1WD');
    if (type === 'reminder') {
      const service = get('autoPlace').append(border, factory.createShape({ type: 'bpmn:ServiceTask' }));
      modeling.updateProperties(service, { name, ...beginning('serviceTask') });
      get('autoPlace').append(service, factory.createShape({ type: 'bpmn:EndEvent' }));
    }
    get('selection').select(border);
  };
  const setTimer = (event: Shape, text: string): void => {
    const [definition] = event.businessObject.eventDefinitions ?? [];
    if (!definition) return;
    const body = get('bpmnFactory').create('bpmn:FormalExpression', { body: text });
    get('modeling').updateModdleProperties(event, definition, timerProperties(text, body));
  };
  const setMessage = (event: Shape, name: string): void => {
    const [definition] = event.businessObject.eventDefinitions ?? [];
    if (!definition) return;
    const roots = modeler.getDefinitions().get('rootElements') as Business[];
    let message = roots.find((root) => root.$type === 'bpmn:Message' && root.name === name);
    if (!message) {
      message = get('bpmnFactory').create('bpmn:Message', { name });
      roots.push(message);
    }
    get('modeling').updateModdleProperties(event, definition, { messageRef: message });
  };

  return {
    selected: () => drawn(chosenShape() ?? processShape()),
    elements: () =>
      get('elementRegistry')
        .filter(({ labelTarget, businessObject }) => !labelTarget && isNode(businessObject))
        .map(drawn),
    outcomesBefore(flowId) {
      const gateway = shape(flowId)?.businessObject.sourceRef;
      const incoming = (gateway?.get('incoming') ?? []) as readonly Business[];
      const outcomes = incoming.flatMap(({ sourceRef }) =>
        String((sourceRef?.get('ts:outcomes') as string | undefined) ?? '').split(','),
      );
      return [...new Set(outcomes.map((outcome) => outcome.trim()).filter((outcome) => outcome !== ''))];
    },
    select(id) {
      const found = shape(id);
      get('selection').select(found ?? null);
      if (found) get('canvas').scrollToElement(id, 120);
    },
    append(type, name) {
      const source = chosenShape();
      if (type === 'reminder' || type === 'timeout') {
        if (source && isActivity(source.businessObject)) attach(source, type, name);
        return;
      }
      const made = get('elementFactory').createShape(shapeOf(type));
      let added: Shape;
      if (source && isNode(source.businessObject) && source.type !== 'bpmn:EndEvent') {
        added = get('autoPlace').append(source, made);
      } else {
        const { x, y, width, height } = get('canvas').viewbox();
        added = get('modeling').createShape(made, { x: x + width / 2, y: y + height / 2 }, processShape());
      }
      get('modeling').updateProperties(added, { ...(name ? { name } : {}), ...beginning(type) });
      if (type === 'wait') setTimer(added, 'P1WD');
      if (type === 'message') setMessage(added, 'tinNhan');
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
      if (change.timer !== undefined) setTimer(found, change.timer);
      if (change.message !== undefined) setMessage(found, change.message);
      if (change.several !== undefined) {
        modeling.updateProperties(found, severalProperties(change.several, bpmnFactory));
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

function isActivity({ $type }: Business): boolean {
  return /^bpmn:(.*Task|SubProcess|CallActivity)$/.test($type);
}

function shapeOf(type: Added): object {
  switch (type) {
    case 'wait':
      return { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:TimerEventDefinition' };
    case 'message':
      return { type: 'bpmn:IntermediateCatchEvent', eventDefinitionType: 'bpmn:MessageEventDefinition' };
    default:
      return { type: `bpmn:${type.charAt(0).toUpperCase()}${type.slice(1)}` };
  }
}

/** "P3WD" is how long, "R3/P1WD" how often, "=dueAt" or an instant is when. */
function timerProperties(text: string, body: Business): object {
  const cycle = /^R\d*\//.test(text);
  const duration = !cycle && text.startsWith('P');
  return {
    timeDuration: duration ? body : undefined,
    timeCycle: cycle ? body : undefined,
    timeDate: cycle || duration ? undefined : body,
  };
}

/** Whoever does it is taken from the list one by one: each is the unit that does it. */
function severalProperties(several: Several | null, factory: Services['bpmnFactory']): object {
  if (several === null) return { loopCharacteristics: undefined, 'ts:candidateUnitExpression': undefined };
  const { sequential, collection, enough } = several;
  const condition =
    enough === ''
      ? {}
      : { completionCondition: factory.create('bpmn:FormalExpression', { body: `=${enough}` }) };
  return {
    loopCharacteristics: factory.create('bpmn:MultiInstanceLoopCharacteristics', {
      isSequential: sequential,
      'ts:collection': `=${collection}`,
      'ts:elementVariable': 'unit',
      ...condition,
    }),
    'ts:candidateUnit': undefined,
    'ts:candidateUnitExpression': '=unit',
  };
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
      : type === 'businessRuleTask'
        ? { 'ts:decision': '', 'ts:resultVariable': 'ketQua' }
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
    ...eventOf(element),
    ...(element.$type === 'bpmn:CallActivity' ? { calledElement: element.calledElement ?? '' } : {}),
    several: severalOf(element),
  };
}

function eventOf(element: Business): Partial<Drawn> {
  const [definition] = element.eventDefinitions ?? [];
  const border =
    element.$type === 'bpmn:BoundaryEvent' ? { interrupting: element.cancelActivity !== false } : {};
  if (definition?.$type === 'bpmn:TimerEventDefinition') {
    const { timeDuration, timeDate, timeCycle } = definition;
    return { ...border, timer: (timeDuration ?? timeDate ?? timeCycle)?.body ?? '' };
  }
  if (definition?.$type === 'bpmn:MessageEventDefinition') {
    return { ...border, message: definition.messageRef?.name ?? '' };
  }
  return border;
}

function severalOf({ loopCharacteristics: loop }: Business): Several | undefined {
  if (loop?.$type !== 'bpmn:MultiInstanceLoopCharacteristics') return undefined;
  const text = (expression: unknown) => (typeof expression === 'string' ? expression.replace(/^=/, '') : '');
  return {
    sequential: loop.isSequential === true,
    collection: text(loop.get('ts:collection')),
    enough: text(loop.completionCondition?.body),
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
    ...(change.interrupting === undefined ? {} : { cancelActivity: change.interrupting }),
    ...(change.calledElement === undefined ? {} : { calledElement: change.calledElement }),
  };
}
