import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { docxHeaderLines, docxParagraphs, UnreadableDocument } from '@thong-suot/document-forms';
import { findSecrecyMark } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DOCX, PDF } from '../../platform/storage/file-ref.model.js';
import { FileStore } from '../../platform/storage/file-store.js';
import type { DraftParagraph } from './domain/draft-paragraph.js';
import { readParagraphs } from './domain/read-paragraphs.js';
import { uploadedFile, type UploadedFileRow } from './draft.queries.js';

/** A draft as read from its file. A PDF is kept and shown as it is; it has no paragraphs to comment on. */
export interface ReadDraft {
  readonly fileId: string;
  readonly paragraphs: readonly DraftParagraph[];
  /** SHA-256 of the text, so that what a commenter saw can be proved apart from the file's packing. */
  readonly contentHash: string;
}

/** Reads the files that officials upload as drafts. */
@Injectable()
export class DraftFiles {
  constructor(
    private readonly reader: TenantReader,
    private readonly store: FileStore,
  ) {}

  /**
   * The draft in a file that the actor uploaded. Whether the file is still free is the act's to check, because a
   * repeated command finds it taken. Refuses DRAFT_FILE_NOT_FOUND, DRAFT_FILE_KIND, DRAFT_FILE_UNREADABLE,
   * DRAFT_EMPTY, and SECRET_MARK for a mark in the header area.
   */
  async read(actor: Actor, fileId: string): Promise<ReadDraft | RefusalValue> {
    const file = isId(fileId)
      ? await this.reader.one(actor.authorityId, uploadedFile(actor.authorityId, actor.personId, fileId))
      : undefined;
    if (file === undefined) return refuse('DRAFT_FILE_NOT_FOUND', undefined, 'fileId');
    if (file.media_type === PDF) return { fileId, paragraphs: [], contentHash: file.sha256 };
    if (file.media_type !== DOCX) return refuse('DRAFT_FILE_KIND', undefined, 'fileId');
    return this.readDocx(actor, file);
  }

  private async readDocx(actor: Actor, file: UploadedFileRow): Promise<ReadDraft | RefusalValue> {
    const bytes = await this.store.bytes(actor.authorityId, file.sha256);
    if (bytes === undefined) return refuse('DRAFT_FILE_NOT_FOUND', undefined, 'fileId');
    const text = textOf(bytes);
    if (text === undefined) return refuse('DRAFT_FILE_UNREADABLE', undefined, 'fileId');
    const secret = findSecrecyMark(text.header);
    if (secret !== undefined) return refuse('SECRET_MARK', undefined, 'fileId');
    const paragraphs = readParagraphs(text.lines);
    if (paragraphs.length === 0) return refuse('DRAFT_EMPTY', undefined, 'fileId');
    return { fileId: file.id, paragraphs, contentHash: hashOf(paragraphs) };
  }
}

function textOf(bytes: Uint8Array): { lines: readonly string[]; header: readonly string[] } | undefined {
  try {
    return { lines: docxParagraphs(bytes).map(({ text }) => text), header: docxHeaderLines(bytes) };
  } catch (error) {
    // A damaged file is the official's to mend, no fault of the service.
    if (error instanceof UnreadableDocument) return undefined;
    throw error;
  }
}

function hashOf(paragraphs: readonly DraftParagraph[]): string {
  return createHash('sha256')
    .update(paragraphs.map(({ text }) => text).join('\n'))
    .digest('hex');
}
