import { Injectable } from '@nestjs/common';
import type { ActResult } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse } from '../../platform/refusal/index.js';
import type { UploadedFileRow } from '../documents/index.js';
import { tidyQuantity, tidyReport } from './domain/report.js';
import { PartActs, type AssignmentAnswer } from './part-acts.js';
import { heldStep } from './part-step.js';
import { changePart, insertEntry } from './part.statements.js';
import { reportFile, takeReportFile } from './report-file.js';

export interface ReportProgressRequest {
  readonly partId: string;
  readonly text: string;
  /** How much is done, where the assignment counts something; the percentage follows from it. */
  readonly quantity?: number | null | undefined;
  readonly fileId?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The unit says how far it is and what stands in the way; a late one explains itself here.
 * Refuses ASSIGNMENT_NOT_FOUND, ASSIGNMENT_CHANGED, ASSIGNMENT_CARRIED_BY_DOSSIER, ASSIGNMENT_NOT_ACCEPTED,
 * ASSIGNMENT_NOT_OPEN, ASSIGNMENT_NOT_YOURS, what the report refuses, RESULT_FILE_NOT_FOUND.
 */
@Injectable()
export class ReportProgress {
  constructor(private readonly parts: PartActs) {}

  run(actor: Actor, commandId: string, request: ReportProgressRequest): Promise<ActResult<AssignmentAnswer>> {
    const { partId, expectedVersion, ...content } = request;
    return this.parts.run<[UploadedFileRow]>(
      {
        actor,
        commandId,
        kind: 'reportProgress',
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
        const report = tidyReport(request.text);
        if (isRefused(report)) return report;
        const counted = tidyQuantity(request.quantity, part.quantity_unit !== null);
        if (isRefused(counted)) return counted;
        if (request.fileId && file === undefined) return refuse('RESULT_FILE_NOT_FOUND', undefined, 'fileId');
        const { authorityId, personId } = actor;
        const { assignment_id: assignmentId, unit_id: unitId } = part;
        const { quantity } = counted;
        return {
          writes: [
            ...takeReportFile(actor, file, assignmentId, unitId),
            changePart(
              { authorityId, ...part },
              {
                state: 'IN_PROGRESS',
                last_report: report.text,
                last_reported_at: now,
                ...(quantity === null ? {} : { quantity_done: quantity }),
              },
            ),
            insertEntry({
              authorityId,
              id: newId(),
              assignmentId,
              partId,
              unitId,
              event: 'PROGRESS',
              personId,
              now,
              text: report.text,
              detail: quantity === null ? {} : { quantity },
              fileId: file?.id ?? null,
            }),
          ],
          audit: {
            act: 'reportProgress',
            subjectKind: 'ASSIGNMENT',
            subjectId: assignmentId,
            detail: { partId, ...(quantity === null ? {} : { quantity }) },
          },
          answer: { assignmentId },
        };
      },
    );
  }
}
