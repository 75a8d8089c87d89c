import { WORDS } from '@thong-suot/administration';
import type { Write } from '../../platform/database/tenant-writer.js';
import type { SearchSource } from '../../platform/search/index.js';

/** Types of documents by their Vietnamese name: "quyết định 512" finds the decision. */
const DOC_TYPES = JSON.stringify(
  Object.fromEntries(Object.entries(WORDS.docType).map(([code, words]) => [code, words.vi])),
);

/** Rows that a rebuilding takes in one transaction. */
export const REBUILD_BATCH = 500;

const COLUMNS = 'readable_by, by_cause, title, number, unit_id, doc_type, state, dated, further';
const VALUES = COLUMNS.split(', ');

/** Writes rows where they are new or differ: most acts change nothing that is looked for. */
const intoRows = (rows: string): string => `
  insert into search_row (authority_id, kind, id, ${COLUMNS})
  select $1::uuid, $3::text, f.id, f.readable_by, f.by_cause, f.title, f.number, f.unit_id, f.doc_type, f.state, f.dated,
    concat_ws(' ', $4::jsonb ->> f.doc_type, f.further)
    from (${rows}) f
  on conflict (authority_id, kind, id) do update
    set ${VALUES.map((column) => `${column} = excluded.${column}`).join(', ')}
    where (${VALUES.map((column) => `search_row.${column}`).join(', ')})
      is distinct from (${VALUES.map((column) => `excluded.${column}`).join(', ')})`;

/**
 * Makes two relays that publish the same subject do so one after the other, each on what is committed by then: else the
 * older state could be written last.
 */
export function oneAtATime(subjectIds: readonly string[]): Write {
  return {
    name: 'search.one-at-a-time',
    text: `select pg_advisory_xact_lock(hashtextextended(s.id::text, 0))
      from (select unnest($1::uuid[]) as id order by 1) s`,
    values: [subjectIds],
  };
}

/** Publishes the rows of a source that a change of the subjects touches, and takes away those that are no more. */
export function publishTouched(
  { kind, rows, touched }: SearchSource,
  authorityId: string,
  subjectIds: readonly string[],
): Write {
  return {
    name: `search.publish-${kind}`,
    text: `with touched (id) as materialized (${touched ?? 'select unnest($2::uuid[])'}),
      fresh as materialized (
        select r.* from touched t cross join lateral (select x.* from (${rows}) x where x.id = t.id) r),
      gone as (
        delete from search_row s using touched t
         where s.authority_id = $1 and s.kind = $3 and s.id = t.id
           and not exists (select from fresh f where f.id = s.id))
      ${intoRows('select * from fresh')}`,
    values: [authorityId, subjectIds, kind, DOC_TYPES],
  };
}

/** Publishes the next rows of a source after an id. */
export function publishAfter({ kind, rows }: SearchSource, authorityId: string, after: string): Write {
  return {
    name: `search.rebuild-${kind}`,
    text: intoRows(`select x.* from (${rows}) x where x.id > $2 order by x.id limit ${REBUILD_BATCH}`),
    values: [authorityId, after, kind, DOC_TYPES],
  };
}

/** The id at which the next batch of a source ends; null after the last. */
export function endOfBatch({ kind, rows }: SearchSource) {
  return (authorityId: string, after: string) => ({
    name: `search.rebuild-end-${kind}`,
    text: `select max(b.id::text)::uuid as id from (
      select x.id from (${rows}) x where x.id > $2 order by x.id limit ${REBUILD_BATCH}) b`,
    values: [authorityId, after],
  });
}
