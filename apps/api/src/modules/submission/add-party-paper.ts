import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { uploadedFile, type UploadedFileRow } from '../documents/index.js';
import { checkPartyPaper, type PartyAnswerForm } from './domain/party-opinion.js';
import { checkScan, keepScan } from './scan.js';
import { partyAnswerForAct, type PartyAnswerActRow } from './submission-act.queries.js';

export interface PartyPaperInput {
  readonly partyAnswerId: string;
  /** What came: the notice that follows a scan, or the letter that follows a word. */
  readonly form: PartyAnswerForm;
  readonly number: string;
  /** Civil date of the paper. */
  readonly dated: string;
  readonly scanFileId?: string | null | undefined;
  /** Of the answer. */
  readonly expectedVersion: number;
}

type Loaded = [PartyAnswerActRow, UploadedFileRow];
type PaperAnswer = { dossierId: string };

/**
 * The clerk adds the number and day of the Party's paper where a scan, a noted copy or a word had to do at first; it is
 * then known in all dossiers that the answer speaks of, and fills the place that their drafts left for it.
 * Refuses PARTY_ANSWER_NOT_FOUND, NOT_YOUR_STEP, PARTY_ANSWER_CHANGED, SCAN_FILE_NOT_FOUND, SCAN_FILE_KIND and what
 * `checkPartyPaper` refuses.
 */
@Injectable()
export class AddPartyPaper {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, commandId: string, input: PartyPaperInput): Promise<ActResult<PaperAnswer>> {
    const { authorityId, principals, personId } = actor;
    const reader = { authorityId, principals, now: this.clock.now() };
    return this.acts.run<Loaded, PaperAnswer>({
      commandId,
      kind: 'addPartyPaper',
      actor,
      content: input,
      load: () => [
        partyAnswerForAct(reader, input.partyAnswerId),
        uploadedFile(authorityId, personId, input.scanFileId ?? null),
      ],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows: [[answer], [scan]], now, newId }: ActContext<Loaded>,
  actor: Actor,
  input: PartyPaperInput,
): Decision<PaperAnswer> | RefusalValue {
  const [dossierId] = answer?.dossier_ids ?? [];
  if (answer === undefined || dossierId === undefined) return refuse('PARTY_ANSWER_NOT_FOUND');
  if (!mayAddPaper(actor, answer)) return refuse('NOT_YOUR_STEP');
  const paper = checkPartyPaper(answer, input, civilDateOf(now));
  if (isRefused(paper)) return paper;
  const scanned = checkScan(input.scanFileId, scan);
  if (isRefused(scanned)) return scanned;
  const { authorityId, personId } = actor;
  return {
    writes: [
      {
        name: 'submission.add-party-paper',
        text: `update party_answer set form = $3, number = $4, dated = $5::date,
            scan_file_id = coalesce($6::uuid, scan_file_id), paper_added_by = $7, paper_added_at = $8,
            version = version + 1
          where authority_id = $1 and id = $2 and version = $9`,
        values: [
          authorityId,
          answer.id,
          paper.form,
          paper.number,
          paper.dated,
          scanned.id,
          personId,
          now,
          input.expectedVersion,
        ],
        mustChange: 'PARTY_ANSWER_CHANGED',
      },
      ...keepScan(actor, {
        fileId: scanned.id,
        dossierIds: answer.dossier_ids,
        kind: 'PARTY_OPINION_SCAN',
        now,
        newId,
      }),
    ],
    audit: {
      act: 'addPartyPaper',
      subjectKind: 'DOSSIER',
      subjectId: dossierId,
      detail: { partyAnswerId: answer.id, dossierIds: answer.dossier_ids },
    },
    answer: { dossierId },
  };
}

/** A clerk of the Office that passed the Tờ trình on. */
export function mayAddPaper(
  actor: Pick<Actor, 'unitId' | 'position'>,
  answer: { readonly office_unit_id: string | null },
): boolean {
  return actor.position === 'CLERK' && actor.unitId === answer.office_unit_id;
}
