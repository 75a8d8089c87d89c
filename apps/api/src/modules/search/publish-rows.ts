import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { TenantWriter } from '../../platform/database/tenant-writer.js';
import { OutboxConsumers, type OutboxDelivery } from '../../platform/outbox/index.js';
import { SearchSources, type SearchSource } from '../../platform/search/index.js';
import { CHANGED, type Announcement } from '../workflow/index.js';
import { endOfBatch, oneAtATime, publishAfter, publishTouched } from './publish-row.queries.js';

/** Topic by which migrations and seeds ask for all rows of a tenant, or for those of the `kind` that the message names. */
export const REBUILD = 'search.rebuild';

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** Keeps the rows of search: the relay publishes what acts have changed. Doing it twice changes nothing. */
@Injectable()
export class PublishRows implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly sources: SearchSources,
    private readonly writer: TenantWriter,
    private readonly reader: TenantReader,
  ) {}

  onModuleInit(): void {
    this.consumers.register(CHANGED, (delivery) => this.publish(delivery));
    this.consumers.register(REBUILD, ({ authorityId, payload }) =>
      this.rebuild(authorityId, (payload as { readonly kind?: string }).kind),
    );
  }

  async publish({ authorityId, payload }: OutboxDelivery): Promise<void> {
    const { subjects } = payload as unknown as Announcement;
    await this.writer.write(
      authorityId,
      oneAtATime(subjects),
      ...this.sources.all().map((source) => publishTouched(source, authorityId, subjects)),
    );
  }

  /** Publishes everything of a tenant, or of one kind, in batches. */
  async rebuild(authorityId: string, only?: string): Promise<void> {
    const sources = this.sources.all().filter(({ kind }) => only === undefined || kind === only);
    for (const source of sources) await this.#rebuild(authorityId, source);
  }

  async #rebuild(authorityId: string, source: SearchSource): Promise<void> {
    let after = BEFORE_ALL;
    for (;;) {
      const end = await this.reader.one<{ id: string | null }>(
        authorityId,
        endOfBatch(source)(authorityId, after),
      );
      if (!end?.id) return;
      await this.writer.write(authorityId, publishAfter(source, authorityId, after));
      after = end.id;
    }
  }
}
