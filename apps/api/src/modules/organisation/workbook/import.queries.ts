import type { Query } from '../../../platform/database/query.js';
import type { Write } from '../../../platform/database/tenant-writer.js';
import type { Statement } from '../../../platform/act/index.js';
import type { WorkbookLines } from './domain/lines.js';

export interface ImportRow {
  readonly id: string;
  readonly file_name: string;
  readonly rows: WorkbookLines | null;
  readonly uploaded_by: string;
  readonly uploaded_at: string;
  readonly applied_at: string | null;
}

/** A workbook that somebody has given in, for that person alone. */
export function importOf(authorityId: string, id: string | null, personId: string): Query<ImportRow> {
  return {
    name: 'organisation.import',
    text: `select id, file_name, rows, uploaded_by, uploaded_at, applied_at from structure_import
      where authority_id = $1 and id = $2 and uploaded_by = $3`,
    values: [authorityId, id, personId],
  };
}

/** Keeps a workbook as it was read; what the same person had given in before and not applied goes. */
export function keepImport(of: {
  readonly authorityId: string;
  readonly id: string;
  readonly fileName: string;
  readonly lines: WorkbookLines;
  readonly personId: string;
  readonly now: string;
}): Write[] {
  return [
    {
      name: 'organisation.forget-imports',
      text: 'delete from structure_import where authority_id = $1 and uploaded_by = $2 and applied_at is null',
      values: [of.authorityId, of.personId],
    },
    {
      name: 'organisation.keep-import',
      text: `insert into structure_import (authority_id, id, file_name, rows, uploaded_by, uploaded_at)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [of.authorityId, of.id, of.fileName, JSON.stringify(of.lines), of.personId, of.now],
    },
  ];
}

/** Marks it applied; what it said stands in the structure then. */
export function markApplied(authorityId: string, id: string, now: string): Statement {
  return {
    name: 'organisation.mark-import-applied',
    text: `update structure_import set rows = null, applied_at = $3
      where authority_id = $1 and id = $2 and applied_at is null`,
    values: [authorityId, id, now],
    mustChange: 'STRUCTURE_IMPORT_MISSING',
  };
}
