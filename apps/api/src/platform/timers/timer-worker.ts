import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Databases } from '../database/databases.js';

const BATCH = 50;
/** Real time for which a worker keeps the timers it took; after a crash another one fires them then. */
const LEASE_MS = 30_000;

export interface DueTimer {
  readonly authorityId: string;
  readonly instanceId: string;
  readonly timerSeq: number;
}

/** Fires one timer, and does nothing when it is fired again; provided by the workflow module. */
export abstract class TimerFiring {
  abstract fire(timer: DueTimer): Promise<void>;
}

interface TimerRow {
  readonly authority_id: string;
  readonly instance_id: string;
  readonly timer_seq: number;
}

/**
 * Takes the timers that are due in business time and has them fired; alarms that are due it turns into messages of the
 * outbox.
 */
@Injectable()
export class TimerWorker {
  readonly #log = new Logger('Timers');

  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
    private readonly firing: TimerFiring,
  ) {}

  /** Fires one batch; how many timers and alarms it took. A timer that could not be fired comes again when its lease has run out. */
  async fireBatch(): Promise<number> {
    const businessNow = await this.clock.fresh();
    const realNow = new Date();
    const { rows } = await this.databases.worker.query<TimerRow>({
      name: 'timers.take',
      text: 'select authority_id, instance_id, timer_seq from take_timers($1, $2, $3, $4)',
      values: [businessNow, BATCH, realNow, new Date(realNow.getTime() + LEASE_MS)],
    });
    await Promise.all(rows.map((row) => this.#fire(row)));
    return rows.length + (await this.#ring(businessNow));
  }

  async #ring(businessNow: string): Promise<number> {
    const { rows } = await this.databases.worker.query<{ rung: number }>({
      name: 'timers.ring-alarms',
      text: 'select ring_alarms($1, $2) as rung',
      values: [businessNow, BATCH],
    });
    return rows[0]?.rung ?? 0;
  }

  async #fire(row: TimerRow): Promise<void> {
    const { authority_id: authorityId, instance_id: instanceId, timer_seq: timerSeq } = row;
    try {
      await this.firing.fire({ authorityId, instanceId, timerSeq });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#log.warn(`timer ${timerSeq} of ${instanceId} was not fired: ${reason}`);
    }
  }
}
