import '@fastify/cookie';
import { Controller, Get, Inject, Logger, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName } from '../../../platform/http/cookie-names.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { isRefused } from '../../../platform/refusal/index.js';
import { clientFacts } from '../account/client-facts.js';
import { giveSessionCookie } from '../session-cookie.js';
import { firstStep, SignIn, stepAfter } from '../sign-in.js';
import { OidcClient, type Attempt } from './oidc-client.js';

const ATTEMPT_COOKIE = 'ts_oidc';
const ATTEMPT_SECONDS = 600;
const ATTEMPT_PATH = '/dang-nhap/oidc';
const START_PAGE = '/viec-can-xu-ly';

/** How signing in at the provider ended when it opened no session; the sign-in page puts it into words. */
type Failure = 'khong-lien-he-duoc' | 'khong-hop-le' | 'chua-co-tai-khoan';

/** Sign-in at the province's identity provider: the way there and back. Open to anybody; it opens a session of a known person. */
@Controller('dang-nhap/oidc')
export class OidcController {
  readonly #log = new Logger('OpenID Connect');

  constructor(
    private readonly client: OidcClient,
    private readonly signIn: SignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async begin(@Query('tiep') next: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    if (this.client.name === undefined) return back(reply, 'khong-lien-he-duoc');
    try {
      const { url, attempt } = await this.client.begin(pageOf(next));
      void reply.setCookie(cookieName(ATTEMPT_COOKIE, this.config.secureCookies), JSON.stringify(attempt), {
        ...this.#cookie(),
        maxAge: ATTEMPT_SECONDS,
      });
      void reply.redirect(url, 303);
    } catch (error) {
      this.#log.warn(`the provider cannot be reached: ${wordsOf(error)}`);
      back(reply, 'khong-lien-he-duoc');
    }
  }

  @Get('ket-qua')
  async finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const attempt = attemptOf(request.cookies[ATTEMPT_COOKIE]);
    // One answer for each attempt: what comes again has no cookie any more.
    void reply.clearCookie(cookieName(ATTEMPT_COOKIE, this.config.secureCookies), this.#cookie());
    if (attempt === undefined || this.client.name === undefined) return back(reply, 'khong-hop-le');
    const at = request.url.indexOf('?');
    const proven = await this.client
      .finish(at < 0 ? '' : request.url.slice(at), attempt)
      .catch((error: unknown) => void this.#log.warn(`an answer was refused: ${wordsOf(error)}`));
    if (!proven) return back(reply, 'khong-hop-le');
    const account = await this.signIn.accountOfClaim(proven.username);
    if (account === undefined) return back(reply, 'chua-co-tai-khoan');
    const client = clientFacts({ reply, remoteAddress: request.ip }, this.config.secureCookies);
    // A password of ours plays no part here, and who has shown a second factor there is not asked for another one.
    const own = { ...account, must_change_password: false };
    const opened = await this.signIn.open(account, {
      method: 'OIDC',
      client,
      pending: proven.secondFactor ? stepAfter('ENROL', own) : firstStep(own),
      providerLogout: proven.logoutUrl,
    });
    if (isRefused(opened)) return back(reply, 'chua-co-tai-khoan');
    giveSessionCookie(reply, opened.token, this.config.secureCookies);
    const next =
      'step' in opened
        ? `/dang-nhap?buoc=${opened.step}&tiep=${encodeURIComponent(attempt.next)}`
        : attempt.next;
    void reply.redirect(next, 303);
  }

  #cookie() {
    return {
      path: ATTEMPT_PATH,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secureCookies,
    } as const;
  }
}

function back(reply: FastifyReply, failure: Failure): void {
  void reply.redirect(`/dang-nhap?loi=${failure}`, 303);
}

/** A page of ours, and of nobody else. */
function pageOf(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\r\n]{0,500}$/.test(next) ? next : START_PAGE;
}

function attemptOf(cookie: string | undefined): Attempt | undefined {
  try {
    const attempt = JSON.parse(cookie ?? '') as Partial<Record<keyof Attempt, unknown>>;
    const { state, nonce, verifier, next } = attempt;
    return [state, nonce, verifier, next].every((part) => typeof part === 'string')
      ? ({ state, nonce, verifier, next: pageOf(next as string) } as Attempt)
      : undefined;
  } catch {
    return undefined;
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
