import { tidyName } from './take-in-file.js';

describe('the name of an upload', () => {
  it('is its last part, composed, without signs that hide or turn it', () => {
    expect(tidyName('C:\\Hồ sơ\\Dự thảo.docx')).toBe('Dự thảo.docx');
    expect(tidyName('../../etc/passwd')).toBe('passwd');
    expect(tidyName('Dự thảo.docx'.normalize('NFD'))).toBe('Dự thảo.docx');
    expect(tidyName('bao\u202ecod.exe\r\n')).toBe('baocod.exe');
    expect(tidyName('Dự\u0000 thảo\ud800.docx')).toBe('Dự thảo.docx');
  });

  it('keeps its end, where the kind stands, when it is long', () => {
    expect(tidyName(`${'a'.repeat(300)}.docx`)).toMatch(/^a{145}\.docx$/);
    expect(tidyName('')).toBe('tệp');
  });
});
