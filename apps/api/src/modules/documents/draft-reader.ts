import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { draftModel, type DraftModel } from './draft.model.js';
import { draftsById, draftsOf } from './draft.queries.js';

const BY_DOSSIER = {};
const BY_ID = {};

/**
 * Reads drafts for whoever has already been let in to their dossier or round; many at once cost one statement.
 */
@Injectable()
export class DraftReader {
  constructor(private readonly reader: TenantReader) {}

  /** The drafts of a dossier that the actor may read, the first one first. */
  ofDossier(context: RequestContext, actor: Actor, dossierId: string): Promise<DraftModel[]> {
    const { authorityId, principals } = actor;
    const loader = context.once(
      BY_DOSSIER,
      () =>
        new DataLoader<string, DraftModel[]>(async (ids) => {
          const rows = await this.reader.rows(authorityId, draftsOf(authorityId, principals, ids));
          return ids.map((id) => rows.filter((row) => row.dossier_id === id).map(draftModel));
        }),
    );
    return loader.load(dossierId);
  }

  /** One draft by its id. Throws for an id that does not exist: callers hold it from a row. */
  byId(context: RequestContext, authorityId: string, draftId: string): Promise<DraftModel> {
    const loader = context.once(
      BY_ID,
      () =>
        new DataLoader<string, DraftModel>(async (ids) => {
          const rows = await this.reader.rows(authorityId, draftsById(authorityId, ids));
          const byId = new Map(rows.map((row) => [row.id, draftModel(row)]));
          return ids.map((id) => byId.get(id) ?? new Error(`no draft ${id}`));
        }),
    );
    return loader.load(draftId);
  }
}
