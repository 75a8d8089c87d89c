import { Inject, Injectable } from '@nestjs/common';
import { civilDateOf } from '@thong-suot/administration';
import { Clock } from '../../platform/clock/index.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Databases } from '../../platform/database/databases.js';
import { refuse, type RefusalValue } from '../../platform/refusal/index.js';
import { SessionReader, type SessionFacts } from '../../platform/session/session-reader.js';
import { newToken, tokenHash } from '../../platform/session/tokens.js';
import { FailedNames, LOCKOUT } from './failed-names.js';
import { IDENTITY_SQL, type SignInRow } from './identity.queries.js';
import { verifyAgainstNobody, verifyPassword } from './password.js';
import { SESSION_SECONDS } from './session-cookie.js';

/** A fresh session with the token that only the browser keeps. */
export interface OpenedSession {
  readonly token: string;
  readonly facts: SessionFacts;
}

// argon2 costs by length too; nobody's password is longer.
const LONGEST_PASSWORD = 256;

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

  async withPassword(username: string, password: string): Promise<OpenedSession | RefusalValue> {
    // real-time: lockout belongs to security, not to the office's calendar.
    const nowMs = Date.now();
    const account = await this.#account(username);
    const lockedUntil = account
      ? Date.parse(account.locked_until ?? '') || 0
      : (this.#failedNames.lockedUntil(username, nowMs) ?? 0);
    if (lockedUntil > nowMs) return locked(lockedUntil, nowMs);
    if (account === undefined || password.length > LONGEST_PASSWORD) {
      await verifyAgainstNobody(password.slice(0, LONGEST_PASSWORD));
      if (account === undefined) this.#failedNames.note(username, nowMs);
      return refuse('SIGN_IN_FAILED');
    }
    if (!(await verifyPassword(password, account.password_hash))) return this.#failed(account, nowMs);
    // Of many guesses sent at once all pass the first look; those compared after the fifth wrong one stop here.
    const until = Date.parse((await this.#account(username))?.locked_until ?? '') || 0;
    return until > nowMs ? locked(until, nowMs) : this.#open(account);
  }

  async asDemoRole(username: string): Promise<OpenedSession | RefusalValue> {
    if (this.config.mode === 'production') return refuse('DEMO_ONLY');
    const account = await this.#account(username);
    return account?.demo === true ? this.#open(account) : refuse('SIGN_IN_FAILED');
  }

  async #account(username: string): Promise<SignInRow | undefined> {
    const values = [username.trim(), civilDateOf(this.clock.now())];
    const { rows } = await this.databases.app.query<SignInRow>({ ...IDENTITY_SQL.account, values });
    return rows[0];
  }

  async #failed(account: SignInRow, nowMs: number): Promise<RefusalValue> {
    const until = new Date(nowMs + LOCKOUT.minutes * 60_000);
    await this.databases.app.query({
      ...IDENTITY_SQL.failed,
      values: [account.authority_id, account.account_id, LOCKOUT.attempts, until],
    });
    return refuse('SIGN_IN_FAILED');
  }

  async #open(account: SignInRow): Promise<OpenedSession | RefusalValue> {
    if (account.disabled || account.appointment_id === null) return refuse('SIGN_IN_FAILED');
    const token = newToken();
    // real-time: sessions live and end in real time.
    const now = new Date();
    const { rows } = await this.databases.app.query<{ opened: boolean }>({
      ...IDENTITY_SQL.open,
      values: [
        tokenHash(token),
        account.authority_id,
        account.account_id,
        account.appointment_id,
        newToken(),
        now,
        new Date(now.getTime() + SESSION_SECONDS * 1_000),
      ],
    });
    const facts = rows[0]?.opened === true ? await this.sessions.byToken(token) : undefined;
    return facts === undefined ? refuse('SIGN_IN_FAILED') : { token, facts };
  }
}

function locked(lockedUntilMs: number, nowMs: number): RefusalValue {
  return refuse('SIGN_IN_LOCKED', { minutes: String(Math.ceil((lockedUntilMs - nowMs) / 60_000)) });
}
