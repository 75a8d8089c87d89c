import { Inject, Injectable } from '@nestjs/common';
import { cleanTyped } from '@thong-suot/administration';
import { readFileSync } from 'node:fs';
import * as oidc from 'openid-client';
import { CONFIG, type Config, type OidcConfig } from '../../../platform/config/config.js';

/** What a browser keeps between leaving for the provider and coming back; nobody else sees it. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** The page to open afterwards. */
  readonly next: string;
}

/** What the provider vouches for. */
export interface ProvenPerson {
  /** The value of the claim that names the account here. */
  readonly username: string;
  /** Whether the provider itself asked for a second factor (amr, RFC 8176). */
  readonly secondFactor: boolean;
  /** Where the provider is told that the session has ended. */
  readonly logoutUrl: string | undefined;
}

export const CALLBACK_PATH = '/dang-nhap/oidc/ket-qua';

const SECOND_FACTORS = ['mfa', 'otp', 'hwk', 'sc', 'swk'];
const TIMEOUT_S = 10;

/**
 * The relying party of the province's identity provider: discovery, authorisation code with PKCE, state and nonce; the
 * signature of the ID token is checked against the provider's keys. Roles are never read from it.
 */
@Injectable()
export class OidcClient {
  readonly #config: OidcConfig | undefined;
  #discovered: Promise<oidc.Configuration> | undefined;

  constructor(@Inject(CONFIG) config: Config) {
    this.#config = config.oidc;
  }

  /** What the sign-in page calls the provider; undefined where none is set up. */
  get name(): string | undefined {
    return this.#config?.name;
  }

  /** Where the browser goes, and what it keeps meanwhile. Throws when the provider cannot be reached. */
  async begin(next: string): Promise<{ url: string; attempt: Attempt }> {
    const { callbackUrl } = this.#configured();
    const attempt: Attempt = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      next,
    };
    const url = oidc.buildAuthorizationUrl(await this.#provider(), {
      redirect_uri: callbackUrl,
      scope: 'openid profile',
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
    });
    return { url: url.href, attempt };
  }

  /** Who came back. Throws when anything of the answer is forged, foreign, replayed or late. */
  async finish(query: string, attempt: Attempt): Promise<ProvenPerson> {
    const { callbackUrl, claim, publicUrl } = this.#configured();
    const provider = await this.#provider();
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${callbackUrl}${query}`), {
      pkceCodeVerifier: attempt.verifier,
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    const username = claims?.[claim];
    // A name is taken as it is or not at all: mended, it could become somebody else's.
    if (typeof username !== 'string' || username === '' || cleanTyped(username) !== username)
      throw new Error(`The ID token has no ${claim}.`);
    const methods = Array.isArray(claims?.['amr']) ? claims['amr'] : [];
    const ends = provider.serverMetadata().end_session_endpoint !== undefined;
    return {
      username,
      secondFactor: methods.some((method) => SECOND_FACTORS.includes(String(method))),
      logoutUrl: ends
        ? oidc.buildEndSessionUrl(provider, {
            id_token_hint: tokens.id_token ?? '',
            post_logout_redirect_uri: `${publicUrl}/dang-nhap`,
          }).href
        : undefined,
    };
  }

  #configured(): OidcConfig & { callbackUrl: string } {
    if (this.#config === undefined) throw new Error('No identity provider is set up.');
    return { ...this.#config, callbackUrl: `${this.#config.publicUrl}${CALLBACK_PATH}` };
  }

  /** Asked once; after a failure again at the next sign-in. */
  #provider(): Promise<oidc.Configuration> {
    this.#discovered ??= this.#discover().catch((error: unknown) => {
      this.#discovered = undefined;
      throw error;
    });
    return this.#discovered;
  }

  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecretFile } = this.#configured();
    const secret = readFileSync(clientSecretFile, 'utf8').trim();
    const server = new URL(issuer);
    // Without TLS only on this machine, where tests run.
    const local = server.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(server.hostname);
    return oidc.discovery(server, clientId, {}, oidc.ClientSecretBasic(secret), {
      timeout: TIMEOUT_S,
      execute: [oidc.enableNonRepudiationChecks, ...(local ? [oidc.allowInsecureRequests] : [])],
    });
  }
}
