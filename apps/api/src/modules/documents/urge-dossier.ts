import { Injectable } from '@nestjs/common';
import { ActRunner } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { refuseUrgingAgain, tidyUrge, URGED, type UrgedMessage } from './domain/urging.js';
import { mayUrgeHolder } from './domain/urging-rights.js';
import { DossierReader } from './dossier-reader.js';
import type { DossierModel } from './dossier.model.js';
import { heldSteps, insertUrge, type HeldStepRow } from './urge.queries.js';

/**
 * The lead unit or the Office urges whoever holds the dossier: recorded, shown in its history, told to the holder. It
 * changes nothing of the dossier, so that the open page of its holder is not made stale.
 * Refuses DOSSIER_NOT_FOUND, NOBODY_TO_URGE, URGE_NOT_YOURS, URGED_RECENTLY, URGE_TOO_LONG.
 */
@Injectable()
export class UrgeDossier {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
    private readonly dossiers: DossierReader,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    { dossierId, words }: { readonly dossierId: string; readonly words: string | null },
  ): Promise<DossierModel | RefusalValue> {
    const { authorityId, principals, personId, unitId } = actor;
    if (!isId(dossierId) || (await this.dossiers.one(actor, dossierId)) === null) {
      return refuse('DOSSIER_NOT_FOUND');
    }
    const result = await this.acts.run<[HeldStepRow], { dossierId: string }>({
      commandId,
      kind: 'urgeDossier',
      actor,
      content: { dossierId, words },
      load: () => [heldSteps(authorityId, principals, this.clock.now(), dossierId)],
      decide: ({ rows: [steps], now, newId }) => {
        const tidy = tidyUrge(words);
        if (isRefused(tidy)) return tidy;
        const others = steps.filter((step) => step.unit_id !== unitId);
        if (others.length === 0) return refuse('NOBODY_TO_URGE');
        const step = others.find((each) => mayUrgeHolder(actor, each));
        if (step === undefined) return refuse('URGE_NOT_YOURS');
        const again = refuseUrgingAgain(step.last_urged_at, now);
        if (again !== undefined) return again;
        const id = newId();
        const { element_id: stepId, unit_id: urgedUnitId } = step;
        const message: UrgedMessage = {
          urgeId: id,
          subjectKind: 'DOSSIER',
          subjectId: dossierId,
          stepId,
          unitIds: [urgedUnitId],
          byUnitId: unitId,
        };
        return {
          writes: insertUrge({
            ...{ authorityId, id, subjectKind: 'DOSSIER', subjectId: dossierId, stepId },
            ...{ unitIds: [urgedUnitId], byUnitId: unitId, byPersonId: personId, words: tidy.words, now },
          }),
          audit: {
            act: 'urgeDossier',
            subjectKind: 'DOSSIER',
            subjectId: dossierId,
            detail: { urgeId: id, stepId, unitId: urgedUnitId },
          },
          outbox: [{ topic: URGED, payload: message }],
          answer: { dossierId },
        };
      },
    });
    if (isRefused(result)) return result;
    return (await this.dossiers.one(actor, dossierId)) ?? refuse('DOSSIER_NOT_FOUND');
  }
}
