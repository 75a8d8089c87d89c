import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { Databases } from '../../../platform/database/databases.js';
import { isId, newId } from '../../../platform/ids.js';
import { refuse, type RefusalValue } from '../../../platform/refusal/index.js';
import { tokenHash } from '../../../platform/session/tokens.js';
import { IDLE } from '../database-session-reader.js';
import { locked, SignIn } from '../sign-in.js';
import { ACCOUNT_SQL, type OwnAccountRow, type OwnSessionRow } from './account.queries.js';
import { hashPassword, verifyPassword } from './password.js';
import { refusePassword } from './password-rule.js';

/** What a person sees and does about his own account; the token of the session says who it is. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
    private readonly signIn: SignIn,
  ) {}

  async of(token: string): Promise<OwnAccountRow | undefined> {
    // real-time: sessions live in real time.
    const values = [tokenHash(token), new Date()];
    const { rows } = await this.databases.app.query<OwnAccountRow>({ ...ACCOUNT_SQL.own, values });
    return rows[0];
  }

  /** The living sessions, the last used first; a hundred at most. */
  async sessions(token: string): Promise<OwnSessionRow[]> {
    // real-time: as above.
    const values = [tokenHash(token), new Date(), IDLE];
    const { rows } = await this.databases.app.query<OwnSessionRow>({ ...ACCOUNT_SQL.sessions, values });
    return rows;
  }

  /** Ends one session of the account, or all others. Refuses SESSION_NOT_FOUND where it has ended already or is not his. */
  async end(token: string, sessionId: string | null): Promise<RefusalValue | undefined> {
    if (sessionId !== null && !isId(sessionId)) return refuse('SESSION_NOT_FOUND');
    const { rows } = await this.databases.app.query<{ ended: number }>({
      ...ACCOUNT_SQL.endSessions,
      // real-time: as above.
      values: [tokenHash(token), sessionId, newId(), this.clock.now(), new Date()],
    });
    return sessionId !== null && rows[0]?.ended !== 1 ? refuse('SESSION_NOT_FOUND') : undefined;
  }

  /**
   * Another password; all other sessions end. Refuses PASSWORD_WRONG for the present one (it counts as a wrong attempt),
   * SIGN_IN_LOCKED, and what refusePassword refuses.
   */
  async changePassword(token: string, current: string, next: string): Promise<RefusalValue | undefined> {
    const account = await this.of(token);
    if (account === undefined) return refuse('SIGNED_OUT');
    // real-time: lockout belongs to security.
    const now = new Date();
    const until = Date.parse(account.locked_until ?? '') || 0;
    if (until > now.getTime()) return locked(until, now.getTime());
    const { authority_id, account_id, username, password_hash } = account;
    if (!(await verifyPassword(current, password_hash))) {
      await this.signIn.noteFailure(account, 'PASSWORD');
      return refuse('PASSWORD_WRONG');
    }
    const refused = refusePassword(next, username, current);
    if (refused !== undefined) return refused;
    const hash = await hashPassword(next);
    await this.databases.app.query({
      ...ACCOUNT_SQL.changePassword,
      values: [authority_id, account_id, hash, tokenHash(token), newId(), this.clock.now(), now],
    });
    return undefined;
  }
}
