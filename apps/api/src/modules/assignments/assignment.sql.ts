/** Pieces of SQL that the statements of this module share. Aliases and places come from this module only. */

export const unitJson = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'code', ${alias}.code, 'name', ${alias}.name,
    'shortName', ${alias}.short_name, 'kind', ${alias}.kind)`;

const fact = (classes: string): string => `
  select 1 from access_fact f
  where f.authority_id = $1 and f.subject_id = a.id and f.principal_id = any ($2::uuid[])
    and f.class in (${classes}) and (f.valid_to is null or f.valid_to > $3)`;

/** Whether one of the principals ($2) may see the assignment `a` at the instant $3. */
export const seesAssignment = `exists (${fact("'READ', 'MANAGE'")})`;

/** Whether they follow or monitor it, and so see the parts of all units. */
export const managesAssignment = `exists (${fact("'MANAGE'")})`;

/**
 * Whether they may see the part `p` of the assignment `a`: their own unit's, every part where they manage, and the
 * lead's where their unit co-operates. What another ward reports on its own part is that ward's and the Office's affair.
 */
export const seesPart = `(${managesAssignment} or (${seesAssignment} and (p.unit_id = any ($2::uuid[]) or exists (
  select 1 from assignment_unit c
  where c.authority_id = $1 and c.assignment_id = a.id and c.unit_id = any ($2::uuid[]) and c.role = 'COOPERATES'))))`;

/** What a list and a page show of the assignment `a` of the source `s`. */
export const headJson = `json_build_object(
  'id', a.id, 'version', a.version, 'ordinal', a.ordinal, 'point', a.point, 'heading', a.heading, 'kind', a.kind,
  'nature', a.nature, 'title', a.title, 'product', a.product, 'deadlineWords', a.deadline_words,
  'quantityUnit', a.quantity_unit, 'dossierId', a.dossier_id, 'carriedBy', a.carried_by, 'sourceTitle', s.title,
  'heldOn', s.held_on, 'officeUnitId', s.office_unit_id, 'leadershipUnitId', s.leadership_unit_id,
  'committee', (select y.name from authority y where y.id = s.authority_id),
  'notice', (
    select json_build_object('id', n.id, 'number', n.number, 'symbol', n.symbol, 'dated', n.dated)
    from official_document n where n.authority_id = s.authority_id and n.id = s.notice_document_id))`;

/** The part `p` of the unit `u`, monitored by the unit `m`. */
export const partJson = `json_build_object(
  'id', p.id, 'assignmentId', p.assignment_id, 'version', p.version, 'unit', ${unitJson('u')}, 'monitor', ${unitJson('m')},
  'state', p.state, 'dueAt', p.due_at, 'originalDueAt', p.original_due_at, 'acceptedAt', p.accepted_at,
  'reportedAt', p.reported_at, 'endedAt', p.ended_at, 'quantityTarget', p.quantity_target,
  'quantityDone', p.quantity_done, 'extensionRequest', p.extension_request, 'transferRequest', p.transfer_request,
  'transferUnit', (select ${unitJson('tu')} from unit tu
    where tu.authority_id = p.authority_id and tu.id = (p.transfer_request ->> 'unitId')::uuid), 'pause', p.pause,
  'lastReport', p.last_report, 'lastReportedAt', p.last_reported_at, 'urgedCount', p.urged_count,
  'urgedAt', p.urged_at)`;

/** Joins from the part `p` to its assignment, source and units. */
export const partTables = `
  join assignment a on (a.authority_id, a.id) = (p.authority_id, p.assignment_id)
  join assignment_source s on (s.authority_id, s.id) = (a.authority_id, a.source_id)
  join unit u on (u.authority_id, u.id) = (p.authority_id, p.unit_id)
  join unit m on (m.authority_id, m.id) = (p.authority_id, p.monitor_unit_id)`;

/**
 * What `timingOf` says, for lists and counts: $3 is now, $4 the last moment of which a deadline counts as near. A spec
 * compares the two.
 */
export const isLate = `(p.ended_at is null and p.state <> 'PAUSED' and a.kind = 'TASK'
  and p.due_at < coalesce(p.reported_at, $3::timestamptz))`;
export const isNear = `(p.ended_at is null and p.state <> 'PAUSED' and p.reported_at is null
  and p.due_at >= $3::timestamptz
  and p.due_at <= $4::timestamptz)`;
/** Without a deadline, where one may be set. */
export const lacksDeadline = `(p.ended_at is null and p.state <> 'PAUSED' and p.due_at is null)`;
