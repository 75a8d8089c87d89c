import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CivilDate, CommandId, CurrentActor, type RequestContext } from '../../platform/graphql/index.js';
import type { RefusalValue } from '../../platform/refusal/index.js';
import { SessionModel } from '../identity/index.js';
import {
  AbsenceFormModel,
  AbsencesModel,
  AbsencesResult,
  AuthorisationFormModel,
  SigningRightModel,
  SubstituteInputModel,
  SubstitutionModel,
  UnseenWorkModel,
} from './absence.model.js';
import { AbsenceReader } from './absence-reader.js';
import { GrantSubstitution } from './grant-substitution.js';
import { OrderSigning } from './order-signing.js';
import { RecordLeave } from './record-leave.js';

type Done = Promise<AbsencesModel | RefusalValue>;

/** Who is away and who stands in. */
@Resolver(() => AbsencesModel)
export class AbsenceResolver {
  constructor(
    private readonly read: AbsenceReader,
    private readonly leaves: RecordLeave,
    private readonly substitutions: GrantSubstitution,
    private readonly orders: OrderSigning,
  ) {}

  @Query(() => AbsencesModel)
  absences(@CurrentActor() actor: Actor): Promise<AbsencesModel> {
    return this.read.absences(actor);
  }

  @Query(() => AbsenceFormModel)
  absenceForm(@CurrentActor() actor: Actor): Promise<AbsenceFormModel> {
    return this.read.form(actor);
  }

  @Query(() => AuthorisationFormModel, {
    nullable: true,
    description: 'Null for all but the Chairman and the leaders of the Office.',
  })
  authorisationForm(@CurrentActor() actor: Actor): Promise<AuthorisationFormModel | null> {
    return this.read.authorisationForm(actor);
  }

  @Query(() => [UnseenWorkModel], {
    description:
      'What nobody would see while a person is away, by position; of others than oneself only how much.',
  })
  unseenWork(
    @CurrentActor() actor: Actor,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('from', { type: () => CivilDate }) from: string,
    @Args('lastDay', { type: () => CivilDate }) lastDay: string,
  ): Promise<UnseenWorkModel[]> {
    return this.read.unseen(actor, { personId, from, lastDay });
  }

  @Query(() => [SigningRightModel], {
    description: 'Who may sign for the Committee and its Chairman on a day; today unless told.',
  })
  signingRights(
    @CurrentActor() actor: Actor,
    @Args('date', { type: () => CivilDate, nullable: true }) date?: string | null,
  ): Promise<SigningRightModel[]> {
    return this.read.signingRights(actor, date ?? undefined);
  }

  @Mutation(() => AbsencesResult, {
    description:
      'By the person, the leaders of the unit, for leaders of the Committee also those of the Office.',
  })
  async recordLeave(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('from', { type: () => CivilDate }) from: string,
    @Args('lastDay', { type: () => CivilDate }) lastDay: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('substitutes', { type: () => [SubstituteInputModel] }) substitutes: SubstituteInputModel[],
    @Args('withoutSubstitute', {
      type: () => Boolean,
      defaultValue: false,
      description: 'Confirms that some work will be seen by nobody.',
    })
    withoutSubstitute: boolean,
  ): Done {
    const input = { personId, from, lastDay, reason, substitutes: substitutes.map(plain), withoutSubstitute };
    return (await this.leaves.record(actor, commandId, input)) ?? this.read.absences(actor);
  }

  @Mutation(() => AbsencesResult, { description: 'Somebody is back: who stood in for it stands in no more.' })
  async endLeave(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('leaveId', { type: () => ID }) leaveId: string,
  ): Done {
    return (await this.leaves.end(actor, commandId, leaveId)) ?? this.read.absences(actor);
  }

  @Mutation(() => AbsencesResult, { description: '"A thay B" for some days, by whoever may enter a leave.' })
  async grantSubstitution(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('substitute') substitute: SubstituteInputModel,
    @Args('from', { type: () => CivilDate }) from: string,
    @Args('lastDay', { type: () => CivilDate }) lastDay: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Done {
    const input = { ...plain(substitute), from, lastDay, reason };
    return (await this.substitutions.substitution(actor, commandId, input)) ?? this.read.absences(actor);
  }

  @Mutation(() => AbsencesResult, {
    description: 'TUQ.: by the Chairman, or by the leaders of the Office on his signed paper.',
  })
  async authoriseSigning(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('appointmentId', { type: () => ID, description: 'The Chairman’s.' }) appointmentId: string,
    @Args('substituteId', { type: () => ID }) substituteId: string,
    @Args('docTypes', { type: () => [String] }) docTypes: string[],
    @Args('basis', { type: () => String, description: 'Number and day of the paper.' }) basis: string,
    @Args('from', { type: () => CivilDate }) from: string,
    @Args('lastDay', { type: () => CivilDate }) lastDay: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Done {
    const input = { appointmentId, substituteId, docTypes, basis, from, lastDay, reason };
    return (await this.substitutions.authorisation(actor, commandId, input)) ?? this.read.absences(actor);
  }

  @Mutation(() => AbsencesResult, {
    description: 'TL.: a standing order to sign one type of document, by whoever enters authorisations.',
  })
  async orderSigning(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('postId', { type: () => ID }) postId: string,
    @Args('docType', { type: () => String }) docType: string,
    @Args('basis', { type: () => String, description: 'The working regulation or the paper.' }) basis: string,
    @Args('from', { type: () => CivilDate }) from: string,
  ): Done {
    const input = { postId, docType, basis, from };
    return (await this.orders.lay(actor, commandId, input)) ?? this.read.absences(actor);
  }

  @Mutation(() => AbsencesResult, { description: 'A standing order ends with the day.' })
  async endSigningOrder(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('orderId', { type: () => ID }) orderId: string,
  ): Done {
    return (await this.orders.end(actor, commandId, orderId)) ?? this.read.absences(actor);
  }

  @Mutation(() => AbsencesResult)
  async endSubstitution(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('substitutionId', { type: () => ID }) substitutionId: string,
  ): Done {
    return (await this.substitutions.end(actor, commandId, substitutionId)) ?? this.read.absences(actor);
  }
}

/** For whom a session stands in, and for whom it may. */
@Resolver(() => SessionModel)
export class StandingInResolver {
  constructor(private readonly read: AbsenceReader) {}

  @ResolveField(() => SubstitutionModel, {
    nullable: true,
    description: 'In whose place the person acts now; the position acted in is then that of the other.',
  })
  async standsIn(
    @Parent() session: SessionModel,
    @Context() context: RequestContext,
  ): Promise<SubstitutionModel | null> {
    const { standsIn } = session;
    if (standsIn === undefined) return null;
    const all = await this.mayStandIn(session, context);
    return all.find(({ id }) => id === standsIn.substitutionId) ?? null;
  }

  @ResolveField(() => [SubstitutionModel], { description: 'In whose place the person may act today.' })
  mayStandIn(
    @Parent() { authorityId, personId }: SessionModel,
    @Context() context: RequestContext,
  ): Promise<SubstitutionModel[]> {
    return context.once(this, () =>
      this.read.standingIn({ authorityId, personId, language: context.language }),
    );
  }
}

function plain({ appointmentId, substituteId, acts }: SubstituteInputModel) {
  return { appointmentId, substituteId, acts: acts ?? null };
}
