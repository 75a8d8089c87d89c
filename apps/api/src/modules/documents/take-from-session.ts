import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, type RefusalValue } from '../../platform/refusal/index.js';
import { beginDossier } from './begin-dossier.js';
import { committeeOf, type CommitteeRow, type SessionItem } from './create-dossier.queries.js';
import type { ContinuationKey } from './domain/continuation.js';
import { tidySubject } from './domain/subject.js';
import { DraftFiles } from './draft-files.js';
import type { DecisionAuthority, Urgency } from './enums.js';

export interface TakeFromSessionRequest {
  readonly docType: string;
  readonly subject: string;
  readonly urgency: Urgency;
  readonly decisionAuthority: DecisionAuthority;
  /** Draft 1, uploaded by the actor. */
  readonly fileId: string;
  readonly sessionItem: SessionItem;
  /** What the conclusion decided. */
  readonly continuesAt: Extract<ContinuationKey, 'COMMENTS' | 'COMPLETION' | 'SIGNATURE'>;
  readonly isSample: boolean;
}

/**
 * The second entry point: a session of the Committee concluded on a draft. The dossier begins with draft 1 ready and
 * goes on where the conclusion says.
 * Refuses SUBJECT_EMPTY, SUBJECT_TOO_LONG, what DraftFiles and what beginDossier refuse.
 */
@Injectable()
export class TakeFromSession {
  constructor(
    private readonly acts: ActRunner,
    private readonly files: DraftFiles,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: TakeFromSessionRequest,
  ): Promise<{ dossierId: string } | RefusalValue> {
    const tidy = tidySubject(request.subject);
    if (isRefused(tidy)) return tidy;
    const draft = await this.files.read(actor, request.fileId);
    if (isRefused(draft)) return draft;
    const result = await this.acts.run<[CommitteeRow], { dossierId: string }>({
      commandId,
      kind: 'takeFromSession',
      actor,
      content: request,
      load: () => [committeeOf(actor.authorityId, actor.unitId, civilDateOf(this.clock.now()))],
      decide: (context) =>
        beginDossier(context, actor, {
          ...request,
          act: 'takeFromSession',
          subject: tidy.subject,
          draft,
          sample: request.isSample,
        }),
    });
    return isRefused(result) ? result : result.answer;
  }
}
