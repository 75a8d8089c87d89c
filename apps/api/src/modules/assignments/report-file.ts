import type { Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import type { Query } from '../../platform/database/query.js';
import { isId } from '../../platform/ids.js';
import { takeFile, uploadedFile, type UploadedFileRow } from '../documents/index.js';

/** The uploaded file of a report; asks for none where none is given or the id is none. */
export function reportFile(actor: Actor, fileId: string | null | undefined): Query<UploadedFileRow> {
  return uploadedFile(actor.authorityId, actor.personId, isId(fileId) ? fileId : null);
}

/** Gives the file to the assignment: the unit and those who follow or monitor the assignment may open it. */
export function takeReportFile(
  actor: Actor,
  file: UploadedFileRow | undefined,
  assignmentId: string,
  unitId: string,
): Statement[] {
  if (file === undefined) return [];
  return [
    takeFile({
      authorityId: actor.authorityId,
      fileId: file.id,
      personId: actor.personId,
      subjectKind: 'ASSIGNMENT',
      subjectId: assignmentId,
      onlyUnitId: unitId,
      refusal: 'RESULT_FILE_NOT_FOUND',
    }),
  ];
}
