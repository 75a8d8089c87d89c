import { describe, expect, it } from '@jest/globals';
import { IntentKeys } from './intent-keys';

function keys(): IntentKeys {
  let count = 0;
  return new IntentKeys(() => `key-${++count}`);
}

describe('keys of intents', () => {
  it('keeps the key while the answer is unknown', () => {
    const intents = keys();
    expect(intents.keyFor('EndRound', { roundId: '1' })).toBe('key-1');
    expect(intents.keyFor('EndRound', { roundId: '1' })).toBe('key-1');
  });

  it('gives another content another key', () => {
    const intents = keys();
    intents.keyFor('EndRound', { roundId: '1' });
    expect(intents.keyFor('EndRound', { roundId: '2' })).toBe('key-2');
    expect(intents.keyFor('ExtendRound', { roundId: '1' })).toBe('key-3');
  });

  it('takes the same act after an answer as a new intent', () => {
    const intents = keys();
    intents.keyFor('Archive', { dossierId: '1' });
    intents.settle('Archive', { dossierId: '1' });
    expect(intents.keyFor('Archive', { dossierId: '1' })).toBe('key-2');
  });
});
