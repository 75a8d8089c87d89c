import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { answersForUnit } from './asked-unit.js';
import { answerWindow } from './domain/answer-window.js';
import { checkOpinions } from './domain/check-opinions.js';
import { checkQuestionAnswer } from './domain/question-answer.js';
import { unitStance } from './domain/round-counts.js';
import type { Stance } from './domain/stance.js';
import { letterWork } from './letter-work.js';
import { opinionLetter } from './opinion-letter-rows.js';
import { insertOpinions, recordAnswer } from './opinion.statements.js';
import { participantForAct, type ParticipantActRow } from './round-act.queries.js';
import { RoundFinder } from './round-finder.js';

export interface SubmitOpinionRequest {
  readonly roundId: string;
  readonly opinions: readonly {
    readonly dossierId: string;
    readonly stance: Stance;
    readonly comments: readonly { readonly place?: string | null | undefined; readonly text: string }[];
  }[];
  /** To the question that the round asks beside its drafts; an answer to it is no comment. */
  readonly questionAnswer?: string | null | undefined;
  /** The unit's letter is signed by a deputy for its head (KT.). */
  readonly signedByDeputy: boolean;
}

type RoundAnswer = { roundId: string };

/**
 * An asked unit answers all drafts of the round at once, and the system writes its letter. Where its leader answers, the
 * letter is signed with it (a trial signature); where an officer does, the signed paper follows as a scan.
 * Refuses ROUND_NOT_FOUND, NOT_YOUR_STEP, ROUND_ENDED, DEADLINE_PASSED, ALREADY_ANSWERED and what `checkOpinions` and
 * `checkQuestionAnswer` refuse.
 */
@Injectable()
export class SubmitOpinion {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(actor: Actor, commandId: string, request: SubmitOpinionRequest): Promise<ActResult<RoundAnswer>> {
    const key = await this.finder.find(actor, request.roundId);
    if (key === undefined) return refuse('ROUND_NOT_FOUND');
    const { authorityId, unitId } = actor;
    return this.acts.run<[ParticipantActRow], RoundAnswer>({
      commandId,
      kind: 'submitOpinion',
      actor,
      content: request,
      instanceId: key.instance_id,
      // Each unit looks at its own row only: thirty units that answer at once are one batch.
      together: true,
      load: () => [participantForAct(authorityId, request.roundId, unitId, this.finder.now())],
      decide: (context) => decide(context, actor, request),
    });
  }
}

function decide(
  { rows: [[mine]], instance, now, newId }: ActContext<[ParticipantActRow]>,
  actor: Actor,
  request: SubmitOpinionRequest,
): Decision<RoundAnswer> | RefusalValue {
  if (mine === undefined || instance === undefined) return refuse('ROUND_NOT_FOUND');
  if (!answersForUnit(actor, mine.unit_id)) return refuse('NOT_YOUR_STEP');
  if (mine.answered_at !== null) return refuse('ALREADY_ANSWERED');
  const window = answerWindow(
    { state: mine.state, askedAt: mine.asked_at, dueAt: mine.due_at, lateRequest: mine.late_request },
    now,
  );
  if (isRefused(window)) return window;
  const opinions = checkOpinions(
    request.opinions.map((opinion) => ({
      ...opinion,
      comments: opinion.comments.map(({ place, text }) => ({ place: place ?? null, text })),
    })),
    mine.dossiers.map(({ dossierId }) => dossierId),
  );
  if ('refused' in opinions) return opinions;
  const answered = checkQuestionAnswer(request.questionAnswer, mine.question);
  if (isRefused(answered)) return answered;
  const questionAnswer = answered.text;
  const item = instance.openItems.find(
    ({ elementId, participantIndex }) =>
      elementId === 'answer' && participantIndex === mine.participant_index,
  );
  // Decided before this one in the same batch: a second click.
  if (item === undefined) return refuse('ALREADY_ANSWERED');
  if (!item.candidates.some((candidate) => actor.principals.includes(candidate))) {
    return refuse('NOT_YOUR_STEP');
  }

  const { authorityId, personId } = actor;
  const letter = opinionLetter({
    actor,
    mine,
    opinions,
    questionAnswer,
    deputy: request.signedByDeputy,
    now,
    newId,
  });
  const participant = { authorityId, roundId: mine.round_id, participantIndex: mine.participant_index };
  return {
    steps: [
      {
        type: 'complete',
        elementId: 'answer',
        index: mine.participant_index,
        workItemKey: item.workItemKey,
        variables: { outcome: unitStance(opinions.map(({ stance }) => stance)) },
      },
    ],
    writes: [
      ...letter.writes,
      recordAnswer({ ...participant, late: window.late, letterId: letter.documentId, questionAnswer, now }),
      ...insertOpinions({ ...participant, opinions, late: window.late, personId, now, newId }),
      letterWork(actor, mine, letter.documentId, now, newId()),
    ],
    access: letter.access,
    closing: { documentId: letter.documentId },
    audit: {
      act: 'submitOpinion',
      subjectKind: 'ROUND',
      subjectId: mine.round_id,
      detail: { participantIndex: mine.participant_index, late: window.late, letterId: letter.documentId },
    },
    outbox: letter.outbox,
    answer: { roundId: mine.round_id },
  };
}
