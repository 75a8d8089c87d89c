import { setTimeout as pause } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { WorkingCalendar } from '@thong-suot/workflow-engine';
import { ActRunner, type ActRequest, type ActResult } from '../../../platform/act/index.js';
import type { RefusalCode, RefusalValue } from '../../../platform/refusal/index.js';
import type { InstanceRecord } from '../engine/instance-record.js';
import type { PlanMoment } from './accepted-act.js';
import { applyStep, writeStatement, type OpenedItem } from './act-statements.js';
import { ascendingIds } from './ascending-ids.js';
import { CONDITION, conditionOf, isConnectionLoss, isContention } from './database-conditions.js';
import { decideBatch, type DecidedBatch } from './decide-batch.js';
import { InstanceQueue } from './instance-queue.js';
import { movesOf } from './moves.js';
import { StartRefused } from '../engine/start-refused.js';
import { PendingAct } from './pending-act.js';
import { readSnapshot, type ReadPorts } from './read-phase.js';
import { planStart, type StartedInstance } from './start-instances.js';
import { transaction } from './transaction.js';

export interface ActPorts extends ReadPorts {
  readonly calendar: WorkingCalendar;
  /** The business instant. */
  now(): string;
  /** Real time, for the audit. */
  realNow(): string;
  newId(): string;
  /** Called after an act was written, with its messages. */
  written?(): void;
}

/** Conflicts with other replicas are tried again at once; each of them means that somebody else succeeded. */
const CONFLICT_TRIES = 50;
/** Waits after a lost connection, in milliseconds of real time; nobody is left waiting longer than the limit. */
const LOSS_WAITS = [50, 100, 250, 500, 1_000, 2_000, 2_000];
const LOSS_LIMIT = 10_000;

/**
 * One act, one transaction, in two round trips: read and decide, then write. The read finds repeated command ids, so
 * that trying again is always safe: after a lost COMMIT the first answer is found, or nothing had happened.
 */
export class PostgresActRunner extends ActRunner {
  readonly #queue = new InstanceQueue<PendingAct>((batch) => this.#work(batch));
  readonly #log = new Logger('Acts');

  constructor(private readonly ports: ActPorts) {
    super();
  }

  override run<Loaded extends readonly unknown[], Answer>(
    request: ActRequest<Loaded, Answer>,
  ): Promise<ActResult<Answer>> {
    const pending = new PendingAct(request as unknown as ActRequest<readonly unknown[], unknown>);
    const { instanceId, actor } = request;
    if (instanceId) this.#queue.push(`${actor.authorityId}/${instanceId}`, pending);
    else void this.#work([pending]);
    return pending.result as Promise<ActResult<Answer>>;
  }

  /** Resolves once no act is under way on any instance. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }

  async #work(batch: readonly PendingAct[]): Promise<void> {
    let waiting = batch;
    let conflicts = 0;
    let losses = 0;
    // real-time: retries wait for the database, not for the office
    const limit = performance.now() + LOSS_LIMIT;
    while (waiting.length > 0) {
      try {
        waiting = await this.#attempt(waiting);
      } catch (error) {
        this.#forget(waiting);
        waiting = waiting.filter(({ settled }) => !settled);
        const wait = LOSS_WAITS[losses];
        if (isConflict(error) && conflicts++ < CONFLICT_TRIES) continue;
        // real-time: as above
        if (isConnectionLoss(error) && wait !== undefined && performance.now() < limit) {
          losses++;
          this.#log.warn(`the database was lost during an act: ${(error as Error).message}`);
          await pause(wait);
          continue;
        }
        if (waiting.length > 1 && !isConnectionLoss(error)) {
          for (const pending of waiting) await this.#work([pending]);
          return;
        }
        for (const pending of waiting) giveUp(pending, error);
        return;
      }
    }
  }

  /** Reads, decides and writes once; returns what has to wait for the next turn. */
  async #attempt(batch: readonly PendingAct[]): Promise<readonly PendingAct[]> {
    const [first] = batch;
    if (!first) return [];
    const { ports } = this;
    const snapshot = await readSnapshot(batch, ports);
    const moment: PlanMoment = {
      now: ports.now(),
      recordedAt: ports.realNow(),
      newId: ascendingIds(() => ports.newId()),
    };
    const decided = decideBatch(batch, snapshot, moment, ports.calendar);
    if (decided.accepted.length > 0) {
      for (const { pending } of decided.accepted) pending.sent = true;
      await this.#write(first.request.actor.authorityId, snapshot.record, decided, moment);
    }
    for (const tell of decided.endings) tell();
    return decided.later;
  }

  async #write(
    authorityId: string,
    before: InstanceRecord | undefined,
    decided: DecidedBatch,
    moment: PlanMoment,
  ): Promise<void> {
    const { accepted } = decided;
    const moves = movesOf(before, decided, moment);
    const starts = await this.#planStarts(authorityId, decided, moment);
    const writes = accepted.flatMap(({ decision }) => decision.writes ?? []);
    const results = await transaction(this.ports.pool, 'write', [
      ...moves.map(({ plan }) => applyStep(authorityId, plan)),
      ...writes.map(writeStatement),
      ...starts.map(({ plan }) => applyStep(authorityId, plan)),
    ]);
    const keep = (record: InstanceRecord | undefined, at: number) => {
      const opened = results[at]?.rows[0]?.opened as readonly OpenedItem[];
      if (record) this.ports.cache.put(withHolders(record, opened));
    };
    moves.forEach(({ record }, at) => keep(record, at));
    starts.forEach(({ record }, at) => keep(record, moves.length + writes.length + at));
    for (const { pending, decision } of accepted) pending.answer(decision.answer);
    this.ports.written?.();
  }

  async #planStarts(
    authorityId: string,
    { accepted }: DecidedBatch,
    moment: PlanMoment,
  ): Promise<StartedInstance[]> {
    const { calendar, definitions } = this.ports;
    const starts: StartedInstance[] = [];
    for (const { pending, decision } of accepted) {
      const { commandId, personId } = pending;
      const cause = { commandId, ...(personId ? { personId } : {}) };
      for (const start of decision.start ?? []) {
        starts.push(await planStart(authorityId, start, cause, moment, calendar, definitions));
      }
    }
    return starts;
  }

  #forget(batch: readonly PendingAct[]): void {
    for (const { request } of batch) {
      const { instanceId, alsoInstances = [], actor } = request;
      for (const id of instanceId ? [instanceId, ...alsoInstances] : []) {
        this.ports.cache.drop(actor.authorityId, id);
      }
    }
  }
}

/** The connection went while the act was being written, and did not come back: it may have happened or not. */
const OUTCOME_UNKNOWN: RefusalValue = { refused: 'OUTCOME_UNKNOWN' };

/** Somebody else was quicker: decided again on what he left, the act happens or says why not. */
const MOVED_ON: ReadonlySet<string> = new Set([
  CONDITION.instanceMoved,
  CONDITION.commandKnown,
  CONDITION.registerMoved,
]);

function isConflict(error: unknown): boolean {
  const condition = conditionOf(error);
  return (condition !== undefined && MOVED_ON.has(condition)) || isContention(error);
}

/** The last word on an act that could not be written: the refusal that the database named, or the fault. */
function giveUp(pending: PendingAct, error: unknown): void {
  const refusal = isConnectionLoss(error) && pending.sent ? OUTCOME_UNKNOWN : refusalOf(error, pending);
  if (refusal) pending.refuse(refusal);
  else pending.fail(error);
}

function refusalOf(error: unknown, { personId }: PendingAct): RefusalValue | undefined {
  // To a person that is a refusal; whatever the service starts for itself has to know why.
  if (error instanceof StartRefused && personId !== undefined) return { refused: 'PROCESS_DID_NOT_START' };
  const condition = conditionOf(error);
  if (condition === CONDITION.nothingChanged) return { refused: (error as Error).message as RefusalCode };
  if (condition === CONDITION.nobodyHoldsStep) return { refused: 'STEP_HAS_NO_HOLDER' };
  return undefined;
}

function withHolders(record: InstanceRecord, opened: readonly OpenedItem[]): InstanceRecord {
  if (opened.length === 0) return record;
  const byId = new Map(opened.map((item) => [item.id, item]));
  return {
    ...record,
    openItems: record.openItems.map((item) => {
      const holders = byId.get(item.id);
      if (holders === undefined) return item;
      const { unit: unitId, candidates, assignee, notBy } = holders;
      return {
        ...item,
        unitId,
        candidates,
        ...(assignee === null ? {} : { assigneeId: assignee }),
        ...(notBy === null ? {} : { notBy }),
      };
    }),
  };
}
