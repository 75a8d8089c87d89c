import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  completeStep,
  DossierActs,
  type DossierActContext,
  type DossierModel,
  type DossierPart,
} from '../documents/index.js';
import {
  answersOf,
  CommentTables,
  keepTable,
  ofCompanion,
  readyTable,
  type MadeTable,
  type MadeTables,
} from './comment-tables.js';
import { refuseTogether } from './domain/together.js';
import { gatherSubmission, type Submitted } from './gather-submission.js';
import { roundAnswers, type RoundAnswerRow } from './round-figures.queries.js';
import { gatherSlip } from './routing-slip-rows.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { lastRound } from './submission-texts.js';

export interface SubmitForExaminationInput {
  readonly dossierId: string;
  /** "Trình chung với …": other dossiers that travel with this one on one phiếu trình and one Tờ trình. */
  readonly together: readonly string[];
  /** Of the first. */
  readonly expectedVersion: number;
}

type Loaded = [SubmissionFileRow, RoundAnswerRow];

/**
 * The officer of the lead unit submits consolidated dossiers to the unit's leader: each with its summary table of comments
 * to be signed, all on one draft of the Committee's Tờ trình to the Party. ReviewConsolidation then takes them to the
 * Office.
 * Refuses what `refuseTogether` refuses, ROUND_NOT_ENDED, COMMENTS_WITHOUT_REPLY (`count`), COMPANION_WITHOUT_REPLY
 * (`count`, `subject`), NOT_YOUR_STEP, COMMITTEE_NOT_SET_UP.
 */
@Injectable()
export class SubmitForExamination {
  constructor(
    private readonly acts: DossierActs,
    private readonly clock: Clock,
    private readonly tables: CommentTables,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    input: SubmitForExaminationInput,
  ): Promise<DossierModel | RefusalValue> {
    const { dossierId, together, expectedVersion } = input;
    const { authorityId } = actor;
    const ids = [dossierId, ...together];
    if (new Set(ids).size !== ids.length) return refuse('NOT_SUBMITTED_TOGETHER', undefined, 'together');
    const now = this.clock.now();
    const tables = await this.tables.make(actor, ids, now);
    return this.acts.run<Loaded>(
      {
        commandId,
        kind: 'submitForExamination',
        actor,
        dossierId,
        companionIds: together,
        expectedVersion,
        content: { together },
        load: () => [submissionFiles(authorityId, ids, civilDateOf(now)), roundAnswers(authorityId, ids)],
      },
      (context) => decide(context, actor, tables),
    );
  }
}

function decide(
  context: DossierActContext<Loaded>,
  actor: Actor,
  tables: MadeTables,
): Decision<{ dossierId: string }> | RefusalValue {
  const { dossier, companions, rows, now, newId } = context;
  const [files, answers] = rows;
  const apart = refuseTogether([dossier, ...companions.map((companion) => companion.dossier)]);
  if (apart !== undefined) return apart;
  // Begun under two versions of the process they would not stand at the same step after this one.
  if (companions.some(({ instance }) => instance.definition !== context.instance.definition)) {
    return refuse('NOT_SUBMITTED_TOGETHER', undefined, 'together');
  }
  const step = completeStep(actor, context, {
    act: 'submitForExamination',
    elementId: 'consolidate',
    outcome: 'submit',
  });
  if (isRefused(step)) return step;
  const first = submittedOf(context, files, answers, tables);
  if (isRefused(first)) return first;
  const others: Ready[] = [];
  for (const companion of companions) {
    const ready = submittedOf(companion, files, answers, tables);
    if (isRefused(ready)) return ofCompanion(ready, companion.dossier);
    others.push(ready);
  }
  const { authorityId, personId } = actor;
  const gathered = gatherSubmission([first, ...others], { authorityId, now, newId });
  if (isRefused(gathered)) return gathered;
  const all = [first, ...others];
  const slips = all.map(({ file }) => file.slip);
  const ids = all.map((each) => each.dossier.id);
  return {
    ...step,
    ...gathered,
    writes: [
      ...gathered.writes,
      ...gatherSlip(authorityId, slips, ids, newId),
      ...all.flatMap(({ dossier: { id: dossierId }, table }) =>
        keepTable({ authorityId, personId, dossierId, table, now, newId }),
      ),
    ],
  };
}

type Ready = Submitted & { readonly table: MadeTable };

/** A dossier with all that it needs to be submitted. */
function submittedOf(
  { dossier }: DossierPart,
  files: readonly SubmissionFileRow[],
  all: readonly RoundAnswerRow[],
  tables: MadeTables,
): Ready | RefusalValue {
  const table = readyTable(dossier, all, tables);
  if (isRefused(table)) return table;
  const file = files.find(({ dossier_id }) => dossier_id === dossier.id);
  const round = file && lastRound(answersOf(dossier, all), file.lead.name);
  if (file === undefined || round === undefined) return refuse('ROUND_NOT_ENDED');
  return { dossier, file, round, table };
}
