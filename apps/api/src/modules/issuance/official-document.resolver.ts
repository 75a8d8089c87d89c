import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { ReadingRecord } from '../access/index.js';
import { DossierModel, DraftParagraphModel } from '../documents/index.js';
import { DocumentText } from './document-text.js';
import { OfficialDocumentReader } from './official-document-reader.js';
import { OfficialDocumentModel, ReceivedDocumentConnection } from './official-document.model.js';
import { ReceivedDocuments } from './received-documents.js';

/** Reading official documents, and what a unit has received. */
@Resolver(() => OfficialDocumentModel)
export class OfficialDocumentResolver {
  constructor(
    private readonly documents: OfficialDocumentReader,
    private readonly received: ReceivedDocuments,
    private readonly text: DocumentText,
    private readonly readings: ReadingRecord,
  ) {}

  @Query(() => OfficialDocumentModel, { nullable: true })
  async officialDocument(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<OfficialDocumentModel | null> {
    const document = await this.documents.one(actor, id);
    if (document !== null) await this.readings.note(actor, document.id, 'PAGE');
    return document;
  }

  @Query(() => ReceivedDocumentConnection)
  receivedDocuments(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<ReceivedDocumentConnection> {
    return this.received.page(actor, first ?? 50, after ?? undefined);
  }

  /** The text as it stands on the page that is kept. */
  @ResolveField(() => [DraftParagraphModel])
  paragraphs(
    @Parent() document: OfficialDocumentModel,
    @CurrentActor() actor: Actor,
  ): Promise<DraftParagraphModel[]> {
    return this.text.paragraphs(actor.authorityId, document.fileSha256);
  }
}

/** The decision that a dossier ends in. */
@Resolver(() => DossierModel)
export class DossierDecisionResolver {
  constructor(private readonly documents: OfficialDocumentReader) {}

  @ResolveField(() => OfficialDocumentModel, { nullable: true })
  decision(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OfficialDocumentModel | null> {
    return this.documents.decisionOf(context, actor, dossier.id);
  }
}
