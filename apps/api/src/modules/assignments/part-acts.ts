import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Query } from '../../platform/database/query.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { partForAct, partKey, type PartActRow } from './part-act.queries.js';

export type AssignmentAnswer = { assignmentId: string };

export interface PartActRequest<Extra extends readonly unknown[]> {
  readonly actor: Actor;
  readonly commandId: string;
  /** Name of the mutation. */
  readonly kind: string;
  readonly partId: string;
  /** The version of the part that the person saw. */
  readonly expectedVersion: number;
  readonly content: object;
  /** True of what is done about a pause itself; everything else waits until the unit goes on. */
  readonly whilePaused?: boolean;
  /** What has happened to a part of another version, where a refusal can say it better than that it is changed. */
  stale?(part: PartActRow): RefusalValue | undefined;
  /** What `decide` needs beside the part. */
  load?(part: { readonly assignmentId: string }): { readonly [K in keyof Extra]: Query<Extra[K]> };
}

export interface PartActContext<Extra extends readonly unknown[]> extends Omit<ActContext<never[]>, 'rows'> {
  readonly part: PartActRow;
  readonly extra: { readonly [K in keyof Extra]: readonly Extra[K][] };
}

/**
 * What all acts on the part of a unit have in common: it is found by whoever may see it, its version is the one that the
 * person saw, it is not paused, and it is moved by its process where it has one.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_PAUSED.
 */
@Injectable()
export class PartActs {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run<Extra extends readonly unknown[] = []>(
    request: PartActRequest<Extra>,
    decide: (context: PartActContext<Extra>) => Decision<AssignmentAnswer> | RefusalValue,
  ): Promise<ActResult<AssignmentAnswer>> {
    const { actor, commandId, kind, partId, expectedVersion, content } = request;
    const { authorityId, principals } = actor;
    if (!isId(partId)) return refuse('ASSIGNMENT_NOT_FOUND');
    const key = await this.reader.one(
      authorityId,
      partKey(authorityId, principals, this.clock.now(), partId),
    );
    if (key === undefined) return refuse('ASSIGNMENT_NOT_FOUND');
    return this.acts.run<readonly unknown[], AssignmentAnswer>({
      commandId,
      kind,
      actor,
      content: { partId, expectedVersion, ...content },
      ...(key.instance_id === null ? {} : { instanceId: key.instance_id }),
      load: () => [
        partForAct(authorityId, partId),
        ...(request.load?.({ assignmentId: key.assignment_id }) ?? []),
      ],
      decide: ({ rows, ...context }) => {
        const [[part] = [], ...extra] = rows as readonly (readonly PartActRow[])[];
        if (part === undefined) return refuse('ASSIGNMENT_NOT_FOUND');
        if (part.version !== expectedVersion) return request.stale?.(part) ?? refuse('ASSIGNMENT_CHANGED');
        if (part.state === 'PAUSED' && !request.whilePaused) return refuse('ASSIGNMENT_PAUSED');
        return decide({ ...context, part, extra: extra as unknown as PartActContext<Extra>['extra'] });
      },
    });
  }
}
