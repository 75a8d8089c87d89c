import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { readFile } from 'node:fs/promises';
import { draftFromNothing, walkToArchive } from '../walk/item-seven.js';
import { AT_ONCE } from './at-once/race-table.js';
import { DONE, RaceLog, RacingWalk, racingClient, type Race, type RacingClient } from './at-once/racers.js';
import { carryOut, changeStructure, keepRegisters, operate, reportLand, turnBack } from './at-once/scenes.js';
import { LinkedDesk, type Linked } from './linked-world.js';

describe('two who act on one thing at the same moment', () => {
  let desk: LinkedDesk;
  let linked: Linked;
  const races: Race[] = [];

  beforeAll(async () => {
    desk = await LinkedDesk.open();
    const log = new RaceLog(desk.owner, races);
    const clients = new Map<string, Promise<RacingClient>>();
    desk.client = (role) => {
      const known = clients.get(role) ?? racingClient(desk.app.baseUrl, desk.app.tenant.username(role), log);
      clients.set(role, known);
      return known;
    };
    linked = await desk.fill();
  }, 120_000);
  afterAll(() => desk.close());

  it('carry out assignments', () => carryOut(desk));
  it('keep the registers', () => keepRegisters(desk, linked.incoming, linked.decision));
  it('return, withdraw and urge', () => turnBack(desk));
  it('change the structure', () => changeStructure(desk));
  it('stop and end processes', () => operate(desk));
  it('report land figures', () => reportLand(races));

  it('lead a document from the draft to the archive', async () => {
    const world = {
      baseUrl: () => desk.app.baseUrl,
      username: (role: string) => desk.app.tenant.username(role),
      setClock: async (instant: string) => void (await desk.app.clock.advanceTo(instant)),
    };
    const walk = new RacingWalk(world, 'at once', new RaceLog(desk.owner, races));
    await walkToArchive(await draftFromNothing(walk));
  });

  it('are told: one has done it, the other why not, and of what was refused no row is left', () => {
    const odd = races.filter(({ act, outcomes, commands }) => {
      const expected = AT_ONCE[act];
      const done = outcomes.filter((outcome) => outcome === DONE).length;
      if (expected?.kind === 'BOTH') return done !== 2;
      if (expected?.kind !== 'ONE_WINS') return true;
      // The service itself moved the matter meanwhile: both are told, and try again.
      if (done === 0) return !outcomes.every((code) => code.endsWith('_CHANGED')) || commands > 0;
      const [refusal] = outcomes.filter((outcome) => outcome !== DONE);
      return done !== 1 || commands !== 1 || !expected.codes.includes(refusal ?? '');
    });
    expect(odd).toEqual([]);
  });

  it('are looked at for every mutation of the contract', () => {
    const mutation = desk.app.app.get(GraphQLSchemaHost).schema.getMutationType();
    expect(Object.keys(AT_ONCE).sort()).toEqual(Object.keys(mutation?.getFields() ?? {}).sort());
    const raced = new Set(races.filter(({ outcomes }) => outcomes.includes(DONE)).map(({ act }) => act));
    const missing = Object.entries(AT_ONCE).filter(
      ([act, { kind }]) => kind === 'ONE_WINS' && !raced.has(act),
    );
    expect(missing.map(([act]) => act)).toEqual([]);
    const likes = Object.values(AT_ONCE).flatMap((each) => (each.kind === 'AS' ? [each.act] : []));
    expect(likes.filter((act) => !raced.has(act))).toEqual([]);
  });

  it.each(
    Object.entries(AT_ONCE).flatMap(([act, each]) =>
      each.kind === 'SEE' ? [[act, each.spec, each.test] as const] : [],
    ),
  )('%s: %s still lets two do it', async (act, spec, test) => {
    const text = await readFile(new URL(`../../${spec}`, import.meta.url), 'utf8');
    expect([act, text.includes(test)]).toEqual([act, true]);
    expect(text).toContain('Promise.all');
  });
});
