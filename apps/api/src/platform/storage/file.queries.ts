import type { Query } from '../database/query.js';

/** A stored file as the download looks at it. */
export interface StoredFileRow {
  id: string;
  sha256: string;
  bytes: number;
  media_type: string;
  name: string;
  uploaded_by: string | null;
  subject_kind: 'DOSSIER' | 'ROUND' | 'DOCUMENT' | 'ASSIGNMENT' | 'INCOMING' | null;
  subject_id: string | null;
  only_unit_id: string | null;
}

/** One stored file of a tenant. */
export function storedFile(authorityId: string, id: string): Query<StoredFileRow> {
  return {
    name: 'platform.stored_file',
    text: `select id, sha256, bytes, media_type, name, uploaded_by, subject_kind, subject_id, only_unit_id
             from stored_file where authority_id = $1 and id = $2`,
    values: [authorityId, id],
  };
}

/** Statements that the store runs in transactions of its own. */
export const FILE_SQL = {
  // Bytes are shared by content: whoever takes a file in or sweeps one holds its content while doing so.
  lock: "select pg_advisory_xact_lock(hashtextextended($1 || '/' || $2, 0))",
  insert: `insert into stored_file (authority_id, id, sha256, bytes, media_type, name, uploaded_by, uploaded_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  removeUnused: 'delete from stored_file where authority_id = $1 and id = $2 and subject_id is null',
  isNamed: 'select exists (select from stored_file where authority_id = $1 and sha256 = $2) as named',
  unused: 'select authority_id, id, sha256 from unused_files($1, $2)',
} as const;
