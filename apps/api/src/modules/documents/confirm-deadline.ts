import { Injectable } from '@nestjs/common';
import { remindAt } from '@thong-suot/administration';
import { itemOf, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { reminderRule, ruleOf, type ReminderRuleRow } from '../organisation/index.js';
import {
  deadlineMayBeCorrected,
  refusePassedDeadline,
  tidyBasis,
  type ConfirmedDeadline,
} from './domain/deadline.js';
import { examinesForOffice } from './domain/drafting.js';
import { completing, DossierActs, type DossierActContext } from './dossier-act.js';
import type { DossierModel } from './dossier.model.js';

/** A dossier has got a date to be issued by, or another one. */
export const DEADLINE_CONFIRMED = 'dossier.deadline-confirmed';

export interface ConfirmDeadlineInput {
  readonly dossierId: string;
  readonly dueAt: string;
  readonly basis: string;
  readonly expectedVersion: number;
}

/**
 * The Office confirms by when a report is to be issued: a session fixed no date, its reporting regime gives one. Until
 * it is signed the date may be corrected; what was confirmed before is kept. The drafting unit is reminded of it.
 * Refuses NOT_YOUR_STEP, DEADLINE_NOT_CHANGEABLE, CONFIRMED_DEADLINE_PASSED, DEADLINE_WITHOUT_BASIS, DEADLINE_BASIS_TOO_LONG.
 */
@Injectable()
export class ConfirmDeadline {
  constructor(private readonly acts: DossierActs) {}

  run(actor: Actor, commandId: string, input: ConfirmDeadlineInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, expectedVersion, dueAt, basis } = input;
    return this.acts.run<[ReminderRuleRow]>(
      {
        commandId,
        kind: 'confirmDeadline',
        actor,
        dossierId,
        expectedVersion,
        content: { dueAt, basis },
        load: () => [reminderRule(actor.authorityId)],
      },
      (context) => decide(context, actor, input),
    );
  }
}

function decide(
  { dossier, instance, rows: [[rule]], now }: DossierActContext<[ReminderRuleRow]>,
  actor: Actor,
  input: ConfirmDeadlineInput,
): Decision<{ dossierId: string }> | RefusalValue {
  const item = itemOf(actor, instance.openItems, 'confirmDeadline');
  if (item === undefined) {
    const ofOffice =
      actor.unitId === instance.state.variables['officeUnitId'] && examinesForOffice(actor.position);
    if (!ofOffice) return refuse('NOT_YOUR_STEP');
    if (dossier.deadline === null || !deadlineMayBeCorrected(dossier.state))
      return refuse('DEADLINE_NOT_CHANGEABLE');
  }
  const past = refusePassedDeadline(input.dueAt, now);
  if (past !== undefined) return past;
  const tidy = tidyBasis(input.basis);
  if (isRefused(tidy)) return tidy;
  const dueAt = new Date(input.dueAt).toISOString();
  const deadline: ConfirmedDeadline = {
    dueAt,
    basis: tidy.basis,
    by: actor.personId,
    at: now,
    earlier: earlier(dossier.deadline),
  };
  return {
    steps: [
      ...(item === undefined ? [] : [completing(item, 'confirmed')]),
      { type: 'reschedule', variables: { dueAt, remindAt: remindAt(dueAt, now, ruleOf(rule)) } },
    ],
    writes: [
      {
        name: 'documents.confirmDeadline',
        text: 'update dossier set deadline = $3::jsonb where authority_id = $1 and id = $2',
        values: [actor.authorityId, dossier.id, JSON.stringify(deadline)],
      },
    ],
    audit: {
      act: 'confirmDeadline',
      subjectKind: 'DOSSIER',
      subjectId: dossier.id,
      detail: { dueAt, from: dossier.deadline?.dueAt ?? null },
    },
    outbox: [{ topic: DEADLINE_CONFIRMED, payload: { dossierId: dossier.id } }],
    answer: { dossierId: dossier.id },
  };
}

function earlier(before: ConfirmedDeadline | null): ConfirmedDeadline['earlier'] {
  if (before === null) return [];
  const { earlier: older, ...last } = before;
  return [...older, last];
}
