import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { peopleById } from './identity.queries.js';
import type { PersonModel } from './person.model.js';

/** People by id, gathered per request into one statement. */
@Injectable()
export class PeopleReader {
  readonly #reader: TenantReader;

  constructor(reader: TenantReader) {
    this.#reader = reader;
  }

  /** The person; fails when the tenant has none of this id (ids come from our own rows). */
  async load(context: RequestContext, authorityId: string, id: string): Promise<PersonModel> {
    const person = await this.find(context, authorityId, id);
    if (person === undefined) throw new Error('A row names a person who is not there.');
    return person;
  }

  /** The person, or undefined. */
  find(context: RequestContext, authorityId: string, id: string): Promise<PersonModel | undefined> {
    return context.once(this, () => this.#loader(authorityId)).load(id);
  }

  #loader(authorityId: string): DataLoader<string, PersonModel | undefined> {
    return new DataLoader(async (ids) => {
      const rows = await this.#reader.rows(authorityId, peopleById(authorityId, ids));
      const people = new Map(rows.map((row) => [row.id, { id: row.id, displayName: row.display_name }]));
      return ids.map((id) => people.get(id));
    });
  }
}
