import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import type { UrgeModel } from './urge.model.js';
import { urgesAbout, type UrgeRow } from './urge.queries.js';

/** What was urged about dossiers and rounds, gathered per request into one statement. */
@Injectable()
export class UrgeReader {
  constructor(private readonly reader: TenantReader) {}

  /** Of a subject that the reader has been let in to, the first one first. */
  about(context: RequestContext, authorityId: string, subjectId: string): Promise<UrgeModel[]> {
    return context.once(this, () => this.#loader(authorityId)).load(subjectId);
  }

  #loader(authorityId: string): DataLoader<string, UrgeModel[]> {
    return new DataLoader(async (ids) => {
      const rows = await this.reader.rows(authorityId, urgesAbout(authorityId, ids));
      return ids.map((id) => rows.filter((row) => row.subject_id === id).map(toUrge));
    });
  }
}

function toUrge({ id, step_id, at, by, by_unit, units, words }: UrgeRow): UrgeModel {
  return { id, stepId: step_id, at, by, byUnit: by_unit, units: [...units], words };
}
