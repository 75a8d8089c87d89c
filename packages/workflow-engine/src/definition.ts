/**
 * What `parse` makes of a BPMN file: plain JSON data, safe to cache and to compare.
 * Keys of `elements` and `flows` are BPMN ids, in the order of the file.
 */
export interface Definition {
  readonly processId: string;
  readonly name?: string;
  readonly elements: Readonly<Record<string, Element>>;
  readonly flows: Readonly<Record<string, Flow>>;
}

/**
 * A sequence flow; `condition` is FEEL without the leading `=`. A link event is a flow too, from the throwing to the catching
 * event, under the id of the throwing one: whoever follows flows follows links.
 */
export interface Flow {
  readonly id: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: string;
}

export type Element = EventElement | Activity | Gateway | EventSubProcess;

export type EventElement = StartEvent | EndEvent | CatchEvent | ThrowEvent | BoundaryEvent;

export type Activity =
  | UserTask
  | ServiceTask
  | ReceiveTask
  | ManualTask
  | ScriptTask
  | BusinessRuleTask
  | CallActivity
  | SubProcess;

export type Gateway = ExclusiveGateway | InclusiveGateway | ParallelGateway | EventBasedGateway;

export type ElementType = Element['type'];

interface Node {
  readonly id: string;
  readonly name?: string;
  /** Stage of the dossier in which the element stands (`ts:stage`). */
  readonly stage?: string;
  /** Id of the sub-process that contains the element; absent at the level of the process. */
  readonly scope?: string;
  /** Ids of the outgoing sequence flows, in the order of the file. */
  readonly outgoing: readonly string[];
  readonly incoming: readonly string[];
}

/** What an event waits for. */
export type Trigger =
  /** `correlationKey`: FEEL, evaluated when a message arrives; without it the name alone decides. */
  | { readonly on: 'message'; readonly name: string; readonly correlationKey?: string }
  | { readonly on: 'signal'; readonly name: string }
  | { readonly on: 'timer'; readonly timer: TimeRule }
  | { readonly on: 'conditional'; readonly condition: string }
  /** Without a code: any. */
  | { readonly on: 'error' | 'escalation'; readonly code?: string };

/** What an event says when a token comes to it. */
export type Thrown =
  | { readonly throws: 'message'; readonly name: string; readonly correlationKey?: string }
  /** `scope`: how far it is heard, in this instance alone or everywhere. */
  | { readonly throws: 'signal'; readonly name: string; readonly scope: SignalScope }
  | { readonly throws: 'error' | 'escalation'; readonly code: string };

export type SignalScope = 'instance' | 'everywhere';

/** Begins the process, an embedded sub-process (then without a trigger) or an event sub-process (then always with one). */
export interface StartEvent extends Node {
  readonly type: 'startEvent';
  readonly trigger?: Trigger;
  /** Of an event sub-process: whether it ends what runs in the scope around it. */
  readonly interrupting: boolean;
}

export interface EndEvent extends Node {
  readonly type: 'endEvent';
  /** True: ends everything else that still runs in its scope. */
  readonly terminate: boolean;
  readonly thrown?: Thrown;
}

export interface CatchEvent extends Node {
  readonly type: 'catchEvent';
  readonly trigger: Trigger;
}

/** Says something and goes on; without `thrown` it only marks a point on the way, or is the end of a link. */
export interface ThrowEvent extends Node {
  readonly type: 'throwEvent';
  readonly thrown?: Thrown;
}

export interface BoundaryEvent extends Node {
  readonly type: 'boundaryEvent';
  readonly attachedTo: string;
  readonly interrupting: boolean;
  readonly trigger: Trigger;
}

interface ActivityNode extends Node {
  readonly boundaryEvents: readonly string[];
  readonly multiInstance?: MultiInstance;
  readonly loop?: StandardLoop;
}

export interface UserTask extends ActivityNode {
  readonly type: 'userTask';
  readonly candidateUnit?: string;
  /** FEEL giving the candidate unit, evaluated when the work item opens. */
  readonly candidateUnitExpression?: string;
  readonly candidatePositions: readonly string[];
  /** Who does it, and who else may; ids of persons as the shell knows them. */
  readonly assignee?: TextRule;
  readonly candidateUsers?: TextRule;
  /** A whole number; what is higher comes first. */
  readonly priority?: TextRule;
  readonly formKey?: string;
  readonly due?: TimeRule;
  readonly requiredDocuments: readonly string[];
  /** Steps whose person must not act here where another person exists; the shell enforces it. */
  readonly differentPersonFrom: readonly string[];
  /** Of several who hold the positions, the one in charge of the subject's field is meant; the shell knows who that is. */
  readonly byField?: true;
  /** The outcomes that may complete the step; empty: any text. */
  readonly outcomes: readonly string[];
}

/** Instances of an activity, addressed by an integer index from 0. */
export interface MultiInstance {
  readonly sequential: boolean;
  /** FEEL giving the number of instances; either this or `collection` is set. */
  readonly cardinality?: string;
  /** FEEL giving a list with one item for each instance. */
  readonly collection?: string;
  /** Name under which an instance sees its item. */
  readonly elementVariable?: string;
  /** FEEL over numberOfInstances, numberOfActiveInstances, numberOfCompletedInstances and outcomeCount("…"). */
  readonly completionCondition?: string;
  /** Name of the variable that holds what the instances gave when all is over. */
  readonly outputCollection?: string;
  /** FEEL over what an instance sees when it is done. */
  readonly outputElement?: string;
  /** True: answering by all does not end it, so that an answer may be withdrawn (`ts:staysOpen`). */
  readonly staysOpen: boolean;
}

/** The same activity again while a condition holds. */
export interface StandardLoop {
  /** Asked before the first time too. */
  readonly testBefore: boolean;
  readonly condition?: string;
  readonly maximum?: number;
}

/** A service task, or a send task whose handler does the sending. */
export interface ServiceTask extends ActivityNode {
  readonly type: 'serviceTask';
  readonly handler: string;
}

export interface ReceiveTask extends ActivityNode {
  readonly type: 'receiveTask';
  readonly trigger: Extract<Trigger, { on: 'message' }>;
}

/** Done by people without any system: passed at once. */
export interface ManualTask extends ActivityNode {
  readonly type: 'manualTask';
}

export interface ScriptTask extends ActivityNode {
  readonly type: 'scriptTask';
  readonly script: string;
  readonly resultVariable?: string;
}

export interface BusinessRuleTask extends ActivityNode {
  readonly type: 'businessRuleTask';
  /** Id of the decision that the port `decide` evaluates. */
  readonly decision: string;
  readonly resultVariable?: string;
}

export interface CallActivity extends ActivityNode {
  readonly type: 'callActivity';
  /** Key of the process that is called. */
  readonly calledElement: string;
  /** FEEL giving the variables with which the child starts; absent: none. */
  readonly input?: string;
  /** FEEL over the variables of the child giving those that come back; absent: none. */
  readonly output?: string;
}

export interface SubProcess extends ActivityNode {
  readonly type: 'subProcess';
  /** Id of its start event. */
  readonly start: string;
}

export interface ExclusiveGateway extends Node {
  readonly type: 'exclusiveGateway';
  readonly defaultFlow?: string;
}

export interface InclusiveGateway extends Node {
  readonly type: 'inclusiveGateway';
  readonly defaultFlow?: string;
}

export interface ParallelGateway extends Node {
  readonly type: 'parallelGateway';
}

/** The first of the events behind it decides the way. */
export interface EventBasedGateway extends Node {
  readonly type: 'eventBasedGateway';
}

/** Waits beside what runs in the scope around it until the trigger of its start event comes. */
export interface EventSubProcess extends Node {
  readonly type: 'eventSubProcess';
  /** Id of its start event. */
  readonly start: string;
}

/** A text as it stands, or FEEL giving one when the step opens. */
export type TextRule = { readonly text: string } | { readonly expression: string };

/** When something falls due; counted from the moment the step opens. */
export type TimeRule =
  /** `P3WD`: through the calendar port. */
  | { readonly kind: 'workingDays'; readonly days: number }
  /** `PT4H`, `P1D`: elapsed time, a day being 24 hours. */
  | { readonly kind: 'duration'; readonly milliseconds: number }
  /** `2025-03-19T17:00:00+07:00`, kept as canonical UTC. */
  | { readonly kind: 'instant'; readonly instant: string }
  /** `R3/PT1H`, `R/P1WD`: again after each interval; `times` null: without end. */
  | { readonly kind: 'cycle'; readonly times: number | null; readonly interval: string }
  /** `=dueAt`: FEEL giving one of the forms above; null: no deadline. */
  | { readonly kind: 'expression'; readonly expression: string };
