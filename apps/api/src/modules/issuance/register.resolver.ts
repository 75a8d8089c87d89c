import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { OfficialDocumentReader } from './official-document-reader.js';
import { OfficialDocumentModel } from './official-document.model.js';
import { RegisterConnection, RegisterEntryModel, RegisterModel } from './register.model.js';
import { Registers } from './registers.js';

/** The registers of numbers. */
@Resolver(() => RegisterEntryModel)
export class RegisterResolver {
  constructor(
    private readonly registersRead: Registers,
    private readonly documents: OfficialDocumentReader,
  ) {}

  @Query(() => [RegisterModel])
  registers(@CurrentActor() actor: Actor): Promise<RegisterModel[]> {
    return this.registersRead.all(actor);
  }

  @Query(() => RegisterConnection)
  register(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<RegisterConnection> {
    return this.registersRead.page(actor, id, first ?? 50, after ?? undefined);
  }

  /** The document of a number; null for a void number, and for a document that the reader has no ground to see. */
  @ResolveField(() => OfficialDocumentModel, { nullable: true })
  async document(
    @Parent() entry: RegisterEntryModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OfficialDocumentModel | null> {
    return entry.documentId === null ? null : this.documents.load(context, actor, entry.documentId);
  }
}
