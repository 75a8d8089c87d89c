import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor } from '../../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { checkModel } from './check-process.js';
import { DeployProcess } from './deploy-process.js';
import { ProcessReader } from './process-reader.js';
import {
  DeployProcessResult,
  ProcessCheckModel,
  ProcessCheckResult,
  ProcessModel,
  ProcessSheetModel,
  ProcessVersionModel,
  UseVersionResult,
} from './process.model.js';
import { UseVersion } from './use-version.js';

/** Processes and their versions: for administrators of the Office alone. */
@Resolver()
export class ProcessResolver {
  constructor(
    private readonly reader: ProcessReader,
    private readonly deploying: DeployProcess,
    private readonly using: UseVersion,
  ) {}

  @Query(() => [ProcessModel], {
    description: 'All processes by name; empty for who does not administer them.',
  })
  processes(@CurrentActor() actor: Actor): Promise<ProcessModel[]> {
    return this.reader.all(actor);
  }

  @Query(() => ProcessModel, { nullable: true })
  process(
    @CurrentActor() actor: Actor,
    @Args('key', { type: () => String }) key: string,
  ): Promise<ProcessModel | null> {
    return this.reader.one(actor, key);
  }

  @Query(() => ProcessSheetModel, { nullable: true })
  processVersion(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProcessSheetModel | null> {
    return this.reader.sheet(actor, id);
  }

  @Query(() => ProcessCheckResult, {
    description: 'Whether a file could be deployed; nothing is kept of it.',
  })
  async checkProcess(
    @CurrentActor() actor: Actor,
    @Args('xml', { type: () => String }) xml: string,
  ): Promise<ProcessCheckModel | RefusalValue> {
    const refused = await this.deploying.mayCheck(actor, xml);
    if (refused) return refused;
    const checked = await this.deploying.check(actor, xml);
    return isRefused(checked) ? checked : checkModel(checked, actor.language);
  }

  @Mutation(() => UseVersionResult, {
    description: 'New work follows this version from now on; insteadOf is the one in use that was seen.',
  })
  async useProcessVersion(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('insteadOf', { type: () => ID }) insteadOf: string,
  ): Promise<ProcessVersionModel | RefusalValue> {
    const result = await this.using.run(actor, commandId, { versionId, insteadOf });
    if (isRefused(result)) return result;
    return (await this.reader.version(actor, result.id)) ?? refuse('PROCESS_ADMIN_ONLY');
  }

  @Mutation(() => DeployProcessResult, {
    description: 'expectedVersion is that of the newest version; 0 for a process that is not deployed yet.',
  })
  async deployProcess(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('key', { type: () => String, nullable: true }) key: string | null | undefined,
    @Args('xml', { type: () => String }) xml: string,
    @Args('note', { type: () => String }) note: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Promise<ProcessVersionModel | ProcessCheckModel | RefusalValue> {
    const result = await this.deploying.run(actor, commandId, {
      key: key ?? undefined,
      xml,
      note,
      expectedVersion,
    });
    if (isRefused(result)) return result;
    if ('problems' in result) return checkModel(result, actor.language);
    return (await this.reader.version(actor, result.answer.id)) ?? refuse('PROCESS_ADMIN_ONLY');
  }
}
