import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completeStep, DossierActs, type DossierModel } from '../documents/index.js';
import { refuseTakingIn } from './domain/taking-in.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';

export interface SubmitTakenInInput {
  readonly dossierId: string;
  readonly expectedVersion: number;
}

/** The step that completes a draft after a session; nobody answered in writing there. */
const AFTER_SESSION = 'takeInSession';

/**
 * The lead unit passes the completed draft to the Office's check: after the opinion of the Party, or after a session that
 * agreed in principle.
 * Refuses NOT_YOUR_STEP, NO_DRAFT_TO_SUBMIT, CONDITIONS_WITHOUT_RESULT, NEW_DRAFT_REQUIRED.
 */
@Injectable()
export class SubmitTakenIn {
  constructor(
    private readonly acts: DossierActs,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    commandId: string,
    { dossierId, expectedVersion }: SubmitTakenInInput,
  ): Promise<DossierModel | RefusalValue> {
    return this.acts.run<[SubmissionFileRow]>(
      {
        commandId,
        kind: 'submitTakenIn',
        actor,
        dossierId,
        expectedVersion,
        content: {},
        load: () => [submissionFiles(actor.authorityId, [dossierId], civilDateOf(this.clock.now()))],
      },
      (context) => {
        const [[file]] = context.rows;
        const { openItems } = context.instance;
        const elementId = openItems.some((item) => item.elementId === AFTER_SESSION)
          ? AFTER_SESSION
          : 'takeIn';
        const step = completeStep(actor, context, { act: 'submitTakenIn', elementId, outcome: 'submit' });
        if (isRefused(step)) return step;
        if (context.dossier.draft_id === null) return refuse('NO_DRAFT_TO_SUBMIT');
        if (elementId === AFTER_SESSION) return step;
        const opinion = file?.party_opinion;
        if (file === undefined || opinion == null) return refuse('SUBMISSION_NOT_SENT');
        return (
          refuseTakingIn({
            conditions: opinion.conditions,
            recordedAt: opinion.recordedAt,
            draftCreatedAt: file.draft_created_at,
          }) ?? step
        );
      },
    );
  }
}
