import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import type { DossierSeed } from '#database/seeds/demo/rows.js';
import {
  decisionDocx,
  planDocx,
  reportDocx,
  sampleDecision,
  samplePlan,
  sampleReports,
} from '@thong-suot/document-forms';
import type { TenantReader } from '../platform/database/tenant-reader.js';
import type { FileStore } from '../platform/storage/file-store.js';
import { storedFile } from '../platform/storage/file.queries.js';
import { pinnedDocx } from '../platform/storage/pinned-docx.js';
import { DEMO_AUTHORITY_ID } from './demo-tenant.js';
import { seedId } from './seed-ids.js';

/** The id of draft 1 of a dossier of the demonstration as a stored file. */
export function draftFileId({ item }: DossierSeed): string {
  return seedId(`file item ${item}`, item);
}

/** Draft 1 of a dossier of the demonstration, as .docx marked VĂN BẢN MẪU: the same bytes at every run. */
export async function draftOf({ draft }: DossierSeed): Promise<Uint8Array> {
  return pinnedDocx(await sampleDocx(draft));
}

function sampleDocx(draft: DossierSeed['draft']): Promise<Uint8Array> {
  switch (draft) {
    case 'plan':
      return planDocx(samplePlan);
    case 'decision':
      return decisionDocx(sampleDecision);
    default:
      return reportDocx(sampleReports[draft]);
  }
}

/**
 * Puts the files of the demonstration into a file store that lacks them: the database is seeded without a store, and a
 * clone of it is served beside an empty one. Does nothing where the demonstration is not loaded; safe to repeat.
 */
export async function restoreDemoFiles(reader: TenantReader, store: FileStore): Promise<void> {
  for (const dossier of FOUNDING_CASE.dossiers) {
    const file = await reader.one(DEMO_AUTHORITY_ID, storedFile(DEMO_AUTHORITY_ID, draftFileId(dossier)));
    if (file === undefined || (await store.bytes(DEMO_AUTHORITY_ID, file.sha256)) !== undefined) continue;
    await store.put(DEMO_AUTHORITY_ID, await draftOf(dossier));
  }
}
