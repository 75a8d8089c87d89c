import { describe, expect, it } from '@jest/globals';
import { committeeSignature, type SigningMandate } from './signature.js';

const how = { mode: 'TRIAL', scanFileId: null, at: '2025-03-18T08:00:00.000Z' } as const;
const chief = { personId: 'p', position: 'CHIEF_OF_OFFICE' } as const;
const order: SigningMandate = {
  kind: 'BY_ORDER',
  basis: 'Quy chế làm việc',
  from: '2025-01-01',
  to: null,
};

describe('a signature on a document of the Committee', () => {
  it('is given by its leaders', () => {
    expect(committeeSignature('COLLECTIVE', { personId: 'p', position: 'VICE_CHAIR' }, how)).toMatchObject({
      signer: 'VICE_CHAIR',
      mark: 'ký thử, không có giá trị pháp lý',
    });
    expect(committeeSignature('COLLECTIVE', { personId: 'p', position: 'OFFICER' }, how)).toBeUndefined();
  });

  it('is given by the Office for the Chairman only by a record of the day, which is kept with it', () => {
    expect(committeeSignature('CHAIR', chief, how)).toBeUndefined();
    expect(committeeSignature('CHAIR', chief, how, order)).toMatchObject({
      signer: 'CHIEF_OF_OFFICE',
      mandate: order,
    });
    expect(committeeSignature('CHAIR', chief, how, { ...order, from: '2025-04-01' })).toBeUndefined();
    expect(committeeSignature('CHAIR', chief, how, { ...order, to: '2025-03-18' })).toBeUndefined();
  });

  it('is never given by order for the Committee as a body', () => {
    expect(committeeSignature('COLLECTIVE', chief, how, order)).toBeUndefined();
  });
});
