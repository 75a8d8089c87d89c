import { Injectable, type OnModuleInit } from '@nestjs/common';
import { migrationProblems, type Command } from '@thong-suot/workflow-engine';
import {
  ActRunner,
  type Decision,
  type InstanceView,
  type MigrationTarget,
} from '../../../platform/act/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../../platform/outbox/index.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { Definitions } from '../engine/definitions.js';
import { batchItemDone, batchToRun, type BatchToRun } from './batch.queries.js';
import { effectOf } from './operate.js';
import { insertOperation } from './operations.queries.js';
import { BATCH_GIVEN } from './start-batch.js';

/** Instances of one delivery; the batch goes on with a message of its own. */
const CHUNK = 50;

/**
 * Does a batch, one instance after the other, each in an act of its own whose id follows from batch and instance: a second
 * delivery, or one after a crash, goes on where the first one stood. What an instance refuses is its result; the others go on,
 * also past one at which the service itself fails.
 */
@Injectable()
export class RunBatch implements OnModuleInit {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly definitions: Definitions,
    private readonly consumers: OutboxConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register(BATCH_GIVEN, (delivery) => this.run(delivery));
  }

  async run({ id, authorityId, payload }: OutboxDelivery): Promise<void> {
    const { batchId } = payload as { batchId: string };
    const batch = await this.reader.one(authorityId, batchToRun(authorityId, batchId, CHUNK));
    if (!batch) return;
    const to =
      batch.to_definition_id === null ? undefined : await this.#target(authorityId, batch.to_definition_id);
    const failures: unknown[] = [];
    for (const item of batch.items) {
      try {
        await this.#one(authorityId, batchId, batch, item, to);
      } catch (error) {
        // One instance does not hold up the others; the message comes again for it.
        failures.push(error);
      }
    }
    const isFull = batch.items.length === CHUNK;
    if (isFull && failures.length < CHUNK) await this.#goOn(authorityId, batchId, id);
    if (failures.length > 0) throw failures[0];
  }

  async #target(authorityId: string, definitionId: string): Promise<MigrationTarget> {
    const { definition, decide } = await this.definitions.byId(authorityId, definitionId);
    return { definitionId, definition, decide };
  }

  async #one(
    authorityId: string,
    batchId: string,
    batch: BatchToRun,
    { ordinal, instanceId }: BatchToRun['items'][number],
    to: MigrationTarget | undefined,
  ): Promise<void> {
    const actor = { authorityId, service: 'operations', personId: batch.by_person_id };
    const item = { authorityId, batchId, ordinal };
    const result = await this.acts.run<[], object>({
      commandId: derivedId('batch', batchId, instanceId),
      kind: `batch ${batch.act}`,
      actor,
      content: { batchId, instanceId },
      instanceId,
      decide: ({ instance, now, newId }) => {
        if (!instance) return refuse('INSTANCE_NOT_FOUND');
        const operationId = newId();
        const effect = to ? migrating(instance, to, batch) : operating(instance, batch, operationId);
        if (isRefused(effect)) return effect;
        const { problems, ...does } = effect;
        if (problems) {
          // What would be orphaned is told; the instance stays as it is.
          const refused = { code: 'MIGRATION_INVALID', problems };
          return { ...does, steps: [], writes: [batchItemDone({ ...item, refused, now })], answer: {} };
        }
        return {
          ...does,
          closing: { reason: batch.reason },
          writes: [
            insertOperation({
              authorityId,
              id: operationId,
              instanceId,
              act: batch.act,
              reason: batch.reason,
              toDefinitionId: to?.definitionId,
              batchId,
              byPersonId: batch.by_person_id,
              at: now,
            }),
            batchItemDone({ ...item, now }),
          ],
          answer: {},
        };
      },
    });
    if (isRefused(result)) await this.#refused(item, instanceId, result, actor);
  }

  /** The refusal is the result of this instance. */
  async #refused(
    item: { readonly authorityId: string; readonly batchId: string; readonly ordinal: number },
    instanceId: string,
    { refused: code }: RefusalValue,
    actor: { readonly authorityId: string; readonly service: string },
  ): Promise<void> {
    const told = await this.acts.run<[], object>({
      commandId: derivedId('batch refused', item.batchId, instanceId),
      kind: 'batch refused',
      actor,
      content: { batchId: item.batchId, instanceId },
      decide: ({ now }) => ({
        writes: [batchItemDone({ ...item, refused: { code }, now })],
        audit: {
          act: 'process.batch.refused',
          subjectKind: 'PROCESS',
          subjectId: item.batchId,
          detail: { instanceId, code },
        },
        answer: {},
      }),
    });
    if (isRefused(told)) throw new Error(`the result of an instance was not kept: ${told.refused}`);
  }

  async #goOn(authorityId: string, batchId: string, deliveryId: string): Promise<void> {
    await this.acts.run<[], object>({
      commandId: derivedId('batch goes on', deliveryId),
      kind: 'batch goes on',
      actor: { authorityId, service: 'operations' },
      content: { batchId },
      decide: () => ({
        outbox: [{ topic: BATCH_GIVEN, payload: { batchId } }],
        audit: { act: 'process.batch.goesOn', subjectKind: 'PROCESS', subjectId: batchId },
        answer: {},
      }),
    });
  }
}

type Effect = Pick<Decision<unknown>, 'steps' | 'outbox' | 'audit' | 'to'> & { readonly problems?: unknown };

function migrating(
  { definition, state, subjectKind, subjectId }: InstanceView,
  to: MigrationTarget,
  { mapping }: BatchToRun,
): Effect {
  const problems = migrationProblems(definition, to.definition, state, mapping ?? {});
  const command: Command = { type: 'migrate', to: to.definition, mapping: mapping ?? {} };
  return {
    steps: [command],
    to,
    audit: {
      act: 'process.migrate',
      subjectKind,
      subjectId,
      detail: { toVersionId: to.definitionId },
    },
    ...(problems.length > 0 ? { problems } : {}),
  };
}

function operating(instance: InstanceView, { act }: BatchToRun, operationId: string): Effect | RefusalValue {
  if (act === 'MIGRATE') return refuse('PROCESS_VERSION_UNKNOWN');
  if (act !== 'RETRY') return effectOf({ act }, instance, operationId);
  const parked = instance.state.tokens.filter(({ waits }) => waits === 'incident');
  const [first] = parked;
  if (!first) return refuse('INCIDENT_GONE');
  return {
    ...effectOf({ act, tokenId: first.id }, instance, operationId),
    steps: parked.map(({ id: tokenId }): Command => ({ type: 'retryIncident', tokenId })),
  };
}
