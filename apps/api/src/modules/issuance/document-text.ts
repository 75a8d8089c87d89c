import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { label, type DocType } from '@thong-suot/administration';
import { docxParagraphs } from '@thong-suot/document-forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { TenantWriter, type Write } from '../../platform/database/tenant-writer.js';
import { newId } from '../../platform/ids.js';
import { DOCX } from '../../platform/storage/file-ref.model.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { pinnedDocx } from '../../platform/storage/pinned-docx.js';
import { readParagraphs, type DraftParagraph } from '../documents/index.js';
import { documentText, type DocumentTextRow } from './document-text.queries.js';
import { renderDocument } from './domain/render-document.js';

/** The page may be made again by somebody else meanwhile; then that one is looked at once more. */
const TRIES = 3;

/**
 * Makes the pages of official documents: never inside the act (no files while a register is locked), but after it, from
 * the recorded data, so that it can be done again at any time with the same result.
 */
@Injectable()
export class DocumentText {
  private readonly log = new Logger('Issuance');

  constructor(
    private readonly reader: TenantReader,
    private readonly writer: TenantWriter,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** Brings the page up to date at once; a failure is left to the outbox, which makes it later. */
  async refresh(authorityId: string, documentId: string): Promise<void> {
    try {
      await this.make(authorityId, documentId);
    } catch (error) {
      this.log.warn(`The page of document ${documentId} is made later: ${String(error)}`);
    }
  }

  /** Makes the page of a document as it stands, keeps it by content, and links it. Safe to repeat. */
  async make(authorityId: string, documentId: string): Promise<void> {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const document = await this.reader.one(authorityId, documentText(authorityId, documentId));
      if (document === undefined || (await this.keep(authorityId, document))) return;
    }
    throw new Error(`document ${documentId} keeps changing`);
  }

  /** The text of a page that is kept, with its places; nothing while no page is there. */
  async paragraphs(authorityId: string, sha256: string | null): Promise<DraftParagraph[]> {
    const bytes = sha256 === null ? undefined : await this.store.bytes(authorityId, sha256);
    return bytes === undefined ? [] : readParagraphs(docxParagraphs(bytes).map(({ text }) => text));
  }

  /** False where the document changed while its page was made. */
  private async keep(authorityId: string, document: DocumentTextRow): Promise<boolean> {
    const bytes = pinnedDocx(await renderDocument(document));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sha256 === document.file_sha256) return true;
    await this.store.put(authorityId, bytes);
    const [linked] = await this.writer.write(
      authorityId,
      linkPage(authorityId, document, {
        id: newId(),
        sha256,
        bytes: bytes.length,
        name: fileName(document),
        now: this.clock.now(),
      }),
    );
    return linked === 1;
  }
}

interface Page {
  readonly id: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly name: string;
  readonly now: string;
}

/** The file's row and the link to it, both or neither, and only while the document is the one that was rendered. */
function linkPage(authorityId: string, document: DocumentTextRow, page: Page): Write {
  return {
    name: 'issuance.linkPage',
    text: `
      with current as (
        select authority_id, id from official_document
         where authority_id = $1 and id = $2 and version = $3 for update
      ), page as (
        insert into stored_file (authority_id, id, sha256, bytes, media_type, name, uploaded_at, subject_kind, subject_id)
        select authority_id, $4::uuid, $5::text, $6::bigint, $7::text, $8::text, $9::timestamptz, 'DOCUMENT', id
          from current
        returning authority_id, id, subject_id
      )
      update official_document o set file_id = page.id
        from page
       where o.authority_id = page.authority_id and o.id = page.subject_id`,
    values: [
      authorityId,
      document.id,
      document.version,
      page.id,
      page.sha256,
      page.bytes,
      DOCX,
      page.name,
      page.now,
    ],
  };
}

/** "Quyết định số 512-QĐ-UBND.docx", or "Dự thảo Quyết định.docx" before it has a number. */
function fileName({ doc_type, number, symbol }: DocumentTextRow): string {
  const type = label('docType', doc_type as DocType);
  return number === null ? `Dự thảo ${type}.docx` : `${type} số ${number}-${symbol}.docx`;
}
