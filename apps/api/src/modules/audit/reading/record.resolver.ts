import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor } from '../../../platform/graphql/index.js';
import { RecordModel } from './record.model.js';
import { RecordReader } from './record-reader.js';

/** "Nhật ký": read by the leaders of the inspectorate; null for everybody else. */
@Resolver(() => RecordModel)
export class RecordResolver {
  constructor(private readonly reader: RecordReader) {}

  @Query(() => RecordModel, {
    nullable: true,
    description: 'The record, or that of one dossier, the newest first; for leaders of the inspectorate.',
  })
  record(
    @CurrentActor() actor: Actor,
    @Args('matterId', { type: () => ID, nullable: true }) matterId?: string | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<RecordModel | null> {
    return this.reader.page(actor, {
      matterId: matterId ?? null,
      first: first ?? 50,
      after: after ?? null,
    });
  }
}
