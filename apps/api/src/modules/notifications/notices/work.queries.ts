import type { Query } from '../../../platform/database/query.js';
import type { Announcement } from '../../workflow/index.js';
import type { WaitingStep } from '../domain/notice.js';
import type { TouchedStep } from '../domain/new-work.js';
import type { DeadlineMessage, DueStep } from '../domain/reminding.js';
import { holdersOf, STEP } from './told.sql.js';

/** Outcomes by which something goes back to those who made it. */
const GIVEN_BACK = ['returned', 'redo', 'RETURNED', 'CLARIFY'];

/**
 * Steps that acts opened, or that processes reminded of, and that still wait, with those who hold them. Whoever opened a
 * step by his own act is not told of it; nor is a unit that begins something of its own, or takes back its answer. That a
 * round can be ended is told when its hour has come. Of an incoming paper everybody is told but who passed it on.
 */
export function touchedSteps(
  authorityId: string,
  { at, instances, by }: Pick<Announcement, 'at' | 'instances' | 'by'>,
): Query<TouchedStep> {
  return {
    name: 'notifications.touched-steps',
    text: `
      with moved as materialized (
        select w.* from unnest($2::uuid[]) as i(id)
          join work_item w on w.authority_id = $1 and w.instance_id = i.id)
      select ${STEP}, w.opened_at = $3 as opened,
        exists (select from moved c where c.closed_at = $3 and c.outcome = any ($4::text[])) as returned
        from moved w
        ${holdersOf('$3')}
       where w.closed_at is null and (w.reminded_at = $3 or (w.opened_at = $3 and w.element_id <> 'endRound'
         and not exists (select from moved c where c.closed_at = $3 and c.closed_by = pe.person_id)
         and case when w.element_id = 'handleIncoming' then not exists (
               select from incoming_forward f
                where f.authority_id = $1 and f.instance_id = w.instance_id and f.forwarded_by = pe.person_id)
             else w.unit_id <> all ($5::uuid[]) or exists (select from moved c where c.closed_at = $3) end
         and not exists (
           select from moved b
            where b.instance_id = w.instance_id and b.work_item_key = w.work_item_key and b.id <> w.id
              and w.participant_index is not null)))
       order by w.id, pe.person_id`,
    values: [authorityId, instances, at, GIVEN_BACK, by ?? []],
  };
}

/** Open steps of instances that have a deadline; of a round not its units', which the process itself reminds. */
export function dueSteps(authorityId: string, instances: readonly string[]): Query<DueStep> {
  return {
    name: 'notifications.due-steps',
    text: `select distinct w.instance_id, w.element_id as step_id, w.due_at
      from unnest($2::uuid[]) as i(id)
      join work_item w on w.authority_id = $1 and w.instance_id = i.id
      where w.closed_at is null and w.due_at is not null and w.element_id <> 'answer'`,
    values: [authorityId, instances],
  };
}

/** The step of a deadline that has come or comes near, with those who hold it; none where it is done, or was moved. */
export function stepOfDeadline(
  authorityId: string,
  { instanceId, stepId, dueAt }: DeadlineMessage,
  now: string,
): Query<WaitingStep> {
  return {
    name: 'notifications.step-of-deadline',
    text: `select ${STEP} from work_item w
      ${holdersOf('$5')}
      where w.authority_id = $1 and w.instance_id = $2 and w.element_id = $3 and w.due_at = $4 and w.closed_at is null`,
    values: [authorityId, instanceId, stepId, dueAt, now],
  };
}
