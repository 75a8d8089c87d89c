import { civilDate, formatDocumentNumber } from '@thong-suot/administration';
import type { AccessGrant, OutboxMessage, Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { createOfficialDocument, signDocumentStatement } from '../issuance/index.js';
import { letterIssuer } from '../organisation/index.js';
import { signsAsDeputy, signsForUnit } from './asked-unit.js';
import type { GivenOpinion } from './domain/check-opinions.js';
import { draftName, letterSubject } from './domain/round-letter.js';
import type { ParticipantActRow } from './round-act.queries.js';
import { unitSignature } from './unit-signature.js';

export interface OpinionLetterFacts {
  readonly actor: Actor;
  readonly mine: ParticipantActRow;
  readonly opinions: readonly GivenOpinion[];
  readonly questionAnswer: string | null;
  readonly deputy: boolean;
  readonly now: string;
  newId(): string;
}

/**
 * The unit's own letter of comments, one for all drafts of the round, under the unit's seal and register ("…/UBND" for a
 * ward). Signed at once where a leader of the unit answers; else it waits for its signed scan. The lead unit may read
 * it from the start: the tick in the system is interim until the letter has come.
 */
export function opinionLetter(facts: OpinionLetterFacts): {
  readonly documentId: string;
  readonly writes: Statement[];
  readonly access: AccessGrant[];
  readonly outbox: OutboxMessage[];
} {
  const { actor, mine, opinions, questionAnswer, now, newId } = facts;
  const deputy = signsAsDeputy(actor, facts.deputy);
  const { authorityId } = actor;
  const documentId = newId();
  const unit = mine.letterhead;
  const issuer = { id: unit.id, symbol: unit.symbol };
  const drafts = mine.dossiers.map(({ docType, subject }) => draftName(docType, subject));
  const sample = mine.dossiers.some(({ isSample }) => isSample);
  const created = createOfficialDocument({
    authorityId,
    id: documentId,
    purpose: 'OPINION_LETTER',
    issuer,
    draftingUnit: issuer,
    docType: 'OFFICIAL_LETTER',
    subject: letterSubject('tham gia ý kiến', drafts),
    content: {
      form: 'OPINION_LETTER',
      data: {
        issuer: letterIssuer(unit),
        signedBy: deputy ? 'DEPUTY' : 'HEAD',
        addressee: mine.lead_name,
        ...replyTo(mine),
        opinions: opinions.map(({ stance, comments }, index) => ({
          ...draftName(mine.dossiers[index]?.docType ?? '', mine.dossiers[index]?.subject ?? ''),
          stance,
          comments: comments.map(({ place, text }) => (place === null ? { text } : { place, text })),
        })),
        ...(questionAnswer === null
          ? {}
          : { answers: [{ question: asTitle(mine.question ?? ''), answer: questionAnswer }] }),
        sample,
      },
    },
    dossierIds: mine.dossiers.map(({ dossierId }) => dossierId),
    recipients: [{ name: mine.lead_name, purpose: null, unitId: mine.lead_unit_id }],
    readers: [
      { principalKind: 'UNIT', principalId: unit.id, cause: 'ISSUES' },
      { principalKind: 'UNIT', principalId: mine.lead_unit_id, cause: 'RECIPIENT' },
    ],
    sample,
    now,
    newId,
  });
  const signature = unitSignature(actor, unit, { mode: 'TRIAL', at: now, scanFileId: null });
  return {
    documentId,
    writes: [
      ...created.writes,
      ...(signsForUnit(actor)
        ? [signDocumentStatement({ authorityId, documentId, version: 1, signature })]
        : []),
    ],
    access: created.access,
    outbox: created.outbox,
  };
}

/** Without its final mark: the letter puts a colon after the question. */
function asTitle(question: string): string {
  return question.replace(/[\s.,:;?!]+$/u, '');
}

function replyTo(mine: ParticipantActRow) {
  const { round_letter_number: number, round_letter_symbol: symbol, round_letter_dated: dated } = mine;
  if (number === null || dated === null) return {};
  return { inReplyTo: { number: formatDocumentNumber({ number, symbol }), date: civilDate(dated) } };
}
