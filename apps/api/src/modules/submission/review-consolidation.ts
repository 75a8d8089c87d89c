import { Injectable } from '@nestjs/common';
import { civilDateOf, formatDate } from '@thong-suot/administration';
import type { Decision, Statement } from '../../platform/act/index.js';
import { signingPosition, type Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  completeStep,
  tidyReason,
  type DossierActContext,
  type DossierModel,
  type ReviewOutcome,
} from '../documents/index.js';
import { SIGNATURE_MARKS } from '../issuance/index.js';
import { leadsUnit } from '../organisation/index.js';
import {
  CommentTables,
  keepSignedTable,
  ofCompanion,
  readyTable,
  type MadeTables,
} from './comment-tables.js';
import { tableSignature } from './domain/table-signature.js';
import { roundAnswers, type RoundAnswerRow } from './round-figures.queries.js';
import { TravellingActs } from './travelling-acts.js';

export interface ReviewConsolidationInput {
  readonly dossierId: string;
  readonly outcome: ReviewOutcome;
  /** Demanded for a return. */
  readonly reason?: string | null | undefined;
  readonly expectedVersion: number;
}

const STEP = { act: 'reviewConsolidation', elementId: 'leaderSubmit' } as const;

/**
 * The leader of the lead unit approves what was taken in and explained: signs the summary table of comments of each dossier
 * that travels, and all go to the Office by that act; or returns all with a reason. Signing is for now a recorded act
 * (decision 0008). Somebody other than the officer who submitted, where there is one.
 * Refuses NOT_YOUR_STEP, SAME_PERSON, REASON_REQUIRED, REASON_TOO_LONG, COMMENTS_WITHOUT_REPLY, COMPANION_WITHOUT_REPLY,
 * ROUND_NOT_ENDED, and DOSSIER_CHANGED where an answer or a reply changed since the tables were made.
 */
@Injectable()
export class ReviewConsolidation {
  constructor(
    private readonly acts: TravellingActs,
    private readonly clock: Clock,
    private readonly tables: CommentTables,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    { dossierId, outcome, reason, expectedVersion }: ReviewConsolidationInput,
  ): Promise<DossierModel | RefusalValue> {
    if (!isId(dossierId)) return refuse('DOSSIER_NOT_FOUND');
    // Whoever stands in for the leader approves for him, but signs only where his own position signs for the unit.
    if (outcome === 'APPROVED' && actor.standsIn !== undefined && !leadsUnit(signingPosition(actor))) {
      return refuse('NOT_ENTITLED_TO_SIGN', { today: formatDate(civilDateOf(this.clock.now())) });
    }
    const signed = outcome === 'APPROVED' ? await this.sign(actor, dossierId) : undefined;
    return this.acts.run<[RoundAnswerRow]>(
      {
        commandId,
        kind: 'reviewConsolidation',
        actor,
        dossierId,
        expectedVersion,
        content: { outcome, reason: reason ?? null },
        load: (ids) => [roundAnswers(actor.authorityId, ids)],
      },
      (context) =>
        signed === undefined ? giveBack(context, actor, reason) : approve(context, actor, signed),
    );
  }

  /** The signed tables, made before the act; whether the actor may sign is the open step's matter. */
  private async sign(actor: Actor, dossierId: string): Promise<MadeTables> {
    const ids = await this.acts.travelling(actor, dossierId);
    const at = this.clock.now();
    return this.tables.make(actor, ids, at, ({ lead }) =>
      tableSignature({ personId: actor.personId, position: signingPosition(actor) }, lead, {
        at,
        mark: SIGNATURE_MARKS.TRIAL,
      }),
    );
  }
}

function approve(
  context: DossierActContext<[RoundAnswerRow]>,
  actor: Actor,
  signed: MadeTables,
): Decision<{ dossierId: string }> | RefusalValue {
  const { rows, now, newId } = context;
  const [answers] = rows;
  const step = completeStep(actor, context, { ...STEP, outcome: 'approved' });
  if (isRefused(step)) return step;
  const { authorityId, personId } = actor;
  const writes: Statement[] = [];
  for (const part of [context, ...context.companions]) {
    const { dossier } = part;
    const table = readyTable(dossier, answers, signed);
    if (isRefused(table)) return part === context ? table : ofCompanion(table, dossier);
    writes.push(...keepSignedTable({ authorityId, personId, dossierId: dossier.id, table, now, newId }));
  }
  return { ...step, writes };
}

function giveBack(
  context: DossierActContext,
  actor: Actor,
  reason: string | null | undefined,
): Decision<{ dossierId: string }> | RefusalValue {
  const tidy = tidyReason(reason);
  if (isRefused(tidy)) return tidy;
  return completeStep(actor, context, { ...STEP, outcome: 'returned', reason: tidy.reason });
}
