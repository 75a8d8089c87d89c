import type { Statement } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';

export interface OwnRuleRow {
  readonly kind: string;
  readonly days: number;
}

/** What the authority has set itself. */
export function ownRules(authorityId: string): Query<OwnRuleRow> {
  return {
    name: 'personal.own-rules',
    text: 'select kind, days from retention_rule where authority_id = $1',
    values: [authorityId],
  };
}

/** Sets the days of a kind, where they still are what was seen; null: nothing was set. Refuses RETENTION_CHANGED. */
export function setDays(authorityId: string, kind: string, days: number, seen: number | null): Statement {
  return seen === null
    ? {
        name: 'personal.add-rule',
        text: `insert into retention_rule (authority_id, kind, days) values ($1, $2, $3) on conflict do nothing`,
        values: [authorityId, kind, days],
        mustChange: 'RETENTION_CHANGED',
      }
    : {
        name: 'personal.change-rule',
        text: `update retention_rule set days = $3 where authority_id = $1 and kind = $2 and days = $4`,
        values: [authorityId, kind, days, seen],
        mustChange: 'RETENTION_CHANGED',
      };
}

/** Deletions of tables that the worker sees: the tenant, and the instant before which a row is past its time. */
export const DELETE_OLD = {
  NOTICES_READ: 'delete from notice where authority_id = $1 and read_at <= $2',
  STRUCTURE_FILES:
    'update structure_import set rows = null where authority_id = $1 and uploaded_at <= $2 and rows is not null',
  READING_MARKS:
    "delete from restricted_reading where authority_id = $1 and day < ($2::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date",
  PERSONAL_REQUESTS: 'delete from personal_request where authority_id = $1 and at <= $2',
} as const;
