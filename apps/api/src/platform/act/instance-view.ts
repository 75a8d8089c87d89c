import type { Definition, State } from '@thong-suot/workflow-engine';

/** What a process instance is about. */
export type SubjectKind = 'DOSSIER' | 'ROUND' | 'ASSIGNMENT' | 'LAND_REPORT' | 'INCOMING';

/** A step that somebody holds now. */
export interface OpenItem {
  readonly id: string;
  readonly workItemKey: string;
  readonly elementId: string;
  /** Set for one participant of a round; its unit is `unitId`. */
  readonly participantIndex?: number;
  readonly unitId: string;
  readonly positions: readonly string[];
  /** Ids of the posts (or of persons, where one holder of the post must not act) that may act. */
  readonly candidates: readonly string[];
  /** The person who alone holds it, where it was given to one. */
  readonly assigneeId?: string;
  /** Who did what this step checks: none of them may do it, in whichever position. */
  readonly notBy?: readonly string[];
  readonly openedAt: string;
  readonly dueAt?: string;
}

/** A process instance as it stands for the act being decided, acts decided before it in the same batch included. */
export interface InstanceView {
  readonly id: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly definition: Definition;
  readonly state: State;
  /** What `expectedVersion` is compared with; for a dossier it is `dossier.version`. */
  readonly version: number;
  readonly openItems: readonly OpenItem[];
}
