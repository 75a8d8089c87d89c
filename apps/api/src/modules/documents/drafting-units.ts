import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Query } from '../../platform/database/query.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { UnitModel } from '../organisation/index.js';
import { DRAFTING_UNITS } from './domain/drafting.js';

/** Units that draft documents of the Committee. Everybody in the tenant may know them. */
@Injectable()
export class DraftingUnits {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** Those that exist on the business day, in protocol order. */
  all({ authorityId }: Actor): Promise<UnitModel[]> {
    return this.reader.rows(authorityId, draftingUnits(authorityId, civilDateOf(this.clock.now())));
  }
}

function draftingUnits(authorityId: string, today: string): Query<UnitModel> {
  return {
    name: 'documents.draftingUnits',
    text: `
      select id, code, name, short_name as "shortName", kind from unit
       where authority_id = $1 and kind = any ($2::text[])
         and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)
       order by ordinal, id`,
    values: [authorityId, [...DRAFTING_UNITS], today],
  };
}
