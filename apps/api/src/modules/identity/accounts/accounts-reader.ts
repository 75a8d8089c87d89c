import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf, POSITIONS } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Query } from '../../../platform/database/query.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { decodeCursor, pageOf, pageSize } from '../../../platform/graphql/index.js';
import { isId } from '../../../platform/ids.js';
import { IDLE } from '../database-session-reader.js';
import { OidcClient } from '../oidc/oidc-client.js';
import { positionsWithFactor } from '../second-factor-positions.js';
import {
  accountsKept,
  actsOnAccount,
  kindOfUnit,
  peopleWithoutAccount,
  positionsKept,
  type AccountsWanted,
  type CandidateRow,
  type Keeper,
  type KeptAccountRow,
} from './accounts.queries.js';
import type {
  AccountCandidateModel,
  AccountState,
  FactorRulesModel,
  KeptAccountConnection,
  KeptAccountModel,
  KeptAccountPageModel,
} from './kept-account.model.js';
import { SHORT_POSITIONS } from './user-name.js';

const CANDIDATES = 30;
const ACTS = 50;

/** Accounts for administrators of the Office: who has one and how it is secured; null for everybody else. */
@Injectable()
export class AccountsReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
    private readonly provider: OidcClient,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Two statements. */
  async page(
    actor: Actor,
    wanted: {
      readonly words: string;
      readonly state: AccountState | null;
      readonly first: number;
      readonly after: string | null;
    },
  ): Promise<KeptAccountConnection | null> {
    if (actor.position !== 'ADMIN') return null;
    const [after] = decodeCursor(wanted.after, 1) ?? [null];
    const size = pageSize(wanted.first);
    const [[own], rows] = await this.reader.read(
      actor.authorityId,
      kindOfUnit(actor.authorityId, actor.unitId),
      accountsKept(this.keeper(actor), {
        ...this.#present(),
        words: wanted.words,
        state: wanted.state,
        after: typeof after === 'string' ? after : null,
        limit: size + 1,
      }),
    );
    if (own?.kind !== 'OFFICE') return null;
    return pageOf(rows, size, toAccount, ({ username }) => [username.toLowerCase()]);
  }

  async one(actor: Actor, accountId: string): Promise<KeptAccountPageModel | null> {
    if (actor.position !== 'ADMIN' || !isId(accountId)) return null;
    const [[row], acts] = await this.reader.read(
      actor.authorityId,
      this.ofId(actor, accountId),
      actsOnAccount(actor.authorityId, accountId, ACTS),
    );
    if (row === undefined) return null;
    return {
      account: toAccount(row),
      acts,
      providerName: this.provider.name ?? null,
      oneTimePassword: null,
    };
  }

  /** People who hold a post and have no account, thirty at most. */
  async candidates(actor: Actor, words: string): Promise<AccountCandidateModel[]> {
    if (actor.position !== 'ADMIN') return [];
    const rows = await this.reader.rows(
      actor.authorityId,
      peopleWithoutAccount(this.keeper(actor), { short: SHORT_POSITIONS, words, limit: CANDIDATES }),
    );
    return rows.map(toCandidate);
  }

  async rules(actor: Actor): Promise<FactorRulesModel | null> {
    if (actor.position !== 'ADMIN') return null;
    const rows = await this.reader.rows(actor.authorityId, positionsKept(this.keeper(actor)));
    if (rows.length === 0) return null;
    const byDefault: readonly string[] = positionsWithFactor(this.config);
    const order = Object.keys(POSITIONS);
    return {
      rules: rows
        .map(({ position, holders, without_factor, required }) => ({
          position,
          holders,
          withoutFactor: without_factor,
          byDefault: byDefault.includes(position),
          required: required ?? byDefault.includes(position),
        }))
        .sort((one, other) => order.indexOf(one.position) - order.indexOf(other.position)),
    };
  }

  /** One account, as acts on it load it. */
  ofId(actor: Actor, accountId: string): Query<KeptAccountRow> {
    return accountsKept(this.keeper(actor), { ...this.#present(), accountId, limit: 1 });
  }

  keeper({ authorityId, appointmentId }: Actor): Keeper {
    return { authorityId, appointmentId, today: civilDateOf(this.clock.now()) };
  }

  #present(): Pick<AccountsWanted, 'required' | 'realNow' | 'idle'> {
    // real-time: sessions and rests after failures live in real time.
    return { required: positionsWithFactor(this.config), realNow: new Date(), idle: IDLE };
  }
}

function toAccount(row: KeptAccountRow): KeptAccountModel {
  return {
    id: row.id,
    personId: row.person_id,
    person: row.person,
    username: row.username,
    posts: row.posts,
    locked: row.disabled,
    restsUntil: row.locked_until,
    mustChangePassword: row.must_change_password,
    secondFactorSince: row.second_factor_at,
    secondFactorRequired: row.second_factor_required,
    recoveryCodesLeft: row.codes_left,
    providerClaim: row.provider_claim,
    sessions: row.sessions,
    lastUsedAt: row.last_used_at,
    version: row.kept_version,
    own: row.own,
  };
}

function toCandidate(row: CandidateRow): AccountCandidateModel {
  return {
    personId: row.person_id,
    person: row.person,
    title: row.title,
    unit: row.unit,
    from: row.valid_from,
    username: row.username,
  };
}
