import type { Query } from '../../platform/database/query.js';
import type { DocumentToRender } from './domain/render-document.js';

export interface DocumentTextRow extends DocumentToRender {
  id: string;
  version: number;
  symbol: string;
  doc_type: string;
  /** The hash of the page kept now; null while there is none. */
  file_sha256: string | null;
}

/** What the page of a document is made from, and the page that is kept. */
export function documentText(authorityId: string, documentId: string): Query<DocumentTextRow> {
  return {
    name: 'issuance.documentText',
    text: `
      select o.id, o.version, o.symbol, o.doc_type, o.content, o.signature, o.number, o.dated, o.created_at,
             f.sha256 as file_sha256
        from official_document o
        left join stored_file f on f.authority_id = o.authority_id and f.id = o.file_id
       where o.authority_id = $1 and o.id = $2`,
    values: [authorityId, documentId],
  };
}
