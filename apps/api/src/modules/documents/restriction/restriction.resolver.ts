import {
  Args,
  Context,
  Field,
  ID,
  InputType,
  Int,
  Mutation,
  Parent,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import DataLoader from 'dataloader';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { CommandId, CurrentActor, type RequestContext } from '../../../platform/graphql/index.js';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import { mayRestrict } from '../domain/restricting.js';
import { DossierModel, DossierResult } from '../dossier.model.js';
import { LiftRestriction, RestrictDossier } from './restrict-dossier.js';
import { DossierRestrictionModel } from './restriction.model.js';
import { officeOf, restrictionsOf } from './restriction.queries.js';

@InputType()
export class RestrictDossierInput {
  @Field(() => ID)
  dossierId!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => [ID], { description: 'Units that may read it.' })
  unitIds!: string[];

  @Field(() => [ID], { description: 'Persons who may; whoever sets the mark and the drafter always may.' })
  personIds!: string[];

  @Field(() => Int)
  expectedVersion!: number;
}

const MARKS = {};
const OFFICES = {};

/** The mark "hạn chế" of a dossier: who is named, and the acts that set and lift it. */
@Resolver(() => DossierModel)
export class RestrictionResolver {
  constructor(
    private readonly restricting: RestrictDossier,
    private readonly lifting: LiftRestriction,
    private readonly reader: TenantReader,
  ) {}

  @Mutation(() => DossierResult, {
    description: 'Marks a dossier as restricted, or names others than before.',
  })
  restrictDossier(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') input: RestrictDossierInput,
  ): Promise<DossierModel | RefusalValue> {
    return this.restricting.run(actor, commandId, input);
  }

  @Mutation(() => DossierResult, {
    description: 'Lifts the mark: who read the dossier before reads it again.',
  })
  liftRestriction(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('dossierId', { type: () => ID }) dossierId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<DossierModel | RefusalValue> {
    return this.lifting.run(actor, commandId, { dossierId, reason, expectedVersion });
  }

  @ResolveField(() => DossierRestrictionModel, {
    nullable: true,
    description: 'Null where it is not restricted.',
  })
  async restriction(
    @Parent() { id, restricted }: DossierModel,
    @CurrentActor() { authorityId }: Actor,
    @Context() context: RequestContext,
  ): Promise<DossierRestrictionModel | null> {
    if (!restricted) return null;
    const row = await context
      .once(
        MARKS,
        () =>
          new DataLoader(async (ids: readonly string[]) => {
            const rows = await this.reader.rows(authorityId, restrictionsOf(authorityId, ids));
            return ids.map((each) => rows.find(({ dossier_id }) => dossier_id === each) ?? null);
          }),
      )
      .load(id);
    if (row === null) return null;
    return {
      reason: row.reason,
      setAt: row.set_at,
      setBy: row.set_by,
      units: row.units,
      persons: row.persons,
    };
  }

  @ResolveField(() => Boolean, { description: 'Whether the reader may set and lift the mark.' })
  async mayRestrict(
    @Parent() { id, leadUnit, drafter }: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<boolean> {
    const officeUnitId = await context
      .once(
        OFFICES,
        () =>
          new DataLoader(async (ids: readonly string[]) => {
            const rows = await this.reader.rows(actor.authorityId, officeOf(actor.authorityId, ids));
            return ids.map((each) => rows.find((row) => row.id === each)?.office ?? null);
          }),
      )
      .load(id);
    return mayRestrict(actor, { leadUnitId: leadUnit.id, drafterId: drafter?.id ?? null, officeUnitId });
  }
}
