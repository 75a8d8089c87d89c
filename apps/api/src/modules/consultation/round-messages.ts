import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ActRunner } from '../../platform/act/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { derivedId, OutboxConsumers, type OutboxDelivery } from '../../platform/outbox/index.js';
import { isRefused } from '../../platform/refusal/index.js';
import { closeSideWork, SendMessage } from '../workflow/index.js';
import { dossiersOfRound, runningRoundsOf, type RoundOfDossierRow } from './round-messages.queries.js';

export const ROUND_ENDED = 'round.ended';

/**
 * What follows from the acts on a round in the processes of its dossiers. Each consumer may see a message twice; its
 * command ids follow from the message, so that it happens once.
 */
@Injectable()
export class RoundMessages implements OnModuleInit {
  constructor(
    private readonly consumers: OutboxConsumers,
    private readonly reader: TenantReader,
    private readonly acts: ActRunner,
    private readonly messages: SendMessage,
  ) {}

  onModuleInit(): void {
    this.consumers.register(ROUND_ENDED, (delivery) => this.closeInDossiers(delivery));
    this.consumers.register('dossier.withdrawn', (delivery) => this.withdrawRounds(delivery));
  }

  /** The round is over: each dossier that waits for it goes on to consolidation. */
  async closeInDossiers({ id, authorityId, payload }: OutboxDelivery): Promise<void> {
    const { roundId } = payload as { roundId: string };
    const rows = await this.reader.rows(authorityId, dossiersOfRound(authorityId, roundId));
    for (const row of rows) {
      const result = await this.messages.run({
        authorityId,
        instanceId: row.dossier_instance_id,
        name: 'roundClosed',
        variables: { roundId },
        commandId: derivedId(ROUND_ENDED, id, row.dossier_id),
      });
      // One that is suspended takes the message later; one that was withdrawn never will.
      if (isRefused(result) && result.refused === 'PROCESS_SUSPENDED')
        throw new Error(refusedBy(row, result));
    }
  }

  /** A round all of whose dossiers are withdrawn is withdrawn itself; else it goes on for the others. */
  async withdrawRounds({ id, authorityId, payload }: OutboxDelivery): Promise<void> {
    const { dossierId } = payload as { dossierId: string };
    const rows = await this.reader.rows(authorityId, runningRoundsOf(authorityId, dossierId));
    for (const roundId of new Set(rows.map((row) => row.round_id))) {
      const ofRound = rows.filter((row) => row.round_id === roundId);
      const [first] = ofRound;
      if (first === undefined || ofRound.some((row) => row.dossier_state !== 'WITHDRAWN')) continue;
      const result = await this.acts.run<[], object>({
        commandId: derivedId('round.withdrawn', id, roundId),
        kind: 'withdrawRound',
        actor: { authorityId, service: 'outbox' },
        content: { roundId },
        instanceId: first.round_instance_id,
        decide: ({ now }) => ({
          steps: [{ type: 'message', name: 'withdraw' }],
          writes: [
            {
              name: 'consultation.withdraw-round',
              text: `update comment_round set state = 'WITHDRAWN', version = version + 1
                where authority_id = $1 and id = $2 and state in ('OPEN', 'LOCKED')`,
              values: [authorityId, roundId],
            },
            // Nobody needs the letters any more.
            closeSideWork({ authorityId, instanceId: first.round_instance_id, now }),
          ],
          audit: { act: 'withdrawRound', subjectKind: 'ROUND', subjectId: roundId },
          answer: {},
        }),
      });
      if (isRefused(result) && result.refused !== 'PROCESS_ENDED') throw new Error(refusedBy(first, result));
    }
  }
}

function refusedBy(row: RoundOfDossierRow, { refused }: { readonly refused: string }): string {
  return `the process of dossier ${row.dossier_id} refused: ${refused}`;
}
