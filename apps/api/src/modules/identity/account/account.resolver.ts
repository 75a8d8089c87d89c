import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { CurrentActor, Public, type RequestContext } from '../../../platform/graphql/index.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { answerWith, tokenOf } from '../session-answer.js';
import type { SessionModel } from '../session.model.js';
import { SignIn } from '../sign-in.js';
import type { OwnAccountRow, PendingRow } from './account.queries.js';
import {
  OwnSecurityModel,
  OwnSecurityResult,
  RecoveryCodesModel,
  RecoveryCodesResult,
  SecondFactorSecretModel,
  SecondFactorSecretResult,
  SignInResult,
  type SignInWaitsModel,
} from './account.model.js';
import { clientFacts } from './client-facts.js';
import { OwnAccount } from './own-account.js';
import { SecondFactors } from './second-factors.js';
import { SignInSteps } from './sign-in-steps.js';

/**
 * The account of the person who asks: second factor, password, sessions. What is done while signing in is open to whoever
 * holds the cookie of that step; everything else needs a session. Nobody reaches another account here.
 */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly own: OwnAccount,
    private readonly steps: SignInSteps,
    private readonly factors: SecondFactors,
    private readonly signIn: SignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => OwnSecurityModel, { nullable: true })
  async ownSecurity(
    @Context() context: RequestContext,
    @CurrentActor() _: Actor,
  ): Promise<OwnSecurityModel | null> {
    const token = tokenOf(context);
    const [account, sessions] = await Promise.all([this.own.of(token), this.own.sessions(token)]);
    if (account === undefined) return null;
    const { username, second_factor_at, codes_left } = account;
    const known = await this.signIn.account(username);
    return {
      username,
      secondFactorSince: second_factor_at,
      secondFactorRequired: known?.second_factor_required ?? false,
      recoveryCodesLeft: codes_left,
      sessions: sessions.map((row) => ({
        id: row.id,
        createdAt: row.created_at,
        usedAt: row.touched_at,
        expiresAt: row.expires_at,
        method: row.method,
        userAgent: row.user_agent,
        address: row.address,
        current: row.current,
      })),
    };
  }

  @Public()
  @Mutation(() => SignInResult, {
    description: 'The step SECOND_FACTOR: a code of the app or a recovery code.',
  })
  async enterSecondFactor(
    @Context() context: RequestContext,
    @Args('code', { type: () => String }) code: string,
  ): Promise<SessionModel | SignInWaitsModel | RefusalValue> {
    const client = clientFacts(context, this.config.secureCookies);
    return answerWith(
      context,
      await this.steps.enterCode(tokenOf(context), code, client),
      this.config.secureCookies,
    );
  }

  @Public()
  @Mutation(() => SignInResult, { description: 'The step PASSWORD: one of one’s own.' })
  async setOwnPassword(
    @Context() context: RequestContext,
    @Args('password', { type: () => String }) password: string,
  ): Promise<SessionModel | SignInWaitsModel | RefusalValue> {
    const client = clientFacts(context, this.config.secureCookies);
    return answerWith(
      context,
      await this.steps.setPassword(tokenOf(context), password, client),
      this.config.secureCookies,
    );
  }

  @Public()
  @Mutation(() => SecondFactorSecretResult, {
    description: 'A secret for the authenticator app, in a session or at the step ENROL.',
  })
  async beginSecondFactor(
    @Context() context: RequestContext,
  ): Promise<SecondFactorSecretModel | RefusalValue> {
    const account = await this.#enrolling(context);
    return isRefused(account) ? account : this.factors.begin(account);
  }

  @Public()
  @Mutation(() => RecoveryCodesResult, {
    description: 'The first code of the app makes it count; at the step ENROL signing in goes on.',
  })
  async confirmSecondFactor(
    @Context() context: RequestContext,
    @Args('code', { type: () => String }) code: string,
  ): Promise<RecoveryCodesModel | RefusalValue> {
    const account = await this.#enrolling(context);
    if (isRefused(account)) return account;
    const codes = await this.factors.confirm(account, code);
    if (isRefused(codes)) return codes;
    if (!('pending' in account)) return { codes, session: null };
    const client = clientFacts(context, this.config.secureCookies);
    const session = answerWith(
      context,
      await this.steps.enrolled(tokenOf(context), account, client),
      this.config.secureCookies,
    );
    return { codes, session: isRefused(session) || 'step' in session ? null : session };
  }

  @Mutation(() => RecoveryCodesResult, { description: 'The codes before open nothing any more.' })
  async renewRecoveryCodes(
    @Context() context: RequestContext,
    @CurrentActor() _: Actor,
    @Args('code', { type: () => String }) code: string,
  ): Promise<RecoveryCodesModel | RefusalValue> {
    const account = await this.own.of(tokenOf(context));
    if (account === undefined) return refuse('SIGNED_OUT');
    const codes = await this.factors.renewCodes(account, code);
    return isRefused(codes) ? codes : { codes, session: null };
  }

  @Mutation(() => OwnSecurityResult)
  async removeSecondFactor(
    @Context() context: RequestContext,
    @CurrentActor() actor: Actor,
    @Args('code', { type: () => String }) code: string,
  ): Promise<OwnSecurityModel | RefusalValue> {
    const account = await this.own.of(tokenOf(context));
    if (account === undefined) return refuse('SIGNED_OUT');
    const known = await this.signIn.account(account.username);
    if (known?.second_factor_required === true) return refuse('SECOND_FACTOR_REQUIRED');
    return this.#after(context, actor, await this.factors.remove(account, code));
  }

  @Mutation(() => OwnSecurityResult, { description: 'All other sessions of the account end.' })
  async changePassword(
    @Context() context: RequestContext,
    @CurrentActor() actor: Actor,
    @Args('current', { type: () => String }) current: string,
    @Args('next', { type: () => String }) next: string,
  ): Promise<OwnSecurityModel | RefusalValue> {
    const refused = await this.own.changePassword(tokenOf(context), current, next);
    return this.#after(context, actor, refused);
  }

  @Mutation(() => OwnSecurityResult, {
    description: 'Ends one session of one’s own; without an id all others.',
  })
  async endSessions(
    @Context() context: RequestContext,
    @CurrentActor() actor: Actor,
    @Args('ownSessionId', { type: () => ID, nullable: true }) ownSessionId?: string | null,
  ): Promise<OwnSecurityModel | RefusalValue> {
    return this.#after(context, actor, await this.own.end(tokenOf(context), ownSessionId ?? null));
  }

  async #after(
    context: RequestContext,
    actor: Actor,
    refused: RefusalValue | undefined,
  ): Promise<OwnSecurityModel | RefusalValue> {
    return refused ?? (await this.ownSecurity(context, actor)) ?? refuse('SIGNED_OUT');
  }

  /** Whoever is signed in, or waits at the step ENROL. */
  async #enrolling(context: RequestContext): Promise<OwnAccountRow | PendingRow | RefusalValue> {
    const token = tokenOf(context);
    if (context.actor !== undefined) return (await this.own.of(token)) ?? refuse('SIGNED_OUT');
    const pending = await this.steps.pending(token);
    return pending?.pending === 'ENROL' ? pending : refuse('SIGN_IN_STEP_OVER');
  }
}
