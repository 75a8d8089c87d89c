import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Databases } from '../../../platform/database/databases.js';
import { newId } from '../../../platform/ids.js';
import { isRefused, refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { tokenHash } from '../../../platform/session/tokens.js';
import { locked, SignIn, stepAfter, type SignInOutcome } from '../sign-in.js';
import { ACCOUNT_SQL, type PendingRow, type PendingStep } from './account.queries.js';
import type { ClientFacts } from './client-facts.js';
import { hashPassword, verifyPassword } from './password.js';
import { refusePassword } from './password-rule.js';
import { SecondFactors } from './second-factors.js';

/** A step of signing in is over when its ten minutes are, or when it was done: SIGN_IN_STEP_OVER says to begin anew. */
@Injectable()
export class SignInSteps {
  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
    private readonly signIn: SignIn,
    private readonly factors: SecondFactors,
  ) {}

  /** The step that a token waits for. */
  async pending(token: string): Promise<PendingRow | undefined> {
    // real-time: steps of signing in live in real time.
    const values = [tokenHash(token), new Date()];
    const { rows } = await this.databases.app.query<PendingRow>({ ...ACCOUNT_SQL.pending, values });
    return rows[0];
  }

  /** A code of the authenticator app or a recovery code. Refuses CODE_WRONG, SIGN_IN_LOCKED and SIGN_IN_STEP_OVER. */
  async enterCode(token: string, code: string, client: ClientFacts): Promise<SignInOutcome> {
    const row = await this.#waiting(token, 'SECOND_FACTOR');
    if (isRefused(row)) return row;
    const refused = await this.factors.check(row, code);
    return refused ?? this.#goOn(token, row, client);
  }

  /** The first password of one's own. Refuses what refusePassword refuses, and SIGN_IN_STEP_OVER. */
  async setPassword(token: string, password: string, client: ClientFacts): Promise<SignInOutcome> {
    const row = await this.#waiting(token, 'PASSWORD');
    if (isRefused(row)) return row;
    const old = await verifyPassword(password, row.password_hash);
    const refused = refusePassword(password, row.username, old ? password : undefined);
    if (refused !== undefined) return refused;
    await this.databases.app.query({
      ...ACCOUNT_SQL.changePassword,
      values: [
        row.authority_id,
        row.account_id,
        await hashPassword(password),
        tokenHash(token),
        newId(),
        this.clock.now(),
        // real-time: what is recorded of security.
        new Date(),
      ],
    });
    return this.#goOn(token, row, client);
  }

  /** Goes on after a second factor was set up. */
  async enrolled(token: string, row: PendingRow, client: ClientFacts): Promise<SignInOutcome> {
    return this.#goOn(token, row, client);
  }

  async #waiting(token: string, step: PendingStep): Promise<PendingRow | RefusalValue> {
    const row = await this.pending(token);
    if (row?.pending !== step) return refuse('SIGN_IN_STEP_OVER');
    // real-time: lockout belongs to security.
    const nowMs = Date.now();
    const until = Date.parse(row.locked_until ?? '') || 0;
    return until > nowMs ? locked(until, nowMs) : row;
  }

  /** The step's token ends; what comes next has another one. */
  async #goOn(token: string, row: PendingRow, client: ClientFacts): Promise<SignInOutcome> {
    const account = await this.signIn.account(row.username);
    if (account === undefined) return refuse('SIGN_IN_FAILED');
    const opened = await this.signIn.open(account, {
      method: row.method,
      client,
      pending: stepAfter(row.pending, account),
      providerLogout: row.provider_logout ?? undefined,
    });
    await this.databases.app.query({
      ...ACCOUNT_SQL.close,
      // real-time: as above.
      values: [tokenHash(token), newId(), this.clock.now(), new Date()],
    });
    return opened;
  }
}
