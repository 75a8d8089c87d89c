import { Global, Module } from '@nestjs/common';
import { SessionReader } from '../../platform/session/session-reader.js';
import { AccountResolver } from './account/account.resolver.js';
import { OwnAccount } from './account/own-account.js';
import { SecondFactors } from './account/second-factors.js';
import { SecretBox } from './account/secret-box.js';
import { SignInSteps } from './account/sign-in-steps.js';
import { AccountsReader } from './accounts/accounts-reader.js';
import { KeepAccounts } from './accounts/keep-accounts.js';
import { KeptAccountsResolver } from './accounts/kept-accounts.resolver.js';
import { AdvanceClock } from './advance-clock.js';
import { DatabaseSessionReader } from './database-session-reader.js';
import { OidcClient } from './oidc/oidc-client.js';
import { OidcController } from './oidc/oidc.controller.js';
import { PeopleReader } from './people-reader.js';
import { ServiceResolver } from './service.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { SignIn } from './sign-in.js';

/** People, accounts and sessions. Global: every request asks it who is there, and every module shows people. */
@Global()
@Module({
  controllers: [OidcController],
  providers: [
    { provide: SessionReader, useClass: DatabaseSessionReader },
    PeopleReader,
    SignIn,
    OidcClient,
    SecretBox,
    SecondFactors,
    SignInSteps,
    OwnAccount,
    AdvanceClock,
    AccountsReader,
    KeepAccounts,
    KeptAccountsResolver,
    SessionResolver,
    AccountResolver,
    ServiceResolver,
  ],
  exports: [SessionReader, PeopleReader],
})
export class IdentityModule {}
