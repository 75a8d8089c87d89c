import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { isId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { useInsteadOf, versionUse, type VersionUseRow } from './process.queries.js';

/**
 * An administrator of the Office lets new work follow a version that is deployed already: one that came with the platform after
 * his own, or an earlier one again. What runs keeps its version.
 * Refuses PROCESS_ADMIN_ONLY, PROCESS_VERSION_UNKNOWN, PROCESS_IN_USE, PROCESS_USE_CHANGED.
 */
@Injectable()
export class UseVersion {
  constructor(private readonly acts: ActRunner) {}

  async run(
    actor: Actor,
    commandId: string,
    /** `insteadOf`: the version in use that the person saw. */
    { versionId, insteadOf }: { readonly versionId: string; readonly insteadOf: string },
  ): Promise<{ readonly id: string } | RefusalValue> {
    const known = isId(versionId);
    const result = await this.acts.run<[VersionUseRow], { id: string }>({
      commandId,
      kind: 'useProcessVersion',
      actor,
      content: { versionId, insteadOf },
      load: () => [versionUse(actor, known ? versionId : NONE)],
      decide: ({ rows: [[row]] }) => {
        if (row?.administers !== true) return refuse('PROCESS_ADMIN_ONLY');
        const { key, used_id: usedId } = row;
        if (key === null) return refuse('PROCESS_VERSION_UNKNOWN');
        if (usedId === versionId) return refuse('PROCESS_IN_USE');
        if (usedId !== insteadOf) return refuse('PROCESS_USE_CHANGED');
        return {
          writes: [useInsteadOf(actor.authorityId, versionId, insteadOf)],
          audit: {
            act: 'useProcessVersion',
            subjectKind: 'PROCESS',
            subjectId: versionId,
            detail: { key, insteadOf },
          },
          answer: { id: versionId },
        };
      },
    });
    return isRefused(result) ? result : result.answer;
  }
}

const NONE = '00000000-0000-0000-0000-000000000000';
