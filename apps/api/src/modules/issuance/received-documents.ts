import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { decodeCursor, isInstantKey, pageOf, pageSize } from '../../platform/graphql/index.js';
import { isId } from '../../platform/ids.js';
import { OfficialDocumentReader } from './official-document-reader.js';
import { receivedDocumentModel } from './official-document.mapping.js';
import type { ReceivedDocumentConnection } from './official-document.model.js';
import { receivedPage } from './official-document.queries.js';

/** What the unit of the acting appointment has received, the latest first; one statement. */
@Injectable()
export class ReceivedDocuments {
  constructor(
    private readonly reader: TenantReader,
    private readonly documents: OfficialDocumentReader,
  ) {}

  async page(actor: Actor, first: number, cursor: string | undefined): Promise<ReceivedDocumentConnection> {
    const size = pageSize(first);
    const [sentAt, id] = decodeCursor(cursor, 2) ?? [];
    const after = isInstantKey(sentAt) && isId(id) ? { sentAt, id } : undefined;
    const rows = await this.reader.rows(
      actor.authorityId,
      receivedPage(this.documents.onlooker(actor), actor.unitId, { first: size, after }),
    );
    const viewing = this.documents.viewing(actor);
    return pageOf(
      rows,
      size,
      (row) => receivedDocumentModel(row, viewing),
      (row) => [row.recipient_sent_at, row.recipient_id],
    );
  }
}
