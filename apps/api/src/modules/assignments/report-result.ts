import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import type { UploadedFileRow } from '../documents/index.js';
import { tidyResult } from './domain/report.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { completingPart, heldStep } from './part-step.js';
import { changePart, insertEntry } from './part.statements.js';
import { reportFile, takeReportFile } from './report-file.js';

export interface ReportResultRequest {
  readonly partId: string;
  readonly text?: string | null | undefined;
  readonly documentNumber?: string | null | undefined;
  readonly documentDate?: string | null | undefined;
  readonly fileId?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The unit reports that it is done, with the product: a document by number and date, or a file. From then on the time is
 * that of whoever confirms it.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_CARRIED_BY_DOSSIER, ASSIGNMENT_NOT_ACCEPTED,
 * ASSIGNMENT_NOT_OPEN, ASSIGNMENT_NOT_YOURS, what the result refuses, RESULT_FILE_NOT_FOUND.
 */
@Injectable()
export class ReportResult {
  constructor(private readonly parts: PartActs) {}

  run(actor: Actor, commandId: string, request: ReportResultRequest): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    return this.parts.run<[UploadedFileRow]>(
      {
        actor,
        commandId,
        kind: 'reportResult',
        partId,
        expectedVersion,
        content,
        load: () => [reportFile(actor, request.fileId)],
      },
      ({ part, extra: [[file]], instance, now, newId }) => {
        if (part.carried_by !== null) return refuse('ASSIGNMENT_CARRIED_BY_DOSSIER');
        if (part.state === 'NOT_ACCEPTED') return refuse('ASSIGNMENT_NOT_ACCEPTED');
        if (part.state !== 'IN_PROGRESS' && part.state !== 'REDO') return refuse('ASSIGNMENT_NOT_OPEN');
        const held = heldStep(actor, instance, 'carryOut', 'ASSIGNMENT_NOT_YOURS');
        if (isRefused(held)) return held;
        if (request.fileId && file === undefined) return refuse('RESULT_FILE_NOT_FOUND', undefined, 'fileId');
        const result = tidyResult(
          { documentDate: null, documentNumber: null, fileId: null, text: null, ...request },
          now,
        );
        if (isRefused(result)) return result;
        const { authorityId, personId } = actor;
        const { assignment_id: assignmentId, unit_id: unitId } = part;
        const { documentNumber, documentDate } = result;
        const product = documentNumber === null ? {} : { documentNumber, documentDate };
        return {
          steps: [completingPart(held.item, 'reported', { dueAt: part.due_at, now })],
          writes: [
            ...takeReportFile(actor, file, assignmentId, unitId),
            changePart(
              { authorityId, ...part },
              {
                state: 'AWAITING_CONFIRMATION',
                reported_at: now,
                ...(result.text === null ? {} : { last_report: result.text, last_reported_at: now }),
              },
            ),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'RESULT',
              personId,
              now,
              text: result.text,
              detail: product,
              fileId: file?.id ?? null,
            }),
          ],
          audit: {
            act: 'reportResult',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, fileId: file?.id ?? null, numbered: documentNumber !== null },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
