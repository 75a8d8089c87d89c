import { Injectable } from '@nestjs/common';
import { isCode, type PositionCode } from '@thong-suot/administration';
import { ActRunner } from '../../../platform/act/index.js';
import type { Actor } from '../../../platform/actor.js';
import { isId, newId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { hashPassword } from '../account/password.js';
import { ACCOUNT_KEPT } from './account-messages.js';
import {
  createAccount,
  insertAccountAct,
  keepAccount,
  kindOfUnit,
  setFactorRule,
  type KeptAccountRow,
} from './accounts.queries.js';
import { AccountsReader } from './accounts-reader.js';
import type { FactorRulesModel, KeptAccountPageModel } from './kept-account.model.js';
import { oneTimePassword } from './one-time-password.js';
import { tidyAccountReason } from './reason.js';
import { tidyUserName } from './user-name.js';

/** What an administrator does to an account; the names stand in the record. */
export type AccountActKind =
  | 'givePassword'
  | 'resetSecondFactor'
  | 'lockAccount'
  | 'unlockAccount'
  | 'endAccountSessions'
  | 'bindAccount';

export interface KeepRequest {
  readonly accountId: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

const LONGEST_CLAIM = 200;

/**
 * Acts of administrators on accounts of others: each with a reason, recorded, and told to whoever has the account. The
 * password is made here, shown to the administrator this once and kept as a hash alone. Refuses ACCOUNT_ADMIN_ONLY,
 * ACCOUNT_NOT_FOUND, ACCOUNT_IS_YOURS, ACCOUNT_CHANGED, ACCOUNT_REASON.
 */
@Injectable()
export class KeepAccounts {
  constructor(
    private readonly acts: ActRunner,
    private readonly accounts: AccountsReader,
  ) {}

  /** Another password, to be changed at the next sign-in; all sessions end, and so does a rest after failures. */
  async givePassword(
    actor: Actor,
    commandId: string,
    request: KeepRequest,
  ): Promise<KeptAccountPageModel | RefusalValue> {
    const password = oneTimePassword();
    return this.#keep(actor, commandId, request, {
      act: 'givePassword',
      value: await hashPassword(password),
      shown: password,
    });
  }

  /** What needs no more than its name. */
  keep(
    actor: Actor,
    commandId: string,
    act: Exclude<AccountActKind, 'givePassword' | 'bindAccount'>,
    request: KeepRequest,
  ): Promise<KeptAccountPageModel | RefusalValue> {
    return this.#keep(actor, commandId, request, { act, value: null });
  }

  /** Binds the account to what the identity provider calls its person; null: to the user name. Refuses ACCOUNT_CLAIM too. */
  async bind(
    actor: Actor,
    commandId: string,
    { claim, ...request }: KeepRequest & { readonly claim: string | null },
  ): Promise<KeptAccountPageModel | RefusalValue> {
    const value = claim?.trim() || null;
    if (value !== null && (value.length > LONGEST_CLAIM || /\s/u.test(value))) {
      return refuse('ACCOUNT_CLAIM', { most: String(LONGEST_CLAIM) }, 'claim');
    }
    return this.#keep(actor, commandId, request, { act: 'bindAccount', value, content: { claim: value } });
  }

  /** An account for whoever holds a post and has none. Refuses ACCOUNT_NAME, ACCOUNT_NAME_TAKEN, ACCOUNT_THERE, ACCOUNT_WITHOUT_POST. */
  async create(
    actor: Actor,
    commandId: string,
    request: { readonly personId: string; readonly username: string; readonly reason: string },
  ): Promise<KeptAccountPageModel | RefusalValue> {
    if (actor.position !== 'ADMIN') return refuse('ACCOUNT_ADMIN_ONLY');
    const tidy = tidyAccountReason(request.reason);
    if (isRefused(tidy)) return tidy;
    const name = tidyUserName(request.username);
    if (isRefused(name)) return name;
    const { personId } = request;
    if (!isId(personId)) return refuse('ACCOUNT_WITHOUT_POST');
    const { username } = name;
    const [password, accountId] = [oneTimePassword(), newId()];
    const hash = await hashPassword(password);
    const { authorityId } = actor;
    const result = await this.acts.run<[], { accountId: string }>({
      commandId,
      kind: 'createAccount',
      actor,
      content: { personId, username, reason: tidy.reason },
      decide: ({ now, newId: id }) => ({
        writes: [
          createAccount(this.accounts.keeper(actor), { accountId, personId, username, hash }),
          insertAccountAct({
            authorityId,
            id: id(),
            accountId,
            act: 'createAccount',
            reason: tidy.reason,
            byPersonId: actor.personId,
            at: now,
          }),
        ],
        audit: {
          act: 'createAccount',
          subjectKind: 'ACCOUNT',
          subjectId: accountId,
          detail: { personId },
        },
        answer: { accountId },
      }),
    });
    if (isRefused(result)) return result;
    // A repeated command made the first one's account, with a password that was shown then.
    const fresh = result.answer.accountId === accountId;
    return this.#shown(actor, result.answer.accountId, fresh ? password : null);
  }

  /** Whether a position needs a second factor from now on. Refuses FACTOR_RULE_THERE where it says so already. */
  async setRule(
    actor: Actor,
    commandId: string,
    request: { readonly position: string; readonly required: boolean; readonly reason: string },
  ): Promise<FactorRulesModel | RefusalValue> {
    const { authorityId, unitId, personId } = actor;
    if (actor.position !== 'ADMIN') return refuse('ACCOUNT_ADMIN_ONLY');
    const tidy = tidyAccountReason(request.reason);
    if (isRefused(tidy)) return tidy;
    const { position, required } = request;
    if (!isCode('position', position)) return refuse('STRUCTURE_POSITION', { position }, 'position');
    const result = await this.acts.run<[{ kind: string }], { position: string }>({
      commandId,
      kind: 'setFactorRule',
      actor,
      content: { position, required, reason: tidy.reason },
      load: () => [kindOfUnit(authorityId, unitId)],
      decide: ({ rows: [[own]], now, newId: id }) => {
        if (own?.kind !== 'OFFICE') return refuse('ACCOUNT_ADMIN_ONLY');
        return {
          writes: [
            setFactorRule(authorityId, position, required),
            insertAccountAct({
              authorityId,
              id: id(),
              position,
              act: 'setFactorRule',
              reason: tidy.reason,
              byPersonId: personId,
              at: now,
            }),
          ],
          audit: {
            act: 'setFactorRule',
            subjectKind: 'AUTHORITY',
            subjectId: authorityId,
            detail: { position: position satisfies PositionCode, required },
          },
          answer: { position },
        };
      },
    });
    if (isRefused(result)) return result;
    return (await this.accounts.rules(actor)) ?? refuse('ACCOUNT_ADMIN_ONLY');
  }

  async #keep(
    actor: Actor,
    commandId: string,
    { accountId, reason, expectedVersion }: KeepRequest,
    doing: {
      readonly act: AccountActKind;
      readonly value: string | null;
      readonly content?: object;
      readonly shown?: string;
    },
  ): Promise<KeptAccountPageModel | RefusalValue> {
    if (actor.position !== 'ADMIN') return refuse('ACCOUNT_ADMIN_ONLY');
    if (!isId(accountId)) return refuse('ACCOUNT_NOT_FOUND');
    const tidy = tidyAccountReason(reason);
    if (isRefused(tidy)) return tidy;
    const { authorityId, personId } = actor;
    const { act, value, content, shown } = doing;
    const tried = newId();
    const result = await this.acts.run<[KeptAccountRow], { tried: string }>({
      commandId,
      kind: act,
      actor,
      content: { accountId, reason: tidy.reason, expectedVersion, ...content },
      load: () => [this.accounts.ofId(actor, accountId)],
      decide: ({ rows: [[account]], now }) => {
        if (account === undefined) return refuse('ACCOUNT_NOT_FOUND');
        return {
          writes: [
            keepAccount(this.accounts.keeper(actor), { accountId, seen: expectedVersion, act, value }),
            insertAccountAct({
              authorityId,
              id: tried,
              accountId,
              act,
              reason: tidy.reason,
              byPersonId: personId,
              at: now,
            }),
          ],
          audit: { act, subjectKind: 'ACCOUNT', subjectId: accountId, detail: { accountActId: tried } },
          outbox: [
            {
              topic: ACCOUNT_KEPT,
              payload: { accountId, personId: account.person_id, act, accountActId: tried },
            },
          ],
          answer: { tried },
        };
      },
    });
    if (isRefused(result)) return result;
    // The password of a command that came again is not the one made now: the first one was shown then.
    return this.#shown(actor, accountId, result.answer.tried === tried ? (shown ?? null) : null);
  }

  async #shown(
    actor: Actor,
    accountId: string,
    oneTimePassword: string | null,
  ): Promise<KeptAccountPageModel | RefusalValue> {
    const page = await this.accounts.one(actor, accountId);
    return page === null ? refuse('ACCOUNT_NOT_FOUND') : { ...page, oneTimePassword };
  }
}
