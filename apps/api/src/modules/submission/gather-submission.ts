import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import type { DossierContextRow } from '../documents/index.js';
import { submittedDraft, type SubmissionTexts } from './domain/submission-content.js';
import {
  createSubmission,
  leaveSubmission,
  renewSubmission,
  type SubmissionPart,
  type SubmissionRows,
} from './submission-document-rows.js';
import type { SubmissionFileRow, SubmissionJson } from './submission-file.queries.js';
import { draftFacts, submissionFrame, writtenTexts, type LastRound } from './submission-texts.js';

/** A dossier that goes into a Tờ trình. */
export interface Submitted {
  readonly dossier: DossierContextRow;
  readonly file: SubmissionFileRow;
  readonly round: LastRound;
  /** What people write about it now; else what they wrote before, else the proposal. */
  readonly texts?: SubmissionTexts;
}

export interface Submitting {
  readonly authorityId: string;
  readonly now: string;
  newId(): string;
}

/**
 * One Tờ trình that carries these dossiers and no others, in their order. The draft that they have already is made anew;
 * one that was signed stays as it is and they get a new one; a draft that carries others as well goes on without them.
 * Refuses COMMITTEE_NOT_SET_UP.
 */
export function gatherSubmission(
  submitted: readonly [Submitted, ...Submitted[]],
  { authorityId, now, newId }: Submitting,
): SubmissionRows | RefusalValue {
  const [first] = submitted;
  const { committee } = first.file;
  if (committee === null) return refuse('COMMITTEE_NOT_SET_UP');
  const ids = submitted.map(({ dossier }) => dossier.id);
  const standing = latestOf(submitted);
  const own = reusable(standing, ids);
  const frame = submissionFrame(first.dossier, first.file, committee);
  const parts = submitted.map(partOf);
  const files = submitted.map(({ file }) => file);
  const gathered =
    own === undefined
      ? createSubmission({ authorityId, files, frame, parts, now, newId })
      : renewSubmission(authorityId, own, frame, parts);
  if (isRefused(gathered)) return gathered;
  const left = standing.filter((each) => each.documentState === 'DRAFT' && each !== own);
  return allOf([...left.map((draft) => leaveSubmission(authorityId, draft, ids, now)), gathered]);
}

/** The latest Tờ trình of each dossier, each once. */
function latestOf(submitted: readonly Submitted[]): SubmissionJson[] {
  const known = submitted.flatMap(({ file: { submission } }) => (submission === null ? [] : [submission]));
  return [...new Map(known.map((submission) => [submission.documentId, submission])).values()];
}

/** The draft that may carry them: the newest of all, so that it is the latest of each, and with nobody else on it. */
function reusable(standing: readonly SubmissionJson[], ids: readonly string[]): SubmissionJson | undefined {
  const newest = standing.toSorted((a, b) => (a.id < b.id ? 1 : -1))[0];
  const free = newest?.documentState === 'DRAFT' && newest.dossierIds.every((id) => ids.includes(id));
  return free ? newest : undefined;
}

function partOf({ dossier, file, round, texts }: Submitted): SubmissionPart {
  const written = texts ?? writtenTexts(file);
  return {
    dossierId: dossier.id,
    draft: submittedDraft(draftFacts(dossier, file, round), written),
    written: written !== undefined,
  };
}

/** The rows of several, in order. */
export function allOf(rows: readonly SubmissionRows[]): SubmissionRows {
  return {
    writes: rows.flatMap(({ writes }) => writes),
    access: rows.flatMap(({ access }) => access),
    outbox: rows.flatMap(({ outbox }) => outbox),
  };
}
