import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { heldItem, type AlsoMoved, type Decision, type Statement } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  completing,
  DossierActs,
  uploadedFile,
  type DossierActContext,
  type DossierModel,
  type DossierPart,
  type UploadedFileRow,
} from '../documents/index.js';
import {
  checkPartyAnswer,
  checkPartyOpinion,
  type GivenPartyOpinion,
  type PartyAnswerForm,
} from './domain/party-opinion.js';
import { checkScan, keepScan } from './scan.js';
import { submissionFiles, type SubmissionFileRow } from './submission-file.queries.js';

/** What the Party says of one dossier. */
export type OpinionOnDossier = GivenPartyOpinion & { readonly dossierId: string };

export interface PartyAnswerRequest {
  readonly dossierId: string;
  readonly form: PartyAnswerForm;
  readonly number?: string | null | undefined;
  readonly dated?: string | null | undefined;
  readonly scanFileId?: string | null | undefined;
  /** One for the dossier itself, and for each other one on the same Tờ trình that the paper speaks of. */
  readonly opinions: readonly OpinionOnDossier[];
  readonly expectedVersion: number;
}

type Loaded = [SubmissionFileRow, UploadedFileRow];

/**
 * A clerk records what the Party said: the opinion belongs to the body, not to a person who signs in. One paper may
 * speak of several dossiers of a Tờ trình, of each with its own outcome, words and conditions; a dossier that it does not
 * speak of goes on waiting. Conditions are recorded one by one, so that each gets its result.
 * Refuses PARTY_DOSSIERS_WRONG, NOT_YOUR_STEP, SUBMISSION_NOT_SENT, SCAN_FILE_NOT_FOUND, SCAN_FILE_KIND and what
 * `checkPartyAnswer` and `checkPartyOpinion` refuse.
 */
@Injectable()
export class RecordPartyOpinion {
  constructor(
    private readonly acts: DossierActs,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    commandId: string,
    request: PartyAnswerRequest,
  ): Promise<DossierModel | RefusalValue> {
    const { dossierId, expectedVersion, ...content } = request;
    const { authorityId, personId } = actor;
    const ids = content.opinions.map((opinion) => opinion.dossierId);
    if (!ids.includes(dossierId) || new Set(ids).size !== ids.length) {
      return refuse('PARTY_DOSSIERS_WRONG', undefined, 'opinions');
    }
    const companionIds = ids.filter((id) => id !== dossierId);
    return this.acts.run<Loaded>(
      {
        commandId,
        kind: 'recordPartyOpinion',
        actor,
        dossierId,
        companionIds,
        expectedVersion,
        content,
        load: () => [
          submissionFiles(authorityId, [dossierId, ...companionIds], civilDateOf(this.clock.now())),
          uploadedFile(authorityId, personId, content.scanFileId ?? null),
        ],
      },
      (context) => decide(context, actor, request),
    );
  }
}

function decide(
  context: DossierActContext<Loaded>,
  actor: Actor,
  request: PartyAnswerRequest,
): Decision<{ dossierId: string }> | RefusalValue {
  const { dossier, rows, now, newId } = context;
  const [files, [scan]] = rows;
  const parts = [context, ...context.companions];
  const steps = heldSteps(actor, parts);
  if (isRefused(steps)) return steps;
  const submission = files[0]?.submission ?? null;
  if (submission === null || submission.sentOn === null) return refuse('SUBMISSION_NOT_SENT');
  if (files.some((file) => file.submission?.id !== submission.id)) {
    return refuse('PARTY_DOSSIERS_WRONG', undefined, 'opinions');
  }
  const scanned = checkScan(request.scanFileId, scan);
  if (isRefused(scanned)) return scanned;
  const paper = {
    form: request.form,
    number: request.number ?? null,
    dated: request.dated ?? null,
    hasScan: scanned.id !== null,
  };
  const answer = checkPartyAnswer(paper, civilDateOf(now));
  if (isRefused(answer)) return answer;
  const opinions: OpinionOnDossier[] = [];
  for (const [index, given] of request.opinions.entries()) {
    const opinion = checkPartyOpinion(given);
    if (isRefused(opinion)) return { ...opinion, field: `opinions.${index}.${opinion.field ?? 'text'}` };
    opinions.push(opinion);
  }
  const { authorityId, personId } = actor;
  const answerId = newId();
  const moves = parts.map((part) => moveOf(part, opinions, steps, answerId));
  const [first, ...others] = moves;
  if (first === undefined) return refuse('PARTY_DOSSIERS_WRONG', undefined, 'opinions');
  const { steps: commands, closing, audit } = first;
  return {
    steps: commands,
    also: others,
    ...(closing && { closing }),
    audit,
    writes: [
      ...keepScan(actor, {
        fileId: scanned.id,
        dossierIds: parts.map((part) => part.dossier.id),
        kind: 'PARTY_OPINION_SCAN',
        now,
        newId,
      }),
      {
        name: 'submission.insert-party-answer',
        text: `insert into party_answer (authority_id, id, submission_id, form, number, dated, scan_file_id, recorded_by,
            recorded_at)
          values ($1, $2, $3, $4, $5, $6::date, $7, $8, $9)`,
        values: [
          authorityId,
          answerId,
          submission.id,
          answer.form,
          answer.number,
          answer.dated,
          scanned.id,
          personId,
          now,
        ],
      },
      ...opinions.flatMap((opinion) => insertOpinion(authorityId, answerId, opinion, newId)),
    ],
    answer: { dossierId: dossier.id },
  };
}

/** The step of each dossier that waits for the Party. */
function heldSteps(
  actor: Actor,
  parts: readonly DossierPart[],
): ReadonlyMap<string, Parameters<typeof completing>[0]> | RefusalValue {
  const steps = new Map<string, Parameters<typeof completing>[0]>();
  for (const { dossier, instance } of parts) {
    const held = heldItem(actor, instance, 'partyOpinion');
    if (isRefused(held)) return held;
    steps.set(dossier.id, held.item);
  }
  return steps;
}

function moveOf(
  { dossier, instance }: DossierPart,
  opinions: readonly OpinionOnDossier[],
  steps: ReadonlyMap<string, Parameters<typeof completing>[0]>,
  answerId: string,
): AlsoMoved {
  const opinion = opinions.find(({ dossierId }) => dossierId === dossier.id);
  const item = steps.get(dossier.id);
  if (opinion === undefined || item === undefined) throw new Error('a dossier without its opinion');
  const { outcome, text, conditions } = opinion;
  return {
    instanceId: instance.id,
    steps: [completing(item, outcome)],
    closing: { outcome, reason: text },
    audit: {
      act: 'recordPartyOpinion',
      subjectKind: 'DOSSIER',
      subjectId: dossier.id,
      detail: { answerId, outcome, conditions: conditions.length },
    },
  };
}

function insertOpinion(
  authorityId: string,
  answerId: string,
  { dossierId, outcome, text, conditions }: OpinionOnDossier,
  newId: () => string,
): Statement[] {
  const opinionId = newId();
  return [
    {
      name: 'submission.insert-party-opinion',
      text: `insert into party_opinion (authority_id, id, answer_id, dossier_id, outcome, body)
        values ($1, $2, $3, $4, $5, $6)`,
      values: [authorityId, opinionId, answerId, dossierId, outcome, text],
    },
    ...(conditions.length === 0
      ? []
      : [
          {
            name: 'submission.insert-conditions',
            text: `insert into party_condition (authority_id, id, opinion_id, dossier_id, ordinal, body)
              select $1::uuid, c.id, $2::uuid, $3::uuid, c.ordinal, c.body
              from unnest($4::uuid[], $5::text[]) with ordinality as c (id, body, ordinal)`,
            values: [authorityId, opinionId, dossierId, conditions.map(() => newId()), conditions],
          },
        ]),
  ];
}
