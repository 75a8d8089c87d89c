import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { AssignmentDesk } from '../../../test/support/assignment-desk.js';

let desk: AssignmentDesk;

beforeAll(async () => {
  desk = await AssignmentDesk.open();
});
afterAll(() => desk.close());

interface Found {
  readonly search: { readonly groups: readonly { readonly hits: readonly { readonly title: string }[] }[] };
}

const found = async (role: string, text: string) =>
  (
    await (
      await desk.client(role)
    ).ask<Found>(
      `query ($text: String!) { search(text: $text, kind: ASSIGNMENT, first: 100) { groups { hits { title } } } }`,
      {
        text,
      },
    )
  ).search.groups.flatMap(({ hits }) => hits.map(({ title }) => title));

/** The assignments with a word in their title that a unit may see. */
const readable = async (unit: string, word: string) =>
  (
    await desk.rows<{ title: string }>(
      `select a.title from assignment a where search_key(a.title) like $1 and exists (
         select from access_fact f where f.subject_id = a.id and f.principal_id = $2 and f.class in ('READ', 'MANAGE'))`,
      `%${word}%`,
      desk.unit(unit),
    )
  ).map(({ title }) => title);

it('an assignment is found by whoever may see it, and by nobody else', async () => {
  // What was given together is published in several messages.
  await desk.settled();
  for (const [role, unit] of [
    ['cv.vanphong', 'VP'],
    ['cv.ptqd', 'TTPTQD'],
    ['cv.phunu', 'HLHPN'],
    ['cv.maipha', 'MAIPHA'],
  ] as const) {
    const seen = await found(role, 'gpmb');
    expect([role, [...seen].sort()]).toEqual([role, (await readable(unit, 'gpmb')).sort()]);
  }
  expect((await readable('VP', 'gpmb')).length).toBeGreaterThan((await readable('MAIPHA', 'gpmb')).length);
});
