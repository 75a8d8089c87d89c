import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor } from '../../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { BatchReader } from './batch-reader.js';
import type { BatchAct } from './batch.queries.js';
import { MigrationPreview } from './migration-preview.js';
import { OperateInstance, type Operation } from './operate.js';
import { OperationsReader } from './operations-reader.js';
import {
  BatchActEnum,
  BatchModel,
  BatchResult,
  BatchSheetModel,
  ElementMappingInput,
  InstanceConnection,
  InstanceModel,
  InstanceResult,
  InstanceSheetModel,
  InstanceStatusEnum,
  MigrationPreviewModel,
  MigrationPreviewResult,
} from './operations.model.js';
import { StartBatch } from './start-batch.js';

type Answer = Promise<InstanceModel | RefusalValue>;

/** Running work: where it stands and what an administrator does to it. For administrators of the Office alone. */
@Resolver()
export class OperationsResolver {
  constructor(
    private readonly reader: OperationsReader,
    private readonly batches: BatchReader,
    private readonly preview: MigrationPreview,
    private readonly operating: OperateInstance,
    private readonly starting: StartBatch,
  ) {}

  @Query(() => InstanceConnection, {
    description: 'Running work, the newest first; empty for who does not administer processes.',
  })
  runningProcesses(
    @CurrentActor() actor: Actor,
    @Args('processKey', { type: () => String, nullable: true }) processKey: string | null,
    @Args('versionId', { type: () => ID, nullable: true }) versionId: string | null,
    @Args('status', { type: () => InstanceStatusEnum, nullable: true })
    status: 'RUNNING' | 'SUSPENDED' | null,
    @Args('incidentsOnly', { type: () => Boolean, nullable: true, defaultValue: false })
    incidentsOnly: boolean | null,
    @Args('stepId', { type: () => String, nullable: true }) stepId: string | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 50 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<InstanceConnection> {
    const filter = {
      processKey: processKey ?? null,
      definitionId: versionId ?? null,
      status: status ?? null,
      incidentsOnly: incidentsOnly ?? false,
      elementId: stepId ?? null,
    };
    return this.reader.running(actor, filter, first ?? 50, after ?? undefined);
  }

  @Query(() => InstanceSheetModel, { nullable: true })
  processInstance(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<InstanceSheetModel | null> {
    return this.reader.sheet(actor, id);
  }

  @Query(() => MigrationPreviewResult, {
    description: 'What would become of the running work of one version under another; changes nothing.',
  })
  migrationPreview(
    @CurrentActor() actor: Actor,
    @Args('fromVersionId', { type: () => ID }) from: string,
    @Args('toVersionId', { type: () => ID }) to: string,
    @Args('mapping', { type: () => [ElementMappingInput], nullable: true })
    mapping: ElementMappingInput[] | null,
  ): Promise<MigrationPreviewModel | RefusalValue> {
    return this.preview.of(actor, { from, to }, mappingOf(mapping));
  }

  @Query(() => BatchSheetModel, { nullable: true })
  operationBatch(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<BatchSheetModel | null> {
    return this.batches.sheet(actor, id);
  }

  @Query(() => [BatchModel], { description: 'The last batches of a process, the newest first.' })
  operationBatches(
    @CurrentActor() actor: Actor,
    @Args('processKey', { type: () => String }) processKey: string,
  ): Promise<BatchModel[]> {
    return this.batches.ofProcess(actor, processKey);
  }

  @Mutation(() => InstanceResult)
  suspendProcess(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('instanceId', { type: () => ID }) instanceId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.#operate(actor, commandId, { act: 'SUSPEND' }, { instanceId, reason, expectedVersion });
  }

  @Mutation(() => InstanceResult)
  resumeProcess(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('instanceId', { type: () => ID }) instanceId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.#operate(actor, commandId, { act: 'RESUME' }, { instanceId, reason, expectedVersion });
  }

  @Mutation(() => InstanceResult, { description: 'Ends it where it stands; nobody goes on with it.' })
  cancelProcess(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('instanceId', { type: () => ID }) instanceId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.#operate(actor, commandId, { act: 'CANCEL' }, { instanceId, reason, expectedVersion });
  }

  @Mutation(() => InstanceResult, { description: 'Takes it from where it stands to another step.' })
  moveProcess(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('instanceId', { type: () => ID }) instanceId: string,
    @Args('tokenNumber', { type: () => Int }) tokenId: number,
    @Args('toStep', { type: () => String }) toElementId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.#operate(
      actor,
      commandId,
      { act: 'MOVE', tokenId, toElementId },
      { instanceId, reason, expectedVersion },
    );
  }

  @Mutation(() => InstanceResult, { description: 'A step that could not go on is tried again.' })
  retryIncident(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('instanceId', { type: () => ID }) instanceId: string,
    @Args('tokenNumber', { type: () => Int }) tokenId: number,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.#operate(
      actor,
      commandId,
      { act: 'RETRY', tokenId },
      { instanceId, reason, expectedVersion },
    );
  }

  @Mutation(() => InstanceResult, { description: 'A step that could not go on is passed over.' })
  skipIncident(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('instanceId', { type: () => ID }) instanceId: string,
    @Args('tokenNumber', { type: () => Int }) tokenId: number,
    @Args('way', { type: () => String, nullable: true }) way: string | null,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Answer {
    return this.#operate(
      actor,
      commandId,
      { act: 'SKIP', tokenId, flowId: way ?? undefined },
      { instanceId, reason, expectedVersion },
    );
  }

  @Mutation(() => BatchResult, {
    description: 'The same done to many running processes, each with a result of its own; at most 500.',
  })
  async startOperationBatch(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('act', { type: () => BatchActEnum }) act: BatchAct,
    @Args('processKey', { type: () => String }) processKey: string,
    @Args('instanceIds', { type: () => [ID] }) instanceIds: string[],
    @Args('reason', { type: () => String }) reason: string,
    @Args('toVersionId', { type: () => ID, nullable: true }) toVersionId: string | null,
    @Args('mapping', { type: () => [ElementMappingInput], nullable: true })
    mapping: ElementMappingInput[] | null,
  ): Promise<BatchModel | RefusalValue> {
    const result = await this.starting.run(actor, commandId, {
      act,
      processKey,
      instanceIds,
      reason,
      toVersionId: toVersionId ?? undefined,
      mapping: mapping ? mappingOf(mapping) : undefined,
    });
    if (isRefused(result)) return result;
    return (await this.batches.one(actor, result.batchId)) ?? refuse('PROCESS_ADMIN_ONLY');
  }

  async #operate(
    actor: Actor,
    commandId: string,
    operation: Operation,
    on: { readonly instanceId: string; readonly reason: string; readonly expectedVersion: number },
  ): Answer {
    const result = await this.operating.run(actor, commandId, { ...on, operation });
    if (isRefused(result)) return result;
    return (await this.reader.one(actor, result.instanceId)) ?? refuse('INSTANCE_NOT_FOUND');
  }
}

function mappingOf(mapping: readonly ElementMappingInput[] | null): Record<string, string> {
  return Object.fromEntries((mapping ?? []).map(({ from, to }) => [from, to]));
}
