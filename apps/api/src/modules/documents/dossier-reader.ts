import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize, type RequestContext } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { dossierModel, type DossierConnection, type DossierModel } from './dossier.model.js';
import { dossierPage, visibleDossiers, type DossierRow } from './dossier.queries.js';
import type { Stage } from './enums.js';

/** Totals are counted to here, for each row costs a look at who may read it: 201 says "more than two hundred". */
const TOTAL_CAP = 201;

const BY_ID = {};

export interface DossierPage {
  readonly stage: Stage | undefined;
  readonly text: string | undefined;
  readonly first: number;
  readonly after: string | undefined;
}

/** Reads dossiers as far as the actor may see them. */
@Injectable()
export class DossierReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The dossier, or null where there is none or the actor has no ground to see it. */
  async one(actor: Actor, id: string): Promise<DossierModel | null> {
    return (await this.many(actor, [id]))[0] ?? null;
  }

  /** The same within a query: gathered per request, many cost one statement. */
  load(context: RequestContext, actor: Actor, id: string): Promise<DossierModel | null> {
    const loader = context.once(
      BY_ID,
      () =>
        new DataLoader<string, DossierModel | null>(async (ids) => {
          const found = new Map((await this.many(actor, ids)).map((dossier) => [dossier.id, dossier]));
          return ids.map((each) => found.get(each) ?? null);
        }),
    );
    return loader.load(id);
  }

  private async many({ authorityId, principals }: Actor, ids: readonly string[]): Promise<DossierModel[]> {
    const sound = ids.filter(isId);
    if (sound.length === 0) return [];
    const query = visibleDossiers(authorityId, principals, this.clock.now(), sound);
    return (await this.reader.rows(authorityId, query)).map(dossierModel);
  }

  /** One page of the dossiers that the actor may see, newest first; one statement. */
  async page(actor: Actor, { stage, text, first, after }: DossierPage): Promise<DossierConnection> {
    const size = pageSize(first);
    const [before] = decodeCursor(after, 1) ?? [];
    const rows = await this.reader.rows(
      actor.authorityId,
      dossierPage({
        authorityId: actor.authorityId,
        principals: actor.principals,
        now: this.clock.now(),
        stage,
        text: text?.trim() === '' ? undefined : text,
        before: isId(before) ? before : undefined,
        first: size,
        totalCap: TOTAL_CAP,
      }),
    );
    const dossiers = rows.filter((row): row is DossierRow & { total: number } => row.id !== null);
    return {
      ...pageOf(dossiers, size, dossierModel, ({ id }) => [id]),
      total: rows[0]?.total ?? 0,
    };
  }
}
