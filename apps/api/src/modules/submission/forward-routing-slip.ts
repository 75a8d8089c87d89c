import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completeStep, type DossierModel } from '../documents/index.js';
import { completeness, missingParts } from './domain/completeness.js';
import { chosenField, fieldChosen, type FieldRow } from './chosen-field.js';
import { signedBy } from './slip-signature.js';
import { postTitle, type PostRow } from './submission-act.queries.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { TravellingActs } from './travelling-acts.js';

export interface ForwardSlipInput {
  readonly dossierId: string;
  /** The field of work by which it goes on to the vice-chair; that of the lead unit where nothing is said. */
  readonly fieldId?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The specialist signs the phiếu trình and passes the complete file to the Office's leader, with all dossiers that travel
 * together.
 * Refuses NOT_YOUR_STEP, SAME_PERSON, SLIP_MISSING, SUBMISSION_INCOMPLETE (`missing`: the parts), FIELD_NOT_FOUND.
 */
@Injectable()
export class ForwardRoutingSlip {
  constructor(
    private readonly acts: TravellingActs,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    commandId: string,
    { dossierId, fieldId, expectedVersion }: ForwardSlipInput,
  ): Promise<DossierModel | RefusalValue> {
    const { authorityId } = actor;
    return this.acts.run<[SubmissionFileRow, PostRow, FieldRow]>(
      {
        commandId,
        kind: 'forwardRoutingSlip',
        actor,
        dossierId,
        expectedVersion,
        content: fieldId == null ? {} : { fieldId },
        load: (ids) => [
          submissionFiles(authorityId, ids, civilDateOf(this.clock.now())),
          postTitle(authorityId, actor.postId),
          chosenField(authorityId, fieldId),
        ],
      },
      (context) => {
        const [files, [post], [field]] = context.rows;
        if (fieldId != null && field === undefined) return refuse('FIELD_NOT_FOUND', undefined, 'fieldId');
        const step = completeStep(actor, context, {
          act: 'forwardRoutingSlip',
          elementId: 'examine',
          outcome: 'forward',
          ...fieldChosen(field),
        });
        if (isRefused(step)) return step;
        const slip = files[0]?.slip;
        if (!slip) return refuse('SLIP_MISSING');
        const missing = missingParts(
          completeness({
            hasDraft: [context, ...context.companions].every(({ dossier }) => dossier.draft_id !== null),
            hasSummaryTable: files.every((file) => file.has_summary_table),
            hasSubmission: files.every((file) => file.submission !== null),
            slip,
          }),
        );
        if (missing !== '') return refuse('SUBMISSION_INCOMPLETE', { missing });
        return {
          ...step,
          writes: [
            {
              name: 'submission.sign-slip-specialist',
              text: `update routing_slip set specialist = $3::jsonb, office_leader = null, version = version + 1
                where authority_id = $1 and id = $2`,
              values: [authorityId, slip.id, signedBy(actor, post, context.now)],
              mustChange: 'SLIP_MISSING',
            },
          ],
        };
      },
    );
  }
}
