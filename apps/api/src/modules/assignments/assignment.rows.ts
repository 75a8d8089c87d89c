import type { UnitModel } from '../organisation/index.js';
import type {
  AssignmentEvent,
  AssignmentKind,
  AssignmentNature,
  AssignmentState,
  CarriedBy,
} from './domain/assignment.js';

/** Instants inside JSON are ISO texts with an offset. */
export interface HeadJson {
  readonly id: string;
  readonly version: number;
  readonly ordinal: number;
  readonly point: string;
  readonly heading: string | null;
  readonly kind: AssignmentKind;
  readonly nature: AssignmentNature;
  readonly title: string;
  readonly product: string | null;
  readonly deadlineWords: string | null;
  readonly quantityUnit: string | null;
  readonly dossierId: string | null;
  readonly carriedBy: CarriedBy | null;
  readonly sourceTitle: string;
  readonly heldOn: string;
  readonly officeUnitId: string;
  readonly leadershipUnitId: string;
  readonly committee: string;
  readonly notice: {
    readonly id: string;
    readonly number: number | null;
    readonly symbol: string;
    readonly dated: string | null;
  } | null;
}

export interface ExtensionJson {
  readonly dueAt: string;
  readonly reason: string;
  readonly at: string;
}

export interface TransferJson {
  readonly unitId: string | null;
  readonly reason: string;
  readonly at: string;
}

/** Why a part is paused, since when, and where the unit stood before. */
export interface PauseJson {
  readonly from: AssignmentState;
  readonly reason: string;
  readonly at: string;
}

export interface PartJson {
  readonly id: string;
  readonly assignmentId: string;
  readonly version: number;
  readonly unit: UnitModel;
  readonly monitor: UnitModel;
  readonly state: AssignmentState;
  readonly dueAt: string | null;
  readonly originalDueAt: string | null;
  readonly acceptedAt: string | null;
  readonly reportedAt: string | null;
  readonly endedAt: string | null;
  readonly quantityTarget: number | null;
  readonly quantityDone: number | null;
  readonly extensionRequest: ExtensionJson | null;
  readonly transferRequest: TransferJson | null;
  /** The unit that the request names, where it names one. */
  readonly transferUnit: UnitModel | null;
  readonly pause: PauseJson | null;
  readonly lastReport: string | null;
  readonly lastReportedAt: string | null;
  readonly urgedCount: number;
  readonly urgedAt: string | null;
}

export interface PartRow {
  readonly part: PartJson;
  readonly head: HeadJson;
  /** The keys by which lists are ordered; 'infinity' where there is no deadline. */
  readonly due_sort: string;
  readonly rank: number;
  readonly ended_sort: string | null;
}

/** An assignment with the parts that its reader may see, read by one statement. */
export interface AssignmentViewRow {
  readonly head: HeadJson;
  readonly quote: string;
  readonly lead_words: string | null;
  readonly coop_words: string | null;
  readonly addressed_to_all: boolean;
  readonly deadline_at: string | null;
  readonly deadline_choices: readonly string[];
  readonly recurrence_words: string | null;
  readonly note: string | null;
  readonly suggested_unit: UnitModel | null;
  readonly same_as: { readonly id: string; readonly point: string; readonly title: string } | null;
  readonly awaits_lead: boolean;
  readonly units: readonly { readonly role: 'COOPERATES' | 'ADDRESSED'; readonly unit: UnitModel }[];
  readonly parts: readonly PartJson[];
  /** Parts that are still the work of a unit, whoever looks. */
  readonly live_parts: number;
  readonly addressed: boolean;
  readonly acknowledged: boolean;
  readonly acknowledged_count: number;
}

export interface EntryRow {
  readonly id: string;
  readonly part_id: string | null;
  readonly event: AssignmentEvent;
  readonly at: string;
  readonly text: string | null;
  readonly detail: Readonly<Record<string, string | number | null>>;
  readonly unit: UnitModel;
  readonly person: { readonly id: string; readonly displayName: string } | null;
  readonly file: {
    readonly id: string;
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: number;
  } | null;
}
