import type { Closing, MigrationTarget } from '../../../platform/act/index.js';

/** By whom, when and why the events happened. */
export interface EventCause {
  readonly commandId: string;
  /** The person; absent for the service itself. */
  readonly personId?: string;
  readonly now: string;
  readonly closing?: Closing;
  /** Where a `migrate` takes the instance. */
  readonly to?: MigrationTarget;
  newId(): string;
}
