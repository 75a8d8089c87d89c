import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completeStep, tidyReason, type DossierModel, type ReviewOutcome } from '../documents/index.js';
import { chosenField, fieldChosen, type FieldRow } from './chosen-field.js';
import { returnSome } from './leave-companions.js';
import { signedBy } from './slip-signature.js';
import { postTitle, type PostRow } from './submission-act.queries.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { TravellingActs } from './travelling-acts.js';

export interface ReviewSlipInput {
  readonly dossierId: string;
  readonly outcome: ReviewOutcome;
  readonly reason?: string | null | undefined;
  /** Which of the dossiers that travel together are returned; all of them where nothing is said. */
  readonly only?: readonly string[] | null | undefined;
  /** The field of work by which it goes on to the vice-chair; that of the lead unit where nothing is said. */
  readonly fieldId?: string | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The Office's leader initials the phiếu trình, or returns dossiers to the lead unit; those that are not returned stay.
 * Somebody other than the specialist who examined, where there is one; else the step is merged and the history says so.
 * Refuses NOT_YOUR_STEP, SAME_PERSON, REASON_REQUIRED, REASON_TOO_LONG, NOT_TRAVELLING_TOGETHER, SLIP_MISSING,
 * FIELD_NOT_FOUND.
 */
@Injectable()
export class ReviewRoutingSlip {
  constructor(
    private readonly acts: TravellingActs,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, input: ReviewSlipInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, outcome, reason, only, fieldId, expectedVersion } = input;
    const { authorityId } = actor;
    return this.acts.run<[SubmissionFileRow, PostRow, FieldRow]>(
      {
        commandId,
        kind: 'reviewRoutingSlip',
        actor,
        dossierId,
        expectedVersion,
        content: {
          outcome,
          reason: reason ?? null,
          ...(only ? { only } : {}),
          ...(fieldId == null ? {} : { fieldId }),
        },
        load: (ids) => [
          submissionFiles(authorityId, ids, civilDateOf(this.clock.now())),
          postTitle(authorityId, actor.postId),
          chosenField(authorityId, fieldId),
        ],
      },
      (context) => {
        const [files, [post], [field]] = context.rows;
        if (fieldId != null && field === undefined) return refuse('FIELD_NOT_FOUND', undefined, 'fieldId');
        const step = { act: 'reviewRoutingSlip', elementId: 'officeReview' };
        if (outcome === 'RETURNED') {
          const tidy = tidyReason(reason);
          if (isRefused(tidy)) return tidy;
          return returnSome(actor, context, files, { ...step, reason: tidy.reason }, only);
        }
        const decision = completeStep(actor, context, {
          ...step,
          outcome: 'approved',
          ...fieldChosen(field),
        });
        if (isRefused(decision)) return decision;
        const slip = files[0]?.slip;
        if (!slip) return refuse('SLIP_MISSING');
        return {
          ...decision,
          writes: [
            {
              name: 'submission.sign-slip-leader',
              text: `update routing_slip set office_leader = $3::jsonb, version = version + 1
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
