import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import { RecordNotes } from '../../../platform/record/index.js';
import { readsRecord } from './reads-record.js';
import type { RecordModel } from './record.model.js';
import { recordEntries, recordState, type RecordRow } from './record.queries.js';

/** Reads the record for the inspectorate; each reading of its first page is itself recorded. */
@Injectable()
export class RecordReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly notes: RecordNotes,
  ) {}

  /** Two statements; null for whoever may not read it, and for a dossier that is not there. */
  async page(
    actor: Actor,
    { matterId, first, after }: { matterId: string | null; first: number; after: string | null },
  ): Promise<RecordModel | null> {
    if (matterId !== null && !isId(matterId)) return null;
    const { authorityId, unitId } = actor;
    const [cursor] = decodeCursor(after, 1) ?? [null];
    if (after !== null && !isId(cursor)) return null;
    const size = pageSize(first);
    const [[state], rows] = await this.reader.read(
      authorityId,
      recordState(authorityId, unitId, matterId),
      recordEntries(authorityId, {
        matterId,
        before: isId(cursor) ? cursor : null,
        limit: size + 1,
      }),
    );
    if (state === undefined || !readsRecord(actor, state.unit_kind)) return null;
    if (matterId !== null && state.matter === null) return null;
    if (after === null) {
      const subjectKind = matterId === null ? 'AUTHORITY' : 'DOSSIER';
      await this.notes.note(actor, 'readRecord', subjectKind, matterId ?? authorityId);
    }
    return {
      matter: state.matter,
      lastSealNumber: state.seal_number === null ? null : Number(state.seal_number),
      lastSealedAt: state.sealed_at,
      unsealed: state.unsealed,
      entries: pageOf(rows, size, entryOf, ({ id }) => [id]),
    };
  }
}

function entryOf(row: RecordRow) {
  return {
    id: row.id,
    at: row.business_at,
    recordedAt: row.recorded_at,
    act: row.act,
    actor: row.actor,
    actorTitle: row.actor_title,
    actorUnit: row.actor_unit,
    stoodInFor: row.stood_in_for,
    subjectKind: row.subject_kind,
    matterId: row.matter_id,
    matter: row.matter,
    sealNumber: row.seal_number === null ? null : Number(row.seal_number),
    detail: JSON.stringify(row.detail),
  };
}
