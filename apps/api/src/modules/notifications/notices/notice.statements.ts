import type { Write } from '../../../platform/database/tenant-writer.js';
import type { DeadlineAlarm } from '../domain/reminding.js';
import { DEADLINE } from '../domain/reminding.js';
import type { NewNotice } from '../domain/notice.js';

/** Writes notices that nobody has been given yet; returns whom they are new to. */
export function insertNotices(
  authorityId: string,
  notices: readonly (NewNotice & { readonly id: string })[],
): Write {
  return {
    name: 'notifications.insert-notices',
    text: `insert into notice (authority_id, id, person_id, post_id, kind, subject_kind, subject_id, step_id, due_at,
        by_unit_id, things, at, cause)
      select $1, n.id, n.person_id, n.post_id, n.kind, n.subject_kind, n.subject_id, n.step_id, n.due_at, n.by_unit_id,
        n.things, n.at, n.cause
      from jsonb_to_recordset($2::jsonb) as n (id uuid, person_id uuid, post_id uuid, kind text, subject_kind text,
        subject_id uuid, step_id text, due_at timestamptz, by_unit_id uuid, things int, at timestamptz, cause text)
      on conflict (authority_id, person_id, post_id, cause) do nothing
      returning person_id`,
    values: [authorityId, JSON.stringify(notices)],
  };
}

/** Sets the alarms of deadlines; one that is set already stays. */
export function insertAlarms(authorityId: string, alarms: readonly DeadlineAlarm[]): Write {
  return {
    name: 'notifications.insert-alarms',
    text: `insert into alarm (authority_id, key, due_at, topic, payload)
      select $1, a.key, a."dueAt", $3, a.payload
      from jsonb_to_recordset($2::jsonb) as a (key text, "dueAt" timestamptz, payload jsonb)
      on conflict (authority_id, key) do nothing`,
    values: [authorityId, JSON.stringify(alarms), DEADLINE],
  };
}

/** Takes alarms back. */
export function dropAlarms(authorityId: string, keys: readonly string[]): Write {
  return {
    name: 'notifications.drop-alarms',
    text: 'delete from alarm where authority_id = $1 and key = any ($2::text[])',
    values: [authorityId, keys],
  };
}

/** Marks notices of a person as read. */
export function markRead(
  authorityId: string,
  personId: string,
  { ids, now }: { readonly ids: readonly string[]; readonly now: string },
): Write {
  return {
    name: 'notifications.mark-read',
    text: `update notice set read_at = $4
      where authority_id = $1 and person_id = $2 and id = any ($3::uuid[]) and read_at is null`,
    values: [authorityId, personId, ids, now],
  };
}

/** Marks as read whatever a person was told, for one of the principals, up to a notice. */
export function markReadUpTo(
  authorityId: string,
  personId: string,
  upTo: { readonly principals: readonly string[]; readonly id: string; readonly now: string },
): Write {
  return {
    name: 'notifications.mark-read-up-to',
    text: `update notice set read_at = $5
      where authority_id = $1 and person_id = $2 and post_id = any ($3::uuid[]) and id <= $4 and read_at is null`,
    values: [authorityId, personId, upTo.principals, upTo.id, upTo.now],
  };
}
