import type { Statement } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';
import { ADMINISTERS, administratorValues, type Administrator } from './administers.js';

export interface DecisionFileRow {
  readonly id: string;
  readonly decision_ids: readonly string[];
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly note: string;
  readonly deployed_at: string;
  readonly by_id: string;
  readonly by_name: string;
}

/** Deployed files of decision tables by name, the newest version of each first; none for who does not administer processes. */
export function decisionFiles(by: Administrator): Query<DecisionFileRow> {
  return {
    name: 'workflow.decisionFiles',
    text: `
      select f.id, f.decision_ids, f.name, f.version, f.sha256, f.note, f.deployed_at, p.id as by_id,
             p.display_name as by_name
        from decision_file f join person p on p.authority_id = f.authority_id and p.id = f.deployed_by
       where f.authority_id = $1 and ${ADMINISTERS}
       order by f.name, f.decision_ids[1], f.version desc limit 500`,
    values: administratorValues(by),
  };
}

/** Where each decision is found now: the newest file that holds it. */
export function newestDecisions(
  authorityId: string,
): Query<{ readonly decision: string; readonly file_id: string }> {
  return {
    name: 'workflow.newestDecisions',
    text: `
      select distinct on (d.decision) d.decision, f.id as file_id
        from decision_file f cross join unnest(f.decision_ids) as d (decision)
       where f.authority_id = $1
       order by d.decision, f.id desc`,
    values: [authorityId],
  };
}

/** What a new version of a file follows. Always one row. */
export interface NewestFileRow {
  readonly administers: boolean;
  readonly version: number;
  readonly sha256: string | null;
}

export function newestFile(by: Administrator, firstDecision: string): Query<NewestFileRow> {
  return {
    name: 'workflow.newestDecisionFile',
    text: `
      select ${ADMINISTERS} as administers, coalesce(max(f.version), 0) as version,
             (array_agg(f.sha256 order by f.version desc))[1] as sha256
        from decision_file f where f.authority_id = $1 and f.decision_ids[1] = $4`,
    values: [...administratorValues(by), firstDecision],
  };
}

export interface NewDecisionFile {
  readonly authorityId: string;
  readonly id: string;
  readonly decisionIds: readonly string[];
  readonly name: string;
  readonly version: number;
  readonly sha256: string;
  readonly xml: string;
  readonly note: string;
  readonly personId: string;
  readonly now: string;
}

/** Of two who deploy at once the second finds the number taken and changes nothing. */
export function insertDecisionFile(file: NewDecisionFile): Statement {
  return {
    name: 'workflow.insertDecisionFile',
    text: `
      insert into decision_file (authority_id, id, decision_ids, name, version, sha256, xml, note, deployed_at, deployed_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      on conflict do nothing`,
    values: [
      file.authorityId,
      file.id,
      file.decisionIds,
      file.name,
      file.version,
      file.sha256,
      file.xml,
      file.note,
      file.now,
      file.personId,
    ],
    mustChange: 'PROCESS_CHANGED',
  };
}
