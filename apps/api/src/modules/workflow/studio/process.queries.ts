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
}

/** Versions that one list holds at most: far more than an office deploys in years. */
const MOST = 500;

/** Instances of a version are counted to here: 1001 says "more than a thousand". */
const CAP = 1001;

const VERSION = `
  d.id, d.key, d.version, d.name, d.sha256, d.deployed_at, d.note, p.id as by_id, p.display_name as by_name,
  counted.running, counted.finished`;

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
