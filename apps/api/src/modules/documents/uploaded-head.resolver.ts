import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor } from '../../platform/graphql/index.js';
import { UploadedHead } from './uploaded-head.js';
import { UploadedHeadModel } from './uploaded-head.model.js';

/** What forms are filled in with from a file that was just uploaded. */
@Resolver(() => UploadedHeadModel)
export class UploadedHeadResolver {
  constructor(private readonly heads: UploadedHead) {}

  @Query(() => UploadedHeadModel, { nullable: true, description: 'For whoever uploaded the file.' })
  uploadedHead(
    @CurrentActor() actor: Actor,
    @Args('fileId', { type: () => ID }) fileId: string,
  ): Promise<UploadedHeadModel | null> {
    return this.heads.read(actor, fileId);
  }
}
