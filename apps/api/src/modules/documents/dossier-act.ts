import { Injectable } from '@nestjs/common';
import type { Command, JsonObject } from '@thong-suot/workflow-engine';
import {
  ActRunner,
  heldItem,
  type AuditNote,
  type Decision,
  type InstanceView,
  type OpenItem,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Query } from '../../platform/database/query.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { dossierContexts, type DossierContextRow } from './dossier-context.js';
import { DossierReader } from './dossier-reader.js';
import type { DossierModel } from './dossier.model.js';

export interface DossierActRequest<Loaded extends readonly unknown[] = []> {
  readonly commandId: string;
  /** Name of the mutation. */
  readonly kind: string;
  readonly actor: Actor;
  readonly dossierId: string;
  /** Other dossiers that the act moves as well, each once: those that travel with this one. */
  readonly companionIds?: readonly string[];
  /** The version that the person saw, of the first. */
  readonly expectedVersion: number;
  /** What was asked beside that. */
  readonly content: object;
  /** What `decide` needs beside the dossier; its rows are `rows` of the context. */
  load?(): { readonly [K in keyof Loaded]: Query<Loaded[K]> };
}

/** A dossier of an act, with its process. */
export interface DossierPart {
  readonly dossier: DossierContextRow;
  readonly instance: InstanceView;
}

export interface DossierActContext<
  Loaded extends readonly unknown[] = readonly unknown[],
> extends DossierPart {
  /** The other dossiers, in the order in which the request names them. */
  readonly companions: readonly DossierPart[];
  readonly rows: { readonly [K in keyof Loaded]: readonly Loaded[K][] };
  readonly now: string;
  newId(): string;
}

/**
 * Runs an act on a dossier that the actor may see, and answers with the dossier as it stands then.
 * Refuses DOSSIER_NOT_FOUND, DOSSIER_CHANGED and whatever `decide` refuses.
 */
@Injectable()
export class DossierActs {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly dossiers: DossierReader,
  ) {}

  async run<Loaded extends readonly unknown[] = []>(
    request: DossierActRequest<Loaded>,
    decide: (context: DossierActContext<Loaded>) => Decision<{ dossierId: string }> | RefusalValue,
  ): Promise<DossierModel | RefusalValue> {
    const { actor, commandId, kind, dossierId, companionIds = [], expectedVersion, content } = request;
    const { authorityId, principals } = actor;
    const ids = [dossierId, ...companionIds];
    const context = dossierContexts(authorityId, principals, this.clock.now(), ids);
    const [first, ...others] = await this.reader.rows(authorityId, context);
    if (first === undefined || others.length !== companionIds.length) return refuse('DOSSIER_NOT_FOUND');
    const result = await this.acts.run<[DossierContextRow, ...Loaded], { dossierId: string }>({
      commandId,
      kind,
      actor,
      content: { dossierId, expectedVersion, ...content },
      instanceId: first.instance_id,
      alsoInstances: others.map(({ instance_id }) => instance_id),
      expectedVersion,
      load: () => [context, ...(request.load?.() ?? [])] as unknown as LoadOf<Loaded>,
      decide: ({ rows: [dossiers, ...rows], instance, also, now, newId }) => {
        const instances = instance === undefined ? [] : [instance, ...also];
        const [part, ...companions] = dossiers.flatMap((dossier, at): DossierPart[] => {
          const its = instances[at];
          return its === undefined ? [] : [{ dossier, instance: its }];
        });
        if (part === undefined || companions.length !== companionIds.length) {
          return refuse('DOSSIER_NOT_FOUND');
        }
        return decide({ ...part, companions, rows: rows as unknown as RowsOf<Loaded>, now, newId });
      },
    });
    if (isRefused(result)) return result;
    return (await this.dossiers.one(actor, result.answer.dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }
}

type LoadOf<Loaded extends readonly unknown[]> = readonly [
  Query<DossierContextRow>,
  ...{ readonly [K in keyof Loaded]: Query<Loaded[K]> },
];
type RowsOf<Loaded extends readonly unknown[]> = DossierActContext<Loaded>['rows'];

/** The engine command that completes a step held by the actor. */
export function completing(item: OpenItem, outcome: string, variables: JsonObject = {}) {
  return {
    type: 'complete',
    elementId: item.elementId,
    workItemKey: item.workItemKey,
    variables: { ...variables, outcome },
  } as const;
}

export interface StepToComplete {
  readonly act: string;
  readonly elementId: string;
  readonly outcome: string;
  readonly reason?: string;
  /** Variables of the process that the step sets beside its outcome. */
  readonly variables?: JsonObject;
  /** Where only some of the dossiers of the act are moved: their ids. */
  readonly only?: readonly string[];
}

/**
 * Completes one step of the dossiers of an act with an outcome: what submitting, approving, returning and archiving have
 * in common. Refuses NOT_YOUR_STEP, SAME_PERSON, for any of those that are moved.
 */
export function completeStep(
  actor: Actor,
  context: DossierActContext,
  step: StepToComplete,
): Decision<{ dossierId: string }> | RefusalValue {
  const moved = new Map<string, readonly Command[]>();
  for (const { dossier, instance } of [context, ...context.companions]) {
    if (step.only?.includes(dossier.id) === false) continue;
    const held = heldItem(actor, instance, step.elementId);
    if (isRefused(held)) return held;
    moved.set(dossier.id, [completing(held.item, step.outcome, step.variables)]);
  }
  return {
    ...movesOf(context, moved, step),
    ...(step.reason === undefined ? {} : { closing: { reason: step.reason } }),
    answer: { dossierId: context.dossier.id },
  };
}

/** The commands and audit entries of an act on several dossiers; one without commands is only told that it happened. */
export function movesOf(
  context: DossierActContext,
  moved: ReadonlyMap<string, readonly Command[]>,
  step: Pick<StepToComplete, 'act' | 'elementId' | 'outcome'>,
): Pick<Decision<unknown>, 'steps' | 'also' | 'audit'> {
  const { act, elementId, outcome } = step;
  const audit = ({ id, draft_id: draftId }: DossierContextRow): AuditNote => ({
    act,
    subjectKind: 'DOSSIER',
    subjectId: id,
    detail: { step: elementId, outcome, draftId },
  });
  const { dossier, companions } = context;
  return {
    steps: moved.get(dossier.id) ?? [],
    also: companions.flatMap(({ dossier: other, instance }) => {
      const steps = moved.get(other.id);
      return steps === undefined ? [] : [{ instanceId: instance.id, steps, audit: audit(other) }];
    }),
    audit: audit(dossier),
  };
}
