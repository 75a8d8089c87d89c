import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { unitsById } from './organisation.queries.js';
import { toUnit } from './unit-mapping.js';
import type { UnitModel } from './unit.model.js';

/** Units by id, gathered per request into one statement. */
@Injectable()
export class UnitsReader {
  readonly #reader: TenantReader;

  constructor(reader: TenantReader) {
    this.#reader = reader;
  }

  /** The unit; fails when the tenant has none of this id (ids come from our own rows). */
  async load(context: RequestContext, authorityId: string, id: string): Promise<UnitModel> {
    const unit = await this.find(context, authorityId, id);
    if (unit === undefined) throw new Error('A row names a unit that is not there.');
    return unit;
  }

  /** The unit, where the tenant has one of this id: for ids that come from outside. */
  find(context: RequestContext, authorityId: string, id: string): Promise<UnitModel | undefined> {
    return context.once(this, () => this.#loader(authorityId)).load(id);
  }

  #loader(authorityId: string): DataLoader<string, UnitModel | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#reader.rows(authorityId, unitsById(authorityId, ids));
      const units = new Map(rows.map((row) => [row.id, toUnit(row)]));
      return ids.map((id) => units.get(id));
    });
  }
}
