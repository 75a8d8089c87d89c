import type { Statement } from '../../platform/act/index.js';
import type { Query } from '../../platform/database/query.js';
import { DOSSIER_DOCUMENTS } from './dossier-document.queries.js';
import type { PartyPaperName } from './domain/paper-label.js';
import { DOSSIER_LETTERS } from './dossier-letter.queries.js';

/** Kinds of papers that belong to a dossier beside its drafts, with their names. */
export const RELATED_FILE_LABELS: Readonly<Record<string, string>> = {
  ROUTING_SLIP: 'Phiếu trình',
  LEADER_ANSWER_SCAN: 'Bản chụp ý kiến chỉ đạo',
  PARTY_OPINION_SCAN: 'Bản chụp ý kiến của Thường trực Thành ủy',
  OTHER: 'Tài liệu kèm theo',
};

export interface RelatedFileRow {
  id: string;
  dossier_id: string;
  kind: string;
  created_at: string;
  file_id: string;
  file_name: string;
  file_media_type: string;
  file_bytes: number;
  /** Of a letter or a document; absent for other papers. */
  number: number | null;
  symbol: string | null;
  dated: string | null;
  signed: boolean | null;
  /** Of a letter. */
  issuer_name: string | null;
  /** Of a Tờ trình or a decision. */
  doc_type: string | null;
  /** Of a paper that a leader of the unit signs. */
  signature: { positionLabel: string; mark: string; at: string } | null;
  /** Of the scan of the Party's answer. */
  party: PartyPaperName | null;
}

/** Who reads, and the business instant at which the right to read is judged. */
export interface PaperReader {
  readonly authorityId: string;
  readonly principals: readonly string[];
  readonly now: string;
}

/** The papers of some dossiers with the letters of their rounds, the Tờ trình and the decision, the oldest first. */
export function relatedFilesOf(
  { authorityId, principals, now }: PaperReader,
  dossierIds: readonly string[],
): Query<RelatedFileRow> {
  return {
    name: 'documents.relatedFilesOf',
    text: `
      with paper as materialized (
        select r.dossier_id, r.id, r.kind, r.created_at, r.file_id,
               null::int as number, null::text as symbol, null::date as dated, null::boolean as signed,
               null::text as issuer_name, null::text as doc_type,
               (select jsonb_build_object('form', p.form, 'number', p.number, 'dated', p.dated)
                  from party_opinion o
                  join party_answer p on p.authority_id = o.authority_id and p.id = o.answer_id
                 where o.authority_id = r.authority_id and o.dossier_id = r.dossier_id
                   and p.scan_file_id = r.file_id limit 1) as party,
               r.signature
          from dossier_file r
         where r.authority_id = $1 and r.dossier_id = any ($2::uuid[])
        union all
        select l.*, null::text, null::jsonb, null::jsonb from (${DOSSIER_LETTERS}) l
        union all
        (${DOSSIER_DOCUMENTS})
      )
      select p.*, f.name as file_name, f.media_type as file_media_type, f.bytes::int as file_bytes
        from paper p
        join stored_file f on f.authority_id = $1 and f.id = p.file_id
       order by p.dossier_id, p.id`,
    values: [authorityId, dossierIds, principals, now],
  };
}

export interface NewRelatedFile {
  readonly authorityId: string;
  readonly id: string;
  readonly dossierId: string;
  readonly kind: string;
  readonly fileId: string;
  readonly now: string;
}

/** Puts a stored file among the papers of a dossier. */
export function addRelatedFile(file: NewRelatedFile): Statement {
  return {
    name: 'documents.addRelatedFile',
    text: `
      insert into dossier_file (authority_id, id, dossier_id, kind, file_id, created_at)
      values ($1, $2, $3, $4, $5, $6)`,
    values: [file.authorityId, file.id, file.dossierId, file.kind, file.fileId, file.now],
  };
}
