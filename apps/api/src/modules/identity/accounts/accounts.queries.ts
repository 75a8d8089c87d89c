import type { Statement } from '../../../platform/act/index.js';
import type { Query } from '../../../platform/database/query.js';

/** Whose acts on accounts they are; the functions of the owner look themselves whether he administers them. */
export interface Keeper {
  readonly authorityId: string;
  readonly appointmentId: string;
  /** The business day. */
  readonly today: string;
}

export interface KeptAccountRow {
  readonly id: string;
  readonly person_id: string;
  readonly person: string;
  readonly username: string;
  readonly posts: readonly { readonly title: string; readonly unit: string; readonly position: string }[];
  readonly disabled: boolean;
  readonly locked_until: string | null;
  readonly must_change_password: boolean;
  readonly second_factor_at: string | null;
  readonly second_factor_required: boolean;
  readonly codes_left: number;
  readonly provider_claim: string | null;
  readonly sessions: number;
  readonly last_used_at: string | null;
  readonly kept_version: number;
  readonly own: boolean;
}

export interface AccountsWanted {
  /** Positions that need a second factor where the authority has no rule of its own. */
  readonly required: readonly string[];
  readonly realNow: Date;
  readonly idle: string;
  readonly accountId?: string;
  readonly words?: string;
  readonly state?: string | null;
  /** Names after this one, in small letters. */
  readonly after?: string | null;
  readonly limit: number;
}

/** Accounts by user name; no row for whoever does not administer them. */
export function accountsKept(
  { authorityId, appointmentId, today }: Keeper,
  wanted: AccountsWanted,
): Query<KeptAccountRow> {
  const { required, realNow, idle, accountId, words, state, after, limit } = wanted;
  return {
    name: 'identity.accounts-kept',
    text: 'select * from accounts_kept($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
    values: [
      authorityId,
      appointmentId,
      today,
      required,
      realNow,
      idle,
      accountId ?? null,
      words?.trim() || null,
      state ?? null,
      after ?? null,
      limit,
    ],
  };
}

export interface AccountActRow {
  readonly id: string;
  readonly act: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What administrators did to an account, the newest first. */
export function actsOnAccount(authorityId: string, accountId: string, limit: number): Query<AccountActRow> {
  return {
    name: 'identity.acts-on-account',
    text: `select t.id, t.act, t.reason, n.display_name as by, t.at
      from account_act t join person n on n.authority_id = $1 and n.id = t.by_person_id
      where t.authority_id = $1 and t.account_id = $2 order by t.id desc limit $3`,
    values: [authorityId, accountId, limit],
  };
}

export interface CandidateRow {
  readonly person_id: string;
  readonly person: string;
  readonly title: string;
  readonly unit: string;
  readonly position: string;
  readonly valid_from: string;
  readonly username: string;
}

/** People who hold a post, now or later, and have no account. */
export function peopleWithoutAccount(
  { authorityId, appointmentId, today }: Keeper,
  wanted: {
    readonly short: object;
    readonly words?: string;
    readonly personId?: string;
    readonly limit: number;
  },
): Query<CandidateRow> {
  const { short, words, personId, limit } = wanted;
  return {
    name: 'identity.people-without-account',
    text: 'select * from people_without_account($1, $2, $3, $4, $5, $6, $7)',
    values: [
      authorityId,
      appointmentId,
      today,
      JSON.stringify(short),
      words?.trim() || null,
      personId ?? null,
      limit,
    ],
  };
}

export interface PositionKeptRow {
  readonly position: string;
  readonly holders: number;
  readonly without_factor: number;
  readonly required: boolean | null;
}

/** The positions that posts have, with the rule of the authority on second factors. */
export function positionsKept({ authorityId, appointmentId, today }: Keeper): Query<PositionKeptRow> {
  return {
    name: 'identity.positions-kept',
    text: 'select * from positions_kept($1, $2, $3)',
    values: [authorityId, appointmentId, today],
  };
}

/** The kind of the unit that somebody acts in. */
export function kindOfUnit(authorityId: string, unitId: string): Query<{ kind: string }> {
  return {
    name: 'identity.kind-of-unit',
    text: 'select kind from unit where authority_id = $1 and id = $2',
    values: [authorityId, unitId],
  };
}

/** Does it, or refuses the act by a code of the service. */
export function keepAccount(
  { authorityId, appointmentId, today }: Keeper,
  act: {
    readonly accountId: string;
    readonly seen: number;
    readonly act: string;
    readonly value: string | null;
  },
): Statement {
  return {
    name: 'identity.keep-account',
    text: 'select keep_account($1, $2, $3, $4, $5, $6, $7)',
    values: [authorityId, appointmentId, today, act.accountId, act.seen, act.act, act.value],
  };
}

/** Makes an account, or refuses the act by a code of the service. */
export function createAccount(
  { authorityId, appointmentId, today }: Keeper,
  account: {
    readonly accountId: string;
    readonly personId: string;
    readonly username: string;
    readonly hash: string;
  },
): Statement {
  const { accountId, personId, username, hash } = account;
  return {
    name: 'identity.create-account',
    text: 'select create_account($1, $2, $3, $4, $5, $6, $7)',
    values: [authorityId, appointmentId, today, accountId, personId, username, hash],
  };
}

/** Why it was done. */
export function insertAccountAct(act: {
  readonly authorityId: string;
  readonly id: string;
  readonly accountId?: string;
  readonly position?: string;
  readonly act: string;
  readonly reason: string;
  readonly byPersonId: string;
  readonly at: string;
}): Statement {
  return {
    name: 'identity.insert-account-act',
    text: `insert into account_act (authority_id, id, account_id, "position", act, reason, by_person_id, at)
      values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      act.authorityId,
      act.id,
      act.accountId ?? null,
      act.position ?? null,
      act.act,
      act.reason,
      act.byPersonId,
      act.at,
    ],
  };
}

/** The rule of a position; refuses FACTOR_RULE_THERE where it says so already. */
export function setFactorRule(authorityId: string, position: string, required: boolean): Statement {
  return {
    name: 'identity.set-factor-rule',
    text: `insert into second_factor_rule as r (authority_id, position, required) values ($1, $2, $3)
      on conflict (authority_id, position) do update set required = $3 where r.required <> $3`,
    values: [authorityId, position, required],
    mustChange: 'FACTOR_RULE_THERE',
  };
}
