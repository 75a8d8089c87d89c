import { Injectable } from '@nestjs/common';
import { civilDateOf, remindAt } from '@thong-suot/administration';
import {
  ActRunner,
  itemOf,
  type ActContext,
  type ActResult,
  type Decision,
  type InstanceView,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completing } from '../documents/index.js';
import { lastEntry, type LastEntry } from '../issuance/index.js';
import { reminderRule, ruleOf, type ReminderRuleRow } from '../organisation/index.js';
import { signsForUnit } from './asked-unit.js';
import { endingDue, refusePastDeadline } from './domain/round-deadline.js';
import { roundLetter, signRoundLetter } from './round-letter-rows.js';
import { insertRound } from './round.statements.js';
import {
  askableUnits,
  dossiersToSend,
  unitLetterhead,
  type AskedUnitRow,
  type DossierToSendRow,
  type LetterheadRow,
} from './send-round.queries.js';

export interface SendRoundRequest {
  /** One letter may ask about several drafts of one unit. */
  readonly dossierIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly dueAt: string;
  /** The exact words that the deadline came from: "trong ngày 19/3/2025". */
  readonly dueWords?: string | null | undefined;
  /** A question to all units beside the drafts: whom they send into the assisting team. */
  readonly question?: string | null | undefined;
  readonly showOthers: boolean;
  /** Of the first dossier. */
  readonly expectedVersion: number;
}

type RoundAnswer = { roundId: string };
type Loaded = [DossierToSendRow, AskedUnitRow, LetterheadRow, LastEntry, ReminderRuleRow];

/** Characters of the question to the units. */
export const questionLimit = 2000;

/**
 * The lead unit sends drafts out for comments: the letter of the unit, the round as a process of its own, the right to
 * see it for each unit asked; every dossier that the letter carries moves by this one act.
 * Refuses DOSSIER_NOT_FOUND, DOSSIER_CHANGED, DOSSIERS_NOT_TOGETHER, NOT_YOUR_STEP, DRAFT_MISSING, ROUND_ALREADY_OPEN,
 * NO_UNITS_ASKED, UNIT_CANNOT_BE_ASKED, DEADLINE_IN_PAST, QUESTION_TOO_LONG, and for a leader, who signs with it, what documentDate
 * refuses.
 */
@Injectable()
export class SendRound {
  constructor(
    private readonly acts: ActRunner,
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, request: SendRoundRequest): Promise<ActResult<RoundAnswer>> {
    const { authorityId, principals, unitId } = actor;
    const { dossierIds, unitIds, expectedVersion } = request;
    if (dossierIds.length === 0 || !dossierIds.every(isId)) return refuse('DOSSIER_NOT_FOUND');
    if (!unitIds.every(isId)) return refuse('UNIT_CANNOT_BE_ASKED', undefined, 'unitIds');
    const now = this.clock.now();
    const dossiers = dossiersToSend(authorityId, principals, now, dossierIds);
    const [first, ...others] = await this.reader.rows(authorityId, dossiers);
    if (first === undefined) return refuse('DOSSIER_NOT_FOUND');
    return this.acts.run<Loaded, RoundAnswer>({
      commandId,
      kind: 'sendRound',
      actor,
      content: request,
      instanceId: first.instance_id,
      alsoInstances: others.map(({ instance_id }) => instance_id),
      expectedVersion,
      load: () => [
        dossiers,
        askableUnits(authorityId, unitIds, civilDateOf(now)),
        unitLetterhead(authorityId, unitId),
        lastEntry(authorityId, unitId, 'OFFICIAL_LETTER', civilDateOf(now)),
        reminderRule(authorityId),
      ],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  context: ActContext<Loaded>,
  actor: Actor,
  request: SendRoundRequest,
): Decision<RoundAnswer> | RefusalValue {
  const { rows, instance, also, now, newId } = context;
  const [dossiers, units, [lead], [last], [rule]] = rows;
  const [first, ...others] = dossiers;
  if (first === undefined || instance === undefined || lead === undefined) return refuse('DOSSIER_NOT_FOUND');
  const refusal = refuseSending(actor, request, dossiers, units, now);
  if (refusal !== undefined) return refusal;
  const held = (each: InstanceView) => itemOf(actor, each.openItems, 'sendRound');
  const item = held(instance);
  const further = also.map((each) => ({ each, item: held(each) }));
  if (item === undefined || further.some((one) => one.item === undefined)) return refuse('NOT_YOUR_STEP');

  const { authorityId } = actor;
  const roundId = newId();
  const instanceId = newId();
  const { dueAt } = request;
  const question = tidy(request.question);
  const dueWords = tidy(request.dueWords);
  const documentId = newId();
  const letter = roundLetter({
    actor,
    documentId,
    lead: lead.letterhead,
    dossiers,
    units,
    dueAt,
    question,
    now,
    newId,
  });
  // A leader who sends signs with it; an officer's letter waits for its signature (signRoundLetter).
  const signed = signsForUnit(actor)
    ? signRoundLetter({
        actor,
        documentId,
        version: 1,
        lead: lead.letterhead,
        recipients: units.map(({ id }) => ({ unitId: id, channel: 'SYSTEM' })),
        last,
        now,
        newId,
      })
    : { writes: [], access: [] };
  if (isRefused(signed)) return signed;
  return {
    steps: [completing(item, 'sent')],
    also: further.map(({ each, item: open }) => ({
      instanceId: each.id,
      steps: open === undefined ? [] : [completing(open, 'sent')],
      audit: { act: 'sendRound', subjectKind: 'DOSSIER', subjectId: each.subjectId, detail: { roundId } },
    })),
    writes: [
      ...letter.writes,
      ...signed.writes,
      ...insertRound({
        authorityId,
        id: roundId,
        number: Math.max(...dossiers.map(({ next_number }) => next_number)),
        leadUnitId: first.lead_unit_id,
        letterId: documentId,
        instanceId,
        dueAt,
        dueWords,
        question,
        showOthers: request.showOthers,
        personId: actor.personId,
        now,
        dossiers: dossiers.map(({ id, draft_id }) => ({ dossierId: id, draftId: draft_id ?? '' })),
        unitIds: units.map(({ id }) => id),
      }),
    ],
    start: [
      {
        instanceId,
        processKey: 'commentRound',
        subjectKind: 'ROUND',
        subjectId: roundId,
        variables: {
          leadUnitId: first.lead_unit_id,
          dueAt,
          remindAt: remindAt(dueAt, now, ruleOf(rule)),
          endDueAt: endingDue(dueAt),
          participants: units.length,
        },
        participantUnits: units.map(({ id }) => id),
        labels: {
          title: dossiers.map(({ subject }) => subject).join('; '),
          docType: first.doc_type,
          leadUnitId: first.lead_unit_id,
          ...(others.length === 0 ? { dossierId: first.id } : {}),
          documentId: documentId,
          ...(dueWords === null ? {} : { dueWords }),
        },
      },
    ],
    access: [
      {
        subjectKind: 'ROUND',
        subjectId: roundId,
        principalKind: 'UNIT',
        principalId: first.lead_unit_id,
        class: 'MANAGE',
        cause: 'LEAD',
      },
      ...units.map(
        ({ id }) =>
          ({
            subjectKind: 'ROUND',
            subjectId: roundId,
            principalKind: 'UNIT',
            principalId: id,
            class: 'READ',
            cause: 'ASKED',
          }) as const,
      ),
      ...letter.access,
      ...signed.access,
    ],
    closing: { documentId: documentId },
    audit: {
      act: 'sendRound',
      subjectKind: 'ROUND',
      subjectId: roundId,
      detail: { dossierIds: dossiers.map(({ id }) => id), units: units.length, dueAt },
    },
    outbox: letter.outbox,
    answer: { roundId },
  };
}

function refuseSending(
  actor: Actor,
  request: SendRoundRequest,
  dossiers: readonly DossierToSendRow[],
  units: readonly AskedUnitRow[],
  now: string,
): RefusalValue | undefined {
  const { dossierIds, unitIds } = request;
  if (new Set(dossierIds).size !== dossierIds.length) return refuse('DOSSIERS_NOT_TOGETHER');
  if (dossiers.length !== dossierIds.length) return refuse('DOSSIER_NOT_FOUND');
  if (new Set(dossiers.map(({ lead_unit_id }) => lead_unit_id)).size !== 1)
    return refuse('DOSSIERS_NOT_TOGETHER');
  if (dossiers.some(({ round_open }) => round_open)) return refuse('ROUND_ALREADY_OPEN');
  if (dossiers.some(({ may_send, lead_unit_id }) => !may_send || lead_unit_id !== actor.unitId)) {
    return refuse('NOT_YOUR_STEP');
  }
  if (dossiers.some(({ draft_id }) => draft_id === null)) return refuse('DRAFT_MISSING');
  if (unitIds.length === 0) return refuse('NO_UNITS_ASKED', undefined, 'unitIds');
  if (units.length !== unitIds.length || unitIds.includes(actor.unitId)) {
    return refuse('UNIT_CANNOT_BE_ASKED', undefined, 'unitIds');
  }
  if ((request.question ?? '').length > questionLimit) {
    return refuse('QUESTION_TOO_LONG', { limit: String(questionLimit) }, 'question');
  }
  return refusePastDeadline(request.dueAt, now);
}

function tidy(text: string | null | undefined): string | null {
  return (text ?? '').trim() || null;
}
