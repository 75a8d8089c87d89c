import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import { SECOND_TENANT } from '#database/seeds/demo/second-tenant.js';
import { codesOf, isCode } from '@thong-suot/administration';
import { demoAccounts, demoPassword } from '../demo-accounts.js';
import { seedId } from './seed-ids.js';

const { units, accounts, dossiers } = FOUNDING_CASE;
const asked = units.filter(({ asked: isAsked, code }) => isAsked && code !== 'VHKHTT');

describe('the table of the demonstration', () => {
  it('asks twenty-four bodies: eight wards and communes, six named in the notice, ten samples', () => {
    expect(asked).toHaveLength(24);
    expect(asked.filter(({ kind }) => kind === 'WARD' || kind === 'COMMUNE')).toHaveLength(8);
    expect(asked.filter(({ sample }) => sample)).toHaveLength(10);
  });

  it('gives everybody who is asked an officer, a head and a clerk who keeps its registers', () => {
    for (const { code } of asked) {
      const positions = accounts
        .flatMap(({ holds }) => holds.filter(({ unit }) => unit === code))
        .map((hold) => hold.position);
      expect([code, positions]).toEqual([code, expect.arrayContaining(['OFFICER'])]);
      expect(positions.some((position) => /HEAD|LEADER|CHAIR|CHIEF/.test(position))).toBe(true);
      expect([code, positions]).toEqual([code, expect.arrayContaining(['CLERK'])]);
    }
  });

  it('names every code once and uses the codes of the administration only', () => {
    expect(new Set(units.map(({ code }) => code)).size).toBe(units.length);
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length);
    for (const { kind } of units) expect(codesOf('unitKind')).toContain(kind);
    for (const { holds } of accounts) {
      for (const { position, unit } of holds) {
        expect(isCode('position', position)).toBe(true);
        expect(units.map(({ code }) => code)).toContain(unit);
      }
    }
  });

  it('gives a post one title, whoever holds it', () => {
    const titles = new Map<string, string>();
    for (const { unit, position, title } of accounts.flatMap(({ holds }) => holds)) {
      const key = `${unit}.${position}`;
      expect(titles.get(key) ?? title).toBe(title);
      titles.set(key, title);
    }
  });

  it('begins on a Tuesday afternoon with the seven items, each where its conclusion left it', () => {
    expect(new Date(FOUNDING_CASE.clockStartsAt).getUTCDay()).toBe(2);
    expect(dossiers.map(({ item, continuesAt }) => [item, continuesAt])).toEqual([
      [1, 'COMPLETION'],
      [2, 'COMPLETION'],
      [3, 'COMPLETION'],
      [4, 'SIGNATURE'],
      [5, 'COMPLETION'],
      [6, 'COMMENTS'],
      [7, 'COMMENTS'],
    ]);
  });

  it('has no date for a report: its regime suggests one at most', () => {
    for (const { docType, dueWords, suggestedDueAt } of dossiers) {
      if (docType === 'REPORT') expect([dueWords, suggestedDueAt]).toEqual([undefined, undefined]);
    }
  });

  it('lists its roles for the launcher', () => {
    expect(demoAccounts[0]).toEqual({
      username: 'cv.vhkhtt',
      title: 'Chuyên viên',
      unit: 'Phòng Văn hoá, Khoa học và Thông tin',
    });
    expect(demoAccounts).toHaveLength(accounts.length + SECOND_TENANT.accounts.length);
    expect(demoPassword.length).toBeGreaterThan(8);
  });
});

describe('the second tenant of the demonstration', () => {
  it('is a sample through and through, and shares no username with the first', () => {
    expect(SECOND_TENANT.authority.name).toMatch(/Mẫu$/u);
    expect(SECOND_TENANT.units.every(({ name, sample }) => sample && /Mẫu/u.test(name))).toBe(true);
    const first = new Set<string>(accounts.map(({ username }) => username));
    expect(SECOND_TENANT.accounts.filter(({ username }) => first.has(username))).toEqual([]);
    const codes = SECOND_TENANT.units.map(({ code }) => code);
    for (const { holds } of SECOND_TENANT.accounts)
      for (const { unit } of holds) expect(codes).toContain(unit);
  });
});

describe('ids of seeded rows', () => {
  it('are UUIDs of version 7, the same at every run, in the order of the table', () => {
    const ids = [0, 1, 2].map((ordinal) => seedId('unit X', ordinal));
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(seedId('unit X', 1)).toBe(ids[1]);
    expect([...ids].sort()).toEqual(ids);
    expect(seedId('unit Y', 1)).not.toBe(ids[1]);
  });
});
