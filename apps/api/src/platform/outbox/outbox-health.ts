import { Injectable } from '@nestjs/common';
import { Databases } from '../database/databases.js';

/** How the outbox stands: messages that wait, those that failed at least once, those that were given up. */
export interface OutboxState {
  readonly waiting: number;
  readonly retrying: number;
  readonly dead: number;
}

@Injectable()
export class OutboxHealth {
  constructor(private readonly databases: Databases) {}

  async state(): Promise<OutboxState> {
    const { rows } = await this.databases.worker.query<OutboxState>(
      'select waiting::int, retrying::int, dead::int from outbox_health()',
    );
    return rows[0] ?? { waiting: 0, retrying: 0, dead: 0 };
  }
}
