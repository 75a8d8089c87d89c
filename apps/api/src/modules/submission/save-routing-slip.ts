import { Injectable } from '@nestjs/common';
import {
  ActRunner,
  type ActContext,
  type ActResult,
  type Decision,
  type Statement,
} from '../../platform/act/index.js';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { slipForAct, type SlipActRow } from './submission-act.queries.js';

export interface SaveSlipInput {
  readonly dossierId: string;
  readonly content: string;
  readonly process: string;
  readonly officeOpinion: string;
  /** The slip's version; absent where there is none yet. */
  readonly expectedVersion: number | undefined;
}

/** Characters of one part of the slip. */
export const slipTextLimit = 8000;

type SlipAnswer = { dossierId: string };

/**
 * The examining specialist writes the phiếu trình, one for all dossiers that travel together; it may be saved unfinished. The process does not move, so that the
 * dossier's version stays and pages opened elsewhere remain valid.
 * Refuses DOSSIER_NOT_FOUND, NOT_YOUR_STEP, SLIP_TEXT_TOO_LONG, SLIP_CHANGED.
 */
@Injectable()
export class SaveRoutingSlip {
  constructor(
    private readonly acts: ActRunner,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, commandId: string, input: SaveSlipInput): Promise<ActResult<SlipAnswer>> {
    if (!isId(input.dossierId)) return refuse('DOSSIER_NOT_FOUND');
    const { authorityId, principals } = actor;
    return this.acts.run<[SlipActRow], SlipAnswer>({
      commandId,
      kind: 'saveRoutingSlip',
      actor,
      content: input,
      load: () => [slipForAct({ authorityId, principals, now: this.clock.now() }, input.dossierId)],
      decide: (context) => decide(context, actor, input),
    });
  }
}

function decide(
  { rows: [[slip]], newId }: ActContext<[SlipActRow]>,
  actor: Actor,
  input: SaveSlipInput,
): Decision<SlipAnswer> | RefusalValue {
  if (slip === undefined) return refuse('DOSSIER_NOT_FOUND');
  if (!slip.holds_examination) return refuse('NOT_YOUR_STEP');
  const texts = [input.content, input.process, input.officeOpinion].map((text) => text.trim());
  if (texts.some((text) => text.length > slipTextLimit)) {
    return refuse('SLIP_TEXT_TOO_LONG', { limit: String(slipTextLimit) });
  }
  if ((slip.slip_version ?? undefined) !== input.expectedVersion) return refuse('SLIP_CHANGED');
  const { authorityId } = actor;
  return {
    writes:
      slip.slip_id === null
        ? newSlip(authorityId, newId(), slip.dossier_id, texts)
        : [
            {
              name: 'submission.update-slip',
              text: `update routing_slip set content = $3, process = $4, office_opinion = $5, version = version + 1
                where authority_id = $1 and id = $2 and version = $6`,
              values: [authorityId, slip.slip_id, ...texts, slip.slip_version],
              mustChange: 'SLIP_CHANGED',
            },
          ],
    audit: { act: 'saveRoutingSlip', subjectKind: 'DOSSIER', subjectId: slip.dossier_id },
    answer: { dossierId: slip.dossier_id },
  };
}

/** A first sheet, about the dossier and those that travel with it; whoever made one meanwhile was quicker. */
function newSlip(
  authorityId: string,
  id: string,
  dossierId: string,
  texts: readonly string[],
): readonly Statement[] {
  return [
    {
      name: 'submission.insert-slip',
      text: `insert into routing_slip (authority_id, id, content, process, office_opinion)
        values ($1, $2, $3, $4, $5)`,
      values: [authorityId, id, ...texts],
    },
    {
      name: 'submission.insert-slip-dossiers',
      text: `insert into routing_slip_dossier (authority_id, dossier_id, slip_id, ordinal)
        select m.authority_id, m.dossier_id, $2::uuid, m.ordinal
        from official_document_dossier own
        join official_document o on (o.authority_id, o.id) = (own.authority_id, own.document_id)
          and o.purpose = 'SUBMISSION' and o.state = 'DRAFT'
        join official_document_dossier m on (m.authority_id, m.document_id) = (o.authority_id, o.id)
        join dossier d on (d.authority_id, d.id) = (m.authority_id, m.dossier_id) and d.state <> 'WITHDRAWN'
        where own.authority_id = $1 and own.dossier_id = $3
        on conflict (authority_id, dossier_id) do nothing`,
      values: [authorityId, id, dossierId],
      mustChange: 'SLIP_CHANGED',
    },
  ];
}
