import { refuseUrgingAgain, tidyUrge } from './urging.js';

const NOW = '2025-03-19T03:00:00.000Z';

describe('urging', () => {
  it('is not done twice within an hour', () => {
    expect(refuseUrgingAgain('2025-03-19T02:00:01.000Z', NOW)).toEqual({ refused: 'URGED_RECENTLY' });
    expect(refuseUrgingAgain('2025-03-19T02:00:00.000Z', NOW)).toBeUndefined();
    expect(refuseUrgingAgain(null, NOW)).toBeUndefined();
  });

  it('may say a few words, and not a letter', () => {
    expect(tidyUrge('  Đề nghị gửi\n sớm. ')).toEqual({ words: 'Đề nghị gửi sớm.' });
    expect(tidyUrge('  ')).toEqual({ words: null });
    expect(tidyUrge('x'.repeat(501))).toMatchObject({ refused: 'URGE_TOO_LONG', field: 'words' });
  });
});
