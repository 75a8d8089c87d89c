import { addWorkingDays, civilDateOf, label, type DocType } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { answersForUnit, numbersForUnit, signsForUnit } from './asked-unit.js';
import type { CommentRequestModel } from './comment-request.model.js';
import { participantState } from './domain/participant-state.js';
import { followsForOffice } from '../documents/index.js';
import { requestActs, roundActs, type RoundAct } from './domain/round-acts.js';
import { countRound } from './domain/round-counts.js';
import { askedAfterDeadline } from './domain/round-deadline.js';
import { reminderText, summaryParagraph, type RoundForText } from './domain/round-texts.js';
import { worksForLead } from './lead-unit.js';
import type { CommentModel, OpinionModel } from './opinion.model.js';
import type { CommentRoundModel, ParticipantModel, RoundDossierModel } from './round.model.js';
import type { LedRoundRow, OpinionJson, ParticipantJson, RequestRow, RoundRow } from './round.queries.js';

/** The round as its lead and the readers of its dossiers see it. */
export function toRound(row: LedRoundRow, actor: Actor, now: string): CommentRoundModel {
  const participants = row.participants.map((participant) => toParticipant(participant, row));
  const counts = {
    ...countRound(row.participants),
    lateRequested: row.participants.filter(isLatePending).length,
  };
  const text = textFacts(row);
  return {
    ...common(row, true),
    id: row.id,
    version: row.version,
    originalDueAt: row.original_due_at,
    endedAt: row.ended_at,
    showOthers: row.show_others,
    participants,
    counts,
    comments: participants.flatMap(({ opinions }) => opinions.flatMap(({ comments }) => comments)),
    summaryParagraph: summaryParagraph(text),
    reminderText: reminderText(text, now),
    allowedActs: worksForLead(actor, row.lead_unit.id)
      ? roundActs(
          {
            state: row.state,
            dueAt: row.due_at,
            unanswered: counts.unanswered,
            comments: counts.comments,
            pendingLateRequests: counts.lateRequested,
            letterState: row.letter_state,
            signs: signsForUnit(actor),
            dossierStates: row.dossiers.map(({ state }) => state),
          },
          now,
        )
      : actsOfOffice(row, actor, counts.unanswered),
  };
}

/** The Office that follows the dossiers urges as the lead does. */
function actsOfOffice(row: LedRoundRow, actor: Actor, unanswered: number): RoundAct[] {
  const running = row.state === 'OPEN' || row.state === 'LOCKED';
  return running && unanswered > 0 && followsForOffice(actor, row.office_unit_id) ? ['URGE'] : [];
}

/** The round as one asked unit sees it; others only where the round shows them, without their letters and requests. */
export function toRequest(row: RequestRow, actor: Actor, now: string): CommentRequestModel | null {
  const mine = row.participants.find(({ unit }) => unit.id === actor.unitId);
  if (mine === undefined) return null;
  const others = row.participants
    .filter((participant) => participant !== mine)
    .map((participant) => ({
      ...toParticipant(participant, row),
      lateRequest: null,
      questionAnswer: null,
      letterId: null,
    }));
  // A draft that its lead has withdrawn is not asked about any more.
  const asked = row.dossiers.filter(({ state }) => state !== 'WITHDRAWN' || mine.answeredAt !== null);
  return {
    ...common({ ...row, dossiers: asked }, false),
    roundId: row.id,
    roundVersion: row.version,
    mine: toParticipant(mine, row),
    others,
    allowedActs: answersForUnit(actor, mine.unit.id)
      ? requestActs(
          {
            state: row.state,
            askedAt: mine.askedAt,
            dueAt: row.due_at,
            lateRequest: mine.lateRequest,
            answered: mine.answeredAt !== null,
            letterState: mine.letterState,
            signedLetterAttached: mine.signedLetterFileId !== null,
            isClerk: numbersForUnit(actor, row.unit_has_clerk),
          },
          now,
        )
      : [],
  };
}

function common(row: RoundRow, noteShown: boolean) {
  return {
    number: row.number,
    state: row.state,
    leadUnit: { ...row.lead_unit },
    letterId: row.letter_id,
    dossiers: row.dossiers.map(({ dossierId, draftId, ordinal, docType, subject }): RoundDossierModel => ({
      dossierId,
      draftId,
      ordinal,
      docType,
      subject,
      noteShown,
    })),
    sentAt: row.sent_at,
    dueAt: row.due_at,
    // The words speak of the first deadline only.
    dueWords: row.due_at === row.original_due_at ? row.due_words : null,
    question: row.question,
  };
}

function toParticipant(participant: ParticipantJson, row: RoundRow): ParticipantModel {
  const letterReceived = participant.signedLetterFileId !== null || isNumbered(participant.letterState);
  return {
    index: participant.index,
    unit: { ...participant.unit },
    state: participantState({ ...participant, letterReceived }, row.state),
    seenAt: participant.seenAt,
    answeredAt: participant.answeredAt,
    askedLate: askedAfterDeadline(participant.askedAt, row.due_at),
    lateRequest: participant.lateRequest,
    opinions: participant.opinions.map((opinion) => toOpinion(opinion, participant)),
    questionAnswer: participant.questionAnswer,
    letterDueOn: letterReceived ? null : letterDueOn(participant.answeredAt),
    letterId: participant.letterId,
  };
}

function toOpinion(opinion: OpinionJson, { unit }: ParticipantJson): OpinionModel {
  return {
    id: opinion.id,
    dossierId: opinion.dossierId,
    unit: { ...unit },
    stance: opinion.stance,
    answeredAt: opinion.answeredAt,
    answeredBy: { ...opinion.answeredBy },
    late: opinion.isLate,
    comments: opinion.comments.map((comment): CommentModel => {
      const { replyKind, replyText, repliedBy, repliedAt } = comment;
      const replied = replyKind !== null && replyText !== null && repliedBy !== null && repliedAt !== null;
      return {
        id: comment.id,
        version: comment.version,
        dossierId: opinion.dossierId,
        unit: { ...unit },
        stance: opinion.stance,
        ordinal: comment.ordinal,
        place: comment.place,
        text: comment.text,
        reply: replied ? { kind: replyKind, text: replyText, repliedBy: { ...repliedBy }, repliedAt } : null,
      };
    }),
  };
}

function textFacts(row: RoundRow): RoundForText {
  return {
    state: row.state,
    dueAt: row.due_at,
    leadUnitName: row.lead_unit.name,
    sentAt: row.sent_at,
    fromSession: row.dossiers.some(({ fromSession }) => fromSession),
    drafts: row.dossiers.map(({ docType, subject }) => ({
      docTypeLabel: label('docType', docType as DocType),
      subject,
    })),
    participants: row.participants.map(({ unit, ...rest }) => ({ ...rest, unitName: unit.name })),
  };
}

function isLatePending({ lateRequest, answeredAt }: ParticipantJson): boolean {
  return answeredAt === null && lateRequest !== null && lateRequest.granted === undefined;
}

/** Two working days for the paper that follows an answer given here. */
const LETTER_DAYS = 2;

function letterDueOn(answeredAt: string | null): string | null {
  return answeredAt === null ? null : addWorkingDays(civilDateOf(answeredAt), LETTER_DAYS);
}

function isNumbered(letterState: string | null): boolean {
  return letterState !== null && !['DRAFT', 'SIGNED'].includes(letterState);
}
