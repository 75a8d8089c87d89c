import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { Listener } from '../../../../test/support/listener.js';
import { AFTER_THE_HOUR, RoundDesk } from '../../../../test/support/round-desk.js';
import { testConfig } from '../../../../test/support/test-app.js';
import { asSuperuser } from '../../../../test/support/database.js';
import { createApp } from '../../../create-app.js';
import { newId } from '../../../platform/ids.js';
import { ChangeChannel, LONGEST_MESSAGE } from '../../../platform/live/index.js';
import { sayChange } from './change-message.js';

let desk: RoundDesk;
const open: Listener[] = [];

beforeAll(async () => {
  desk = await RoundDesk.open();
});
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});
afterAll(() => desk.close());

async function listenAs(role: string): Promise<Listener> {
  const listener = await Listener.open(await desk.client(role));
  open.push(listener);
  return listener;
}

/** Until the relay has sent everything and the open pages have heard it: what is sent last is heard last. */
async function settle(): Promise<void> {
  await desk.settled();
  // The first may overtake the lookup of what was heard before it, the second comes after both.
  await hearMark();
  await hearMark();
}

/** Tells every unit of a notice, and waits until each page has heard of it. */
async function hearMark(): Promise<void> {
  const { authorityId } = desk.app.tenant;
  const units = await desk.rows<{ id: string }>('select id from unit');
  const acts = { at: desk.app.clock.now(), instances: [], subjects: [newId()] };
  const mark = { authorityId, acts, noticesOf: units.map(({ id }) => id) };
  const heard = open.map((listener) => [listener, listener.heard.length] as const);
  await desk.the(ChangeChannel).send(sayChange(mark, LONGEST_MESSAGE));
  for (const [listener, before] of heard) {
    await listener.until(() => listener.heard.slice(before).some(({ notices }) => notices));
  }
}

/** What a page has heard beside the marks. */
const told = (listener: Listener | undefined) =>
  (listener?.heard ?? []).filter(
    ({ subjectIds, inbox, everything }) => subjectIds.length > 0 || inbox || everything,
  );

describe('an open page hears', () => {
  it('that a dossier has changed, where its reader may see it, and what came into the list of work', async () => {
    const dossierId = await desk.dossier();
    const [lead, chair, other, ward] = await Promise.all(
      ['tp.vhkhtt', 'ct', 'cv.nnmt', 'cv.maipha'].map(listenAs),
    );
    await settle();
    for (const each of open) each.forget();
    const roundId = await desk.send([dossierId], ['MAIPHA']);
    await lead?.until(({ subjects }) => subjects.includes(dossierId) && subjects.includes(roundId));
    await ward?.until(
      ({ heard, subjects }) => heard.some(({ inbox }) => inbox) && subjects.includes(roundId),
    );
    await chair?.until(({ subjects }) => subjects.includes(dossierId));
    await settle();
    expect(ward?.subjects).not.toContain(dossierId);
    expect(told(other)).toEqual([]);
  });

  it('what its own unit answers, and nothing of when another one does', async () => {
    const dossierId = await desk.dossier();
    const roundId = await desk.send([dossierId], ['MAIPHA', 'TAMTHANH']);
    await settle();
    const [lead, answering, waiting] = await Promise.all(
      ['cv.vhkhtt', 'cv.maipha', 'cv.tamthanh'].map(listenAs),
    );
    desk.app.clock.set('2025-03-18T14:10:00+07:00');
    await desk.answer('cv.maipha', roundId, [dossierId]);
    await lead?.until(({ subjects }) => subjects.includes(dossierId) && subjects.includes(roundId));
    await answering?.until(({ subjects }) => subjects.includes(roundId));
    await settle();
    expect(told(waiting)).toEqual([]);

    // The deadline passes: the service locks the answers of all.
    desk.app.clock.set(AFTER_THE_HOUR);
    await waiting?.until(({ subjects }) => subjects.includes(roundId));
  });

  it('what another replica did', async () => {
    const app = await createApp(
      { ...testConfig(desk.app.urls, desk.app.filesDir), requestsPerSecond: 0 },
      { clock: desk.app.clock },
    );
    await app.listen(0, '127.0.0.1');
    try {
      const client = await desk.client('cv.vhkhtt');
      const there = new TestClient((await app.getUrl()).replace('[::1]', '127.0.0.1'));
      there.cookie = client.cookie;
      const listener = await Listener.open(there);
      open.push(listener);
      const dossierId = await desk.dossier();
      await listener.until(({ subjects }) => subjects.includes(dossierId));
    } finally {
      await app.close();
    }
    // The other replica ended its streams before it went.
    expect(open.at(-1)?.ended).toBe(true);
  });

  it('that it may have missed something, when the connection was lost and is back', async () => {
    const listener = await listenAs('cv.vhkhtt');
    await asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'thong-suot changes'`,
    );
    await listener.until(({ heard }) => heard.some(({ everything }) => everything));
    listener.forget();
    const dossierId = await desk.dossier();
    await listener.until(({ subjects }) => subjects.includes(dossierId));
  });
});

describe('a stream', () => {
  it('is refused to whoever is not signed in', async () => {
    const listener = await Listener.open(new TestClient(desk.app.baseUrl));
    open.push(listener);
    await listener.until(({ errors }) => errors.length > 0);
    expect(listener.errors[0]?.extensions?.code).toBe('SIGNED_OUT');
    await listener.until(({ ended }) => ended);
  });

  it('ends with its session, and tells nothing after it', async () => {
    const client = await desk.app.signedIn('cv.vhkhtt');
    const listener = await Listener.open(client);
    open.push(listener);
    await client.ask('mutation { signOut { providerLogout } }');
    await desk.dossier();
    await listener.until(({ ended }) => ended);
    expect(listener.heard).toEqual([]);
  });

  it('is given to twelve pages of a session; a thirteenth ends the oldest', async () => {
    const client = await desk.app.signedIn('cv.nnmt');
    for (let page = 0; page < 13; page++) open.push(await Listener.open(client));
    await open[0]?.until(({ ended }) => ended);
    expect(open.slice(1).filter(({ ended }) => ended)).toEqual([]);
  });
});
