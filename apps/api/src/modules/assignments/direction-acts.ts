import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import type { UploadedFileRow } from '../documents/index.js';
import { assignmentForAct, insertAcknowledgement, type AssignmentActRow } from './assignment-act.queries.js';
import { tidyReport } from './domain/report.js';
import { worksFor } from './domain/rights.js';
import type { AssignmentAnswer } from './part-acts.js';
import { insertEntry } from './part.statements.js';
import { reportFile, takeReportFile } from './report-file.js';

export interface ReportOnDirectionRequest {
  readonly assignmentId: string;
  readonly text: string;
  readonly fileId?: string | null | undefined;
}

type Loaded = [AssignmentActRow, UploadedFileRow];

/**
 * What a unit does with a standing direction: it takes note, once, and reports on it whenever there is something to
 * tell. Nothing of it is ever late, and nothing waits for it.
 * Both refuse ASSIGNMENT_NOT_FOUND, ASSIGNMENT_IS_NO_DIRECTION, ASSIGNMENT_NOT_YOURS.
 */
@Injectable()
export class DirectionActs {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  /** Refuses ASSIGNMENT_ALREADY_ACKNOWLEDGED too. */
  acknowledge(actor: Actor, commandId: string, assignmentId: string): Promise<ActResult<AssignmentAnswer>> {
    const content = { assignmentId };
    return this.run(actor, commandId, 'acknowledgeDirection', content, ({ now, newId }, direction) => {
      if (direction.acknowledged) return refuse('ASSIGNMENT_ALREADY_ACKNOWLEDGED');
      const entry = insertAcknowledgement({
        authorityId: actor.authorityId,
        id: newId(),
        assignmentId,
        partId: null,
        unitId: actor.unitId,
        event: 'ACKNOWLEDGED',
        personId: actor.personId,
        now,
      });
      return decision('acknowledgeDirection', assignmentId, [entry]);
    });
  }

  /** Refuses REPORT_TEXT_REQUIRED, REPORT_TEXT_TOO_LONG, RESULT_FILE_NOT_FOUND too. */
  report(
    actor: Actor,
    commandId: string,
    request: ReportOnDirectionRequest,
  ): Promise<ActResult<AssignmentAnswer>> {
    return this.run(actor, commandId, 'reportOnDirection', request, ({ rows, now, newId }) => {
      const [, [file]] = rows;
      const report = tidyReport(request.text);
      if (isRefused(report)) return report;
      if (request.fileId && file === undefined) return refuse('RESULT_FILE_NOT_FOUND', undefined, 'fileId');
      const { authorityId, personId, unitId } = actor;
      const { assignmentId } = request;
      return decision('reportOnDirection', assignmentId, [
        ...takeReportFile(actor, file, assignmentId, unitId),
        insertEntry({
          authorityId,
          id: newId(),
          assignmentId,
          partId: null,
          unitId,
          event: 'DIRECTION_REPORT',
          personId,
          now,
          text: report.text,
          fileId: file?.id ?? null,
        }),
      ]);
    });
  }

  private async run(
    actor: Actor,
    commandId: string,
    kind: string,
    content: { readonly assignmentId: string; readonly fileId?: string | null | undefined },
    decide: (
      context: ActContext<Loaded>,
      direction: AssignmentActRow,
    ) => Decision<AssignmentAnswer> | RefusalValue,
  ): Promise<ActResult<AssignmentAnswer>> {
    const { assignmentId } = content;
    if (!isId(assignmentId)) return refuse('ASSIGNMENT_NOT_FOUND');
    const { authorityId, principals, unitId } = actor;
    const now = this.clock.now();
    return this.acts.run<Loaded, AssignmentAnswer>({
      commandId,
      kind,
      actor,
      content,
      load: () => [
        assignmentForAct(authorityId, principals, now, assignmentId, unitId),
        reportFile(actor, content.fileId),
      ],
      decide: (context) => {
        const [[direction]] = context.rows;
        if (direction === undefined) return refuse('ASSIGNMENT_NOT_FOUND');
        if (direction.kind !== 'STANDING') return refuse('ASSIGNMENT_IS_NO_DIRECTION');
        if (!direction.addressed || !worksFor(actor, unitId)) return refuse('ASSIGNMENT_NOT_YOURS');
        return decide(context, direction);
      },
    });
  }
}

function decision(
  act: string,
  assignmentId: string,
  writes: NonNullable<Decision<AssignmentAnswer>['writes']>,
): Decision<AssignmentAnswer> {
  return {
    writes,
    audit: { act, subjectKind: 'ASSIGNMENT', subjectId: assignmentId },
    answer: { assignmentId },
  };
}
