import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Decision } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { tidyReason } from '../domain/reason.js';
import { mayRestrict, namedReaders } from '../domain/restricting.js';
import { DossierActs, type DossierActContext } from '../dossier-act.js';
import type { DossierModel } from '../dossier.model.js';
import { liftRestriction, livingReaders, setRestriction, type NamedRow } from './restriction.queries.js';

export interface RestrictDossierRequest {
  readonly dossierId: string;
  readonly reason: string;
  readonly unitIds: readonly string[];
  readonly personIds: readonly string[];
  readonly expectedVersion: number;
}

/**
 * Marks a dossier as restricted ("hạn chế") and names who may read it; done again, it names others. Whoever holds a
 * current step and the leaders who decide read it beside them. The record holds ids, the reason stands with the mark.
 * Refuses RESTRICTION_NOT_YOURS, REASON_REQUIRED, REASON_TOO_LONG, RESTRICTION_READERS_TOO_MANY, RESTRICTION_READER_UNKNOWN.
 */
@Injectable()
export class RestrictDossier {
  constructor(
    private readonly acts: DossierActs,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    commandId: string,
    request: RestrictDossierRequest,
  ): Promise<DossierModel | RefusalValue> {
    const { dossierId, expectedVersion, reason, unitIds, personIds } = request;
    const today = civilDateOf(this.clock.now());
    return this.acts.run<[NamedRow]>(
      {
        ...{ commandId, kind: 'restrictDossier', actor, dossierId, expectedVersion },
        content: { reason, unitIds, personIds },
        load: () => {
          const named = namedReaders({ unitIds, personIds }, []);
          const { units, persons } = isRefused(named) ? { units: [], persons: [] } : named;
          return [livingReaders(actor.authorityId, units, persons, today)];
        },
      },
      (context) => decide(actor, context, request),
    );
  }
}

function decide(
  actor: Actor,
  context: DossierActContext<[NamedRow]>,
  request: RestrictDossierRequest,
): Decision<{ dossierId: string }> | RefusalValue {
  const { dossier, now, newId, rows } = context;
  if (!mayRestrict(actor, restrictable(context))) return refuse('RESTRICTION_NOT_YOURS');
  const tidy = tidyReason(request.reason);
  if (isRefused(tidy)) return tidy;
  const asked = namedReaders(request, []);
  if (isRefused(asked)) return asked;
  if (rows[0].length < asked.units.length + asked.persons.length) {
    return refuse('RESTRICTION_READER_UNKNOWN', undefined, 'unitIds');
  }
  const named = namedReaders(request, [actor.personId, dossier.drafter_id]);
  if (isRefused(named)) return named;
  const id = newId();
  return {
    writes: setRestriction({
      ...{ authorityId: actor.authorityId, id, dossierId: dossier.id, reason: tidy.reason },
      ...{ by: actor.personId, at: now, ...named },
    }),
    audit: {
      act: 'restrictDossier',
      subjectKind: 'DOSSIER',
      subjectId: dossier.id,
      detail: { restrictionId: id, unitIds: named.units, personIds: named.persons },
    },
    outbox: [{ topic: RESTRICTION_CHANGED, payload: { dossierId: dossier.id } }],
    answer: { dossierId: dossier.id },
  };
}

/**
 * The mark of a dossier was set or lifted. A round is another process than its dossier: what its act wrote at the very
 * moment of the mark is withheld by whoever takes this message.
 */
export const RESTRICTION_CHANGED = 'dossier.restriction-changed';

/** Lifts the mark; who read the dossier before it reads it again. Refuses RESTRICTION_NOT_YOURS, DOSSIER_NOT_RESTRICTED. */
@Injectable()
export class LiftRestriction {
  constructor(private readonly acts: DossierActs) {}

  run(
    actor: Actor,
    commandId: string,
    request: { readonly dossierId: string; readonly reason: string; readonly expectedVersion: number },
  ): Promise<DossierModel | RefusalValue> {
    const { dossierId, expectedVersion, reason } = request;
    return this.acts.run(
      { commandId, kind: 'liftRestriction', actor, dossierId, expectedVersion, content: { reason } },
      (context) => {
        if (!mayRestrict(actor, restrictable(context))) return refuse('RESTRICTION_NOT_YOURS');
        const tidy = tidyReason(reason);
        if (isRefused(tidy)) return tidy;
        return {
          writes: liftRestriction(actor.authorityId, dossierId, actor.personId, context.now, tidy.reason),
          audit: { act: 'liftRestriction', subjectKind: 'DOSSIER', subjectId: dossierId },
          outbox: [{ topic: RESTRICTION_CHANGED, payload: { dossierId } }],
          answer: { dossierId },
        };
      },
    );
  }
}

const restrictable = ({ dossier, instance }: Pick<DossierActContext, 'dossier' | 'instance'>) => ({
  leadUnitId: dossier.lead_unit_id,
  drafterId: dossier.drafter_id,
  officeUnitId: (instance.state.variables['officeUnitId'] as string | undefined) ?? null,
});
