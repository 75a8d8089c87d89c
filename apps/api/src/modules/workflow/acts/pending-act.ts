import type { StandsIn } from '../../../platform/actor.js';
import { isRefused, type RefusalValue } from '../../../platform/refusal/index.js';
import type { ActRequest, ActResult } from '../../../platform/act/index.js';
import { contentHash } from './content-hash.js';
import type { Queued } from './instance-queue.js';

/** An act whose caller waits. The types of its rows and answer are the caller's affair. */
export class PendingAct implements Queued {
  readonly request: ActRequest<readonly unknown[], unknown>;
  readonly hash: string;
  readonly result: Promise<ActResult<unknown>>;
  readonly together?: string;
  /** Whether its caller has got an answer, a refusal or a fault: it must not be decided again. */
  settled = false;
  /** Whether a transaction with it has been sent: from then on only the database knows whether it happened. */
  sent = false;
  #resolve!: (result: ActResult<unknown>) => void;
  #reject!: (error: unknown) => void;

  constructor(request: ActRequest<readonly unknown[], unknown>) {
    this.request = request;
    this.hash = contentHash(request.kind, this.personId, request.content);
    if (request.together) this.together = request.kind;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get commandId(): string {
    return this.request.commandId;
  }

  get personId(): string | undefined {
    const { actor } = this.request;
    return 'personId' in actor ? actor.personId : undefined;
  }

  /** For whom the person acts, where he stands in for somebody. */
  get standsIn(): StandsIn | undefined {
    const { actor } = this.request;
    return 'standsIn' in actor ? actor.standsIn : undefined;
  }

  get appointmentId(): string | undefined {
    const { actor } = this.request;
    return 'appointmentId' in actor ? actor.appointmentId : undefined;
  }

  answer(answer: unknown): void {
    this.settled = true;
    this.#resolve({ answer });
  }

  refuse(refusal: RefusalValue): void {
    this.settled = true;
    this.#resolve(refusal);
  }

  fail(error: unknown): void {
    this.settled = true;
    this.#reject(error);
  }

  /** The stored answer of a repeated command, or COMMAND_REUSED where the content differs. */
  repeat(stored: { readonly hash: string; readonly answer: unknown }): void {
    if (stored.hash === this.hash) this.answer(stored.answer);
    else this.refuse({ refused: 'COMMAND_REUSED' });
  }
}

/** How an act that was not accepted ends: told to its caller only once what it was decided on is written. */
export type Ending = () => void;

/** Calls `decide`; a fault of one act must not take its neighbours in the batch with it. */
export function decideOrEnd<T extends object>(
  pending: PendingAct,
  decide: () => T | RefusalValue,
): T | Ending {
  try {
    const decided = decide();
    return isRefused(decided) ? () => pending.refuse(decided) : decided;
  } catch (error) {
    return () => pending.fail(error);
  }
}
