import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { dossierContext, type DossierContextRow } from '../documents/index.js';
import { processWords } from './domain/process-paragraphs.js';
import { proposedTexts, type SubmissionTexts } from './domain/submission-content.js';
import { roundAnswers, type RoundAnswerRow } from './round-figures.queries.js';
import { writerOf } from './submission-act.queries.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { draftFacts, figuresOf, lastRound, standingPart, textsOf } from './submission-texts.js';
import type { SubmissionDraftModel } from './submission-draft.model.js';

/** Reads the Tờ trình while it is a draft. */
@Injectable()
export class SubmissionDrafts {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The texts as they stand, or as they are proposed before anybody has saved them; null where there is no draft. */
  async of(actor: Actor, dossierId: string): Promise<SubmissionDraftModel | null> {
    if (!isId(dossierId)) return null;
    const { authorityId, principals } = actor;
    const now = this.clock.now();
    const [[dossier], [file], answers, [writer]] = await this.reader.read(
      authorityId,
      dossierContext(authorityId, principals, now, dossierId),
      submissionFiles(authorityId, [dossierId], civilDateOf(now)),
      roundAnswers(authorityId, [dossierId]),
      writerOf({ authorityId, principals, now }, dossierId),
    );
    if (dossier === undefined || file === undefined) return null;
    return draftOf(dossier, file, answers, writer?.holds_text === true);
  }
}

function draftOf(
  dossier: DossierContextRow,
  file: SubmissionFileRow,
  answers: readonly RoundAnswerRow[],
  editable: boolean,
): SubmissionDraftModel | null {
  const { submission, committee } = file;
  const round = lastRound(answers, file.lead.name);
  if (round === undefined || committee === null) return null;
  const figures = figuresOf(dossier, file, round);
  const part = standingPart(file);
  if (submission !== null && part !== undefined) {
    const { documentId, documentVersion: version } = submission;
    return { documentId, version, ...shown(textsOf(part), figures), editable };
  }
  if (dossier.state !== 'CONSOLIDATING') return null;
  const proposed = proposedTexts(draftFacts(dossier, file, round));
  return { documentId: null, version: null, ...shown(proposed, figures), editable };
}

function shown({ grounds, process, mainPoints, openPoints }: SubmissionTexts, figures: string) {
  return {
    grounds: [...grounds],
    process: processWords(process, figures),
    figures,
    mainPoints: [...mainPoints],
    openPoints: [...openPoints],
  };
}
