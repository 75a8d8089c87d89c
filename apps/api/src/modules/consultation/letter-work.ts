import type { Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { UNIT_LEADERS } from '../organisation/index.js';
import { openSideWork } from '../workflow/index.js';
import { signsForUnit } from './asked-unit.js';
import type { ParticipantActRow } from './round-act.queries.js';

/**
 * What is left to the unit when it has answered: its letter. Where an officer answered, its leaders and its clerk find
 * it in their list until the signed letter is attached, which then waits for its number; where a leader answered, the letter is signed with the answer
 * and only the number is left, to the clerk, or to the leaders of a unit without one.
 */
export function letterWork(
  actor: Actor,
  mine: ParticipantActRow,
  documentId: string,
  now: string,
  id: string,
): Statement {
  return openLetterWork(actor, mine, documentId, now, id, signsForUnit(actor));
}

/** The signed letter waits for its number: a scan stands for the signature, never for the unit's register. */
export function numberWork(
  actor: Actor,
  mine: ParticipantActRow,
  documentId: string,
  now: string,
  id: string,
): Statement {
  return openLetterWork(actor, mine, documentId, now, id, true);
}

function openLetterWork(
  actor: Actor,
  mine: ParticipantActRow,
  documentId: string,
  now: string,
  id: string,
  signed: boolean,
): Statement {
  return openSideWork({
    authorityId: actor.authorityId,
    id,
    instanceId: mine.instance_id,
    step: signed ? 'numberOpinionLetter' : 'opinionLetter',
    roundId: mine.round_id,
    participantIndex: mine.participant_index,
    unitId: mine.unit_id,
    positions: signed && mine.unit_has_clerk ? ['CLERK'] : [...UNIT_LEADERS, 'CLERK'],
    documentId,
    leadUnitId: mine.lead_unit_id,
    title: mine.dossiers.map(({ subject }) => subject).join('; '),
    docType: mine.dossiers[0]?.docType ?? '',
    now,
  });
}
