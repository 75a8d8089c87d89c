import {
  Args,
  createUnionType,
  Field,
  ID,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor, Instant, RefusalModel } from '../../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { PersonModel } from '../../identity/index.js';
import { checkModel } from './check-process.js';
import type { DecisionFileRow } from './decision.queries.js';
import { DeployDecisions } from './deploy-decisions.js';
import { ProcessCheckModel } from './process.model.js';

@ObjectType('DecisionFile', { description: 'A deployed file of decision tables; it never changes.' })
export class DecisionFileModel {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: 'Ids by which processes ask them.' })
  decisions!: string[];

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  note!: string;

  @Field(() => Instant)
  deployedAt!: string;

  @Field(() => PersonModel)
  deployedBy!: PersonModel;
}

const DeployDecisionsResult = createUnionType({
  name: 'DeployDecisionsResult',
  types: () => [DecisionFileModel, ProcessCheckModel, RefusalModel] as const,
  resolveType: (value: unknown) =>
    isRefused(value)
      ? RefusalModel
      : typeof value === 'object' && value !== null && 'problems' in value
        ? ProcessCheckModel
        : DecisionFileModel,
}) as unknown as DecisionFileModel | ProcessCheckModel | RefusalValue;

/** Decision tables that processes ask: for administrators of the Office alone. */
@Resolver()
export class DecisionsResolver {
  constructor(private readonly deploying: DeployDecisions) {}

  @Query(() => [DecisionFileModel], {
    description:
      'Deployed decision tables, the newest version of each first; empty for who does not administer.',
  })
  async decisionFiles(@CurrentActor() actor: Actor): Promise<DecisionFileModel[]> {
    return (await this.deploying.all(actor)).map(fileModel);
  }

  @Mutation(() => DeployDecisionsResult)
  async deployDecisions(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('xml', { type: () => String }) xml: string,
    @Args('note', { type: () => String }) note: string,
  ): Promise<DecisionFileModel | ProcessCheckModel | RefusalValue> {
    const result = await this.deploying.run(actor, commandId, { xml, note });
    if (isRefused(result)) return result;
    if ('problems' in result) return checkModel(result, actor.language);
    const made = (await this.deploying.all(actor)).find(({ id }) => id === result.id);
    return made ? fileModel(made) : refuse('PROCESS_ADMIN_ONLY');
  }
}

function fileModel(row: DecisionFileRow): DecisionFileModel {
  const { id, name, decision_ids: decisions, version, note, deployed_at: deployedAt } = row;
  const deployedBy = { id: row.by_id, displayName: row.by_name };
  return { id, name, decisions: [...decisions], version, note, deployedAt, deployedBy };
}
