import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { unitKind } from '../../organisation/index.js';
import { handlesPersonalData } from '../domain/data-officer.js';
import { RETENTION_KINDS } from './kinds.js';
import { ownRules, setDays, type OwnRuleRow } from './retention.queries.js';

/**
 * An administrator of the Office sets for how many days data of a kind are kept. Refuses RETENTION_ADMIN_ONLY,
 * RETENTION_DAYS, and RETENTION_CHANGED where another one set it meanwhile.
 */
@Injectable()
export class ChangeRetention {
  constructor(private readonly acts: ActRunner) {}

  async run(
    actor: Actor,
    commandId: string,
    {
      key,
      days,
      seenDays,
    }: { readonly key: string; readonly days: number; readonly seenDays: number | null },
  ): Promise<RefusalValue | undefined> {
    const { authorityId, unitId, position } = actor;
    const result = await this.acts.run<[{ kind: string }, OwnRuleRow], { key: string }>({
      commandId,
      kind: 'changeRetention',
      actor,
      content: { key, days, seenDays },
      load: () => [unitKind(authorityId, unitId), ownRules(authorityId)],
      decide: ({ rows: [[own]] }) => {
        if (position !== 'ADMIN' || !handlesPersonalData(actor, own?.kind))
          return refuse('RETENTION_ADMIN_ONLY');
        const kind = RETENTION_KINDS.find((each) => each.key === key);
        if (kind === undefined || kind.least === kind.most || days < kind.least || days > kind.most) {
          return refuse(
            'RETENTION_DAYS',
            { least: String(kind?.least ?? 0), most: String(kind?.most ?? 0) },
            'days',
          );
        }
        return {
          writes: [setDays(authorityId, key, days, seenDays)],
          audit: {
            act: 'changeRetention',
            subjectKind: 'AUTHORITY',
            subjectId: authorityId,
            detail: { kind: key, from: seenDays, to: days },
          },
          answer: { key },
        };
      },
    });
    return isRefused(result) ? result : undefined;
  }
}
