import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import type { DeadlineRule } from '../../organisation/index.js';
import { refuseRule } from '../domain/typed-rule.js';
import { ReminderRuleReader, setsRule } from './reminder-rule-reader.js';
import type { ReminderRuleModel } from './reminder-rule.model.js';
import { ruleForUnit, setRule, type FoundRuleRow } from './rule.queries.js';

/** The topic on which it is told that the rule is another one: deadlines that lie ahead follow it. */
export const REMINDER_RULE_CHANGED = 'reminder-rule.changed';

export interface ChangeReminderRuleRequest extends DeadlineRule {
  /** The version that the person saw; 0 where nobody had set it. */
  readonly expectedVersion: number;
}

/**
 * A leader of the Office sets when people are reminded of deadlines; those that have not come yet follow at once, and it
 * stays written down who set what. Refuses REMINDER_RULE_OFFICE_ONLY, REMINDER_RULE_CHANGED and what refuseRule refuses.
 */
@Injectable()
export class ChangeReminderRule {
  constructor(
    private readonly acts: ActRunner,
    private readonly rules: ReminderRuleReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: ChangeReminderRuleRequest,
  ): Promise<ReminderRuleModel | RefusalValue> {
    const { authorityId, personId, unitId } = actor;
    const { expectedVersion, ...rule } = request;
    const result = await this.acts.run<[FoundRuleRow], { version: number }>({
      commandId,
      kind: 'changeReminderRule',
      actor,
      content: request,
      load: () => [ruleForUnit(authorityId, unitId)],
      decide: ({ rows: [[found]], now, newId }) => {
        if (found === undefined || !setsRule(actor, found)) return refuse('REMINDER_RULE_OFFICE_ONLY');
        const refused = refuseRule(rule);
        if (refused !== undefined) return refused;
        if ((found.version ?? 0) !== expectedVersion) return refuse('REMINDER_RULE_CHANGED');
        return {
          writes: setRule({ authorityId, id: newId(), rule, version: expectedVersion, personId, now }),
          audit: {
            act: 'changeReminderRule',
            subjectKind: 'AUTHORITY',
            subjectId: authorityId,
            detail: rule,
          },
          outbox: [{ topic: REMINDER_RULE_CHANGED, payload: {} }],
          answer: { version: expectedVersion + 1 },
        };
      },
    });
    if (isRefused(result)) return result;
    return (await this.rules.of(actor)) ?? refuse('REMINDER_RULE_OFFICE_ONLY');
  }
}
