import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../../platform/actor.js';
import { refuse, sayRefusal, type RefusalCode } from '../../../platform/refusal/index.js';
import { RequestContextFactory } from '../../../platform/session/request-context.factory.js';
import { languageOf } from '../../../platform/session/request-facts.js';
import { DOCX, PDF } from '../../../platform/storage/file-ref.model.js';
import { PdfRenderer } from '../../../platform/storage/pdf-renderer.js';
import { RegisterBook } from './register-book.js';

/** A register to print, for whoever may look into it. */
@Controller('registers/:registerId')
export class RegisterBookController {
  constructor(
    private readonly requests: RequestContextFactory,
    private readonly book: RegisterBook,
    private readonly renderer: PdfRenderer,
  ) {}

  @Get('book.docx')
  async docx(
    @Param('registerId') registerId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.made(registerId, request, reply);
    if (made !== undefined) await send(reply, made.bytes, DOCX, `attachment; filename="${made.name}.docx"`);
  }

  @Get('book.pdf')
  async pdf(
    @Param('registerId') registerId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.made(registerId, request, reply);
    if (made === undefined) return;
    const result = await this.renderer.render(made.bytes);
    if ('pdf' in result) await send(reply, result.pdf, PDF, `inline; filename="${made.name}.pdf"`);
    else await say(reply, 404, 'PDF_ABSENT', languageOf(request));
  }

  /** The book, or undefined after the refusal has been answered. */
  private async made(
    registerId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ bytes: Uint8Array; name: string } | undefined> {
    const { actor, language } = await this.requests.of(request, reply);
    if (actor === undefined) {
      await say(reply, 401, 'SIGNED_OUT', language);
      return undefined;
    }
    const made = await this.book.docx(actor, registerId);
    if (made === undefined) await say(reply, 404, 'NOT_FOUND', language);
    return made;
  }
}

async function send(
  reply: FastifyReply,
  bytes: Uint8Array,
  mediaType: string,
  disposition: string,
): Promise<void> {
  await reply
    .header('content-type', mediaType)
    .header('content-disposition', disposition)
    .header('cache-control', 'private, no-store')
    .send(Buffer.from(bytes));
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
