import type { Command, Definition, JsonObject, StepContext } from '@thong-suot/workflow-engine';
import type { SubjectKind } from './instance-view.js';
import type { Statement } from './statement.js';

/** What an act does, decided before anything is written; all of it happens in one transaction or not at all. */
export interface Decision<Answer> {
  /** Commands for the instance of the request, in order; a refusal of the engine refuses the act. */
  readonly steps?: readonly Command[];
  /** The deployed version to which a `migrate` among the steps takes the instance. */
  readonly to?: MigrationTarget;
  /** What is done to further instances of the request; one left out only rises by a version, so that its pages are stale. */
  readonly also?: readonly AlsoMoved[];
  /** Rows of the module, after the step (instance lock) and in this order: numbering first, then the rest. */
  readonly writes?: readonly Statement[];
  /** New instances, started after `writes`, so that the rows of their subjects exist. */
  readonly start?: readonly StartInstance[];
  readonly access?: readonly AccessGrant[];
  /** Recorded on every work item that the act closes by completing it. */
  readonly closing?: Closing;
  readonly audit: AuditNote;
  readonly outbox?: readonly OutboxMessage[];
  /** Small JSON (ids only): stored with the command and returned again when the command is repeated. */
  readonly answer: Answer;
}

export interface MigrationTarget {
  readonly definitionId: string;
  readonly definition: Definition;
  readonly decide?: StepContext['decide'];
}

/** What an act does to a further instance. */
export interface AlsoMoved {
  readonly instanceId: string;
  readonly steps: readonly Command[];
  /** Recorded on the work items that it closes there; absent: as on those of the first. */
  readonly closing?: Closing;
  /** So that the record of its subject names the act as well. */
  readonly audit: AuditNote;
}

/**
 * Starts a process about a new subject. The subject's row is written by the module with its first state
 * (`DRAFTING`, `DRAFT`); the state, stage, marks and version that follow from the open step replace it.
 */
export interface StartInstance {
  readonly instanceId: string;
  readonly processKey: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  /** Of the process; `leadUnitId`, `officeUnitId` and `authorityUnitId` also say who LEAD, OFFICE and LEADERSHIP are. */
  readonly variables: JsonObject;
  readonly startElementId?: string;
  readonly labels: WorkItemLabels;
  /** The unit of each participant of a round, by index. */
  readonly participantUnits?: readonly string[];
}

/** What the inbox shows of an item without asking anywhere else. */
export interface WorkItemLabels {
  /** The subject of the dossier (trích yếu), what the assignment asks for, or what the report is about. */
  readonly title: string;
  /** Absent where the work is about no document. */
  readonly docType?: string;
  readonly leadUnitId: string;
  /** The dossier of a round, where it has just one. */
  readonly dossierId?: string;
  readonly documentId?: string;
  /** The words that the deadline of a round came from ("trong ngày 19/3/2025"); dropped when it is extended. */
  readonly dueWords?: string;
  /** The deadline for comments that a session fixed: whoever has to send the draft out sees it. */
  readonly sendRoundDueAt?: string;
  /** The person who alone has to do it, where it was given to one. */
  readonly assigneeId?: string;
  /** Of a process that another one called: whom it reports to, under which request, and how many stand above it. */
  readonly calledBy?: { readonly instanceId: string; readonly requestId: string; readonly depth: number };
}

/** Someone may see a subject, and why. Granting the same again changes nothing. */
export interface AccessGrant {
  readonly subjectKind:
    'DOSSIER' | 'ROUND' | 'DOCUMENT' | 'ASSIGNMENT' | 'LAND_REPORT' | 'INCOMING' | 'MEETING';
  readonly subjectId: string;
  readonly principalKind: 'UNIT' | 'POST' | 'PERSON';
  readonly principalId: string;
  readonly class: 'READ' | 'FOLLOW' | 'MANAGE';
  readonly cause: string;
}

export interface Closing {
  /** Shown in the history; defaults to the outcome given to the engine. */
  readonly outcome?: string;
  readonly reason?: string;
  /** Said in words: "Nhập thay …", "A thay B". */
  readonly onBehalfOf?: string;
  readonly documentId?: string;
}

/** Ids and codes only: no names and no texts, so that the record survives their erasure. */
export interface AuditNote {
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly detail?: object;
}

export interface OutboxMessage {
  readonly topic: string;
  /** Ids only. */
  readonly payload: object;
}
