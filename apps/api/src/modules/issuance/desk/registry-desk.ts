import { Injectable } from '@nestjs/common';
import { civilDateOf, isCivilDate } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, isNumberKey, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import { yearOf } from '../domain/document-date.js';
import { patternsOf } from '../incoming/incoming-reader.js';
import { keepsRegisters } from './desk-units.js';
import { outgoingModel, type OutgoingDocumentConnection, type RegistryDeskModel } from './outgoing.model.js';
import {
  outgoingPage,
  registryDesk,
  type OutgoingPageRequest,
  type OutgoingStage,
} from './outgoing.queries.js';

/** Counts stop here: 1001 says "more than a thousand". */
const CAP = 1001;

export interface OutgoingList {
  readonly stage: OutgoingStage;
  readonly issuerId: string | null;
  readonly docType: string | null;
  readonly year: number | null;
  readonly text: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** The clerk's desk: what waits for a number or for dispatch, and what its issuers have sent; each is one statement. */
@Injectable()
export class RegistryDesk {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** Whose registers the actor keeps or looks into, and how much waits there. */
  async desk(actor: Actor): Promise<RegistryDeskModel> {
    const row = await this.reader.one(actor.authorityId, registryDesk(actor, CAP));
    if (row === undefined) throw new Error('counting gave no row');
    const year = yearOf(civilDateOf(this.clock.now()));
    return {
      units: row.units,
      keeps: keepsRegisters(actor),
      toNumber: row.to_number,
      toDispatch: row.to_dispatch,
      toRegister: row.to_register,
      forwarded: row.forwarded,
      year,
      years: [...new Set([year, ...row.years])].sort((one, other) => other - one),
    };
  }

  /** One page of what the issuers of the desk send, at one stage; empty for other positions. */
  async outgoing(actor: Actor, list: OutgoingList): Promise<OutgoingDocumentConnection> {
    const size = pageSize(list.first);
    const [dated, number, id] = decodeCursor(list.after, 3) ?? [];
    // An issuer that is none has sent nothing.
    const known = list.issuerId === null || isId(list.issuerId);
    const rows = known
      ? await this.reader.rows(
          actor.authorityId,
          outgoingPage(actor, {
            ...list,
            year: list.year === null ? null : yearInReach(list.year),
            patterns: patternsOf(list.text),
            first: size,
            after: isId(id) ? afterOf(dated, number, id) : undefined,
            today: civilDateOf(this.clock.now()),
          }),
        )
      : [];
    return pageOf(rows, size, outgoingModel, (row) => [row.dated, row.number, row.id]);
  }
}

/** A year that the database has days of; nothing was sent in others, so whichever of them is asked for shows nothing. */
function yearInReach(year: number): number {
  return Math.min(Math.max(year, 1), 9999);
}

/** Where a page of what was sent goes on; what waits goes on by its id alone. */
function afterOf(dated: unknown, number: unknown, id: string): OutgoingPageRequest['after'] {
  const sound = typeof dated === 'string' && isCivilDate(dated) && isNumberKey(number);
  return { id, dated: sound ? dated : null, number: sound ? number : null };
}
