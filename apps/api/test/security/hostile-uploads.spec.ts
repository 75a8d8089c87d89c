import fc from 'fast-check';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { cases, CASES_TIMEOUT } from '../support/random-cases.js';
import { UnderFire } from './hostile/under-fire.js';
import { forms, hostileFiles, hostileNames, wordFile, type HostileFile } from './hostile/uploads.js';

describe('whatever file is given in', () => {
  let fire: UnderFire;
  let sound: Uint8Array;
  let word: Uint8Array;

  beforeAll(async () => {
    fire = await UnderFire.open();
    word = await wordFile();
    const administrator = await fire.app.signedIn('quantri');
    const workbook = await fetch(`${fire.app.baseUrl}/organisation/2025-03-18.xlsx`, {
      headers: administrator.headers(),
    });
    sound = new Uint8Array(await workbook.arrayBuffer());
  }, 120_000);
  afterAll(() => fire.close());

  /** Gives a file in, as a form; nothing may be wrong with the answer, and what was taken in is given back unchanged. */
  async function giveIn(
    role: string,
    path: string,
    { kind, bytes }: HostileFile,
    { type, body }: { type: string; body: Uint8Array },
  ): Promise<void> {
    const headers = Object.entries(fire.client(role).headers());
    const answer = await fire.send({
      method: 'POST',
      path,
      headers: [['content-type', type], ...headers],
      body,
    });
    const seen = [path, kind, answer.status, answer.body.slice(0, 200)];
    expect([...seen, fire.faults(answer, `${path} ${kind}`)]).toEqual([...seen, []]);
    const taken = /"fileId":"([^"]+)"/u.exec(answer.body)?.[1];
    if (taken === undefined) return;
    const response = await fetch(`${fire.app.baseUrl}/files/${taken}`, {
      headers: fire.client(role).headers(),
    });
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), bytes)).toBe(0);
    expect(response.headers.get('content-disposition')).toMatch(
      /^(?:attachment|inline); filename\*=UTF-8''\S*$/u,
    );
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  }

  it(
    'a file of any kind, name and form is taken in or refused in words, in no place of its own choosing',
    async () => {
      await fc.assert(
        fc.asyncProperty(hostileFiles(sound, word), hostileNames, forms, (file, name, form) =>
          giveIn('cv.vhkhtt', '/files', file, form(file.bytes, name)),
        ),
        cases(55, 3_300),
      );
      expect(existsSync('/tmp/thong-suot-escaped')).toBe(false);
      expect(await readdir(join(fire.app.filesDir, 'spool'))).toEqual([]);
    },
    CASES_TIMEOUT,
  );

  it(
    'a workbook of any kind changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(hostileFiles(sound, word), hostileNames, forms, (file, name, form) =>
          giveIn('quantri', '/organisation/workbook', file, form(file.bytes, name)),
        ),
        cases(60),
      );
    },
    CASES_TIMEOUT,
  );

  it('leaves the service as it was', () => fire.expectHealthy());
});
