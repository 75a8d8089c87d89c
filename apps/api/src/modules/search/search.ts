import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { SEARCH_KINDS, type SearchKind } from '../../platform/search/index.js';
import type { SearchGroupModel, SearchHitModel } from './search.model.js';
import { searchRows, type HitRow } from './search.queries.js';

/** Totals are counted to here: 101 says "more than a hundred", and then another word helps more than a page. */
const CAP = 101;
/** Characters of a query that are looked at. */
const LONGEST = 200;

export interface SearchFor {
  readonly text: string;
  /** Only what this unit leads or has issued. */
  readonly unitId: string | null;
  /** Only this kind. */
  readonly kind: SearchKind | undefined;
  /** Hits of each kind. */
  readonly first: number;
}

/** Finds what the actor may see: those groups that have hits, in the order of kinds. One statement. */
@Injectable()
export class Search {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { text, unitId, kind, first }: SearchFor): Promise<SearchGroupModel[]> {
    const asked = text.normalize('NFC').trim().slice(0, LONGEST);
    if (asked === '' && unitId === null) return [];
    const rows = await this.reader.rows(
      actor.authorityId,
      searchRows({
        authorityId: actor.authorityId,
        principals: actor.principals,
        now: this.clock.now(),
        text: asked,
        unitId,
        kinds: kind === undefined ? SEARCH_KINDS : [kind],
        first,
        cap: CAP,
      }),
    );
    return [...Map.groupBy(rows, (row) => row.kind)].map(([of, hits]) => ({
      kind: of,
      total: hits[0]?.total ?? 0,
      hits: hits.map(hitModel),
    }));
  }
}

function hitModel({ doc_type: docType, ...row }: HitRow): SearchHitModel {
  const { kind, id, title, number, unit, state, dated, received } = row;
  return { kind, id, title, number, unit, docType, state, dated, received };
}
