import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor, type RequestContext } from '../../../platform/graphql/index.js';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import { DossierModel, DossierResult } from '../../documents/index.js';
import { ReassignArgs } from '../submission.args.js';
import { OfficeDesk } from './office-desk.js';
import {
  ExaminationConnection,
  FieldRefModel,
  OfficeDeskModel,
  StandingConnection,
  StepToTakeModel,
} from './office-desk.model.js';
import { OfficeView } from './office-view.js';
import { ReassignStep } from './reassign-step.js';

@ArgsType()
class DeskPageArgs {
  @Field(() => ID, { nullable: true })
  fieldId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A person: what he holds, or what belongs to his fields.' })
  specialistId?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 50 })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@ArgsType()
class StandingArgs extends DeskPageArgs {
  @Field(() => ID, { nullable: true, description: 'The unit that leads.' })
  unitId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Only what is past its deadline.',
  })
  late?: boolean | null;
}

/** "Chỉ đạo, điều hành": the Office's desk. */
@Resolver()
export class OfficeDeskResolver {
  constructor(
    private readonly desk: OfficeDesk,
    private readonly reassigning: ReassignStep,
  ) {}

  @Query(() => OfficeDeskModel)
  officeDesk(@CurrentActor() actor: Actor): Promise<OfficeDeskModel> {
    return this.desk.desk(actor);
  }

  @Query(() => ExaminationConnection, { description: 'What came in to the Office and waits there.' })
  examinations(
    @CurrentActor() actor: Actor,
    @Args() { fieldId, specialistId, first, after }: DeskPageArgs,
  ): Promise<ExaminationConnection> {
    return this.desk.examinations(
      actor,
      { fieldId: fieldId ?? null, specialistId: specialistId ?? null },
      { first: first ?? 50, after: after ?? null },
    );
  }

  @Query(() => StandingConnection, {
    description:
      'Where the dossiers stand that whoever asks may see, late ones first; for the Office and the leaders.',
  })
  standing(
    @CurrentActor() actor: Actor,
    @Args() { fieldId, specialistId, unitId, late, first, after }: StandingArgs,
  ): Promise<StandingConnection> {
    const filter = {
      fieldId: fieldId ?? null,
      specialistId: specialistId ?? null,
      unitId: unitId ?? null,
      late: late ?? false,
    };
    return this.desk.standing(actor, filter, { first: first ?? 50, after: after ?? null });
  }

  @Mutation(() => DossierResult, {
    description:
      'A step of the Office, or of the vice-chair in charge, passes to somebody else, with a reason.',
  })
  reassignStep(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args() reassigned: ReassignArgs,
  ): Promise<DossierModel | RefusalValue> {
    return this.reassigning.run(actor, commandId, reassigned);
  }
}

/** What a dossier shows of the Office's work on it. */
@Resolver(() => DossierModel)
export class DossierOfficeResolver {
  constructor(private readonly view: OfficeView) {}

  @ResolveField(() => FieldRefModel, {
    nullable: true,
    description:
      'The field of work by which it goes to a vice-chair: that the Office has chosen, else of its lead unit.',
  })
  workField(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<FieldRefModel | null> {
    return this.view.field(context, actor, dossier.id);
  }

  @ResolveField(() => StepToTakeModel, {
    nullable: true,
    description:
      'What whoever asks may take over by reassignStep; null where no colleague holds such a step.',
  })
  stepToTake(
    @Parent() dossier: DossierModel,
    @CurrentActor() actor: Actor,
    @Context() context: RequestContext,
  ): Promise<StepToTakeModel | null> {
    return this.view.stepToTake(context, actor, dossier.id);
  }
}
