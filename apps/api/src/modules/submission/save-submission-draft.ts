import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { dossierContext, type DossierContextRow } from '../documents/index.js';
import { processTyped } from './domain/process-paragraphs.js';
import { submittedDraft, type SubmissionTexts } from './domain/submission-content.js';
import { roundAnswers, type RoundAnswerRow } from './round-figures.queries.js';
import { writerOf, type WriterRow } from './submission-act.queries.js';
import { gatherSubmission } from './gather-submission.js';
import { renewSubmission, standingParts } from './submission-document-rows.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { draftFacts, figuresOf, lastRound, submissionFrame } from './submission-texts.js';

export interface SaveSubmissionDraftInput extends TypedTexts {
  readonly dossierId: string;
  /** The document's version; absent while the Tờ trình is only proposed. */
  readonly expectedVersion: number | undefined;
}

/** What people typed; the paragraph of figures is known again in it. */
type TypedTexts = Omit<SubmissionTexts, 'process'> & { readonly process: readonly string[] };

type Loaded = [DossierContextRow, SubmissionFileRow, RoundAnswerRow, WriterRow];
type DraftAnswer = { dossierId: string };

/** Characters of one paragraph, and paragraphs of one part. */
export const submissionTextLimit = 4000;
export const submissionLinesLimit = 40;

/**
 * The lead unit writes the Tờ trình to the Party while it consolidates; the Office corrects it while it examines. Of one
 * that carries several dossiers this is the part about one. The figures of the round stay live, and the process does not
 * move.
 * Refuses DOSSIER_NOT_FOUND, NOT_YOUR_STEP, DOCUMENT_CHANGED, ROUND_NOT_ENDED, SUBMISSION_TEXT_REQUIRED,
 * SUBMISSION_TEXT_TOO_LONG.
 */
@Injectable()
export class SaveSubmissionDraft {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    input: SaveSubmissionDraftInput,
  ): Promise<ActResult<DraftAnswer>> {
    const { dossierId } = input;
    if (!isId(dossierId)) return refuse('DOSSIER_NOT_FOUND');
    const { authorityId, principals } = actor;
    const now = this.clock.now();
    return this.acts.run<Loaded, DraftAnswer>({
      commandId,
      kind: 'saveSubmissionDraft',
      actor,
      content: input,
      load: () => [
        dossierContext(authorityId, principals, now, dossierId),
        submissionFiles(authorityId, [dossierId], civilDateOf(now)),
        roundAnswers(authorityId, [dossierId]),
        writerOf({ authorityId, principals, now }, dossierId),
      ],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows, now, newId }: ActContext<Loaded>,
  actor: Actor,
  input: SaveSubmissionDraftInput,
): Decision<DraftAnswer> | RefusalValue {
  const [[dossier], [file], answers, [writer]] = rows;
  if (dossier === undefined || file === undefined) return refuse('DOSSIER_NOT_FOUND');
  if (writer?.holds_text !== true) return refuse('NOT_YOUR_STEP');
  const typed = tidyTexts(input);
  if (isRefused(typed)) return typed;
  const draft = file.submission?.documentState === 'DRAFT' ? file.submission : undefined;
  if (draft?.documentVersion !== input.expectedVersion) return refuse('DOCUMENT_CHANGED');
  const round = lastRound(answers, file.lead.name);
  if (round === undefined) return refuse('ROUND_NOT_ENDED');
  const texts = withLiveFigures(typed, figuresOf(dossier, file, round));
  const submitted = { dossier, file, round, texts };
  const { authorityId } = actor;
  const { committee } = file;
  const written =
    draft === undefined || committee === null
      ? gatherSubmission([submitted], { authorityId, now, newId })
      : renewSubmission(
          authorityId,
          draft,
          submissionFrame(dossier, file, committee),
          standingParts(draft).map((part) =>
            part.dossierId === dossier.id
              ? { ...part, draft: submittedDraft(draftFacts(dossier, file, round), texts), written: true }
              : part,
          ),
        );
  if (isRefused(written)) return written;
  return {
    ...written,
    audit: { act: 'saveSubmissionDraft', subjectKind: 'DOSSIER', subjectId: dossier.id },
    answer: { dossierId: dossier.id },
  };
}

function withLiveFigures({ process, ...texts }: TypedTexts, figures: string): SubmissionTexts {
  const paragraphs = processTyped(process, figures);
  return paragraphs === undefined ? texts : { ...texts, process: paragraphs };
}

function tidyTexts({ grounds, process, mainPoints, openPoints }: TypedTexts): TypedTexts | RefusalValue {
  const tidy = (lines: readonly string[]) =>
    lines.map((line) => line.trim().replace(/[.;\s]+$/u, '')).filter((line) => line !== '');
  const texts = {
    grounds: tidy(grounds),
    process: tidy(process),
    mainPoints: tidy(mainPoints),
    openPoints: tidy(openPoints),
  };
  if (texts.grounds.length === 0) return refuse('SUBMISSION_TEXT_REQUIRED', undefined, 'grounds');
  if (texts.mainPoints.length === 0) return refuse('SUBMISSION_TEXT_REQUIRED', undefined, 'mainPoints');
  for (const [field, lines] of Object.entries(texts)) {
    if (lines.length > submissionLinesLimit || lines.some((line) => line.length > submissionTextLimit)) {
      const limits = { limit: String(submissionTextLimit), lines: String(submissionLinesLimit) };
      return refuse('SUBMISSION_TEXT_TOO_LONG', limits, field);
    }
  }
  return texts;
}
