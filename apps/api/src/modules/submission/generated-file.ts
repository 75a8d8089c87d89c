import type { Statement } from '../../platform/act/index.js';
import { DOCX } from '../../platform/storage/file-ref.model.js';

/** A page that the product made and put into the store. */
export interface GeneratedFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
}

/** The row of a generated .docx that belongs to a dossier. */
export function keepGenerated(kept: {
  readonly authorityId: string;
  readonly id: string;
  readonly file: GeneratedFile;
  readonly personId: string;
  readonly dossierId: string;
  readonly now: string;
}): Statement {
  const { authorityId, id, file, personId, dossierId, now } = kept;
  return {
    name: 'submission.keep-generated',
    text: `insert into stored_file (authority_id, id, sha256, bytes, media_type, name, uploaded_by, uploaded_at,
        subject_kind, subject_id)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'DOSSIER', $9)`,
    values: [authorityId, id, file.sha256, file.bytes, DOCX, file.name, personId, now, dossierId],
  };
}
