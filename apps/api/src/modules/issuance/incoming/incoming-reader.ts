import { Injectable } from '@nestjs/common';
import { civilDateOf, searchKey } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import {
  decodeCursor,
  isInstantKey,
  isNumberKey,
  pageOf,
  pageSize,
} from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import { PdfRenderer } from '../../../platform/storage/pdf-renderer.js';
import { yearOf } from '../domain/document-date.js';
import { forwardTargets } from './incoming-act.queries.js';
import { forwardTargetsModel, incomingModel, toRegisterModel } from './incoming-mapping.js';
import type {
  DocumentToRegisterConnection,
  ForwardTargetsModel,
  IncomingDocumentConnection,
  IncomingDocumentModel,
} from './incoming.model.js';
import { forwardedPage, incomingById, incomingPage, toRegisterPage } from './incoming.queries.js';

export interface IncomingList {
  readonly unitId: string | null;
  /** Absent: the year of the business day. */
  readonly year: number | null;
  readonly text: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads registers of incoming documents as far as the actor may look into them; each list is one statement. */
@Injectable()
export class IncomingReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly renderer: PdfRenderer,
  ) {}

  /** One page of a year's register, the highest number first; for clerks and leaders of its desk. */
  async page(actor: Actor, list: IncomingList): Promise<IncomingDocumentConnection> {
    const size = pageSize(list.first);
    const [below] = decodeCursor(list.after, 1) ?? [];
    if (list.unitId !== null && !isId(list.unitId)) return pageOf([], size, noNode, noKey);
    const rows = await this.reader.rows(
      actor.authorityId,
      incomingPage(actor, {
        unitId: list.unitId,
        year: list.year ?? yearOf(civilDateOf(this.clock.now())),
        patterns: patternsOf(list.text),
        below: isNumberKey(below) ? below : null,
        first: size,
      }),
    );
    return pageOf(
      rows,
      size,
      (row) => this.#model(row, actor),
      ({ number }) => [number],
    );
  }

  /** What was passed on to the actor or to the unit acted in, the latest first. */
  async forwarded(
    actor: Actor,
    { open, first, after }: { readonly open: boolean; readonly first: number; readonly after: string | null },
  ): Promise<IncomingDocumentConnection> {
    const size = pageSize(first);
    const [before] = decodeCursor(after, 1) ?? [];
    const rows = await this.reader.rows(
      actor.authorityId,
      forwardedPage(actor, { open, before: isId(before) ? before : null, first: size }),
    );
    return pageOf(
      rows,
      size,
      (row) => this.#model(row, actor),
      ({ forward_id }) => [forward_id],
    );
  }

  /** What the desk has received in the system and not registered, the longest waiting first. */
  async toRegister(actor: Actor, first: number, after: string | null): Promise<DocumentToRegisterConnection> {
    const size = pageSize(first);
    const [sentAt, id] = decodeCursor(after, 2) ?? [];
    const sound = isInstantKey(sentAt) && isId(id);
    const rows = await this.reader.rows(
      actor.authorityId,
      toRegisterPage(actor, { after: sound ? { sentAt, id } : undefined, first: size }),
    );
    return pageOf(rows, size, toRegisterModel, ({ sent_at, recipient_id }) => [sent_at, recipient_id]);
  }

  /** The entry, or null where there is none or the actor has no ground to see it. Reads afresh. */
  async one(actor: Actor, id: string): Promise<IncomingDocumentModel | null> {
    if (!isId(id)) return null;
    const row = await this.reader.one(actor.authorityId, incomingById(actor, this.clock.now(), id));
    return row === undefined ? null : this.#model(row, actor);
  }

  /** Whoever the entry may be passed on to; null where it is not of the actor's desk. */
  async targets(actor: Actor, incomingId: string): Promise<ForwardTargetsModel | null> {
    if (!isId(incomingId)) return null;
    const today = civilDateOf(this.clock.now());
    const rows = await this.reader.rows(actor.authorityId, forwardTargets(actor, incomingId, today));
    return forwardTargetsModel(rows);
  }

  #model(row: Parameters<typeof incomingModel>[0], actor: Actor): IncomingDocumentModel {
    return incomingModel(row, actor, this.renderer.available);
  }
}

/** Words in any order, with or without marks; their signs are letters and digits, so no pattern needs an escape. */
export function patternsOf(text: string | null): string[] {
  return searchKey(text ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 8)
    .map((word) => `%${word}%`);
}

const noNode = (row: never): IncomingDocumentModel => row;
const noKey = (): never[] => [];
