import { describe, expect, it } from '@jest/globals';
import { parse, type Definition } from '@thong-suot/workflow-engine';
import { readTable, twoSteps, writeTable, type StepTable } from './step-table';
import { newProcess } from './ts-attributes';
import { versionDiff } from './version-diff';

async function definition(xml: string): Promise<Definition> {
  const { definition: read, problems } = await parse(xml);
  if (!read) throw new Error(JSON.stringify(problems));
  return read;
}

const row = { unit: 'OFFICE', positions: ['OFFICER'], days: 2, skipWhen: '', mayReturn: false };
const TABLE: StepTable = {
  key: 'leave',
  name: 'Nghỉ phép & "công tác"',
  begin: 'Bắt đầu',
  end: '',
  rows: [
    { ...row, id: 'write', name: 'Soạn' },
    { ...row, id: 'check', name: 'Thẩm tra', skipWhen: 'days < 3', positions: ['CLERK', 'OFFICER'], days: 0 },
    { ...row, id: 'sign', name: 'Ký', mayReturn: true },
  ],
};

describe('the table of steps', () => {
  it('writes a file that the engine runs, and reads the same rows from it', async () => {
    expect(readTable(await definition(writeTable(TABLE)))).toEqual(TABLE);
  });

  it('leads around a step that is passed over, and back from one that returns work', async () => {
    const { elements, flows } = await definition(writeTable(TABLE));
    expect(flows['skip_check__sign']).toMatchObject({ target: 'sign', condition: 'days < 3' });
    expect(flows['check_sign__check']).toMatchObject({ target: 'check', condition: 'outcome = "returned"' });
    expect(elements['sign']).toMatchObject({ outcomes: ['approved', 'returned'] });
  });

  it('holds the two-step template of a commune', async () => {
    const table = twoSteps('xa', {
      name: 'Xã',
      begin: 'Bắt đầu',
      end: 'Xong',
      write: 'Soạn thảo',
      decide: 'Duyệt, ký',
    });
    expect(readTable(await definition(writeTable(table)))).toEqual(table);
  });

  it('opens what was begun in the drawing', async () => {
    const drawn = await definition(newProcess('p', { name: 'P', begin: 'B', step: 'S', end: 'E' }));
    const table = readTable(drawn);
    expect(versionDiff(drawn, await definition(writeTable(table!)))).toEqual([]);
    expect(table?.rows).toMatchObject([{ id: 'step1', name: 'S', unit: 'LEAD', days: 1 }]);
  });

  it('does not say less than the file without its being seen', async () => {
    const xml = writeTable(TABLE).replace('ts:outcomes="done"', 'ts:outcomes="done" ts:formKey="leaveForm"');
    const file = await definition(xml);
    const table = readTable(file);
    expect(table).toBeDefined();
    expect(versionDiff(file, await definition(writeTable(table!))).map(({ elementId }) => elementId)).toEqual(
      ['write'],
    );
  });
});
