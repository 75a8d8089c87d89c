import {
  civilDateOf,
  formatDate,
  formatDocumentNumber,
  label,
  roundSummaryParagraph,
  type DocType,
  type RoundFacts,
} from '@thong-suot/administration';
import type { CommentTableData, DraftName, SubmittedDraft } from '@thong-suot/document-forms';
import type { DocumentContent, StoredSignature } from '../issuance/index.js';
import { committeeName, letterIssuer, type Letterhead } from '../organisation/index.js';
import { roundFigures } from './domain/round-figures.js';
import {
  submittedDraft,
  type DraftFacts,
  type QuotedParagraph,
  type SubmissionFrame,
  type SubmissionTexts,
} from './domain/submission-content.js';
import { summaryTable, type TableAnswer } from './domain/summary-table.js';
import type { RoundAnswerRow } from './round-figures.queries.js';
import type { SubmissionFileRow } from './submission-file.queries.js';

/** The dossier as the texts about it need it. */
export interface DossierForText {
  readonly doc_type: string;
  readonly subject: string;
  readonly decision_authority: 'COLLECTIVE' | 'CHAIR';
  readonly is_sample: boolean;
  readonly draft_paragraphs: readonly QuotedParagraph[] | null;
}

/** The last round of a dossier: its answers and what the paragraph of figures names beside the counts. */
export interface LastRound {
  readonly answers: readonly RoundAnswerRow[];
  readonly facts: RoundFacts;
}

/** The last round that was held on the dossier, undefined where there was none. */
export function lastRound(rows: readonly RoundAnswerRow[], leadName: string): LastRound | undefined {
  const last = rows.at(-1);
  if (last === undefined) return undefined;
  return {
    answers: rows.filter(({ round_id }) => round_id === last.round_id),
    facts: {
      // The notice of the session's conclusions may still be without number and day.
      ...(last.from_session && { notice: { symbol: 'TB-UBND', date: monthOf(last.sent_at) } }),
      leadUnit: leadName,
      leadShort: /^(Phòng|Văn phòng|Trung tâm|Thanh tra)/u.exec(leadName)?.[1] ?? leadName,
      deadline: civilDateOf(last.due_at),
      ended: last.round_state === 'ENDED',
    },
  };
}

/** The paragraph of figures of the last round; empty where there was none. */
export function processParagraph(rows: readonly RoundAnswerRow[], leadName: string): string {
  const round = lastRound(rows, leadName);
  if (round === undefined) return '';
  return roundSummaryParagraph(roundFigures(round.answers.map(answerFacts)), round.facts);
}

/** The paragraph of figures as the Tờ trình has it. */
export function figuresOf(dossier: DossierForText, file: SubmissionFileRow, round: LastRound): string {
  const { counts, facts } = submittedDraft(draftFacts(dossier, file, round)).round;
  return roundSummaryParagraph(counts, facts);
}

/** What BẢNG TỔNG HỢP says of the last round: to be signed, or signed on the day of the signature. */
export function summaryTableOf(
  dossier: DossierForText,
  file: SubmissionFileRow,
  round: LastRound,
  now: string,
  signature?: StoredSignature,
): CommentTableData {
  return summaryTable({
    issuer: letterIssuer(file.lead),
    draft: draftOf(dossier),
    answers: round.answers.map(answerFacts),
    facts: round.facts,
    status:
      signature === undefined
        ? { kind: 'unnumbered', month: monthOf(now) }
        : { kind: 'unnumbered', month: monthOf(now), signatureMark: signature.mark },
    ...(signature !== undefined && {
      signedOn: civilDateOf(signature.at),
      signedBy: signature.signer === 'DEPUTY' ? 'DEPUTY' : 'HEAD',
    }),
    sample: dossier.is_sample,
  });
}

/** What a Tờ trình about this dossier says whatever else it carries. */
export function submissionFrame(
  dossier: Pick<DossierForText, 'decision_authority' | 'is_sample'>,
  file: SubmissionFileRow,
  committee: Letterhead,
): SubmissionFrame {
  return {
    committeeName: committeeName(committee),
    decisionAuthority: dossier.decision_authority,
    addressee: addressee(file),
    sample: dossier.is_sample,
  };
}

/** What the part about a dossier is proposed from. */
export function draftFacts(dossier: DossierForText, file: SubmissionFileRow, round: LastRound): DraftFacts {
  const answers = round.answers.map(answerFacts);
  return {
    leadName: file.lead.name,
    sessionName: file.session_name,
    draft: draftOf(dossier),
    paragraphs: dossier.draft_paragraphs ?? [],
    round: { counts: roundFigures(answers), facts: round.facts },
    explained: explained(answers),
  };
}

/** The part about a dossier as it stands in its Tờ trình, as long as nobody has signed that; else undefined. */
export function standingPart({
  dossier_id,
  submission,
}: Pick<SubmissionFileRow, 'dossier_id' | 'submission'>): SubmittedDraft | undefined {
  if (submission === null || submission.documentState !== 'DRAFT') return undefined;
  return draftsOf(submission.content)[submission.dossierIds.indexOf(dossier_id)];
}

/** The drafts of a Tờ trình in the order of the dossiers that it carries; none of another document. */
export function draftsOf({ form, data }: DocumentContent): readonly SubmittedDraft[] {
  return form === 'SUBMISSION' ? data.drafts : [];
}

/** What people wrote about a dossier into a Tờ trình that is still a draft; undefined where it stands as it was proposed. */
export function writtenTexts(
  file: Pick<SubmissionFileRow, 'dossier_id' | 'submission'>,
): SubmissionTexts | undefined {
  const part = standingPart(file);
  return part !== undefined && file.submission?.writtenFor.includes(file.dossier_id)
    ? textsOf(part)
    : undefined;
}

/** The texts of a part. */
export function textsOf({ grounds, process, mainPoints, openPoints = [] }: SubmittedDraft): SubmissionTexts {
  return { grounds, ...(process !== undefined && { process }), mainPoints, openPoints };
}

/** Whom the Tờ trình addresses: the Party's standing board. */
export function addressee(file: Pick<SubmissionFileRow, 'party'>): string {
  const name = file.party?.name ?? 'Thường trực Thành ủy';
  return name.startsWith('Văn phòng ') ? name.replace('Văn phòng ', 'Thường trực ') : name;
}

export function draftOf({ doc_type, subject }: Pick<DossierForText, 'doc_type' | 'subject'>): DraftName {
  return { typeName: label('docType', doc_type as DocType), subject };
}

/** Year and month of a business instant at +07:00. */
export function monthOf(now: string): { year: number; month: number } {
  const [year = '', month = ''] = civilDateOf(now).split('-');
  return { year: Number(year), month: Number(month) };
}

function answerFacts(row: RoundAnswerRow): TableAnswer {
  return {
    unitName: row.unit_name,
    letter: letterWords(row),
    stance: row.stance,
    isLate: row.is_late,
    comments: row.comments,
  };
}

function letterWords(row: RoundAnswerRow): string | null {
  const { letter_number: number, letter_symbol: symbol, letter_dated: dated } = row;
  if (number === null || symbol === null || dated === null) return null;
  return `Công văn số ${formatDocumentNumber({ number, symbol })} ngày ${formatDate(civilDateOf(`${dated}T00:00:00+07:00`))}`;
}

/** Comments that were explained instead of taken in: the Party must know what stayed disputed. */
function explained(answers: readonly TableAnswer[]): string[] {
  return answers.flatMap(({ unitName, comments }) =>
    comments
      .filter(({ replyKind }) => replyKind === 'EXPLAINED')
      .map(({ place, text, replyText }) => {
        const where = place === null ? '' : ` tại ${place}`;
        const comment = text.replace(/[.;]+$/u, '');
        return `${unitName} có ý kiến${where}: ${comment}. Giải trình: ${replyText ?? ''}`;
      }),
  );
}
