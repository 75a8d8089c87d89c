import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { isCivilDate } from '@thong-suot/administration';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../../platform/actor.js';
import { sayFault } from '../../../platform/http/say-fault.js';
import { isRefused, refuse, sayRefusal, type RefusalValue } from '../../../platform/refusal/index.js';
import { RequestContextFactory } from '../../../platform/session/request-context.factory.js';
import { fileOfForm } from '../../../platform/storage/form-file.js';
import { ImportReader } from './import-reader.js';
import { WORKBOOK_LIMITS } from './read-workbook.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Room for what a form adds around a file. */
const FORM_BYTES = 64 * 1_024;

/** The structure as a workbook, out and in, for administrators; giving one in changes nothing yet. */
@Controller('organisation')
export class WorkbookController {
  constructor(
    private readonly requests: RequestContextFactory,
    private readonly imports: ImportReader,
  ) {}

  @Get(':day.xlsx')
  async xlsx(
    @Param('day') day: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, language } = await this.requests.of(request, reply);
    if (actor === undefined) return say(reply, 401, refuse('SIGNED_OUT'), language);
    const bytes = isCivilDate(day) ? await this.imports.workbook(actor, day) : undefined;
    if (bytes === undefined) return say(reply, 404, refuse('NOT_FOUND'), language);
    await reply
      .header('content-type', XLSX)
      .header('content-disposition', `attachment; filename="co-cau-${day}.xlsx"`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(bytes));
  }

  @Post('workbook')
  async giveIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const context = await this.requests.of(request, reply);
    try {
      const { actor } = context;
      if (actor === undefined) return await stop(request, reply, 401, refuse('SIGNED_OUT'), context.language);
      if (!context.sameOrigin || !context.csrfProven) {
        return await stop(request, reply, 403, refuse('CSRF_REJECTED'), context.language);
      }
      const refused = await this.#refused(actor, request);
      const part = refused === undefined ? await fileOfForm(request) : undefined;
      if (part === undefined) {
        return await stop(request, reply, 422, refused ?? refuse('FILE_MISSING'), context.language);
      }
      const bytes = await readUpTo(part.content, WORKBOOK_LIMITS.bytes);
      const taken = isRefused(bytes) ? bytes : await this.imports.giveIn(actor, part.name, bytes);
      if (isRefused(taken)) return await stop(request, reply, 422, taken, context.language);
      await reply.status(201).send(taken);
    } catch (error) {
      const { code, message, status } = sayFault(error, context.language);
      if (!request.raw.readableEnded) void reply.header('connection', 'close');
      await reply.status(status).send({ refusal: { code, message } });
    }
  }

  async #refused(
    actor: Parameters<ImportReader['mayGiveIn']>[0],
    request: FastifyRequest,
  ): Promise<RefusalValue | undefined> {
    if (!(await this.imports.mayGiveIn(actor))) return refuse('STRUCTURE_ADMIN_ONLY');
    return Number(request.headers['content-length']) > WORKBOOK_LIMITS.bytes + FORM_BYTES
      ? refuse('WORKBOOK_TOO_LARGE', { limit: '3 MB' })
      : undefined;
  }
}

/** The bytes of a stream; refuses what is more than the bound and what ends in the middle. */
async function readUpTo(stream: AsyncIterable<Buffer>, limit: number): Promise<Buffer | RefusalValue> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > limit) return refuse('WORKBOOK_TOO_LARGE', { limit: '3 MB' });
      chunks.push(chunk);
    }
  } catch {
    return refuse('FILE_MISSING');
  }
  return Buffer.concat(chunks);
}

/** What was not read of the request would be taken for the next one. */
async function stop(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  refusal: RefusalValue,
  language: Language,
): Promise<void> {
  if (!request.raw.readableEnded) void reply.header('connection', 'close');
  return say(reply, status, refusal, language);
}

async function say(
  reply: FastifyReply,
  status: number,
  refusal: RefusalValue,
  language: Language,
): Promise<void> {
  await reply
    .status(status)
    .send({ refusal: { code: refusal.refused, message: sayRefusal(refusal, language) } });
}
