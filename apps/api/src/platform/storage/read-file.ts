import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Actor } from '../actor.js';
import { TenantReader } from '../database/tenant-reader.js';
import { isId } from '../ids.js';
import { isRefused, refuse, type RefusalValue } from '../refusal/index.js';
import { FileAccessPolicy } from './file-access-policy.js';
import { DOCX, PDF } from './file-ref.model.js';
import { FileStore } from './file-store.js';
import { storedFile, type StoredFileRow } from './file.queries.js';
import { PdfRenderer } from './pdf-renderer.js';

/** A file that may be sent. */
export interface ReadableFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly content: Readable | Buffer;
}

const PAGES_KEPT = 20;

/**
 * Opens files for whoever may read them. Refuses NOT_FOUND without saying whether the file exists, PDF_ABSENT where
 * the server has no converter or it made no page.
 */
@Injectable()
export class ReadFile {
  /** Pages by content, the latest used last: the same draft is opened by many. */
  readonly #pages = new Map<string, Buffer>();

  constructor(
    private readonly reader: TenantReader,
    private readonly policy: FileAccessPolicy,
    private readonly store: FileStore,
    private readonly renderer: PdfRenderer,
  ) {}

  async open(actor: Actor, id: string): Promise<ReadableFile | RefusalValue> {
    const row = await this.#readable(actor, id);
    if (isRefused(row)) return row;
    const content = await this.store.stream(actor.authorityId, row.sha256);
    if (content === undefined) throw new Error(`The file store lacks the content of file ${row.id}.`);
    return { name: row.name, mediaType: row.media_type, bytes: row.bytes, content };
  }

  async openAsPdf(actor: Actor, id: string): Promise<ReadableFile | RefusalValue> {
    const row = await this.#readable(actor, id);
    if (isRefused(row)) return row;
    if (row.media_type === PDF) return this.open(actor, id);
    const content = row.media_type === DOCX ? await this.#render(actor.authorityId, row) : undefined;
    if (content === undefined) return refuse('PDF_ABSENT');
    return {
      name: row.name.replace(/\.docx$/i, '') + '.pdf',
      mediaType: PDF,
      bytes: content.length,
      content,
    };
  }

  async #readable(actor: Actor, id: string): Promise<StoredFileRow | RefusalValue> {
    const row = isId(id)
      ? await this.reader.one(actor.authorityId, storedFile(actor.authorityId, id))
      : undefined;
    if (row === undefined) return refuse('NOT_FOUND');
    const file = {
      fileId: row.id,
      subjectKind: row.subject_kind ?? undefined,
      subjectId: row.subject_id ?? undefined,
      onlyUnitId: row.only_unit_id ?? undefined,
      uploadedBy: row.uploaded_by ?? undefined,
    };
    if (!(await this.policy.mayRead(actor, file))) return refuse('NOT_FOUND');
    await this.policy.opened(actor, file);
    return row;
  }

  async #render(authorityId: string, { sha256 }: StoredFileRow): Promise<Buffer | undefined> {
    const key = `${authorityId}/${sha256}`;
    const kept = this.#pages.get(key);
    if (kept !== undefined) return this.#keep(key, kept);
    const docx = await this.store.bytes(authorityId, sha256);
    if (docx === undefined) throw new Error('The file store lacks the content of a file.');
    const rendered = await this.renderer.render(docx);
    return 'pdf' in rendered ? this.#keep(key, Buffer.from(rendered.pdf)) : undefined;
  }

  #keep(key: string, pages: Buffer): Buffer {
    this.#pages.delete(key);
    this.#pages.set(key, pages);
    const oldest = this.#pages.keys().next().value;
    if (this.#pages.size > PAGES_KEPT && oldest !== undefined) this.#pages.delete(oldest);
    return pages;
  }
}
