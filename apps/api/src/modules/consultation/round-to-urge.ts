import { Injectable } from '@nestjs/common';
import { label, type DocType } from '@thong-suot/administration';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import type { DossierRefModel } from '../documents/index.js';
import { reminderOf } from './domain/round-texts.js';
import { mayUrgeRound } from './domain/urging.js';
import type { RoundToUrgeModel } from './round-to-urge.model.js';
import { roundsToUrge, roundToUrge, type RoundToUrgeRow, type UrgingReader } from './urge-round.queries.js';

const OF_DOSSIER = {};

/** Running rounds for those who may urge in them. */
@Injectable()
export class RoundToUrgeReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The running round, or null for whoever may not urge in it. */
  async one(actor: Actor, roundId: string): Promise<RoundToUrgeModel | null> {
    if (!isId(roundId)) return null;
    const row = await this.reader.one(actor.authorityId, roundToUrge(this.readerOf(actor), roundId));
    return row === undefined ? null : toModel(row, actor, this.clock.now());
  }

  /** The one of a dossier, or null; many dossiers of one request cost one statement. */
  of(context: RequestContext, actor: Actor, dossierId: string): Promise<RoundToUrgeModel | null> {
    const loader = context.once(
      OF_DOSSIER,
      () =>
        new DataLoader<string, RoundToUrgeModel | null>(async (ids) => {
          const rows = await this.reader.rows(actor.authorityId, roundsToUrge(this.readerOf(actor), ids));
          const now = this.clock.now();
          return ids.map((id) => {
            const row = rows.find(({ dossiers }) => dossiers.some((dossier) => dossier.id === id));
            return row === undefined ? null : toModel(row, actor, now);
          });
        }),
    );
    return loader.load(dossierId);
  }

  private readerOf({ authorityId, principals, unitId }: Actor): UrgingReader {
    return { authorityId, principals, unitId, now: this.clock.now() };
  }
}

function toModel(row: RoundToUrgeRow, actor: Actor, now: string): RoundToUrgeModel | null {
  const runs = row.state === 'OPEN' || row.state === 'LOCKED';
  if (!runs || !mayUrgeRound(actor, row.lead_unit_id, row.office_unit_id)) return null;
  const reminder = {
    unitNames: row.silent.map(({ unit }) => unit.name),
    drafts: row.dossiers.map(({ docType, subject }) => ({
      docTypeLabel: label('docType', docType as DocType),
      subject,
    })),
    dueAt: row.due_at,
    sender: row.own_unit_name,
  };
  return {
    id: row.id,
    dueAt: row.due_at,
    dossiers: row.dossiers.map((dossier) => ({ ...dossier }) as DossierRefModel),
    silent: row.silent.map(({ unit, seenAt }) => ({ unit: { ...unit }, seenAt })),
    reminderText: reminderOf(reminder, now),
  };
}
