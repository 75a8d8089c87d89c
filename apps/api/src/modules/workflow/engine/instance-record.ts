import type { Definition, InstanceStatus, State, StepContext } from '@thong-suot/workflow-engine';
import type { OpenItem, SubjectKind, WorkItemLabels } from '../../../platform/act/index.js';
import type { DossierProgress } from '../domain/dossier-progress.js';

/** Kept on the instance so that its work items need nothing else. */
export interface InstanceLabels extends WorkItemLabels {
  /** The unit of each participant, by index. */
  readonly participantUnits?: readonly string[];
}

/** A process instance in memory: as valid as its version. Never changed in place. */
export interface InstanceRecord {
  readonly authorityId: string;
  readonly id: string;
  readonly definitionId: string;
  readonly definition: Definition;
  readonly decide?: StepContext['decide'];
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly state: State;
  /** Of the row; rises by one with every act. */
  readonly version: number;
  /** Number of the last event. */
  readonly eventSeq: number;
  readonly labels: InstanceLabels;
  readonly openItems: readonly OpenItem[];
  /** Only where the subject is a dossier; absent before the first step. */
  readonly progress?: DossierProgress;
}

/** Status as the table keeps it; an instance is only stored once it has started. */
export function storedStatus(status: InstanceStatus): Exclude<InstanceStatus, 'NOT_STARTED'> {
  if (status === 'NOT_STARTED') throw new Error('an instance that has not started is not stored');
  return status;
}
