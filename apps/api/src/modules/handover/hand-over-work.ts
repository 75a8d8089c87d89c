import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Command } from '@thong-suot/workflow-engine';
import { ActRunner, type AccessGrant, type AlsoMoved, type Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { OpenWorkSources, type OpenWorkRow } from '../organisation/index.js';
import type { WorkGroup } from './domain/groups.js';
import type { OpenWorkModel } from './handover.model.js';
import { insertHandover } from './handover.queries.js';
import { MOST_OF_A_KIND, OpenWorkReader } from './open-work-reader.js';
import { tokenOf } from './token.js';

export interface HandOverRequest {
  readonly personId: string;
  /** Who has each group from now on. */
  readonly receivers: readonly { readonly groupKey: string; readonly toPersonId: string }[];
  readonly token: string;
  readonly reason: string;
}

const MOST_CHARACTERS = 500;

/**
 * All open work of a person passes to others by one act: all of it or nothing, as it was previewed. Steps, deadlines and
 * places in their processes stay; only who holds them changes, with the reason in each history.
 * Refuses HANDOVER_ADMIN_ONLY, HANDOVER_REASON, HANDOVER_NOTHING, HANDOVER_CHANGED (something came or went since the
 * preview), HANDOVER_INCOMPLETE (something has no receiver), HANDOVER_RECEIVER (a receiver who may not have it),
 * HANDOVER_TOO_MUCH, and what a process refuses (it is suspended).
 */
@Injectable()
export class HandOverWork {
  constructor(
    private readonly acts: ActRunner,
    private readonly work: OpenWorkReader,
    private readonly sources: OpenWorkSources,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: HandOverRequest,
  ): Promise<OpenWorkModel | RefusalValue> {
    if (!(await this.work.mayHandOver(actor))) return refuse('HANDOVER_ADMIN_ONLY');
    const { personId, token } = request;
    const reason = request.reason.trim();
    if (reason === '' || [...reason].length > MOST_CHARACTERS) {
      return refuse('HANDOVER_REASON', { most: String(MOST_CHARACTERS) }, 'reason');
    }
    if (!isId(personId)) return refuse('HANDOVER_NOTHING');
    const leaving = this.work.leaving(actor, personId);
    const { held, groups } = await this.work.groups(leaving);
    const going = goingTo(groups, request.receivers);
    const { authorityId } = actor;
    const sources = this.sources.all();
    const instances = [...new Set(held.flatMap(({ row }) => row.instance_id ?? []))].sort();
    const [instanceId, ...alsoInstances] = instances;
    const result = await this.acts.run<OpenWorkRow[], { handoverId: string }>({
      commandId,
      kind: 'handOverWork',
      actor,
      content: { personId, token, reason, receivers: request.receivers },
      ...(instanceId === undefined ? {} : { instanceId, alsoInstances }),
      load: () => sources.map((source) => source.held({ ...leaving, limit: MOST_OF_A_KIND + 1 })),
      decide: ({ rows, now, newId }) => {
        const found = sources.flatMap((source, index) =>
          (rows[index] ?? []).map((row) => ({
            source,
            kind: source.kind,
            row,
          })),
        );
        if (found.length === 0 && held.length === 0) return refuse('HANDOVER_NOTHING');
        if (tokenOf(found) !== token || tokenOf(held) !== token) return refuse('HANDOVER_CHANGED');
        if (sources.some(({ kind }) => held.filter((work) => work.kind === kind).length > MOST_OF_A_KIND)) {
          return refuse('HANDOVER_TOO_MUCH', { most: String(MOST_OF_A_KIND) });
        }
        if (isRefused(going)) return going;
        const id = newId();
        const moved = new Map<string, Command[]>();
        const writes: Statement[] = [];
        const access: AccessGrant[] = [];
        const items: { kind: string; id: string; to: string }[] = [];
        for (const { source, kind, row } of found) {
          const to = going.get(row.id);
          if (to === undefined) return refuse('HANDOVER_CHANGED');
          const passed = source.passOn(row, {
            authorityId,
            fromPersonId: personId,
            toPersonId: to,
            now,
            today: civilDateOf(now),
            newId,
          });
          if (row.instance_id !== null) {
            moved.set(row.instance_id, [...(moved.get(row.instance_id) ?? []), ...(passed.steps ?? [])]);
          }
          writes.push(...(passed.writes ?? []));
          access.push(...(passed.access ?? []));
          items.push({ kind, id: row.id, to });
        }
        const about = (instance: string) => found.find(({ row }) => row.instance_id === instance)?.row;
        const also: AlsoMoved[] = alsoInstances.map((instance) => ({
          instanceId: instance,
          steps: moved.get(instance) ?? [],
          closing: { reason },
          audit: {
            act: 'handOverWork',
            subjectKind: about(instance)?.subject_kind ?? 'INSTANCE',
            subjectId: about(instance)?.subject_id ?? instance,
            detail: { handoverId: id },
          },
        }));
        return {
          ...(instanceId === undefined ? {} : { steps: moved.get(instanceId) ?? [] }),
          also,
          closing: { reason },
          writes: [
            ...writes,
            insertHandover({
              authorityId,
              id,
              personId,
              byPersonId: actor.personId,
              reason,
              at: now,
              items,
            }),
          ],
          access,
          audit: {
            act: 'handOverWork',
            subjectKind: 'PERSON',
            subjectId: personId,
            detail: { handoverId: id, items },
          },
          answer: { handoverId: id },
        };
      },
    });
    if (isRefused(result)) return result.refused === 'STEP_NOT_OPEN' ? refuse('HANDOVER_CHANGED') : result;
    return (await this.work.of(actor, personId)) ?? refuse('HANDOVER_ADMIN_ONLY');
  }
}

/** By id of a thing, who has it from now on. */
function goingTo(
  groups: readonly WorkGroup[],
  receivers: HandOverRequest['receivers'],
): ReadonlyMap<string, string> | RefusalValue {
  const going = new Map<string, string>();
  for (const group of groups) {
    const to = receivers.find(({ groupKey }) => groupKey === group.id)?.toPersonId;
    if (to === undefined) return refuse('HANDOVER_INCOMPLETE', undefined, group.id);
    if (!group.receivers.some(({ person_id }) => person_id === to)) {
      return refuse('HANDOVER_RECEIVER', undefined, group.id);
    }
    for (const { row } of group.items) going.set(row.id, to);
  }
  return going;
}
