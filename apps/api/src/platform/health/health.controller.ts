import { Controller, Get, HttpCode, HttpStatus, ServiceUnavailableException } from '@nestjs/common';
import { OutboxHealth, type OutboxState } from '../outbox/index.js';
import { Readiness } from './readiness.js';

/** For launchers and load balancers. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly readiness: Readiness,
    private readonly outbox: OutboxHealth,
  ) {}

  /** The process listens. */
  @Get('live')
  @HttpCode(HttpStatus.OK)
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  /**
   * The database answers and the migrations are current; 503 otherwise. Messages that were given up (`outbox.dead`) do not
   * stop the service: they wait for a person.
   */
  @Get('ready')
  async ready(): Promise<{ status: 'ready'; outbox: OutboxState }> {
    if (!(await this.readiness.isReady())) throw new ServiceUnavailableException({ status: 'not ready' });
    return { status: 'ready', outbox: await this.outbox.state() };
  }
}
