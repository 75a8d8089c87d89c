import { visibleSubjects } from '../access/index.js';

/**
 * The Tờ trình and the decisions of dossiers, from the first draft on: who will sign reads them before. The scan of the
 * signed paper stands for the text. `$1` is the authority, `$2` the dossiers, `$3` the principals who read, `$4` the
 * business instant.
 */
export const DOSSIER_DOCUMENTS = `
  select od.dossier_id, o.id, o.purpose as kind, o.created_at,
         coalesce((o.signature ->> 'scanFileId')::uuid, o.file_id) as file_id,
         o.number, o.symbol, o.dated, o.state <> 'DRAFT' as signed, null::text as issuer_name,
         o.doc_type, null::jsonb as party, null::jsonb as signature
    from official_document_dossier od
    join official_document o on o.authority_id = od.authority_id and o.id = od.document_id
   where od.authority_id = $1 and od.dossier_id = any ($2::uuid[]) and o.purpose in ('SUBMISSION', 'DECISION', 'NOTICE')
     and o.id in (${visibleSubjects('DOCUMENT', { authority: '$1', principals: '$3', now: '$4' })})`;
