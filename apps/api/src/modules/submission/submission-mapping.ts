import { civilDateOf, label, type DocType } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { fileRef } from '../../platform/storage/file-ref.model.js';
import type { DossierRefModel } from '../documents/index.js';
import { mayAddPaper } from './add-party-paper.js';
import { mayCorrect } from './correct-leader-answer.js';
import { completeness } from './domain/completeness.js';
import type { LeaderAnswerJson } from './leader-answer.queries.js';
import type { RoundAnswerRow } from './round-figures.queries.js';
import type { LeaderAnswerModel, RoutingSlipModel } from './routing-slip.model.js';
import type { RoutingSlipRow } from './routing-slip.queries.js';
import { processParagraph } from './submission-texts.js';
import type { PartyConditionModel, SubmissionModel } from './submission.model.js';
import type { CompanionRow, PartyConditionJson, SubmissionRow } from './submission.queries.js';

/** The cover sheet of a row; `rounds` are the answers to its dossiers. */
export function toRoutingSlip(
  row: RoutingSlipRow,
  rounds: readonly RoundAnswerRow[],
  actor: Actor,
  pdfAvailable: boolean,
): RoutingSlipModel {
  return {
    id: row.id,
    version: row.version,
    content: row.content,
    process: row.process,
    officeOpinion: row.office_opinion,
    dossiers: row.dossiers.map(({ id, docType, subject, state }) => ({ id, docType, subject, state })),
    suggestedProcess: suggestedProcess(row, rounds),
    specialist: row.specialist,
    officeLeader: row.office_leader,
    answers: toLeaderAnswers(row.answers, actor),
    completeness: completeness({
      hasDraft: row.dossiers.every(({ hasDraft }) => hasDraft),
      hasSummaryTable: row.dossiers.every(({ hasSummaryTable }) => hasSummaryTable),
      hasSubmission: row.dossiers.every(({ hasSubmission }) => hasSubmission),
      slip: { content: row.content, process: row.process, officeOpinion: row.office_opinion },
    }),
    docxUrl: `/dossiers/${row.dossier_id}/routing-slip.docx`,
    pdfUrl: pdfAvailable ? `/dossiers/${row.dossier_id}/routing-slip.pdf` : null,
  };
}

/** What leaders answered, as the actor sees it. */
export function toLeaderAnswers(answers: readonly LeaderAnswerJson[], actor: Actor): LeaderAnswerModel[] {
  return answers.map(({ scan, postId, ...answer }) => ({
    ...answer,
    scan: scan === null ? null : fileRef(scan),
    correctable: mayCorrect(actor, { postId, enteredBy: answer.enteredBy?.id ?? null }),
  }));
}

/** The paragraph of figures; of several dossiers each has its own. */
function suggestedProcess({ dossiers, lead }: RoutingSlipRow, rounds: readonly RoundAnswerRow[]): string {
  const paragraph = (id: string) =>
    processParagraph(
      rounds.filter(({ dossier_id }) => dossier_id === id),
      lead.name,
    );
  const [only] = dossiers;
  if (dossiers.length === 1 && only !== undefined) return paragraph(only.id);
  return dossiers
    .map(({ id, docType }) => `Đối với dự thảo ${label('docType', docType as DocType)}: ${paragraph(id)}`)
    .join('\n');
}

/** The Tờ trình of a row. The day of sending is the clerk's; its hour is that of the act where both agree. */
export function toSubmission(row: SubmissionRow, actor: Actor): SubmissionModel {
  return {
    id: row.id,
    version: row.version,
    dossierIds: [...row.dossier_ids],
    documentId: row.document_id,
    recipientName: row.recipient_name,
    sentAt: sentAt(row),
    channel: row.channel,
    opinions: row.opinions.map(({ scan, conditions, officeUnitId, ...opinion }) => ({
      ...opinion,
      paperFollows:
        (opinion.number === null || opinion.dated === null) &&
        mayAddPaper(actor, { office_unit_id: officeUnitId }),
      scan: scan === null ? null : fileRef(scan),
      conditions: conditions.map(toCondition),
    })),
  };
}

/** A dossier as another one names it. */
export function toDossierRef({ id, doc_type: docType, subject, state }: CompanionRow): DossierRefModel {
  return { id, docType, subject, state };
}

export function toCondition(condition: PartyConditionJson): PartyConditionModel {
  return { ...condition };
}

function sentAt({ sent_on: sentOn, dispatched_at: dispatchedAt }: SubmissionRow): string | null {
  if (sentOn === null) return null;
  const sameDay = dispatchedAt !== null && civilDateOf(dispatchedAt) === sentOn;
  return sameDay ? dispatchedAt : `${sentOn}T00:00:00+07:00`;
}
