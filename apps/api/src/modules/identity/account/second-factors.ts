import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Databases } from '../../../platform/database/databases.js';
import { newId } from '../../../platform/ids.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { SignIn } from '../sign-in.js';
import { ACCOUNT_SQL } from './account.queries.js';
import { isRecoveryCode, newRecoveryCodes, recoveryDigest } from './recovery-codes.js';
import { SecretBox } from './secret-box.js';
import { enrolmentOf, newSecret, stepOf } from './totp.js';

/** The account whose factor it is. */
export interface FactorOf {
  readonly authority_id: string;
  readonly account_id: string;
  readonly username: string;
  readonly second_factor: Buffer | null;
  readonly second_factor_at: string | null;
}

/** Second factors: set up, confirmed, asked for, taken off; recovery codes for whoever lost the phone. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
    private readonly box: SecretBox,
    private readonly signIn: SignIn,
  ) {}

  /** Lays down a new secret, which counts when it is confirmed. Refuses SECOND_FACTOR_ON where one counts already. */
  async begin(account: FactorOf): Promise<{ uri: string; secret: string } | RefusalValue> {
    const secret = newSecret();
    const { rows } = await this.databases.app.query<{ laid: boolean }>({
      ...ACCOUNT_SQL.lay,
      values: [account.authority_id, account.account_id, this.box.close(secret, account.account_id)],
    });
    return rows[0]?.laid === true ? enrolmentOf(secret, account.username) : refuse('SECOND_FACTOR_ON');
  }

  /** The first code of the app makes the secret count; the recovery codes are shown this once. Refuses CODE_WRONG. */
  async confirm(account: FactorOf, code: string): Promise<string[] | RefusalValue> {
    if (account.second_factor_at !== null) return refuse('SECOND_FACTOR_ON');
    if (!(await this.#isRight(account, code))) return refuse('CODE_WRONG');
    return this.#settle(account, 'setSecondFactor', true);
  }

  /** Other recovery codes; those before open nothing any more. Refuses what check refuses. */
  async renewCodes(account: FactorOf, code: string): Promise<string[] | RefusalValue> {
    if (account.second_factor_at === null) return refuse('SECOND_FACTOR_OFF');
    return (await this.check(account, code)) ?? this.#settle(account, 'renewRecoveryCodes', true);
  }

  /** Takes the factor off. Refuses what check refuses. */
  async remove(account: FactorOf, code: string): Promise<RefusalValue | undefined> {
    if (account.second_factor_at === null) return refuse('SECOND_FACTOR_OFF');
    const refused = await this.check(account, code);
    if (refused === undefined) await this.#settle(account, 'removeSecondFactor', false);
    return refused;
  }

  /** A code of the app or a recovery code, each once. Refuses CODE_WRONG, which counts as a wrong attempt. */
  async check(account: FactorOf, code: string): Promise<RefusalValue | undefined> {
    const right = isRecoveryCode(code)
      ? await this.#takeRecoveryCode(account, code)
      : await this.#isRight(account, code);
    if (right) return undefined;
    await this.signIn.noteFailure(account, 'CODE');
    return refuse('CODE_WRONG');
  }

  async #isRight({ authority_id, account_id, second_factor }: FactorOf, code: string): Promise<boolean> {
    if (second_factor === null) return false;
    // real-time: codes of authenticator apps follow real time.
    const step = stepOf(this.box.open(second_factor, account_id), code, Date.now());
    if (step === undefined) return false;
    const values = [authority_id, account_id, step];
    const { rows } = await this.databases.app.query<{ taken: boolean }>({ ...ACCOUNT_SQL.takeStep, values });
    return rows[0]?.taken === true;
  }

  async #takeRecoveryCode({ authority_id, account_id }: FactorOf, code: string): Promise<boolean> {
    const { rows } = await this.databases.app.query<{ taken: boolean }>({
      ...ACCOUNT_SQL.takeCode,
      // real-time: when it was used.
      values: [authority_id, account_id, recoveryDigest(account_id, code), new Date()],
    });
    return rows[0]?.taken === true;
  }

  async #settle({ authority_id, account_id }: FactorOf, act: string, on: boolean): Promise<string[]> {
    const codes = on ? newRecoveryCodes() : [];
    // real-time: since when the factor counts.
    const now = new Date();
    await this.databases.app.query({
      ...ACCOUNT_SQL.settle,
      values: [
        authority_id,
        account_id,
        on ? now : null,
        codes.map((code) => recoveryDigest(account_id, code)),
        act,
        newId(),
        this.clock.now(),
        now,
      ],
    });
    return codes;
  }
}
