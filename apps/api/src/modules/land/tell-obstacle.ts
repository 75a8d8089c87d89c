import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { LONGEST_REASON } from './domain/figure-edits.js';
import { mayTellObstacles } from './domain/obstacle-rights.js';
import { projectForAct, type ProjectActRow } from './obstacle.queries.js';

export interface TellObstacleRequest {
  readonly projectId: string;
  readonly words: string;
  /** The unit that has to remove it. */
  readonly ownerUnitId: string;
  readonly dueOn: string | null;
}

export interface ProjectAnswer {
  readonly projectId: string;
}

/**
 * A ward of the project, the land centre or the department says what stands in its way, who removes it and until when.
 * Refuses LAND_PROJECT_NOT_FOUND (also to whom the project is none of theirs), LAND_OBSTACLE_WORDS_REQUIRED and
 * LAND_OBSTACLE_OWNER_UNKNOWN.
 */
@Injectable()
export class TellObstacle {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: TellObstacleRequest,
  ): Promise<ActResult<ProjectAnswer>> {
    const { projectId, ownerUnitId } = request;
    if (!isId(projectId)) return refuse('LAND_PROJECT_NOT_FOUND');
    if (!isId(ownerUnitId)) return refuse('LAND_OBSTACLE_OWNER_UNKNOWN', undefined, 'ownerUnitId');
    const today = civilDateOf(this.clock.now());
    return this.acts.run<[ProjectActRow], ProjectAnswer>({
      commandId,
      kind: 'tellLandObstacle',
      actor,
      content: request,
      load: () => [projectForAct(actor.authorityId, projectId, ownerUnitId, today)],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  { rows: [[project]], now, newId }: ActContext<[ProjectActRow]>,
  actor: Actor,
  { projectId, words, ownerUnitId, dueOn }: TellObstacleRequest,
): Decision<ProjectAnswer> | RefusalValue {
  if (project === undefined || !mayTellObstacles(actor, project)) return refuse('LAND_PROJECT_NOT_FOUND');
  const text = words.trim();
  if (text === '' || text.length > LONGEST_REASON) {
    return refuse('LAND_OBSTACLE_WORDS_REQUIRED', { limit: String(LONGEST_REASON) }, 'words');
  }
  if (!project.owner_exists) return refuse('LAND_OBSTACLE_OWNER_UNKNOWN', undefined, 'ownerUnitId');
  const id = newId();
  return {
    writes: [
      {
        name: 'land.tell-obstacle',
        text: `insert into land_obstacle (authority_id, id, project_id, words, owner_unit_id, due_on, told_by_unit_id,
            told_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [actor.authorityId, id, projectId, text, ownerUnitId, dueOn, actor.unitId, now],
      },
    ],
    audit: { act: 'tellLandObstacle', subjectKind: 'LAND_PROJECT', subjectId: projectId },
    answer: { projectId },
  };
}
