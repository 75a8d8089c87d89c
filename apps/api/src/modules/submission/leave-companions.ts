import type { Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { completeStep, type DossierActContext } from '../documents/index.js';
import { allOf, type Submitting } from './gather-submission.js';
import { copySlip } from './routing-slip-rows.js';
import {
  createSubmission,
  leaveSubmission,
  standingParts,
  type SubmissionRows,
} from './submission-document-rows.js';
import type { SubmissionFileRow } from './submission-file.queries.js';
import { submissionFrame } from './submission-texts.js';
import { idsOf } from './travelling-acts.js';

/**
 * The dossiers that an act returns: all that travel together, or those named.
 * Refuses NOT_TRAVELLING_TOGETHER where none is named, or one that does not travel with them.
 */
export function returnedOf(
  context: DossierActContext,
  only: readonly string[] | null | undefined,
): readonly string[] | RefusalValue {
  const all = idsOf(context);
  if (only == null) return all;
  const known = only.length > 0 && only.every((id) => all.includes(id));
  return known ? all.filter((id) => only.includes(id)) : refuse('NOT_TRAVELLING_TOGETHER', undefined, 'only');
}

/**
 * Returns the dossiers that travel together at a step, or those named; the others stay at it.
 * Refuses NOT_YOUR_STEP, SAME_PERSON, NOT_TRAVELLING_TOGETHER, COMMITTEE_NOT_SET_UP.
 */
export function returnSome(
  actor: Actor,
  context: DossierActContext,
  files: readonly SubmissionFileRow[],
  step: { readonly act: string; readonly elementId: string; readonly reason: string },
  only: readonly string[] | null | undefined,
): Decision<{ dossierId: string }> | RefusalValue {
  const returned = returnedOf(context, only);
  if (isRefused(returned)) return returned;
  const decision = completeStep(actor, context, { ...step, outcome: 'returned', only: returned });
  if (isRefused(decision)) return decision;
  const { authorityId } = actor;
  const parted = leaveCompanions(context, files, returned, { ...context, authorityId });
  return isRefused(parted) ? parted : { ...decision, ...parted };
}

/**
 * What follows where only some of the dossiers that travel together go back: each leaves with its own part as a Tờ trình
 * of its own and with a copy of the phiếu trình; the others go on with the one that they have. Nothing where all go back
 * or there is no Tờ trình. Refuses COMMITTEE_NOT_SET_UP.
 */
export function leaveCompanions(
  context: DossierActContext,
  files: readonly SubmissionFileRow[],
  returned: readonly string[],
  { authorityId, now, newId }: Submitting,
): SubmissionRows | RefusalValue {
  const standing = files[0]?.submission ?? null;
  if (standing === null || returned.length === idsOf(context).length) return allOf([]);
  const rows: SubmissionRows[] = [leaveSubmission(authorityId, standing, returned, now)];
  for (const { dossier } of [context, ...context.companions]) {
    if (!returned.includes(dossier.id)) continue;
    const file = files.find(({ dossier_id }) => dossier_id === dossier.id);
    if (file === undefined || file.committee === null) return refuse('COMMITTEE_NOT_SET_UP');
    const own = createSubmission({
      authorityId,
      files: [file],
      frame: submissionFrame(dossier, file, file.committee),
      parts: standingParts(standing).filter(({ dossierId }) => dossierId === dossier.id),
      now,
      newId,
    });
    if (isRefused(own)) return own;
    const slip = file.slip === null ? [] : copySlip(authorityId, file.slip, [dossier.id], newId);
    rows.push(own, { writes: slip, access: [], outbox: [] });
  }
  return allOf(rows);
}
