import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { fileRef, pdfUrl } from '../../platform/storage/file-ref.model.js';
import { PdfRenderer } from '../../platform/storage/pdf-renderer.js';
import type { RelatedFileModel } from './dossier.model.js';
import { letterLabel } from './domain/letter-label.js';
import { documentLabel, partyPaperLabel, tableLabel } from './domain/paper-label.js';
import { RELATED_FILE_LABELS, relatedFilesOf, type RelatedFileRow } from './related-file.queries.js';

const BY_DOSSIER = {};

/** Reads the papers of dossiers that the reader has been let in to; many at once cost one statement. */
@Injectable()
export class RelatedFileReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly renderer: PdfRenderer,
    private readonly clock: Clock,
  ) {}

  /** The papers of a dossier that the actor may read, the oldest first. */
  ofDossier(context: RequestContext, actor: Actor, dossierId: string): Promise<RelatedFileModel[]> {
    const { authorityId, principals } = actor;
    const loader = context.once(
      BY_DOSSIER,
      () =>
        new DataLoader<string, RelatedFileModel[]>(async (ids) => {
          const rows = await this.reader.rows(
            authorityId,
            relatedFilesOf({ authorityId, principals, now: this.clock.now() }, ids),
          );
          return ids.map((id) => rows.filter((row) => row.dossier_id === id).map((row) => this.model(row)));
        }),
    );
    return loader.load(dossierId);
  }

  private model(row: RelatedFileRow): RelatedFileModel {
    const file = fileRef(row);
    return {
      id: row.id,
      kind: row.kind,
      label: labelOf(row),
      file,
      pdfUrl: pdfUrl(file, this.renderer.available),
      createdAt: row.created_at,
    };
  }
}

function labelOf(row: RelatedFileRow): string {
  if (row.kind === 'COMMENT_TABLE') return tableLabel(row.signature);
  const { kind, number, symbol, dated, issuer_name: issuerName, doc_type: docType, party } = row;
  const signed = row.signed === true;
  if (symbol !== null && docType !== null) return documentLabel({ docType, number, symbol, dated, signed });
  if (party !== null) return partyPaperLabel(party);
  if (symbol !== null && issuerName !== null) {
    return letterLabel({ number, symbol, dated, signed, issuerName });
  }
  return RELATED_FILE_LABELS[kind] ?? 'Tài liệu kèm theo';
}
