import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { WorkFieldModel } from './work-field.model.js';
import { workFields } from './work-field.queries.js';

/** Fields of work and who is in charge of them. */
@Injectable()
export class WorkFields {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The fields of a tenant in their order, as they are divided today; one statement. */
  async today(authorityId: string): Promise<WorkFieldModel[]> {
    const rows = await this.reader.rows(authorityId, workFields(authorityId, civilDateOf(this.clock.now())));
    return rows.map(({ id, code, name, vice_chair, specialist }) => ({
      id,
      code,
      name,
      viceChair: vice_chair,
      specialist,
    }));
  }
}
