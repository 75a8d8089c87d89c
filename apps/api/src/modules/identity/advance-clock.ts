import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { nextDeadline } from './identity.queries.js';
import type { ClockStep } from './service.model.js';

const DAY_MS = 86_400_000;

/**
 * Moves the demo's business clock ahead: to the next deadline of the tenant, or by one day. Forward only.
 * Refuses CLOCK_FIXED outside the demo, NO_DEADLINE_AHEAD when nothing is due any more.
 */
@Injectable()
export class AdvanceClock {
  constructor(
    private readonly clock: Clock,
    private readonly reader: TenantReader,
  ) {}

  async run(authorityId: string, step: ClockStep): Promise<RefusalValue | undefined> {
    if (!this.clock.movable) return refuse('CLOCK_FIXED');
    const now = await this.clock.fresh();
    const target = step === 'ONE_DAY' ? later(now, DAY_MS) : await this.#nextDeadline(authorityId, now);
    if (target === undefined) return refuse('NO_DEADLINE_AHEAD');
    return (await this.clock.advanceTo(target)) ? undefined : refuse('CLOCK_FIXED');
  }

  async #nextDeadline(authorityId: string, now: string): Promise<string | undefined> {
    const row = await this.reader.one(authorityId, nextDeadline(authorityId, now));
    return row?.due_at ?? undefined;
  }
}

function later(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}
