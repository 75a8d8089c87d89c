import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { checkReason } from './domain/check-reason.js';
import { mayResolve } from './domain/obstacle-rights.js';
import { obstacleForAct, type ObstacleActRow } from './obstacle.queries.js';
import type { ProjectAnswer } from './tell-obstacle.js';

export interface ResolveObstacleRequest {
  readonly obstacleId: string;
  /** How it was removed. */
  readonly resolution: string;
  readonly expectedVersion: number;
}

/**
 * An obstacle is removed, and how. Refuses LAND_OBSTACLE_NOT_FOUND (also where it is removed already or has changed),
 * LAND_OBSTACLE_NOT_YOURS, LAND_REASON_REQUIRED and LAND_REASON_TOO_LONG.
 */
@Injectable()
export class ResolveObstacle {
  constructor(private readonly acts: ActRunner) {}

  async run(
    actor: Actor,
    commandId: string,
    request: ResolveObstacleRequest,
  ): Promise<ActResult<ProjectAnswer>> {
    if (!isId(request.obstacleId)) return refuse('LAND_OBSTACLE_NOT_FOUND');
    return this.acts.run<[ObstacleActRow], ProjectAnswer>({
      commandId,
      kind: 'resolveLandObstacle',
      actor,
      content: request,
      load: () => [obstacleForAct(actor.authorityId, request.obstacleId)],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  { rows: [[obstacle]], now }: ActContext<[ObstacleActRow]>,
  actor: Actor,
  { resolution, expectedVersion }: ResolveObstacleRequest,
): Decision<ProjectAnswer> | RefusalValue {
  if (obstacle === undefined || obstacle.resolved_at !== null) return refuse('LAND_OBSTACLE_NOT_FOUND');
  const { owner_unit_id: ownerUnitId, told_by_unit_id: toldByUnitId } = obstacle;
  if (!mayResolve(actor, { ownerUnitId, toldByUnitId }, obstacle.lead_unit_id)) {
    return refuse('LAND_OBSTACLE_NOT_YOURS');
  }
  const how = checkReason(resolution);
  if (isRefused(how)) return how;
  return {
    writes: [
      {
        name: 'land.resolve-obstacle',
        text: `update land_obstacle set resolved_at = $3, resolution = $4, version = version + 1
          where authority_id = $1 and id = $2 and resolved_at is null and version = $5`,
        values: [actor.authorityId, obstacle.id, now, how.text, expectedVersion],
        mustChange: 'LAND_OBSTACLE_NOT_FOUND',
      },
    ],
    audit: { act: 'resolveLandObstacle', subjectKind: 'LAND_PROJECT', subjectId: obstacle.project_id },
    answer: { projectId: obstacle.project_id },
  };
}
