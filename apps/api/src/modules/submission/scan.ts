import type { Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { addRelatedFile, takeFile, type UploadedFileRow } from '../documents/index.js';

const scans: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * The scan of a paper that an act takes along; its id is null where none was given.
 * Refuses SCAN_FILE_NOT_FOUND, SCAN_FILE_KIND (neither a PDF nor a picture).
 */
export function checkScan(
  fileId: string | null | undefined,
  file: UploadedFileRow | undefined,
): { readonly id: string | null } | RefusalValue {
  if (fileId == null) return { id: null };
  if (file === undefined) return refuse('SCAN_FILE_NOT_FOUND', undefined, 'scanFileId');
  return scans.includes(file.media_type) ? { id: fileId } : refuse('SCAN_FILE_KIND', undefined, 'scanFileId');
}

/** Puts the scan among the papers of the dossiers that it is about; it belongs to the first. Nothing without a scan. */
export function keepScan(
  { authorityId, personId }: Actor,
  scan: {
    readonly fileId: string | null;
    readonly dossierIds: readonly string[];
    readonly kind: 'LEADER_ANSWER_SCAN' | 'PARTY_OPINION_SCAN';
    readonly now: string;
    newId(): string;
  },
): Statement[] {
  const { fileId, dossierIds, kind, now, newId } = scan;
  const [first] = dossierIds;
  if (fileId === null || first === undefined) return [];
  return [
    takeFile({
      authorityId,
      fileId,
      personId,
      subjectKind: 'DOSSIER',
      subjectId: first,
      refusal: 'SCAN_FILE_NOT_FOUND',
    }),
    ...dossierIds.map((dossierId) =>
      addRelatedFile({ authorityId, id: newId(), dossierId, kind, fileId, now }),
    ),
  ];
}
