import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../../platform/actor.js';
import { CommandId, CurrentActor } from '../../../platform/graphql/index.js';
import type { RefusalValue } from '../../../platform/refusal/index.js';
import { AccountsReader } from './accounts-reader.js';
import { KeepAccounts } from './keep-accounts.js';
import {
  AccountCandidateModel,
  AccountState,
  FactorRulesModel,
  FactorRulesResult,
  KeptAccountConnection,
  KeptAccountPageModel,
  KeptAccountResult,
} from './kept-account.model.js';

type Done = Promise<KeptAccountPageModel | RefusalValue>;

/** "Tài khoản": kept by administrators of the Office, null for everybody else. They read no content by it. */
@Resolver()
export class KeptAccountsResolver {
  constructor(
    private readonly accounts: AccountsReader,
    private readonly keeping: KeepAccounts,
  ) {}

  @Query(() => KeptAccountConnection, { nullable: true, description: 'By user name.' })
  keptAccounts(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, defaultValue: '' }) words: string,
    @Args('state', { type: () => AccountState, nullable: true }) state?: AccountState | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first?: number,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<KeptAccountConnection | null> {
    return this.accounts.page(actor, {
      words,
      state: state ?? null,
      first: first ?? 50,
      after: after ?? null,
    });
  }

  @Query(() => KeptAccountPageModel, { nullable: true })
  keptAccount(
    @CurrentActor() actor: Actor,
    @Args('accountId', { type: () => ID }) accountId: string,
  ): Promise<KeptAccountPageModel | null> {
    return this.accounts.one(actor, accountId);
  }

  @Query(() => [AccountCandidateModel], {
    description: 'People who hold a post, now or later, and have no account; thirty at most.',
  })
  accountCandidates(
    @CurrentActor() actor: Actor,
    @Args('search', { type: () => String, defaultValue: '' }) words: string,
  ): Promise<AccountCandidateModel[]> {
    return this.accounts.candidates(actor, words);
  }

  @Query(() => FactorRulesModel, { nullable: true })
  factorRules(@CurrentActor() actor: Actor): Promise<FactorRulesModel | null> {
    return this.accounts.rules(actor);
  }

  @Mutation(() => KeptAccountResult, {
    description: 'A one-time password, shown this once, to be changed at the next sign-in; all sessions end.',
  })
  giveAccountPassword(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.keeping.givePassword(actor, commandId, { accountId, reason, expectedVersion });
  }

  @Mutation(() => KeptAccountResult, {
    description: 'The authenticator app and the recovery codes open nothing any more; all sessions end.',
  })
  resetAccountFactor(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.keeping.keep(actor, commandId, 'resetSecondFactor', { accountId, reason, expectedVersion });
  }

  @Mutation(() => KeptAccountResult, { description: 'Nobody signs in to it; all sessions end.' })
  lockAccount(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.keeping.keep(actor, commandId, 'lockAccount', { accountId, reason, expectedVersion });
  }

  @Mutation(() => KeptAccountResult, { description: 'A rest after wrong attempts ends too.' })
  unlockAccount(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.keeping.keep(actor, commandId, 'unlockAccount', { accountId, reason, expectedVersion });
  }

  @Mutation(() => KeptAccountResult)
  endAccountSessions(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.keeping.keep(actor, commandId, 'endAccountSessions', { accountId, reason, expectedVersion });
  }

  @Mutation(() => KeptAccountResult, {
    description: 'Without a claim the user name stands for the person at the identity provider.',
  })
  bindAccount(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('claim', { type: () => String, nullable: true }) claim: string | null,
    @Args('reason', { type: () => String }) reason: string,
    @Args('expectedVersion', { type: () => Int }) expectedVersion: number,
  ): Done {
    return this.keeping.bind(actor, commandId, { accountId, claim, reason, expectedVersion });
  }

  @Mutation(() => KeptAccountResult, { description: 'For somebody who holds a post and has none.' })
  createAccount(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('personId', { type: () => ID }) personId: string,
    @Args('username', { type: () => String }) username: string,
    @Args('reason', { type: () => String }) reason: string,
  ): Done {
    return this.keeping.create(actor, commandId, { personId, username, reason });
  }

  @Mutation(() => FactorRulesResult)
  setFactorRule(
    @CurrentActor() actor: Actor,
    @CommandId() commandId: string,
    @Args('position', { type: () => String }) position: string,
    @Args('required', { type: () => Boolean }) required: boolean,
    @Args('reason', { type: () => String }) reason: string,
  ): Promise<FactorRulesModel | RefusalValue> {
    return this.keeping.setRule(actor, commandId, { position, required, reason });
  }
}
