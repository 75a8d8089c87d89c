import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { PdfRenderer } from '../../platform/storage/pdf-renderer.js';
import { officialDocumentModel, type Viewing } from './official-document.mapping.js';
import type { OfficialDocumentModel } from './official-document.model.js';
import { decisionsOf, documentsById, type Onlooker } from './official-document.queries.js';

const BY_ID = {};
const DECISIONS = {};

/** Reads official documents as far as the actor may see them; many at once cost one statement. */
@Injectable()
export class OfficialDocumentReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly renderer: PdfRenderer,
  ) {}

  /** The document, or null where there is none or the actor has no ground to see it. Reads afresh. */
  async one(actor: Actor, id: string): Promise<OfficialDocumentModel | null> {
    return (await this.many(actor, [id]))[0] ?? null;
  }

  /** The same within a query: gathered per request. */
  load(context: RequestContext, actor: Actor, id: string): Promise<OfficialDocumentModel | null> {
    const loader = context.once(
      BY_ID,
      () =>
        new DataLoader<string, OfficialDocumentModel | null>(async (ids) => {
          const found = new Map((await this.many(actor, ids)).map((document) => [document.id, document]));
          return ids.map((each) => found.get(each) ?? null);
        }),
    );
    return loader.load(id);
  }

  /** The decision of a dossier, once it has been prepared for signature. */
  decisionOf(
    context: RequestContext,
    actor: Actor,
    dossierId: string,
  ): Promise<OfficialDocumentModel | null> {
    const loader = context.once(
      DECISIONS,
      () =>
        new DataLoader<string, OfficialDocumentModel | null>(async (ids) => {
          const rows = await this.reader.rows(actor.authorityId, decisionsOf(this.onlooker(actor), ids));
          const viewing = this.viewing(actor);
          const found = new Map(rows.map((row) => [row.dossier_id, officialDocumentModel(row, viewing)]));
          return ids.map((each) => found.get(each) ?? null);
        }),
    );
    return loader.load(dossierId);
  }

  private async many(actor: Actor, ids: readonly string[]): Promise<OfficialDocumentModel[]> {
    const sound = ids.filter(isId);
    if (sound.length === 0) return [];
    const rows = await this.reader.rows(actor.authorityId, documentsById(this.onlooker(actor), sound));
    const viewing = this.viewing(actor);
    return rows.map((row) => officialDocumentModel(row, viewing));
  }

  /** Who looks, and at which business instant. */
  onlooker({ authorityId, principals }: Actor): Onlooker {
    const now = this.clock.now();
    return { authorityId, principals, now, today: civilDateOf(now) };
  }

  viewing({ unitId, position }: Actor): Viewing {
    return { unitId, position, today: civilDateOf(this.clock.now()), pdfAvailable: this.renderer.available };
  }
}
