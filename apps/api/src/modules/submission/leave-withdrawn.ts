import { Injectable, type OnModuleInit } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner } from '../../platform/act/index.js';
import { Clock } from '../../platform/clock/clock.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../platform/outbox/index.js';
import { isRefused } from '../../platform/refusal/index.js';
import { leaveSubmission } from './submission-document-rows.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';

/**
 * A dossier that was withdrawn leaves the Tờ trình that it travels on, as long as nobody has signed that; the others go
 * on with it. Until then the Tờ trình cannot be signed. A signed paper stays as it is.
 */
@Injectable()
export class LeaveWithdrawn implements OnModuleInit {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
    private readonly consumers: OutboxConsumers,
  ) {}

  onModuleInit(): void {
    this.consumers.register('dossier.withdrawn', (delivery) => this.leave(delivery));
  }

  /** Throws, so that it is tried again, where the Tờ trình was changed meanwhile. */
  async leave({ id, authorityId, payload }: OutboxDelivery): Promise<void> {
    const { dossierId } = payload as { dossierId: string };
    const today = civilDateOf(this.clock.now());
    const result = await this.acts.run<[SubmissionFileRow], object>({
      commandId: derivedId('submission.withdrawn', id),
      kind: 'leaveSubmission',
      actor: { authorityId, service: 'outbox' },
      content: { dossierId },
      load: () => [submissionFiles(authorityId, [dossierId], today)],
      decide: ({ rows: [[file]], now }) => {
        const standing = file?.submission ?? null;
        const travels = standing?.documentState === 'DRAFT' && standing.dossierIds.length > 1;
        const rows = travels ? leaveSubmission(authorityId, standing, [dossierId], now) : {};
        return {
          ...rows,
          audit: { act: 'leaveSubmission', subjectKind: 'DOSSIER', subjectId: dossierId },
          answer: {},
        };
      },
    });
    if (isRefused(result))
      throw new Error(`the Tờ trình of ${dossierId} did not let it go: ${result.refused}`);
  }
}
