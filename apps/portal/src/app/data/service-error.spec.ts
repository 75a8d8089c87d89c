import { describe, expect, it } from '@jest/globals';
import { FailedRequest, isAway, saidErrors } from './service-error';

const signedOut = { message: 'Đề nghị đăng nhập lại.', extensions: { code: 'SIGNED_OUT' } };

describe('errors of the service', () => {
  it('takes a lost connection and a stopped service as away, however deep they are wrapped', () => {
    expect(isAway({ status: 0 })).toBe(true);
    expect(isAway(new Error('wrapped', { cause: { status: 502 } }))).toBe(true);
    expect(isAway({ status: 500 })).toBe(false);
    expect(isAway(undefined)).toBe(false);
  });

  it('reads the errors of an answer with a good status', () => {
    expect(saidErrors({ errors: [signedOut] })).toEqual([
      { code: 'SIGNED_OUT', message: 'Đề nghị đăng nhập lại.' },
    ]);
  });

  it('reads the errors of an answer with the status of a failure', () => {
    const failed = new FailedRequest(401, { errors: [signedOut] });
    expect(saidErrors(failed)[0]?.code).toBe('SIGNED_OUT');
    expect(saidErrors(new Error('wrapped', { cause: failed }))[0]?.code).toBe('SIGNED_OUT');
  });

  it('says nothing where the service said nothing', () => {
    expect(saidErrors(new TypeError('bug'))).toEqual([]);
    expect(saidErrors(new FailedRequest(500, '<html>'))).toEqual([]);
    expect(saidErrors(new FailedRequest(0, null))).toEqual([]);
  });
});
