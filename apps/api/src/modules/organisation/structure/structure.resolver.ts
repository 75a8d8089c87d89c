import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate as Day } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { CivilDate, CommandId, CurrentActor } from '../../../platform/graphql/index.js';
import { isRefused, type RefusalValue } from '../../../platform/refusal/index.js';
import { ChangeStructure, type StructureAct } from './change-structure.js';
import { evolve } from './domain/change.js';
import { addPerson, addPost, appoint, changePhone, endAppointment } from './domain/decide-post.js';
import { addUnit, changeUnit, endUnit, type UnitInput } from './domain/decide-unit.js';
import { AppointInputModel, UnitInputModel } from './structure.input.js';
import { DirectoryModel, OfficialModel, OrganisationModel, OrganisationResult } from './structure.model.js';
import { StructureReader } from './structure-reader.js';

type Done = Promise<OrganisationModel | RefusalValue>;

/** The structure of the authority: read by everybody in it, changed by its administrators. */
@Resolver(() => OrganisationModel)
export class StructureResolver {
  constructor(
    private readonly structures: StructureReader,
    private readonly changing: ChangeStructure,
  ) {}

  @Query(() => OrganisationModel, { description: 'The structure on a day; today unless told.' })
  organisationAt(
    @CurrentActor() actor: Actor,
    @Args('date', { type: () => CivilDate, nullable: true }) date?: string | null,
  ): Promise<OrganisationModel> {
    return this.structures.on(actor, date ?? undefined);
  }

  @Query(() => DirectoryModel, { description: 'Who holds posts today, with telephone numbers.' })
  directory(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
  ): Promise<DirectoryModel> {
    return this.structures.directory(actor, search);
  }

  @Query(() => [OfficialModel], {
    nullable: true,
    description: 'Everybody who may be appointed; null for all but administrators.',
  })
  officials(@CurrentActor() actor: Actor): Promise<OfficialModel[] | null> {
    return this.structures.officials(actor);
  }

  @Mutation(() => OrganisationResult, { description: 'By an administrator of the Office.' })
  addUnit(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('code', { type: () => String }) code: string,
    @Args('asked', { type: () => Boolean, description: 'Whether it is asked for comments by default.' })
    asked: boolean,
    @Args('input') input: UnitInputModel,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    const unit = { ...unitInput(input), code, asked };
    return this.#run(actor, commandId, {
      kind: 'addUnit',
      content: unit,
      expectedVersion,
      decide: (structure, moment) => addUnit(structure, unit, moment),
    });
  }

  @Mutation(() => OrganisationResult, {
    description: 'What it was before stays in the charts of earlier days.',
  })
  changeUnit(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('unitId', { type: () => ID }) unitId: string,
    @Args('input') input: UnitInputModel,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    const unit = unitInput(input);
    return this.#run(actor, commandId, {
      kind: 'changeUnit',
      content: { unitId, ...unit },
      expectedVersion,
      decide: (structure, moment) => changeUnit(structure, unitId, unit, moment),
    });
  }

  @Mutation(() => OrganisationResult)
  endUnit(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('unitId', { type: () => ID }) unitId: string,
    @Args('from', { type: () => CivilDate, description: 'The first day on which it is no more.' })
    from: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.#run(actor, commandId, {
      kind: 'endUnit',
      content: { unitId, from },
      expectedVersion,
      decide: (structure) => endUnit(structure, unitId, from as Day),
    });
  }

  @Mutation(() => OrganisationResult)
  addPost(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('unitId', { type: () => ID }) unitId: string,
    @Args('position', { type: () => String }) position: string,
    @Args('title', { type: () => String }) title: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    const post = { unitId, position, title: title.trim() };
    return this.#run(actor, commandId, {
      kind: 'addPost',
      content: post,
      expectedVersion,
      decide: (structure, moment) => addPost(structure, post, moment),
    });
  }

  @Mutation(() => OrganisationResult, { description: 'A new person gets no account by it.' })
  appoint(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('input') input: AppointInputModel,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    const { postId, personId, newPerson } = input;
    const days = { from: input.from as Day, to: (input.to ?? null) as Day | null };
    return this.#run(actor, commandId, {
      kind: 'appoint',
      content: { ...input },
      expectedVersion,
      decide: (structure, moment) => {
        if (!newPerson) return appoint(structure, { postId, personId: personId ?? '', ...days }, moment);
        const person = {
          name: newPerson.name.trim(),
          code: typed(newPerson.code),
          phone: typed(newPerson.phone),
        };
        const added = addPerson(structure, person, moment);
        if (isRefused(added) || added.kind !== 'PERSON_ADDED') return added;
        const appointed = appoint(
          evolve(structure, added),
          { postId, personId: added.person.id, ...days },
          moment,
        );
        return isRefused(appointed) ? appointed : [added, appointed];
      },
    });
  }

  @Mutation(() => OrganisationResult)
  endAppointment(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('appointmentId', { type: () => ID }) appointmentId: string,
    @Args('from', { type: () => CivilDate, description: 'The first day on which it is no longer held.' })
    from: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.#run(actor, commandId, {
      kind: 'endAppointment',
      content: { appointmentId, from },
      expectedVersion,
      decide: (structure, moment) => endAppointment(structure, appointmentId, from as Day, moment),
    });
  }

  @Mutation(() => OrganisationResult)
  changePhone(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('phone', { type: () => String, nullable: true }) phone: string | null,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.#run(actor, commandId, {
      kind: 'changePhone',
      content: { personId, phone },
      expectedVersion,
      decide: (structure) => changePhone(structure, personId, typed(phone)),
    });
  }

  async #run(actor: Actor, commandId: string, act: StructureAct): Done {
    return (await this.changing.run(actor, commandId, act)) ?? this.structures.on(actor);
  }
}

function unitInput(input: UnitInputModel): UnitInput {
  return {
    name: input.name.trim(),
    shortName: input.shortName.trim(),
    kind: input.kind,
    parentId: input.parentId ?? null,
    symbol: input.symbol.trim(),
    phone: typed(input.phone),
    from: input.from as Day,
  };
}

/** What was typed; nothing where there is nothing but blanks. */
function typed(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
