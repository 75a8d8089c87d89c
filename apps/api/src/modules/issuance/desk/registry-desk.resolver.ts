import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CurrentActor } from '../../../platform/graphql/index.js';
import { OutgoingDocumentConnection, OutgoingStageEnum, RegistryDeskModel } from './outgoing.model.js';
import type { OutgoingStage } from './outgoing.queries.js';
import { RegistryDesk } from './registry-desk.js';

/** The clerk's desk. */
@Resolver()
export class RegistryDeskResolver {
  constructor(private readonly desk: RegistryDesk) {}

  @Query(() => RegistryDeskModel)
  registryDesk(@CurrentActor() actor: Actor): Promise<RegistryDeskModel> {
    return this.desk.desk(actor);
  }

  @Query(() => OutgoingDocumentConnection, {
    description: 'What the issuers of the desk send; for clerks and leaders of the desk.',
  })
  outgoingDocuments(
    @CurrentActor() actor: Actor,
    @Args('stage', { type: () => OutgoingStageEnum }) stage: OutgoingStage,
    @Args('issuerId', { type: () => ID, nullable: true }) issuerId: string | null,
    @Args('docType', { type: () => String, nullable: true }) docType: string | null,
    @Args('year', { type: () => Int, nullable: true }) year: number | null,
    @Args('text', { type: () => String, nullable: true }) text: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<OutgoingDocumentConnection> {
    return this.desk.outgoing(actor, {
      stage,
      issuerId: issuerId ?? null,
      docType: docType ?? null,
      year: year ?? null,
      text: text ?? null,
      first: first ?? 50,
      after: after ?? null,
    });
  }
}
