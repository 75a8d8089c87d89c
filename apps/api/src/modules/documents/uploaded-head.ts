import { Injectable } from '@nestjs/common';
import { docxParagraphs, readDocumentHead, UnreadableDocument } from '@thong-suot/document-forms';
import type { Actor } from '../../platform/actor.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { DOCX, PDF } from '../../platform/storage/file-ref.model.js';
import { FileStore } from '../../platform/storage/file-store.js';
import { pdfLines } from '../../platform/storage/pdf-lines.js';
import { uploadedFile } from './draft.queries.js';
import type { UploadedHeadModel } from './uploaded-head.model.js';

/** Reads type, number, date, subject and issuer from a file that the actor has just uploaded. */
@Injectable()
export class UploadedHead {
  constructor(
    private readonly reader: TenantReader,
    private readonly store: FileStore,
  ) {}

  /** What the head says; null where the actor uploaded no such file. */
  async read({ authorityId, personId }: Actor, fileId: string): Promise<UploadedHeadModel | null> {
    if (!isId(fileId)) return null;
    const file = await this.reader.one(authorityId, uploadedFile(authorityId, personId, fileId));
    const bytes = file && (await this.store.bytes(authorityId, file.sha256));
    if (file === undefined || bytes === undefined) return null;
    const lines = await linesOf(bytes, file.media_type);
    const { docType, code, symbol, dated, subject, author } = readDocumentHead(lines);
    return {
      hasText: lines.some((line) => line.trim() !== ''),
      docType: docType ?? null,
      numberSymbol: code ?? null,
      symbol: symbol ?? null,
      dated: dated ?? null,
      subject: subject ?? null,
      author: author ?? null,
    };
  }
}

/** The lines of the file; none of a picture, nor of a file that cannot be opened: nothing is then proposed. */
async function linesOf(bytes: Uint8Array, mediaType: string): Promise<string[]> {
  if (mediaType === PDF) return pdfLines(bytes).catch(() => []);
  if (mediaType !== DOCX) return [];
  try {
    return docxParagraphs(bytes).map(({ text }) => text);
  } catch (error) {
    if (error instanceof UnreadableDocument) return [];
    throw error;
  }
}
