import { Injectable } from '@nestjs/common';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { takeFile, uploadedFile, type UploadedFileRow } from '../documents/index.js';
import { DOCUMENT_TEXT, signDocumentStatement } from '../issuance/index.js';
import { closeSideWork } from '../workflow/index.js';
import { answersForUnit } from './asked-unit.js';
import { numberWork } from './letter-work.js';
import { participantForAct, type ParticipantActRow } from './round-act.queries.js';
import { unitSignature } from './unit-signature.js';

export interface AttachLetterInput {
  readonly roundId: string;
  readonly fileId: string;
}

type RoundAnswer = { roundId: string };

const scans: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg'];

/**
 * The unit attaches the scan of its signed letter; it stands for the signature where nobody signed in the system. Only
 * the unit and the lead may open it.
 * The letter then waits for its number.
 * Refuses ROUND_NOT_FOUND, NOT_YOUR_STEP, LETTER_NOT_READY, LETTER_ALREADY_ATTACHED, SCAN_FILE_NOT_FOUND, SCAN_FILE_KIND.
 */
@Injectable()
export class AttachSignedLetter {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, input: AttachLetterInput): Promise<ActResult<RoundAnswer>> {
    const { roundId, fileId } = input;
    if (!isId(roundId)) return refuse('ROUND_NOT_FOUND');
    if (!isId(fileId)) return refuse('SCAN_FILE_NOT_FOUND', undefined, 'fileId');
    return this.acts.run<[ParticipantActRow, UploadedFileRow], RoundAnswer>({
      commandId,
      kind: 'attachSignedLetter',
      actor,
      content: input,
      load: () => [
        participantForAct(actor.authorityId, roundId, actor.unitId, this.clock.now()),
        uploadedFile(actor.authorityId, actor.personId, fileId),
      ],
      decide: (context) => decide(context, actor, fileId),
    });
  }
}

function decide(
  { rows: [[mine], [file]], now, newId }: ActContext<[ParticipantActRow, UploadedFileRow]>,
  actor: Actor,
  fileId: string,
): Decision<RoundAnswer> | RefusalValue {
  if (mine === undefined) return refuse('ROUND_NOT_FOUND');
  if (!answersForUnit(actor, mine.unit_id)) return refuse('NOT_YOUR_STEP');
  const { letter_id: documentId, letter_version: version } = mine;
  if (documentId === null || version === null) return refuse('LETTER_NOT_READY');
  if (file === undefined) return refuse('SCAN_FILE_NOT_FOUND', undefined, 'fileId');
  if (!scans.includes(file.media_type)) return refuse('SCAN_FILE_KIND', undefined, 'fileId');
  const { authorityId, personId } = actor;
  const signature = unitSignature(actor, mine.letterhead, {
    mode: 'SCAN',
    at: now,
    scanFileId: fileId,
  });
  return {
    writes: [
      takeFile({
        authorityId,
        fileId,
        personId,
        subjectKind: 'DOCUMENT',
        subjectId: documentId,
        refusal: 'SCAN_FILE_NOT_FOUND',
      }),
      ...(mine.letter_state === 'DRAFT'
        ? [signDocumentStatement({ authorityId, documentId, version, signature })]
        : []),
      {
        name: 'consultation.attach-letter',
        text: `update round_participant set signed_letter_file_id = $4
          where authority_id = $1 and round_id = $2 and participant_index = $3 and letter_id = $5
            and signed_letter_file_id is null`,
        values: [authorityId, mine.round_id, mine.participant_index, fileId, documentId],
        mustChange: 'LETTER_ALREADY_ATTACHED',
      },
      closeSideWork({
        authorityId,
        instanceId: mine.instance_id,
        participantIndex: mine.participant_index,
        step: 'opinionLetter',
        by: { personId, outcome: 'signed' },
        now,
      }),
      ...(mine.letter_state === 'DRAFT' ? [numberWork(actor, mine, documentId, now, newId())] : []),
    ],
    audit: {
      act: 'attachSignedLetter',
      subjectKind: 'DOCUMENT',
      subjectId: documentId,
      detail: { roundId: mine.round_id, participantIndex: mine.participant_index, fileId },
    },
    outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId } }],
    answer: { roundId: mine.round_id },
  };
}
