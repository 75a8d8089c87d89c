import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, sayRefusal, type RefusalCode } from '../../platform/refusal/index.js';
import { RequestContextFactory } from '../../platform/session/request-context.factory.js';
import type { Language } from '../../platform/actor.js';
import { LandExport } from './land-export.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The figures of a period to take along, for whoever may see them. */
@Controller('land')
export class LandExportController {
  constructor(
    private readonly requests: RequestContextFactory,
    private readonly exports: LandExport,
  ) {}

  @Get(':period.xlsx')
  async xlsx(
    @Param('period') period: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, language } = await this.requests.of(request, reply);
    if (actor === undefined) return say(reply, 401, 'SIGNED_OUT', language);
    const workbook = await this.exports.workbook(actor, period);
    if (workbook === undefined) return say(reply, 404, 'NOT_FOUND', language);
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename="dat-dai-${workbook.asOf}.xlsx"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(workbook.bytes));
  }
}

async function say(
  reply: FastifyReply,
  status: number,
  code: RefusalCode,
  language: Language,
): Promise<void> {
  const message = sayRefusal(refuse(code), language);
  await reply.status(status).send({ refusal: { code, message } });
}
