import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { itemOf, type AccessGrant, type Decision, type Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Query } from '../../platform/database/query.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  completing,
  DossierActs,
  draftsForCommittee,
  type DossierActContext,
  type DossierModel,
} from '../documents/index.js';
import { decisionSource, prepareDecision, type DecisionSourceRow } from '../issuance/index.js';

export interface NameDrafterInput {
  readonly dossierId: string;
  readonly unitId: string;
  readonly expectedVersion: number;
}

interface UnitRow {
  readonly id: string;
  readonly kind: string;
  readonly symbol: string;
}

type Loaded = [DecisionSourceRow, UnitRow];

/**
 * The session agreed to a report of which nobody said who drafted it. The Office names the unit, which leads the dossier
 * from then on, and the document to sign is made.
 * Refuses NOT_YOUR_STEP, UNIT_DOES_NOT_DRAFT and what `prepareDecision` refuses.
 */
@Injectable()
export class NameDrafter {
  constructor(
    private readonly acts: DossierActs,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, input: NameDrafterInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, unitId, expectedVersion } = input;
    if (!isId(unitId)) return refuse('UNIT_DOES_NOT_DRAFT', undefined, 'unitId');
    const today = civilDateOf(this.clock.now());
    return this.acts.run<Loaded>(
      {
        commandId,
        kind: 'nameDrafter',
        actor,
        dossierId,
        expectedVersion,
        content: { unitId },
        load: () => [
          decisionSource(actor.authorityId, dossierId, today),
          livingUnit(actor.authorityId, unitId, today),
        ],
      },
      (context) => decide(context, actor),
    );
  }
}

function decide(
  { dossier, instance, now, newId, rows: [[source], [unit]] }: DossierActContext<Loaded>,
  actor: Actor,
): Decision<{ dossierId: string }> | RefusalValue {
  const item = itemOf(actor, instance.openItems, 'nameDrafter');
  if (item === undefined) return refuse('NOT_YOUR_STEP');
  if (unit === undefined || !draftsForCommittee(unit.kind)) {
    return refuse('UNIT_DOES_NOT_DRAFT', undefined, 'unitId');
  }
  if (source === undefined) return refuse('DOSSIER_NOT_FOUND');
  const { authorityId } = actor;
  const prepared = prepareDecision(source, { authorityId, now, newId, draftingUnit: unit });
  if (isRefused(prepared)) return prepared;
  const named = completing(item, 'named');
  return {
    steps: [{ ...named, variables: { ...named.variables, leadUnitId: unit.id } }],
    closing: { documentId: prepared.documentId },
    writes: [...ledBy(authorityId, dossier.id, dossier.lead_unit_id, unit.id, now), ...prepared.writes],
    access: [
      reads(dossier.id, unit.id, 'LEAD'),
      reads(dossier.id, actor.unitId, 'EXAMINES'),
      ...prepared.access,
    ],
    audit: {
      act: 'nameDrafter',
      subjectKind: 'DOSSIER',
      subjectId: dossier.id,
      detail: { unitId: unit.id },
    },
    outbox: prepared.outbox,
    answer: { dossierId: dossier.id },
  };
}

function reads(dossierId: string, unitId: string, cause: 'LEAD' | 'EXAMINES'): AccessGrant {
  return {
    subjectKind: 'DOSSIER',
    subjectId: dossierId,
    principalKind: 'UNIT',
    principalId: unitId,
    class: 'READ',
    cause,
  };
}

/** The unit leads from now on; who kept the dossier for it keeps no ground of its own. */
function ledBy(
  authorityId: string,
  dossierId: string,
  before: string,
  unitId: string,
  now: string,
): Statement[] {
  return [
    {
      name: 'submission.name-drafter',
      text: `update dossier set lead_unit_id = $3, drafter_unknown = false
        where authority_id = $1 and id = $2 and drafter_unknown`,
      values: [authorityId, dossierId, unitId],
      mustChange: 'DOSSIER_CHANGED',
    },
    {
      name: 'submission.lead-no-more',
      text: `update access_fact set valid_to = $5
        where authority_id = $1 and subject_id = $2 and principal_id = $3 and cause = 'LEAD' and principal_id <> $4`,
      values: [authorityId, dossierId, before, unitId, now],
    },
  ];
}

function livingUnit(authorityId: string, unitId: string, today: string): Query<UnitRow> {
  return {
    name: 'submission.living-unit',
    text: `select id, kind, symbol from unit
      where authority_id = $1 and id = $2 and valid_from <= $3::date and (valid_to is null or valid_to > $3::date)`,
    values: [authorityId, unitId, today],
  };
}
