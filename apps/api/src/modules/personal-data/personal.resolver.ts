import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/actor.js';
import { CommandId, CurrentActor } from '../../platform/graphql/index.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import type { AskableField } from './domain/marked-fields.js';
import { PersonalActs } from './personal-acts.js';
import {
  AskableFieldEnum,
  PersonalDataPageModel,
  PersonalDataPageResult,
  PersonalErasureResult,
  PersonalExportResult,
  PersonalRequestModel,
  PersonalValueResult,
  PersonWithDataModel,
  type PersonalErasureModel,
  type PersonalExportModel,
  type PersonalValueModel,
} from './personal.model.js';
import { PersonalReader } from './personal-reader.js';
import { ChangeRetention } from './retention/change-retention.js';

/** Data about people: what is kept, shown on a request, handed out, corrected, erased, and for how long. */
@Resolver()
export class PersonalResolver {
  constructor(
    private readonly reader: PersonalReader,
    private readonly acts: PersonalActs,
    private readonly changing: ChangeRetention,
  ) {}

  @Query(() => PersonalDataPageModel)
  personalData(@CurrentActor() actor: Actor): Promise<PersonalDataPageModel> {
    return this.reader.page(actor);
  }

  @Query(() => [PersonWithDataModel], {
    nullable: true,
    description: 'By words of the name; null for all but those who answer requests about personal data.',
  })
  peopleWithData(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
  ): Promise<PersonWithDataModel[] | null> {
    return this.reader.people(actor, search);
  }

  @Query(() => [PersonalRequestModel], {
    description:
      'The last hundred: about anybody for those who answer them, about himself for everybody else.',
  })
  personalRequests(@CurrentActor() actor: Actor): Promise<PersonalRequestModel[]> {
    return this.reader.requests(actor);
  }

  @Mutation(() => PersonalValueResult, {
    description: 'Shows a masked value; asked for with a purpose, recorded.',
  })
  showPersonalData(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('field', { type: () => AskableFieldEnum }) field: AskableField,
    @Args('purpose', { type: () => String }) purpose: string,
  ): Promise<PersonalValueModel | RefusalValue> {
    return this.acts.show(actor, commandId, { personId, field, purpose });
  }

  @Mutation(() => PersonalExportResult, {
    description: 'All data of a person: one’s own, or on a request by those who answer them.',
  })
  exportPersonalData(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('purpose', { type: () => String }) purpose: string,
  ): Promise<PersonalExportModel | RefusalValue> {
    return this.acts.export(actor, commandId, { personId, purpose });
  }

  @Mutation(() => PersonalDataPageResult, { description: 'One’s own telephone number; null takes it away.' })
  async correctOwnPhone(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('phone', { type: () => String, nullable: true }) phone: string | null,
  ): Promise<PersonalDataPageModel | RefusalValue> {
    const done = await this.acts.correctPhone(actor, commandId, phone);
    return isRefused(done) ? done : this.reader.page(actor);
  }

  @Mutation(() => PersonalErasureResult, {
    description: 'Empties the data of a person who holds no post; what he did in office and the record stay.',
  })
  erasePersonalData(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('purpose', { type: () => String }) purpose: string,
  ): Promise<PersonalErasureModel | RefusalValue> {
    return this.acts.erase(actor, commandId, { personId, purpose });
  }

  @Mutation(() => PersonalDataPageResult)
  async changeRetention(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('key', { type: () => String }) key: string,
    @Args('days', { type: () => Int }) days: number,
    @Args('seenDays', { type: () => Int, nullable: true, description: '`ownDays` as it was seen.' })
    seenDays: number | null,
  ): Promise<PersonalDataPageModel | RefusalValue> {
    return (
      (await this.changing.run(actor, commandId, { key, days, seenDays: seenDays ?? null })) ??
      this.reader.page(actor)
    );
  }
}
