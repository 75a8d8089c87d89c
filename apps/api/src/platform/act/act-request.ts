import type { Actor } from '../actor.js';
import type { Query } from '../database/query.js';
import type { RefusalValue } from '../refusal/index.js';
import type { Decision } from './decision.js';
import type { InstanceView } from './instance-view.js';

/**
 * One act of an official: one command id, one transaction.
 * `Loaded` is the tuple of row types that `load` asks for: `ActRequest<[DossierRow, DraftRow], { dossierId: string }>`.
 */
export interface ActRequest<Loaded extends readonly unknown[], Answer> {
  /** The Idempotency-Key; a repeated id returns the first answer, with other content it is refused COMMAND_REUSED. */
  readonly commandId: string;
  /** Name of the mutation: `submitOpinion`. */
  readonly kind: string;
  readonly actor: Actor | ServiceActor;
  /** What was asked, as JSON: hashed to tell a repetition from a reuse. */
  readonly content: unknown;
  /** The instance that the act moves, or whose version it raises; absent: the act belongs to no instance. */
  readonly instanceId?: string;
  /**
   * Further instances that the act moves in the same transaction, each once: dossiers that travel together. All are
   * locked in ascending order, so that two such acts never wait for each other; such an act is never in a batch.
   */
  readonly alsoInstances?: readonly string[];
  /** The version that the person saw: another one refuses DOSSIER_CHANGED. Compared with the instance's. */
  readonly expectedVersion?: number;
  /**
   * True where the act may be decided in one batch with its neighbours, all reading one snapshot: what it decides by
   * `rows` must not be changed by another act of this kind (each unit of a round looks at its own answer only).
   */
  readonly together?: boolean;
  /** What `decide` needs, read in one round trip. */
  load?(): { readonly [K in keyof Loaded]: Query<Loaded[K]> };
  /** Pure; called again after a conflict with another replica. */
  decide(context: ActContext<Loaded>): Decision<Answer> | RefusalValue;
}

/** The service itself: timers, service tasks, messages between instances. */
export interface ServiceActor {
  readonly authorityId: string;
  /** Which part of it: `timers`, `outbox`. */
  readonly service: string;
  /** On whose order, where somebody gave one. */
  readonly personId?: string;
}

export interface ActContext<Loaded extends readonly unknown[]> {
  /** The rows of each query of `load`, in its order. */
  readonly rows: { readonly [K in keyof Loaded]: readonly Loaded[K][] };
  /** Present when the request names an instance. */
  readonly instance?: InstanceView;
  /** The further instances, in the order in which the request names them. */
  readonly also: readonly InstanceView[];
  /** The business instant of the act. */
  readonly now: string;
  /** A fresh UUIDv7. */
  newId(): string;
}

export type ActResult<Answer> = { readonly answer: Answer } | RefusalValue;
