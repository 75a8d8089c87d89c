import { describe, expect, it } from '@jest/globals';
import { drawnProcess } from '../../../../test/support/drawn-process.js';
import { parseApart } from './parse-apart.js';

const office = 'ts:candidateUnit="OFFICE" ts:candidatePositions="OFFICER"';
const simple = drawnProcess({
  key: 'simple',
  name: 'Một bước',
  steps: [{ id: 'look', name: 'Xem', attributes: office }],
  flows: ['begin look', 'look finished'],
});

describe('reading a file apart from the service', () => {
  it('gives what the engine gives, with what may go wrong in it', async () => {
    const read = await parseApart(simple);
    expect(read).toMatchObject({ definition: { processId: 'simple' }, problems: [], warnings: [] });
    const unsure = drawnProcess({
      key: 'unsure',
      name: 'Một nhánh',
      steps: [{ id: 'look', name: 'Xem', attributes: office }],
      others: '<bpmn:exclusiveGateway id="way" />',
      flows: ['begin look', 'look way', 'way finished: amount > 1', 'way look: amount > 2'],
    });
    expect(await parseApart(unsure)).toMatchObject({ problems: [], warnings: [{ code: 'DEFAULT_MISSING' }] });
  });

  it('refuses what takes too long, and reads on afterwards', async () => {
    expect(await parseApart(simple, 0)).toMatchObject({ refused: 'PROCESS_TOO_COMPLEX' });
    expect(await parseApart(simple)).toMatchObject({ problems: [] });
  });

  it('reads many at once, two at a time', async () => {
    const read = await Promise.all(Array.from({ length: 6 }, () => parseApart(simple)));
    expect(read.every((each) => 'definition' in each)).toBe(true);
  });

  it('is not troubled by what is no process at all', async () => {
    for (const xml of ['', '<', 'x'.repeat(100_000), '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>']) {
      expect(await parseApart(xml)).toMatchObject({ problems: [{ code: expect.stringContaining('') }] });
    }
  });
});
