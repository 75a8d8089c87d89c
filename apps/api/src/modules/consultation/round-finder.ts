import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { roundKey, type RoundKeyRow } from './round-act.queries.js';

/** Finds rounds that the actor has any right on. */
@Injectable()
export class RoundFinder {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The process instance and the lead of the round; undefined is said as ROUND_NOT_FOUND. */
  find({ authorityId, principals }: Actor, roundId: string): Promise<RoundKeyRow | undefined> {
    if (!isId(roundId)) return Promise.resolve(undefined);
    return this.reader.one(authorityId, roundKey(authorityId, principals, this.clock.now(), roundId));
  }

  /** The business instant for what is read before the act. */
  now(): string {
    return this.clock.now();
  }
}
