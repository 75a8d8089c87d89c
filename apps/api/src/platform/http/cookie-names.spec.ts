import { describe, expect, it } from '@jest/globals';
import { cookieName, ownCookies } from './cookie-names.js';

describe('names of cookies', () => {
  it('have a prefix behind TLS alone', () => {
    expect(['ts_session', 'ts_device', 'ts_oidc'].map((name) => cookieName(name, true))).toEqual([
      '__Host-ts_session',
      '__Host-ts_device',
      '__Secure-ts_oidc',
    ]);
    expect(cookieName('ts_session', false)).toBe('ts_session');
  });

  it('count behind TLS only with the prefix that is theirs', () => {
    const laid = { ts_session: 'laid', '__Secure-ts_session': 'laid too', '__Host-ts_device': 'd' };
    expect(ownCookies(laid, true)).toEqual({ ts_device: 'd' });
    expect(ownCookies({ ...laid, '__Host-ts_session': 'own' }, true)['ts_session']).toBe('own');
    expect(ownCookies({ ts_session: 'own' }, false)).toEqual({ ts_session: 'own' });
  });
});
