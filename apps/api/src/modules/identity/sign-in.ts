import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Databases } from '../../platform/database/databases.js';
import { newId } from '../../platform/ids.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { SessionReader, type SessionFacts } from '../../platform/session/session-reader.js';
import { newToken, tokenHash } from '../../platform/session/tokens.js';
import {
  ACCOUNT_SQL,
  type PendingStep,
  type SignInMethod,
  type SignInRow,
} from './account/account.queries.js';
import type { ClientFacts } from './account/client-facts.js';
import { verifyAgainstNobody, verifyPassword } from './account/password.js';
import { FailedNames, LOCKOUT } from './failed-names.js';
import { positionsWithFactor } from './second-factor-positions.js';
import { SESSION_SECONDS } from './session-cookie.js';

/** A fresh session with the token that only the browser keeps. */
export interface OpenedSession {
  readonly token: string;
  readonly facts: SessionFacts;
}

/** The wait for the next step of signing in: its token opens nothing else. */
export interface OpenedStep {
  readonly token: string;
  readonly step: PendingStep;
}

export type SignInOutcome = OpenedSession | OpenedStep | RefusalValue;

/** How a session is opened. */
export interface Opening {
  readonly method: SignInMethod;
  readonly client: ClientFacts;
  readonly pending?: PendingStep | undefined;
  /** Where the identity provider is told that the session has ended. */
  readonly providerLogout?: string | undefined;
}

// argon2 costs by length too; nobody's password is longer.
const LONGEST_PASSWORD = 256;

/** Real time within which a step of signing in is to be done. */
const STEP_SECONDS = 10 * 60;

/**
 * Opens sessions. Refuses SIGN_IN_FAILED (wrong name, wrong password, disabled, no position today: all sound alike),
 * SIGN_IN_LOCKED after repeated wrong attempts, DEMO_ONLY for a role without password outside the demo.
 */
@Injectable()
export class SignIn {
  readonly #failedNames = new FailedNames();

  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
    private readonly sessions: SessionReader,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async withPassword(username: string, password: string, client: ClientFacts): Promise<SignInOutcome> {
    // real-time: lockout belongs to security, not to the office's calendar.
    const nowMs = Date.now();
    const account = await this.account(username);
    const lockedUntil = account
      ? Date.parse(account.locked_until ?? '') || 0
      : (this.#failedNames.lockedUntil(username, nowMs) ?? 0);
    if (lockedUntil > nowMs) return locked(lockedUntil, nowMs);
    if (account === undefined || password.length > LONGEST_PASSWORD) {
      await verifyAgainstNobody(password.slice(0, LONGEST_PASSWORD));
      if (account === undefined) this.#failedNames.note(username, nowMs);
      return refuse('SIGN_IN_FAILED');
    }
    if (!(await verifyPassword(password, account.password_hash))) {
      await this.noteFailure(account, 'PASSWORD');
      return refuse('SIGN_IN_FAILED');
    }
    // Of many guesses sent at once all pass the first look; those compared after the fifth wrong one stop here.
    const again = await this.account(username);
    const until = Date.parse(again?.locked_until ?? '') || 0;
    if (until > nowMs) return locked(until, nowMs);
    return this.open(account, { method: 'PASSWORD', client, pending: firstStep(account) });
  }

  async asDemoRole(username: string, client: ClientFacts): Promise<SignInOutcome> {
    if (this.config.mode === 'production') return refuse('DEMO_ONLY');
    const account = await this.account(username);
    return account?.demo === true ? this.open(account, { method: 'DEMO', client }) : refuse('SIGN_IN_FAILED');
  }

  /** The account of a name, as it may sign in today. */
  async account(username: string): Promise<SignInRow | undefined> {
    const values = [username.trim(), civilDateOf(this.clock.now()), positionsWithFactor(this.config)];
    const { rows } = await this.databases.app.query<SignInRow>({ ...ACCOUNT_SQL.account, values });
    return rows[0];
  }

  /** The account that an identity provider means by the value of its claim. */
  async accountOfClaim(claim: string): Promise<SignInRow | undefined> {
    const { rows } = await this.databases.app.query<{ username: string | null }>({
      ...ACCOUNT_SQL.ofClaim,
      values: [claim.trim()],
    });
    const username = rows[0]?.username;
    return username ? this.account(username) : undefined;
  }

  /** Counts a wrong password or code: repeated ones let sign-in rest, each time longer. */
  async noteFailure(
    { authority_id, account_id }: Pick<SignInRow, 'authority_id' | 'account_id'>,
    reason: 'PASSWORD' | 'CODE',
  ): Promise<void> {
    await this.databases.app.query({
      ...ACCOUNT_SQL.failed,
      // real-time: as above.
      values: [authority_id, account_id, LOCKOUT.attempts, newId(), reason, this.clock.now(), new Date()],
    });
  }

  /** Opens a session under a token of its own, or the wait for its next step. */
  async open(
    account: Pick<SignInRow, 'authority_id' | 'account_id' | 'disabled' | 'appointment_id'>,
    { method, client, pending, providerLogout }: Opening,
  ): Promise<SignInOutcome> {
    if (account.disabled || account.appointment_id === null) return refuse('SIGN_IN_FAILED');
    const token = newToken();
    // real-time: sessions live and end in real time.
    const now = new Date();
    const seconds = pending === undefined ? SESSION_SECONDS : STEP_SECONDS;
    const { rows } = await this.databases.app.query<{ opened: boolean }>({
      ...ACCOUNT_SQL.open,
      values: [
        tokenHash(token),
        newId(),
        account.authority_id,
        account.account_id,
        account.appointment_id,
        newToken(),
        pending ?? null,
        method,
        client.userAgent,
        client.address,
        client.deviceHash,
        newId(),
        this.clock.now(),
        now,
        new Date(now.getTime() + seconds * 1_000),
        providerLogout ?? null,
      ],
    });
    if (rows[0]?.opened !== true) return refuse('SIGN_IN_FAILED');
    if (pending !== undefined) return { token, step: pending };
    const facts = await this.sessions.byToken(token);
    return facts === undefined ? refuse('SIGN_IN_FAILED') : { token, facts };
  }
}

/** What comes after the password. */
export function firstStep(account: SignInRow): PendingStep | undefined {
  return account.second_factor_at === null ? stepAfter('SECOND_FACTOR', account) : 'SECOND_FACTOR';
}

/** What comes after a step: a second factor is asked for first, then a password to be changed, then one to be set up. */
export function stepAfter(
  step: PendingStep,
  {
    must_change_password: mustChange,
    second_factor_required: required,
    second_factor_at: enrolled,
  }: Pick<SignInRow, 'must_change_password' | 'second_factor_required' | 'second_factor_at'>,
): PendingStep | undefined {
  if (step === 'SECOND_FACTOR' && mustChange) return 'PASSWORD';
  return step !== 'ENROL' && required && enrolled === null ? 'ENROL' : undefined;
}

/** SIGN_IN_LOCKED with the minutes that are left. */
export function locked(lockedUntilMs: number, nowMs: number): RefusalValue {
  return refuse('SIGN_IN_LOCKED', { minutes: String(Math.ceil((lockedUntilMs - nowMs) / 60_000)) });
}
