import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../../../test/support/graphql-client.js';
import { RoundDesk } from '../../../test/support/round-desk.js';

const SEARCH = `query ($text: String!, $unitId: ID, $kind: SearchKind, $first: Int) {
  search(text: $text, unitId: $unitId, kind: $kind, first: $first) {
    unit { name }
    groups { kind total hits { kind id title number docType state dated received unit { shortName } } }
  }
}`;

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly received: boolean;
}
interface Result {
  readonly unit: { readonly name: string } | null;
  readonly groups: readonly {
    readonly kind: string;
    readonly total: number;
    readonly hits: readonly Hit[];
  }[];
}

let desk: RoundDesk;
let decision: string;
let plan: string;
let roundId: string;

beforeAll(async () => {
  desk = await RoundDesk.open();
  plan = await desk.dossier('PLAN');
  decision = await desk.dossier('DECISION');
  roundId = await desk.send([decision], ['MAIPHA']);
  // The relay works by itself: what it has published can be found.
  await desk.settled();
});
afterAll(() => desk.close());

async function find(role: string, text: string, more: Record<string, unknown> = {}): Promise<Result> {
  const { search } = await (await desk.client(role)).ask<{ search: Result }>(SEARCH, { text, ...more });
  return search;
}

const ids = async (role: string, text: string, more: Record<string, unknown> = {}) =>
  (await find(role, text, more)).groups.flatMap(({ hits }) => hits.map(({ id }) => id));

const kinds = async (role: string, text: string) => (await find(role, text)).groups.map(({ kind }) => kind);

describe('what is found', () => {
  it.each([
    ['with its marks', 'Ban Chỉ đạo'],
    ['without them, đ as d', 'ban chi dao'],
    ['in any order', 'đạo chỉ ban thành lập'],
    ['by beginnings of words', 'th lap ban ch'],
    ['by the unit that leads it', 'chi dao van hoa khoa hoc'],
    ['by its type', 'quyết định ban chỉ đạo'],
    ['typed in capitals, with the marks set apart', 'BAN CHỈ ĐẠO'.normalize('NFD')],
  ])('a dossier by the words of its subject: %s', async (_, text) => {
    expect(await ids('cv.vhkhtt', text)).toContain(decision);
    expect(await ids('cv.vhkhtt', text)).not.toContain(plan);
  });

  it('not by what stands inside a word, nor by a word that it does not hold', async () => {
    expect(await ids('cv.vhkhtt', 'hanh lap ban chi dao')).toEqual([]);
    expect(await ids('cv.vhkhtt', 'ban chi dao khong co')).toEqual([]);
  });

  it('a document by its number, whole or in part, and before what only mentions it', async () => {
    const [letter] = await desk.rows<{ letter_id: string; number: number; symbol: string }>(
      `select r.letter_id, o.number, o.symbol from comment_round r
       join official_document o on o.id = r.letter_id where r.id = $1`,
      roundId,
    );
    await desk.rows(
      `update official_document
         set number = 52, dated = '2025-03-18', state = 'NUMBERED', signature = '{}' where id = $1`,
      letter?.letter_id,
    );
    await desk.rows(
      `insert into outbox (authority_id, id, topic, payload)
       values ($1, gen_random_uuid(), 'changed', jsonb_build_object('at', '2025-03-18T14:00:00+07:00',
         'instances', '[]'::jsonb, 'subjects', jsonb_build_array($2::text)))`,
      desk.app.tenant.authorityId,
      letter?.letter_id,
    );
    const whole = `52/${letter?.symbol ?? ''}`;
    await desk.settled();
    for (const text of [whole, whole.toLowerCase(), '52', '52 cong van']) {
      const [first] = (await find('cv.vhkhtt', text)).groups;
      expect([text, first?.hits[0]]).toEqual([
        text,
        expect.objectContaining({ number: whole, id: letter?.letter_id }),
      ]);
    }
    expect(await ids('cv.vhkhtt', '5')).not.toContain(letter?.letter_id);
    // The asked unit sees the letter as one that came in, and its round by the same number.
    const asked = await find('cv.maipha', '52');
    expect(asked.groups.map(({ kind }) => kind)).toContain('ROUND');
  });

  it('a unit, and through it what of its work the reader may see', async () => {
    const { groups } = await find('cv.vhkhtt', 'phong van hoa');
    const unit = groups.find(({ kind }) => kind === 'UNIT')?.hits[0];
    expect(unit?.title).toContain('Văn hoá');
    const of = await find('cv.vhkhtt', '', { unitId: unit?.id });
    expect(of.unit?.name).toBe(unit?.title);
    expect(of.groups.find(({ kind }) => kind === 'DOSSIER')?.hits.map(({ id }) => id)).toEqual(
      expect.arrayContaining([plan, decision]),
    );
    const foreign = await find('cv.nnmt', '', { unitId: unit?.id });
    expect(foreign.groups.map(({ kind }) => kind)).toEqual(['UNIT']);
  });

  it('nothing by nothing', async () => {
    for (const text of ['', '   ', '/', '%', "'", '\\']) expect(await ids('ct', text)).toEqual([]);
  });
});

describe('who finds it', () => {
  it('the lead, the Office and the leaders find the dossier; the asked unit finds its round and no dossier', async () => {
    for (const role of ['cv.vhkhtt', 'cv.vanphong', 'ct']) {
      expect([role, await ids(role, 'ban chi dao')]).toEqual([role, expect.arrayContaining([decision])]);
      expect([role, await kinds(role, 'ban chi dao')]).not.toEqual([role, expect.arrayContaining(['ROUND'])]);
    }
    expect(await ids('cv.maipha', 'ban chi dao')).toContain(roundId);
    expect(await kinds('cv.maipha', 'ban chi dao')).not.toContain('DOSSIER');
  });

  it('others find no row, no count and no word of it', async () => {
    const { groups } = await find('cv.nnmt', 'ban chi dao');
    expect(groups).toEqual([]);
    expect(await find('cv.tamthanh', 'ban chi dao')).toMatchObject({ groups: [] });
  });

  it('nobody without a session', async () => {
    const { errors } = await new TestClient(desk.app.baseUrl).send(SEARCH, { text: 'ban' });
    expect(errors[0]?.extensions?.code).toBe('SIGNED_OUT');
  });
});

it('costs one statement, two where it is searched in a unit', async () => {
  const client = await desk.client('cv.vhkhtt');
  expect((await client.send(SEARCH, { text: 'ban chi dao', first: 50 })).statements).toBe(1);
  expect((await client.send(SEARCH, { text: 'ban', unitId: desk.unit('VHKHTT') })).statements).toBe(2);
});
