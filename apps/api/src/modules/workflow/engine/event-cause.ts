import type { StandsIn } from '../../../platform/actor.js';
import type { Closing, MigrationTarget } from '../../../platform/act/index.js';

/** By whom, when and why the events happened. */
export interface EventCause {
  readonly commandId: string;
  /** The person; absent for the service itself. */
  readonly personId?: string;
  /** Set where the person does the work of somebody else. */
  readonly standsIn?: StandsIn;
  readonly now: string;
  readonly closing?: Closing;
  /** Where a `migrate` takes the instance. */
  readonly to?: MigrationTarget;
  newId(): string;
}
