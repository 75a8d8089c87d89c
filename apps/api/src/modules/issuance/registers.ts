import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { decodeCursor, isNumberKey, pageOf, pageSize } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { yearOf } from './domain/document-date.js';
import {
  registerEntryModel,
  registerModel,
  type RegisterConnection,
  type RegisterModel,
} from './register.model.js';
import { registerPage, registersOf } from './register.queries.js';

/** The registers of numbers, for clerks and leaders of their issuer. */
@Injectable()
export class Registers {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The registers that the actor may look into. */
  async all(actor: Actor): Promise<RegisterModel[]> {
    const rows = await this.reader.rows(actor.authorityId, registersOf(actor));
    const thisYear = yearOf(civilDateOf(this.clock.now()));
    return rows.map((row) => registerModel(row, thisYear));
  }

  /** One page of a register, the highest number first; empty where the actor may not look into it. */
  async page(
    actor: Actor,
    registerId: string,
    first: number,
    cursor: string | undefined,
  ): Promise<RegisterConnection> {
    const size = pageSize(first);
    const [below] = decodeCursor(cursor, 1) ?? [];
    const rows = isId(registerId)
      ? await this.reader.rows(
          actor.authorityId,
          registerPage(actor, registerId, size, isNumberKey(below) ? below : undefined),
        )
      : [];
    return pageOf(rows, size, registerEntryModel, ({ number }) => [number]);
  }
}
