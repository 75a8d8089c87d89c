import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sayFault } from '../http/say-fault.js';
import { isRefused, refuse, sayRefusal, type RefusalCode, type RefusalValue } from '../refusal/index.js';
import { RequestContextFactory } from '../session/request-context.factory.js';
import { languageOf } from '../session/request-facts.js';
import { MAX_FILE_BYTES, MAX_FILE_WORDS } from './file-limits.js';
import { PDF } from './file-ref.model.js';
import { fileOfForm } from './form-file.js';
import { ReadFile, type ReadableFile } from './read-file.js';
import { TakeInFile, type TakenFile } from './take-in-file.js';

/** Room for what a form adds around a file. */
const FORM_BYTES = 64 * 1_024;

/** Uploads and downloads. Refusals are `{ refusal: { code, message } }` with a 4xx status. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly contexts: RequestContextFactory,
    private readonly takeIn: TakeInFile,
    private readonly files: ReadFile,
  ) {}

  @Post()
  async upload(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await answering(request, reply, async () => {
      const context = await this.contexts.of(request, reply);
      if (context.actor === undefined) return refuse('SIGNED_OUT');
      if (!context.sameOrigin || !context.csrfProven) return refuse('CSRF_REJECTED');
      // The official's own word is enough: nothing of the file is read.
      if ((request.query as { secret?: string }).secret === 'true') return refuse('SECRET_MARK');
      if (Number(request.headers['content-length']) > MAX_FILE_BYTES + FORM_BYTES) {
        return refuse('FILE_TOO_LARGE', { limit: MAX_FILE_WORDS });
      }
      const part = await fileOfForm(request);
      return part === undefined
        ? refuse('FILE_MISSING')
        : this.takeIn.run(context.actor, part.name, part.content);
    });
  }

  @Get(':id')
  async download(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answering(request, reply, async () => {
      const { actor } = await this.contexts.of(request, reply);
      if (actor === undefined) return refuse('SIGNED_OUT');
      const file = await this.files.open(actor, id);
      return isRefused(file) ? file : () => send(reply, file);
    });
  }

  @Get(':id/pdf')
  async pdf(
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await answering(request, reply, async () => {
      const { actor } = await this.contexts.of(request, reply);
      if (actor === undefined) return refuse('SIGNED_OUT');
      const file = await this.files.openAsPdf(actor, id);
      return isRefused(file) ? file : () => send(reply, file);
    });
  }
}

type Outcome = RefusalValue | TakenFile | (() => FastifyReply);

async function answering(
  request: FastifyRequest,
  reply: FastifyReply,
  act: () => Promise<Outcome>,
): Promise<void> {
  const language = languageOf(request);
  try {
    const outcome = await act();
    if (typeof outcome === 'function') return void outcome();
    if (!isRefused(outcome)) return void reply.status(201).send(outcome);
    // What was not read of the request would be taken for the next one.
    if (!request.raw.readableEnded) void reply.header('connection', 'close');
    const refusal = { code: outcome.refused, message: sayRefusal(outcome, language) };
    void reply.status(STATUS[outcome.refused] ?? 422).send({ refusal });
  } catch (error) {
    const { code, message, status } = sayFault(error, language);
    if (!request.raw.readableEnded) void reply.header('connection', 'close');
    void reply.status(status).send({ refusal: { code, message } });
  }
}

const STATUS: Readonly<Partial<Record<RefusalCode, number>>> = {
  SIGNED_OUT: 401,
  CSRF_REJECTED: 403,
  NOT_FOUND: 404,
  PDF_ABSENT: 404,
  FILE_MISSING: 400,
  FILE_TOO_LARGE: 413,
  FILE_KIND: 415,
};

/** Pages and pictures open in the browser, without scripts; the rest is saved under its own name. */
function send(reply: FastifyReply, file: ReadableFile): FastifyReply {
  const shown = file.mediaType === PDF || file.mediaType.startsWith('image/');
  const name = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return reply
    .headers({
      'content-type': file.mediaType,
      'content-length': file.bytes,
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; sandbox",
      'cache-control': 'private, no-cache',
    })
    .send(file.content);
}
