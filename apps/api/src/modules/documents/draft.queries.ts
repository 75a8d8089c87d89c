import type { Query } from '../../platform/database/query.js';
import type { Statement } from '../../platform/act/index.js';
import type { DraftParagraph } from './domain/draft-paragraph.js';

/** A draft with its file and its author, as one row. */
export interface DraftRow {
  id: string;
  dossier_id: string;
  number: number;
  note: string | null;
  paragraphs: DraftParagraph[];
  created_at: string;
  created_by: string;
  created_by_name: string;
  file_id: string;
  file_name: string;
  file_media_type: string;
  file_bytes: number;
}

const COLUMNS = `
  r.id, r.dossier_id, r.number, r.note, r.paragraphs, r.created_at, r.created_by, p.display_name as created_by_name,
  f.id as file_id, f.name as file_name, f.media_type as file_media_type, f.bytes::int as file_bytes`;

const BESIDE = `
  join stored_file f on f.authority_id = r.authority_id and f.id = r.file_id
  join person p on p.authority_id = r.authority_id and p.id = r.created_by`;

/**
 * The drafts of some dossiers, the first draft first; whoever asks has made sure that the reader may see the dossiers.
 * A draft that its unit still works on is for that unit only, like its file, and for whoever was let in to the dossier by
 * name: in a restricted one, or by a grant of support.
 */
export function draftsOf(
  authorityId: string,
  principals: readonly string[],
  dossierIds: readonly string[],
): Query<DraftRow> {
  return {
    name: 'documents.draftsOf',
    text: `
      select ${COLUMNS} from draft r ${BESIDE}
       where r.authority_id = $1 and r.dossier_id = any ($2::uuid[])
         and (f.only_unit_id is null or f.only_unit_id = any ($3::uuid[]) or exists (
           select from access_fact a
            where a.authority_id = $1 and a.subject_id = r.dossier_id and a.principal_id = any ($3::uuid[])
              and a.cause in ('NAMED', 'SUPPORT')))
       order by r.dossier_id, r.number`,
    values: [authorityId, dossierIds, principals],
  };
}

/** Some drafts by id; whoever asks has made sure that the reader may see them. */
export function draftsById(authorityId: string, draftIds: readonly string[]): Query<DraftRow> {
  return {
    name: 'documents.draftsById',
    text: `select ${COLUMNS} from draft r ${BESIDE} where r.authority_id = $1 and r.id = any ($2::uuid[])`,
    values: [authorityId, draftIds],
  };
}

/** A file that the person uploaded, whether or not an act has taken it since. */
export interface UploadedFileRow {
  id: string;
  sha256: string;
  media_type: string;
  name: string;
}

export function uploadedFile(
  authorityId: string,
  personId: string,
  fileId: string | null,
): Query<UploadedFileRow> {
  return {
    name: 'documents.uploadedFile',
    text: `
      select id, sha256, media_type, name from stored_file
       where authority_id = $1 and id = $3 and uploaded_by = $2`,
    values: [authorityId, personId, fileId],
  };
}

export interface NewDraft {
  readonly authorityId: string;
  readonly id: string;
  readonly dossierId: string;
  readonly fileId: string;
  /** The unit that alone reads it until the dossier is brought to somebody else; null: every reader of the dossier. */
  readonly workingPaperOf: string | null;
  readonly note: string | null;
  readonly paragraphs: readonly DraftParagraph[];
  readonly contentHash: string;
  readonly personId: string;
  readonly now: string;
}

/**
 * Puts a draft into a dossier under the next number and takes its file out of the uploads.
 * Refuses the act with DRAFT_FILE_NOT_FOUND where the file was taken already.
 */
export function insertDraft(draft: NewDraft): Statement[] {
  return [
    takeFile({
      ...draft,
      subjectKind: 'DOSSIER',
      subjectId: draft.dossierId,
      onlyUnitId: draft.workingPaperOf,
      refusal: 'DRAFT_FILE_NOT_FOUND',
    }),
    {
      name: 'documents.insertDraft',
      text: `
        insert into draft (authority_id, id, dossier_id, number, file_id, note, paragraphs, content_hash, created_by, created_at)
        select $1::uuid, $2::uuid, $3::uuid, coalesce(max(number), 0) + 1, $4::uuid, $5::text, $6::jsonb, $7::text, $8::uuid,
               $9::timestamptz
          from draft where authority_id = $1 and dossier_id = $3`,
      values: [
        draft.authorityId,
        draft.id,
        draft.dossierId,
        draft.fileId,
        draft.note,
        JSON.stringify(draft.paragraphs),
        draft.contentHash,
        draft.personId,
        draft.now,
      ],
    },
  ];
}

export interface FileToTake {
  readonly authorityId: string;
  readonly fileId: string;
  readonly personId: string;
  readonly subjectKind: 'DOSSIER' | 'ROUND' | 'DOCUMENT' | 'ASSIGNMENT' | 'INCOMING';
  readonly subjectId: string;
  /** Where only this unit, and who manages the subject, may open it. */
  readonly onlyUnitId?: string | null;
  readonly refusal: NonNullable<Statement['mustChange']>;
}

/** Gives an uploaded file to a subject; from then on whoever may see the subject may open it, or one unit only. */
export function takeFile(file: FileToTake): Statement {
  return {
    name: `documents.takeFile.${file.refusal}`,
    text: `
      update stored_file set subject_kind = $4, subject_id = $5, only_unit_id = $6
       where authority_id = $1 and id = $2 and uploaded_by = $3 and subject_id is null`,
    values: [
      file.authorityId,
      file.fileId,
      file.personId,
      file.subjectKind,
      file.subjectId,
      file.onlyUnitId ?? null,
    ],
    mustChange: file.refusal,
  };
}
