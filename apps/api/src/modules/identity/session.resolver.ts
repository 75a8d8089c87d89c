import { Inject } from '@nestjs/common';
import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { civilDateOf } from '@thong-suot/administration';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Databases } from '../../platform/database/databases.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { Public, type RequestContext } from '../../platform/graphql/index.js';
import { isId, newId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { SessionReader } from '../../platform/session/session-reader.js';
import { tokenHash } from '../../platform/session/tokens.js';
import { SignInResult, type SignInWaitsModel } from './account/account.model.js';
import { ACCOUNT_SQL } from './account/account.queries.js';
import { clientFacts } from './account/client-facts.js';
import { AuthorityModel } from './authority.model.js';
import { authorityById, IDENTITY_SQL } from './identity.queries.js';
import { PeopleReader } from './people-reader.js';
import { PersonModel } from './person.model.js';
import { answerWith, tokenOf } from './session-answer.js';
import { takeSessionCookie } from './session-cookie.js';
import { SessionModel, SessionResult, SignedOutModel } from './session.model.js';
import { SignIn } from './sign-in.js';

/** Signing in and out, and the position acted in. */
@Resolver(() => SessionModel)
export class SessionResolver {
  constructor(
    private readonly signInUseCase: SignIn,
    private readonly sessions: SessionReader,
    private readonly databases: Databases,
    private readonly reader: TenantReader,
    private readonly people: PeopleReader,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Public()
  @Query(() => SessionModel, { nullable: true })
  session(@Context() context: RequestContext): SessionModel | null {
    return context.session ?? null;
  }

  @Public()
  @Mutation(() => SignInResult)
  async signIn(
    @Context() context: RequestContext,
    @Args('username', { type: () => String }) username: string,
    @Args('password', { type: () => String }) password: string,
  ): Promise<SessionModel | SignInWaitsModel | RefusalValue> {
    const client = clientFacts(context, this.config.secureCookies);
    return answerWith(
      context,
      await this.signInUseCase.withPassword(username, password, client),
      this.config.secureCookies,
    );
  }

  @Public()
  @Mutation(() => SignInResult, { description: 'Demo only: choose a role without a password.' })
  async signInDemo(
    @Context() context: RequestContext,
    @Args('username', { type: () => String }) username: string,
  ): Promise<SessionModel | SignInWaitsModel | RefusalValue> {
    const client = clientFacts(context, this.config.secureCookies);
    return answerWith(
      context,
      await this.signInUseCase.asDemoRole(username, client),
      this.config.secureCookies,
    );
  }

  @Mutation(() => SignedOutModel)
  async signOut(@Context() context: RequestContext): Promise<SignedOutModel> {
    const { rows } = await this.databases.app.query<{ provider_logout: string | null }>({
      ...ACCOUNT_SQL.close,
      // real-time: what is recorded of security.
      values: [tokenHash(tokenOf(context)), newId(), this.clock.now(), new Date()],
    });
    takeSessionCookie(context.reply, this.config.secureCookies);
    return { providerLogout: rows[0]?.provider_logout ?? null };
  }

  @Mutation(() => SessionResult)
  async actAs(
    @Context() context: RequestContext,
    @Args('appointmentId', { type: () => ID }) appointmentId: string,
  ): Promise<SessionModel | RefusalValue> {
    if (!isId(appointmentId)) return refuse('APPOINTMENT_NOT_YOURS');
    const token = tokenOf(context);
    const { rows } = await this.databases.app.query<{ changed: boolean }>({
      ...IDENTITY_SQL.actIn,
      values: [tokenHash(token), appointmentId, civilDateOf(this.clock.now())],
    });
    const facts = rows[0]?.changed === true ? await this.sessions.byToken(token) : undefined;
    return facts ?? refuse('APPOINTMENT_NOT_YOURS');
  }

  @Mutation(() => SessionResult, {
    description:
      'Does the work of somebody else ("A thay B", TUQ.) from now on; `actAs` an own appointment goes back.',
  })
  async standIn(
    @Context() context: RequestContext,
    @Args('substitutionId', { type: () => ID }) substitutionId: string,
  ): Promise<SessionModel | RefusalValue> {
    if (!isId(substitutionId)) return refuse('SUBSTITUTION_NOT_YOURS');
    const token = tokenOf(context);
    const { rows } = await this.databases.app.query<{ changed: boolean }>({
      ...IDENTITY_SQL.standIn,
      values: [tokenHash(token), substitutionId, civilDateOf(this.clock.now())],
    });
    const facts = rows[0]?.changed === true ? await this.sessions.byToken(token) : undefined;
    return facts ?? refuse('SUBSTITUTION_NOT_YOURS');
  }

  @ResolveField(() => PersonModel)
  person(@Parent() session: SessionModel, @Context() context: RequestContext): Promise<PersonModel> {
    return this.people.load(context, session.authorityId, session.personId);
  }

  @ResolveField(() => AuthorityModel)
  async authority(@Parent() session: SessionModel): Promise<AuthorityModel> {
    const row = await this.reader.one(session.authorityId, authorityById(session.authorityId));
    if (row === undefined) throw new Error('The session names an authority that is not there.');
    return row;
  }
}
