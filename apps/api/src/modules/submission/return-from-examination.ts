import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { tidyReason, type DossierModel } from '../documents/index.js';
import { returnSome } from './leave-companions.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { TravellingActs } from './travelling-acts.js';

export interface ReturnInput {
  readonly dossierId: string;
  readonly reason: string;
  /** Which of the dossiers that travel together go back; all of them where nothing is said. */
  readonly only?: readonly string[] | null | undefined;
  readonly expectedVersion: number;
}

/**
 * The examining specialist returns dossiers to the lead unit to be completed; those that are not returned stay.
 * Refuses NOT_YOUR_STEP, SAME_PERSON, REASON_REQUIRED, REASON_TOO_LONG, NOT_TRAVELLING_TOGETHER.
 */
@Injectable()
export class ReturnFromExamination {
  constructor(
    private readonly acts: TravellingActs,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, input: ReturnInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, reason, only, expectedVersion } = input;
    return this.acts.run<[SubmissionFileRow]>(
      {
        commandId,
        kind: 'returnFromExamination',
        actor,
        dossierId,
        expectedVersion,
        content: { reason, ...(only ? { only } : {}) },
        load: (ids) => [submissionFiles(actor.authorityId, ids, civilDateOf(this.clock.now()))],
      },
      (context) => {
        const tidy = tidyReason(reason);
        if (isRefused(tidy)) return tidy;
        const step = { act: 'returnFromExamination', elementId: 'examine', reason: tidy.reason };
        return returnSome(actor, context, context.rows[0], step, only);
      },
    );
  }
}
