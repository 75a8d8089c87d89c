import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../platform/actor.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { ORDINARY_RULE, type DeadlineRule } from '../../organisation/index.js';
import type { ReminderRuleModel } from './reminder-rule.model.js';
import { ruleChanges, ruleForUnit, type FoundRuleRow } from './rule.queries.js';

/** Kinds of units whose people read the rule. */
const READERS: readonly string[] = ['OFFICE', 'LEADERSHIP'];

/** Reads the rule by which people are reminded, and who set it. */
@Injectable()
export class ReminderRuleReader {
  constructor(private readonly reader: TenantReader) {}

  /** Two statements; null for whoever works neither in the Office nor among the leaders. */
  async of(actor: Actor): Promise<ReminderRuleModel | null> {
    const { authorityId, unitId, position } = actor;
    const [[found], changes] = await this.reader.read(
      authorityId,
      ruleForUnit(authorityId, unitId),
      ruleChanges(authorityId),
    );
    if (found === undefined || !READERS.includes(found.unit_kind) || position === 'ADMIN') return null;
    return {
      ...foundRule(found),
      version: found.version ?? 0,
      changeable: setsRule(actor, found),
      changes: changes.map((row) => ({
        at: row.at,
        by: row.by,
        workingDays: row.working_days,
        sameDayMinutes: row.same_day_minutes,
        atDeadline: row.at_deadline,
        workingDaysAfter: row.working_days_after,
      })),
    };
  }
}

/** Whether the actor sets the rule: a leader of the Office. */
export function setsRule(
  { position }: Pick<Actor, 'position'>,
  { unit_kind: unitKind }: FoundRuleRow,
): boolean {
  return unitKind === 'OFFICE' && (position === 'CHIEF_OF_OFFICE' || position === 'DEPUTY_CHIEF_OF_OFFICE');
}

function foundRule(row: FoundRuleRow): DeadlineRule {
  return {
    workingDays: row.working_days ?? ORDINARY_RULE.workingDays,
    sameDayMinutes: row.same_day_minutes ?? ORDINARY_RULE.sameDayMinutes,
    atDeadline: row.at_deadline ?? ORDINARY_RULE.atDeadline,
    workingDaysAfter: row.working_days_after ?? ORDINARY_RULE.workingDaysAfter,
  };
}
