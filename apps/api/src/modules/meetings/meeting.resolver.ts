import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { AssignmentModel, AssignmentReader } from '../assignments/index.js';
import { DossierModel, DossierReader } from '../documents/index.js';
import { OfficialDocumentModel, OfficialDocumentReader } from '../issuance/index.js';
import { UnitModel, UnitsReader } from '../organisation/index.js';
import { MeetingConnection, MeetingItemModel, MeetingModel } from './meeting.model.js';
import { MeetingReader } from './meeting-reader.js';

/** "Phiên họp": what is read. Dossiers, the notice and assignments stand beside it as far as each may be seen itself. */
@Resolver(() => MeetingModel)
export class MeetingResolver {
  constructor(
    private readonly meetingsRead: MeetingReader,
    private readonly dossiers: DossierReader,
    private readonly documents: OfficialDocumentReader,
    private readonly assignmentsRead: AssignmentReader,
  ) {}

  @Query(() => MeetingConnection, {
    description:
      'Sessions from the latest back: of the Office and the leaders, and of whoever received a notice.',
  })
  meetings(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<MeetingConnection> {
    return this.meetingsRead.page(actor, first ?? 50, after ?? null);
  }

  @Query(() => MeetingModel, { nullable: true })
  meeting(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MeetingModel | null> {
    return this.meetingsRead.one(actor, id);
  }

  @ResolveField(() => DossierModel, { nullable: true })
  noticeDossier(
    @Parent() meeting: MeetingModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<DossierModel | null> {
    return this.dossiers.load(context, actor, meeting.noticeDossierId);
  }

  @ResolveField(() => OfficialDocumentModel, { nullable: true })
  async notice(
    @Parent() meeting: MeetingModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<OfficialDocumentModel | null> {
    const { noticeDocumentId } = meeting;
    return noticeDocumentId === null ? null : this.documents.load(context, actor, noticeDocumentId);
  }

  @ResolveField(() => [AssignmentModel], { description: 'What it gave, as far as the reader may see it.' })
  async assignments(
    @Parent() meeting: MeetingModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<AssignmentModel[]> {
    const { sourceId } = meeting;
    return sourceId === null ? [] : this.assignmentsRead.ofSource(context, actor, sourceId);
  }
}

/** Who answers for a point of the agenda, and its dossier. */
@Resolver(() => MeetingItemModel)
export class MeetingItemResolver {
  constructor(
    private readonly dossiers: DossierReader,
    private readonly units: UnitsReader,
  ) {}

  @ResolveField(() => UnitModel, { nullable: true })
  async leadUnit(
    @Parent() { leadUnitId }: MeetingItemModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<UnitModel | null> {
    return leadUnitId === null ? null : this.units.load(context, actor.authorityId, leadUnitId);
  }

  @ResolveField(() => DossierModel, { nullable: true })
  async dossier(
    @Parent() { dossierId }: MeetingItemModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<DossierModel | null> {
    return dossierId === null ? null : this.dossiers.load(context, actor, dossierId);
  }
}

/** The session whose notice a dossier is. */
@Resolver(() => DossierModel)
export class NoticeMeetingResolver {
  constructor(private readonly meetingsRead: MeetingReader) {}

  @ResolveField(() => MeetingModel, {
    nullable: true,
    description: 'Of the notice of a session: that session.',
  })
  async concludedAt(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<MeetingModel | null> {
    return dossier.docType === 'NOTICE' ? this.meetingsRead.ofNotice(context, actor, dossier.id) : null;
  }
}
