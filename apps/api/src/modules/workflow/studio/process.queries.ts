import type { Statement } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import { ADMINISTERS, administratorValues, type Administrator } from './administers.js';

/** A deployed version without its file. */
export interface VersionRow {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly sha256: string;
  readonly deployed_at: string | null;
  readonly note: string | null;
  readonly by_id: string | null;
  readonly by_name: string | null;
  readonly running: number;
  readonly finished: number;
  /** New work follows it. */
  readonly in_use: boolean;
}

/** Versions that one list holds at most: far more than an office deploys in years. */
const MOST = 500;

/** Instances of a version are counted to here: 1001 says "more than a thousand". */
const CAP = 1001;

const VERSION = `
  d.id, d.key, d.version, d.name, d.sha256, d.deployed_at, d.note, p.id as by_id, p.display_name as by_name,
  counted.running, counted.finished,
  exists (select from process_use u where u.authority_id = d.authority_id and u.definition_id = d.id) as in_use`;

const FROM = `
  from process_definition d
  left join person p on p.authority_id = d.authority_id and p.id = d.deployed_by
  cross join lateral (
    select (select count(*)::int from (
              select from process_instance i
               where i.authority_id = d.authority_id and i.definition_id = d.id
                 and i.status in ('RUNNING', 'SUSPENDED') limit ${CAP}) r) as running,
           (select count(*)::int from (
              select from process_instance i
               where i.authority_id = d.authority_id and i.definition_id = d.id
                 and i.status in ('COMPLETED', 'CANCELLED') limit ${CAP}) f) as finished) counted`;

/** All versions of all processes (or of one), the newest of each first; none for who does not administer them. */
export function versionsOf(by: Administrator, key: string | null): Query<VersionRow> {
  return {
    name: 'workflow.processVersions',
    text: `
      select ${VERSION} ${FROM}
       where d.authority_id = $1 and ($4::text is null or d.key = $4) and ${ADMINISTERS}
       order by d.key, d.version desc
       limit ${MOST}`,
    values: [...administratorValues(by), key],
  };
}

/** One version with its file. */
export function versionById(by: Administrator, id: string): Query<VersionRow & { readonly xml: string }> {
  return {
    name: 'workflow.processVersion',
    text: `
      select ${VERSION}, d.xml ${FROM}
       where d.authority_id = $1 and d.id = $4 and ${ADMINISTERS}`,
    values: [...administratorValues(by), id],
  };
}

/** What a new version follows. */
export interface NewestRow {
  readonly administers: boolean;
  /** 0 where the process is not deployed yet. */
  readonly version: number;
  readonly sha256: string | null;
}

/** The newest version of a process, and whether the appointment may deploy another. Always one row. */
export function newestVersion(by: Administrator, key: string): Query<NewestRow> {
  return {
    name: 'workflow.newestVersion',
    text: `
      select ${ADMINISTERS} as administers, coalesce(max(d.version), 0) as version,
             (array_agg(d.sha256 order by d.version desc))[1] as sha256
        from process_definition d where d.authority_id = $1 and d.key = $4`,
    values: [...administratorValues(by), key],
  };
}

/** Whether the appointment administers processes. */
export function administers(by: Administrator): Query<{ readonly administers: boolean }> {
  return {
    name: 'workflow.administers',
    text: `select ${ADMINISTERS} as administers`,
    values: administratorValues(by),
  };
}

/** The key of a version by its id; null where the tenant has none. Always one row. */
export interface VersionKeyRow {
  readonly administers: boolean;
  readonly key: string | null;
}

export function versionKey(by: Administrator, id: string | null): Query<VersionKeyRow> {
  return {
    name: 'workflow.versionKey',
    text: `
      select ${ADMINISTERS} as administers,
             (select d.key from process_definition d where d.authority_id = $1 and d.id = $4::uuid) as key`,
    values: [...administratorValues(by), id],
  };
}

/** New work of the process follows this version from now on. */
export function takeIntoUse(authorityId: string, key: string, definitionId: string): Statement {
  return {
    name: 'workflow.takeIntoUse',
    text: `
      insert into process_use as used (authority_id, key, definition_id) values ($1, $2, $3)
      on conflict (authority_id, key) do update
        set definition_id = excluded.definition_id, version = used.version + 1`,
    values: [authorityId, key, definitionId],
  };
}

/** The same where another version is in use that was seen; of two who change it at once the second changes nothing. */
export function useInsteadOf(authorityId: string, definitionId: string, insteadOf: string): Statement {
  return {
    name: 'workflow.useInsteadOf',
    text: `
      update process_use set definition_id = $2, version = version + 1
       where authority_id = $1 and definition_id = $3`,
    values: [authorityId, definitionId, insteadOf],
    mustChange: 'PROCESS_USE_CHANGED',
  };
}

export interface VersionUseRow extends VersionKeyRow {
  /** The version that new work follows now. */
  readonly used_id: string | null;
}

/** A version with that which is in use of its process. Always one row. */
export function versionUse(by: Administrator, id: string): Query<VersionUseRow> {
  return {
    name: 'workflow.versionUse',
    text: `
      select ${ADMINISTERS} as administers, d.key,
             (select u.definition_id from process_use u where u.authority_id = $1 and u.key = d.key) as used_id
        from (select 1) one
        left join process_definition d on d.authority_id = $1 and d.id = $4::uuid`,
    values: [...administratorValues(by), id],
  };
}
