import { Injectable } from '@nestjs/common';
import { civilDateOf, label } from '@thong-suot/administration';
import { itemOf, type Decision, type OpenItem, type Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  completing,
  movesOf,
  uploadedFile,
  type DossierActContext,
  type DossierModel,
  type DossierPart,
  type UploadedFileRow,
} from '../documents/index.js';
import { checkLeaderText, leaderSteps, type LeaderAnswerKind } from './domain/leader-answer.js';
import { leaveCompanions, returnedOf } from './leave-companions.js';
import { checkScan, keepScan } from './scan.js';
import { leaderPosts, type LeaderPostRow } from './submission-act.queries.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';
import { idsOf, TravellingActs } from './travelling-acts.js';

export interface LeaderAnswerInput {
  readonly dossierId: string;
  readonly kind: LeaderAnswerKind;
  readonly text: string;
  readonly scanFileId?: string | null | undefined;
  /** Of a return: which of the dossiers that travel together go back; all of them where nothing is said. */
  readonly only?: readonly string[] | null | undefined;
  readonly expectedVersion: number;
}

type Loaded = [SubmissionFileRow, LeaderPostRow, UploadedFileRow];

/**
 * A leader answers on the cover sheet in one of seven ways, for all dossiers that travel together; a return may name
 * some, the others then wait for another answer. The vice-chair's step comes first, then the chair's.
 * "Nhập thay": for a leader who signs on paper an officer of the Office enters the written answer with its scan, shown
 * as entered on behalf and correctable by the leader (without it leaders would share passwords).
 * Refuses NOT_YOUR_STEP, ENTERED_ONLY_BY_OFFICE, SCAN_REQUIRED, SCAN_FILE_NOT_FOUND, SCAN_FILE_KIND, SLIP_MISSING,
 * LEADER_TEXT_REQUIRED, LEADER_TEXT_TOO_LONG, NOT_TRAVELLING_TOGETHER.
 */
@Injectable()
export class AnswerAsLeader {
  constructor(
    private readonly acts: TravellingActs,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, input: LeaderAnswerInput): Promise<DossierModel | RefusalValue> {
    const { dossierId, expectedVersion, kind, text, scanFileId, only } = input;
    const { authorityId } = actor;
    return this.acts.run<Loaded>(
      {
        commandId,
        kind: 'answerAsLeader',
        actor,
        dossierId,
        expectedVersion,
        content: { kind, text, scanFileId: scanFileId ?? null, ...(only ? { only } : {}) },
        load: (ids) => [
          submissionFiles(authorityId, ids, civilDateOf(this.clock.now())),
          leaderPosts(authorityId),
          uploadedFile(authorityId, actor.personId, scanFileId ?? null),
        ],
      },
      (context) => decide(context, actor, input),
    );
  }
}

function decide(
  context: DossierActContext<Loaded>,
  actor: Actor,
  input: LeaderAnswerInput,
): Decision<{ dossierId: string }> | RefusalValue {
  const { instance, now, newId, rows } = context;
  const [files, posts, [scan]] = rows;
  const { kind } = input;
  const item = leaderItem(context);
  if (item === undefined) return refuse('NOT_YOUR_STEP');
  const own = itemOf(actor, instance.openItems, item.elementId) !== undefined;
  const officeUnitId = instance.state.variables['officeUnitId'];
  const enters = !own && actor.position === 'OFFICER' && actor.unitId === officeUnitId;
  if (!own && !enters) return refuse('ENTERED_ONLY_BY_OFFICE');
  const text = checkLeaderText(kind, input.text);
  if (isRefused(text)) return text;
  const slip = files[0]?.slip;
  if (!slip) return refuse('SLIP_MISSING');
  if (enters && input.scanFileId == null) return refuse('SCAN_REQUIRED', undefined, 'scanFileId');
  const scanned = checkScan(input.scanFileId, scan);
  if (isRefused(scanned)) return scanned;
  const answered = kind === 'RETURNED' ? returnedOf(context, input.only) : idsOf(context);
  if (isRefused(answered)) return answered;
  const { authorityId, personId } = actor;
  const parted = leaveCompanions(context, files, answered, { authorityId, now, newId });
  if (isRefused(parted)) return parted;
  const post = own ? ownPost(actor, posts) : postOfStep(item, posts);
  const answerId = newId();
  const step = { act: 'answerAsLeader', elementId: item.elementId, outcome: kind };
  const moves = movesOf(context, commandsOf(context, answered, kind), step);
  const detail = { ...moves.audit.detail, answerId, enteredOnBehalf: enters };
  return {
    ...moves,
    closing: {
      outcome: kind,
      ...(text === '' ? {} : { reason: text }),
      ...(enters ? { onBehalfOf: onBehalf(post) } : {}),
    },
    writes: [
      ...parted.writes,
      ...keepScan(actor, {
        fileId: scanned.id,
        dossierIds: answered,
        kind: 'LEADER_ANSWER_SCAN',
        now,
        newId,
      }),
      {
        name: 'submission.insert-leader-answer',
        text: `insert into leader_answer (authority_id, id, slip_id, step_id, kind, body, post_id, person_id, entered_by,
            scan_file_id, answered_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        values: [
          authorityId,
          answerId,
          slip.id,
          item.elementId,
          kind,
          text,
          post?.post_id ?? actor.postId,
          enters ? null : personId,
          enters ? personId : null,
          scanned.id,
          now,
        ],
      },
      answerAbout(authorityId, answerId, answered),
    ],
    access: parted.access,
    outbox: parted.outbox,
    audit: { ...moves.audit, detail },
    answer: { dossierId: context.dossier.id },
  };
}

/** The step at which a leader's answer is awaited, whoever holds it. */
function leaderItem({ instance }: Pick<DossierPart, 'instance'>): OpenItem | undefined {
  return instance.openItems.find(({ elementId }) => leaderSteps.some((step) => step === elementId));
}

/** The commands that complete the leader's step of the dossiers that the answer is about. */
function commandsOf(context: DossierActContext, answered: readonly string[], kind: LeaderAnswerKind) {
  const parts = [context, ...context.companions].filter(({ dossier }) => answered.includes(dossier.id));
  return new Map(
    parts.map((part) => {
      const item = leaderItem(part);
      return [part.dossier.id, item === undefined ? [] : [completing(item, kind)]] as const;
    }),
  );
}

function answerAbout(authorityId: string, answerId: string, dossierIds: readonly string[]): Statement {
  return {
    name: 'submission.answer-about',
    text: `insert into leader_answer_dossier (authority_id, answer_id, dossier_id)
      select $1::uuid, $2::uuid, about.id from unnest($3::uuid[]) as about (id)`,
    values: [authorityId, answerId, dossierIds],
  };
}

function ownPost(actor: Actor, posts: readonly LeaderPostRow[]): LeaderPostRow | undefined {
  return posts.find(({ post_id }) => post_id === actor.postId);
}

/** The post that the step waits for: a step of leaders names one position. */
function postOfStep(item: OpenItem, posts: readonly LeaderPostRow[]): LeaderPostRow | undefined {
  return posts.find(
    ({ post_id, unit_id, position }) =>
      item.candidates.includes(post_id) || (unit_id === item.unitId && item.positions.includes(position)),
  );
}

function onBehalf(post: LeaderPostRow | undefined): string {
  return `Chuyên viên Văn phòng nhập thay ${post?.title ?? label('position', 'CHAIR')}, kèm bản chụp`;
}
