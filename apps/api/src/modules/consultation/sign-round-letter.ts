import { Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { ActRunner, type ActContext, type ActResult, type Decision } from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { isRefused, refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { DOCUMENT_TEXT, lastEntry, type LastEntry } from '../issuance/index.js';
import { signsForUnit } from './asked-unit.js';
import { roundForAct, type RoundActRow } from './round-act.queries.js';
import { RoundFinder } from './round-finder.js';
import { signRoundLetter } from './round-letter-rows.js';

type RoundAnswer = { roundId: string };
type Loaded = [RoundActRow, LastEntry];

/**
 * The leader of the lead unit signs the letter of a round that an officer has sent out; it then gets its number and goes
 * to the units asked. The round runs meanwhile: as with the units' own letters, the paper follows what is in the system.
 * Refuses ROUND_NOT_FOUND, ROUND_LETTER_NOT_YOURS, ALREADY_SIGNED and what documentDate refuses.
 */
@Injectable()
export class SignRoundLetter {
  constructor(
    private readonly acts: ActRunner,
    private readonly finder: RoundFinder,
  ) {}

  async run(actor: Actor, commandId: string, roundId: string): Promise<ActResult<RoundAnswer>> {
    if ((await this.finder.find(actor, roundId)) === undefined) return refuse('ROUND_NOT_FOUND');
    const today = civilDateOf(this.finder.now());
    return this.acts.run<Loaded, RoundAnswer>({
      commandId,
      kind: 'signRoundLetter',
      actor,
      content: { roundId },
      load: () => [
        roundForAct(actor.authorityId, roundId),
        lastEntry(actor.authorityId, actor.unitId, 'OFFICIAL_LETTER', today),
      ],
      decide: (context) => decide(context, actor),
    });
  }
}

function decide(
  { rows: [[round], [last]], now, newId }: ActContext<Loaded>,
  actor: Actor,
): Decision<RoundAnswer> | RefusalValue {
  if (round === undefined) return refuse('ROUND_NOT_FOUND');
  if (actor.unitId !== round.lead_unit_id || !signsForUnit(actor)) return refuse('ROUND_LETTER_NOT_YOURS');
  if (round.letter_state !== 'DRAFT') return refuse('ALREADY_SIGNED');
  const documentId = round.letter_id;
  const signed = signRoundLetter({
    actor,
    documentId,
    version: round.letter_version,
    lead: round.letterhead,
    recipients: round.recipients,
    last,
    now,
    newId,
  });
  if (isRefused(signed)) return signed;
  return {
    ...signed,
    audit: {
      act: 'signRoundLetter',
      subjectKind: 'DOCUMENT',
      subjectId: documentId,
      detail: { roundId: round.id },
    },
    outbox: [{ topic: DOCUMENT_TEXT, payload: { documentId } }],
    answer: { roundId: round.id },
  };
}
