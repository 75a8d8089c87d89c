import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import { DossierModel } from '../documents/index.js';
import { AssignmentReader } from './assignment-reader.js';
import { AssignmentScopeEnum, AssignmentsShownEnum } from './assignment.enums.js';
import {
  AssignmentBoardUnitModel,
  AssignmentConnection,
  AssignmentCountsModel,
  AssignmentEntryModel,
  AssignmentModel,
  StandingDirectionConnection,
} from './assignment.model.js';
import type { Scope, Shown } from './assignment.queries.js';

/** "Nhiệm vụ được giao": what is read. */
@Resolver(() => AssignmentModel)
export class AssignmentResolver {
  constructor(private readonly assignmentsRead: AssignmentReader) {}

  @Query(() => AssignmentModel, { nullable: true })
  assignment(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AssignmentModel | null> {
    return this.assignmentsRead.one(actor, id);
  }

  @Query(() => AssignmentConnection, {
    description: 'Assignments as units have them: the next due first, then what has a product.',
  })
  assignments(
    @CurrentActor() actor: Actor,
    @Args('scope', { type: () => AssignmentScopeEnum, defaultValue: 'OURS' }) scope: Scope,
    @Args('shown', { type: () => AssignmentsShownEnum, defaultValue: 'OPEN' }) shown: Shown,
    @Args('unitId', { type: () => ID, nullable: true, description: 'Narrows the scope ALL to one unit.' })
    unitId: string | null | undefined,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<AssignmentConnection> {
    return this.assignmentsRead.page(actor, {
      scope,
      shown,
      unitId: unitId ?? null,
      first: first ?? 50,
      after: after ?? null,
    });
  }

  @Query(() => AssignmentCountsModel)
  assignmentCounts(
    @CurrentActor() actor: Actor,
    @Args('scope', { type: () => AssignmentScopeEnum, defaultValue: 'OURS' }) scope: Scope,
  ): Promise<AssignmentCountsModel> {
    return this.assignmentsRead.counts(actor, scope);
  }

  @Query(() => [AssignmentBoardUnitModel], {
    description: 'For those who follow assignments: by unit, those with late ones first.',
  })
  assignmentBoard(@CurrentActor() actor: Actor): Promise<AssignmentBoardUnitModel[]> {
    return this.assignmentsRead.board(actor);
  }

  @Query(() => StandingDirectionConnection, {
    description: 'Standing directions: no deadline, nothing to confirm.',
  })
  standingDirections(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null | undefined,
  ): Promise<StandingDirectionConnection> {
    return this.assignmentsRead.directions(actor, first ?? 50, after ?? null);
  }

  @Query(() => [AssignmentModel], { description: 'The source names no accountable unit: the Office does.' })
  assignmentsWithoutLead(
    @CurrentActor() actor: Actor,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
  ): Promise<AssignmentModel[]> {
    return this.assignmentsRead.withoutLead(actor, first ?? 50);
  }

  @ResolveField(() => [AssignmentEntryModel])
  entries(
    @Parent() assignment: AssignmentModel,
    @CurrentActor() actor: Actor,
  ): Promise<AssignmentEntryModel[]> {
    return this.assignmentsRead.entries(actor, assignment.id);
  }
}

/** The assignments of the same point of the session, beside the dossier. */
@Resolver(() => DossierModel)
export class DossierAssignmentsResolver {
  constructor(private readonly assignmentsRead: AssignmentReader) {}

  @ResolveField(() => [AssignmentModel], { name: 'assignments' })
  assignmentsOf(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<AssignmentModel[]> {
    return this.assignmentsRead.ofDossier(context, actor, dossier.id);
  }
}
