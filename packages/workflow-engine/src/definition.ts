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

/** A sequence flow; `condition` is FEEL without the leading `=`. */
export interface Flow {
  readonly id: string;
  readonly name?: string;
  readonly source: string;
  readonly target: string;
  readonly condition?: string;
}

export type Element =
  | StartEvent
  | EndEvent
  | UserTask
  | ServiceTask
  | ExclusiveGateway
  | ParallelGateway
  | MessageCatchEvent
  | TimerBoundaryEvent
  | MessageBoundaryEvent
  | EventSubProcess;

export type ElementType = Element['type'];

interface Node {
  readonly id: string;
  readonly name?: string;
  /** Stage of the dossier in which the element stands (`ts:stage`). */
  readonly stage?: string;
  /** Id of the event sub-process that contains the element; absent at the level of the process. */
  readonly scope?: string;
  /** Ids of the outgoing sequence flows, in the order of the file. */
  readonly outgoing: readonly string[];
  readonly incoming: readonly string[];
}

/** Begins the process, or an event sub-process when `scope` is set (it then always has a message). */
export interface StartEvent extends Node {
  readonly type: 'startEvent';
  readonly message?: string;
}

export interface EndEvent extends Node {
  readonly type: 'endEvent';
  /** True: ends everything else that still runs in its scope. */
  readonly terminate: boolean;
}

export interface UserTask extends Node {
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
  readonly multiInstance?: MultiInstance;
  readonly boundaryEvents: readonly string[];
}

/** Parallel participants of one user task, addressed by an integer index from 0. */
export interface MultiInstance {
  /** FEEL giving the number of participants. */
  readonly cardinality: string;
  /** FEEL over numberOfInstances, numberOfActiveInstances, numberOfCompletedInstances and outcomeCount("…"). */
  readonly completionCondition?: string;
  /** True: answering by all does not end it, so that an answer may be withdrawn (`ts:staysOpen`). */
  readonly staysOpen: boolean;
}

export interface ServiceTask extends Node {
  readonly type: 'serviceTask';
  readonly handler: string;
  readonly boundaryEvents: readonly string[];
}

export interface ExclusiveGateway extends Node {
  readonly type: 'exclusiveGateway';
  readonly defaultFlow?: string;
}

export interface ParallelGateway extends Node {
  readonly type: 'parallelGateway';
}

export interface MessageCatchEvent extends Node {
  readonly type: 'messageCatchEvent';
  readonly message: string;
}

interface BoundaryEvent extends Node {
  readonly attachedTo: string;
  readonly interrupting: boolean;
}

export interface TimerBoundaryEvent extends BoundaryEvent {
  readonly type: 'timerBoundaryEvent';
  readonly timer: TimeRule;
}

export interface MessageBoundaryEvent extends BoundaryEvent {
  readonly type: 'messageBoundaryEvent';
  readonly message: string;
}

/** Interrupts the whole process when its start message arrives. */
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
  /** `=dueAt`: FEEL giving an instant or a duration in one of the forms above; null: no deadline. */
  | { readonly kind: 'expression'; readonly expression: string };
