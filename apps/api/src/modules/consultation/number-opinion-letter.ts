import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import {
  dispatchDocumentStatements,
  DOCUMENT_TEXT,
  documentDate,
  lastEntry,
  numberDocumentStatement,
  type LastEntry,
} from '../issuance/index.js';
import { closeSideWork } from '../workflow/index.js';
import { numbersForUnit } from './asked-unit.js';
import { participantForAct, type ParticipantActRow } from './round-act.queries.js';
import { RoundFinder } from './round-finder.js';

type RoundAnswer = { roundId: string };
type Loaded = [ParticipantActRow, LastEntry];

/**
 * The unit's own clerk gives its letter of comments the next number of the unit's register and sends it to the lead.
 * Refuses ROUND_NOT_FOUND, LETTER_NOT_READY, LETTER_NOT_SIGNED (a number comes after the signature, Decree 30/2020,
 * article 15), LETTER_ALREADY_NUMBERED, NOT_THE_CLERK and what documentDate refuses.
 */
@Injectable()
export class NumberOpinionLetter {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(actor: Actor, commandId: string, roundId: string): Promise<ActResult<RoundAnswer>> {
    const key = await this.finder.find(actor, roundId);
    if (key === undefined) return refuse('ROUND_NOT_FOUND');
    const now = this.finder.now();
    return this.acts.run<Loaded, RoundAnswer>({
      commandId,
      kind: 'numberOpinionLetter',
      actor,
      content: { roundId },
      // One after the other with the acts on the answer: no number for a letter that is being taken back.
      instanceId: key.instance_id,
      load: () => [
        participantForAct(actor.authorityId, roundId, actor.unitId, now),
        lastEntry(actor.authorityId, actor.unitId, 'OFFICIAL_LETTER', civilDateOf(now)),
      ],
      decide: (context) => decide(context, actor),
    });
  }
}

function decide(
  { rows: [[mine], [last]], now, newId }: ActContext<Loaded>,
  actor: Actor,
): Decision<RoundAnswer> | RefusalValue {
  if (mine === undefined) return refuse('ROUND_NOT_FOUND');
  if (!numbersForUnit(actor, mine.unit_has_clerk)) return refuse('NOT_THE_CLERK');
  const { letter_id: documentId, letter_version: version, letter_signed_at: signedAt } = mine;
  if (documentId === null || version === null) return refuse('LETTER_NOT_READY');
  if (mine.letter_state === 'DRAFT' || signedAt === null) return refuse('LETTER_NOT_SIGNED');
  if (mine.letter_state !== 'SIGNED') return refuse('LETTER_ALREADY_NUMBERED');
  const date = documentDate(undefined, { now, signedAt, last });
  if (isRefused(date)) return date;
  const { authorityId, personId } = actor;
  return {
    writes: [
      numberDocumentStatement({
        authorityId,
        documentId,
        version,
        issuerId: mine.unit_id,
        code: 'OFFICIAL_LETTER',
        ...date,
        newRegisterId: newId(),
      }),
      ...dispatchDocumentStatements({
        authorityId,
        documentId,
        version: version + 1,
        from: 'NUMBERED',
        now,
      }),
      closeSideWork({
        authorityId,
        instanceId: mine.instance_id,
        participantIndex: mine.participant_index,
        by: { personId, outcome: 'numbered' },
        now,
      }),
    ],
    audit: {
      act: 'numberOpinionLetter',
      subjectKind: 'DOCUMENT',
      subjectId: documentId,
      detail: { roundId: mine.round_id, participantIndex: mine.participant_index },
    },
    outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId } }],
    answer: { roundId: mine.round_id },
  };
}
