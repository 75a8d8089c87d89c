/** `account_for_sign_in`, see 0046-sign-in.sql. */
export interface SignInRow {
  authority_id: string;
  account_id: string;
  person_id: string;
  username: string;
  password_hash: string;
  disabled: boolean;
  locked_until: string | null;
  demo: boolean;
  appointment_id: string | null;
  must_change_password: boolean;
  second_factor: Buffer | null;
  second_factor_at: string | null;
  second_factor_required: boolean;
}

/** What a session waits for before it is one. */
export type PendingStep = 'SECOND_FACTOR' | 'ENROL' | 'PASSWORD';
export type SignInMethod = 'PASSWORD' | 'DEMO' | 'OIDC';

/** `pending_session`. */
export interface PendingRow {
  authority_id: string;
  account_id: string;
  username: string;
  appointment_id: string;
  pending: PendingStep;
  method: SignInMethod;
  locked_until: string | null;
  password_hash: string;
  must_change_password: boolean;
  second_factor: Buffer | null;
  second_factor_at: string | null;
  provider_logout: string | null;
}

/** `account_of_session`. */
export interface OwnAccountRow {
  authority_id: string;
  account_id: string;
  username: string;
  password_hash: string;
  second_factor: Buffer | null;
  second_factor_at: string | null;
  locked_until: string | null;
  codes_left: number;
}

/** `own_sessions`. */
export interface OwnSessionRow {
  id: string;
  created_at: string;
  touched_at: string;
  expires_at: string;
  method: SignInMethod;
  user_agent: string;
  address: string;
  current: boolean;
}

/** Functions of the owner: accounts and sessions are hidden from the service's own statements. */
export const ACCOUNT_SQL = {
  account: { name: 'identity.account', text: 'select * from account_for_sign_in($1, $2, $3)' },
  ofClaim: { name: 'identity.of_claim', text: 'select username_of_claim($1) as username' },
  failed: {
    name: 'identity.failed',
    text: 'select note_failed_sign_in($1, $2, $3, $4, $5, $6, $7) as locked_until',
  },
  open: {
    name: 'identity.open',
    text: 'select * from open_session($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)',
  },
  close: { name: 'identity.close', text: 'select close_session($1, $2, $3, $4) as provider_logout' },
  pending: { name: 'identity.pending', text: 'select * from pending_session($1, $2)' },
  own: { name: 'identity.own_account', text: 'select * from account_of_session($1, $2)' },
  takeStep: { name: 'identity.take_step', text: 'select take_second_factor_step($1, $2, $3) as taken' },
  takeCode: { name: 'identity.take_code', text: 'select take_recovery_code($1, $2, $3, $4) as taken' },
  lay: { name: 'identity.lay_factor', text: 'select lay_second_factor($1, $2, $3) as laid' },
  settle: {
    name: 'identity.settle_factor',
    text: 'select settle_second_factor($1, $2, $3, $4, $5, $6, $7, $8)',
  },
  changePassword: {
    name: 'identity.change_password',
    text: 'select change_password($1, $2, $3, $4, $5, $6, $7)',
  },
  sessions: { name: 'identity.own_sessions', text: 'select * from own_sessions($1, $2, $3)' },
  endSessions: { name: 'identity.end_sessions', text: 'select end_sessions($1, $2, $3, $4, $5) as ended' },
} as const;
