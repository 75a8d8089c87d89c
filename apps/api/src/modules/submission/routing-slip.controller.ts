import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../../platform/session/request-facts.js';
import { RequestContextFactory } from '../../platform/session/request-context.factory.js';
import { DOCX, PDF } from '../../platform/storage/file-ref.model.js';
import { PdfRenderer } from '../../platform/storage/pdf-renderer.js';
import { refuse, sayRefusal, type RefusalCode } from '../../platform/refusal/index.js';
import type { Language } from '../../platform/actor.js';
import { RoutingSlipPage } from './routing-slip-page.js';

/** The phiếu trình to print and to sign on paper, for whoever may see its dossier. */
@Controller('dossiers/:dossierId')
export class RoutingSlipController {
  constructor(
    private readonly requests: RequestContextFactory,
    private readonly page: RoutingSlipPage,
    private readonly renderer: PdfRenderer,
  ) {}

  @Get('routing-slip.docx')
  async docx(
    @Param('dossierId') dossierId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const docx = await this.made(dossierId, request, reply);
    if (docx !== undefined) await send(reply, docx, DOCX, 'phieu-trinh.docx');
  }

  @Get('routing-slip.pdf')
  async pdf(
    @Param('dossierId') dossierId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const docx = await this.made(dossierId, request, reply);
    if (docx === undefined) return;
    const result = await this.renderer.render(docx);
    if ('pdf' in result) await send(reply, result.pdf, PDF, 'phieu-trinh.pdf');
    else await say(reply, 404, 'PDF_ABSENT', languageOf(request));
  }

  /** The page, or undefined after the refusal has been answered. */
  private async made(
    dossierId: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Uint8Array | undefined> {
    const { actor, language } = await this.requests.of(request, reply);
    if (actor === undefined) {
      await say(reply, 401, 'SIGNED_OUT', language);
      return undefined;
    }
    const docx = await this.page.docx(actor, dossierId);
    if (docx === undefined) await say(reply, 404, 'NOT_FOUND', language);
    return docx;
  }
}

async function send(reply: FastifyReply, bytes: Uint8Array, mediaType: string, name: string): Promise<void> {
  await reply
    .header('content-type', mediaType)
    .header('content-disposition', `inline; filename="${name}"`)
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
