import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../platform/ids.js';
import { TestClient } from '../../../../test/support/graphql-client.js';
import { RoundDesk } from '../../../../test/support/round-desk.js';
import { makeTenant } from '../../../../test/support/tenant.js';

let desk: RoundDesk;
beforeAll(async () => {
  desk = await RoundDesk.open();
}, 120_000);
afterAll(() => desk.close());

interface Chart {
  readonly version: number;
  readonly changeable: boolean;
  readonly units: readonly { id: string; code: string; name: string; parentId: string | null }[];
  readonly posts: readonly {
    id: string;
    unitId: string;
    position: string;
    title: string;
    holders: readonly {
      id: string;
      personId: string;
      name: string;
      validFrom: string;
      validTo: string | null;
    }[];
  }[];
  readonly groups: readonly { code: string; name: string; unitIds: readonly string[] }[];
}
type Answer = Partial<Chart> & { readonly code?: string; readonly field?: string; readonly message?: string };

const FIELDS = `version changeable units { id code name parentId }
  posts { id unitId position title holders { id personId name validFrom validTo } } groups { code name unitIds }`;

async function chart(date?: string, role = 'quantri'): Promise<Chart> {
  const { organisationAt } = await (
    await desk.client(role)
  ).ask<{ organisationAt: Chart }>(`query ($date: CivilDate) { organisationAt(date: $date) { ${FIELDS} } }`, {
    date: date ?? null,
  });
  return organisationAt;
}

/** An act with the present version unless another is given. */
async function act(
  name: string,
  args: string,
  {
    role = 'quantri',
    version,
    commandId = newId(),
  }: { role?: string; version?: number; commandId?: string } = {},
): Promise<Answer> {
  const seen = version ?? (await chart()).version;
  const data = await (
    await desk.client(role)
  ).ask<Record<string, Answer>>(
    `mutation { ${name}(${args}, expectedVersion: ${seen}) {
      ... on Organisation { ${FIELDS} } ... on Refusal { code field message } } }`,
    {},
    { commandId },
  );
  return data[name] ?? {};
}

const unitArgs = (change: Record<string, string | null> = {}) => {
  const input = {
    name: 'Ban Quản lý dự án đầu tư xây dựng',
    shortName: 'Ban QLDA',
    kind: 'PUBLIC_UNIT',
    parentId: desk.unit('UBND'),
    symbol: 'BQLDA',
    phone: null,
    from: '2025-03-10',
    ...change,
  };
  const text = Object.entries(input).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `input: { ${text.join(', ')} }`;
};
const idOfUnit = async (code: string, date?: string): Promise<string> =>
  (await chart(date)).units.find((unit) => unit.code === code)?.id ?? '';
const post = async (unit: string, position: string) => {
  const found = (await chart()).posts.find(
    (one) => one.unitId === desk.unit(unit) && one.position === position,
  );
  if (found === undefined) throw new Error(`no post ${unit} ${position}`);
  return found;
};
const person = (role: string) => desk.actor(role).personId;

describe('the structure of the authority', () => {
  it('is read by everybody in it, at four statements, and by nobody of another', async () => {
    for (const role of ['cv.tamthanh', 'ct', 'quantri']) {
      const seen = await chart(undefined, role);
      expect([role, seen.units.length, seen.changeable]).toEqual([role, 29, role === 'quantri']);
    }
    const { statements } = await (await desk.client('ct')).send(`{ organisationAt { ${FIELDS} } }`);
    expect(statements).toBe(4);
    const strangers = await makeTenant(desk.app.urls.owner);
    const stranger = await new TestClient(desk.app.baseUrl).signInDemo(strangers.username('ct'));
    const { organisationAt } = await stranger.ask<{ organisationAt: Chart }>(
      '{ organisationAt { units { id } } }',
    );
    const own = new Set((await chart()).units.map(({ id }) => id));
    expect(organisationAt.units.filter(({ id }) => own.has(id))).toEqual([]);
  });

  it('makes its groups by rule', async () => {
    const { groups, units } = await chart();
    const wards = groups.find(({ code }) => code === 'ALL_WARDS');
    expect(wards?.name).toBe('UBND các phường, xã');
    expect(wards?.unitIds.map((id) => units.find((unit) => unit.id === id)?.code)).toEqual([
      'VINHTRAI',
      'DONGKINH',
      'HOANGVANTHU',
      'TAMTHANH',
      'CHILANG',
      'HOANGDONG',
      'QUANGLAC',
      'MAIPHA',
    ]);
    expect(groups.find(({ code }) => code === 'DEPARTMENTS')?.unitIds).toHaveLength(9);
  });

  it.each(['ct', 'cvp', 'vanthu', 'cv.tamthanh'])('is not for %s to change', async (role) => {
    const refused = await act('addUnit', `code: "BQLDA", asked: false, ${unitArgs()}`, { role });
    expect(refused).toMatchObject({ code: 'STRUCTURE_ADMIN_ONLY' });
    expect(await act('endUnit', `unitId: "${desk.unit('YT')}", from: "2025-04-01"`, { role })).toMatchObject({
      code: 'STRUCTURE_ADMIN_ONLY',
    });
    const { officials } = await (await desk.client(role)).ask<{ officials: unknown }>('{ officials { id } }');
    expect(officials).toBeNull();
  });

  it.each([
    [{ name: ' ' }, 'STRUCTURE_TEXT', 'name'],
    [{ name: 'x'.repeat(151) }, 'STRUCTURE_TEXT', 'name'],
    [{ kind: 'CASTLE' }, 'STRUCTURE_KIND', 'kind'],
    [{ parentId: newId() }, 'STRUCTURE_PARENT_MISSING', 'parentId'],
    [{ phone: 'gọi sau' }, 'STRUCTURE_PHONE', 'phone'],
    [{ from: '0205-03-10' }, 'STRUCTURE_DAY', 'from'],
    [{ from: '1995-03-10' }, 'STRUCTURE_PARENT_MISSING', 'parentId'],
  ])('takes no unit with %p', async (change, code, field) => {
    const refused = await act('addUnit', `code: "BQLDA", asked: false, ${unitArgs(change)}`);
    expect(refused).toMatchObject({ code, field });
    expect(refused.message).toMatch(/^Chưa .*Đề nghị/u);
  });

  it('gets a unit once by one command, by one of two people at once, and no two of one code', async () => {
    const { version } = await chart();
    const command = newId();
    const args = `code: "BQLDA", asked: false, ${unitArgs()}`;
    const twice = await Promise.all([
      act('addUnit', args, { version, commandId: command }),
      act('addUnit', args, { version, commandId: command }),
    ]);
    expect(twice.map((answer) => answer.version)).toEqual([version + 1, version + 1]);
    const both = await Promise.all(
      ['A1', 'A2'].map((code) =>
        act('addUnit', `code: "${code}", asked: false, ${unitArgs({ name: `Ban ${code}` })}`, {
          version: version + 1,
        }),
      ),
    );
    expect(both.map(({ code = 'done' }) => code).sort()).toEqual(['STRUCTURE_CHANGED', 'done']);
    expect(await act('addUnit', args)).toMatchObject({ code: 'STRUCTURE_CODE_TAKEN', field: 'code' });
    expect((await chart('2025-03-09')).units.some(({ code }) => code === 'BQLDA')).toBe(false);
    const audit = await desk.rows<{ detail: object }>("select detail from audit_entry where act = 'addUnit'");
    expect(audit).toHaveLength(2);
    expect(JSON.stringify(audit)).not.toContain('Ban Quản lý');
    await desk.settled();
    const found = await (
      await desk.client('ct')
    ).ask<{ search: { groups: { kind: string }[] } }>(
      '{ search(text: "quan ly du an", first: 5) { groups { kind } } }',
    );
    expect(found.search.groups.map(({ kind }) => kind)).toContain('UNIT');
  });

  it('shows a unit on each day as it was called and stood on it', async () => {
    const id = await idOfUnit('BQLDA');
    const renamed = unitArgs({
      name: 'Ban QLDA và Phát triển đô thị',
      parentId: desk.unit('KTHTDT'),
      from: '2025-03-15',
    });
    expect((await act('changeUnit', `unitId: "${id}", ${renamed}`)).version).toBeDefined();
    const named = async (date: string) => {
      const unit = (await chart(date)).units.find((one) => one.id === id);
      return [unit?.name, unit?.parentId];
    };
    expect(await named('2025-03-14')).toEqual(['Ban Quản lý dự án đầu tư xây dựng', desk.unit('UBND')]);
    expect(await named('2025-03-15')).toEqual(['Ban QLDA và Phát triển đô thị', desk.unit('KTHTDT')]);
    for (const [change, code] of [
      [{ from: '2025-03-12' }, 'STRUCTURE_CHANGE_BEFORE'],
      [{ from: '2025-03-19' }, 'STRUCTURE_CHANGE_AHEAD'],
      [{ parentId: id, from: '2025-03-18' }, 'STRUCTURE_CIRCLE'],
    ] as const) {
      expect(await act('changeUnit', `unitId: "${id}", ${unitArgs(change)}`)).toMatchObject({ code });
    }
    expect(await act('changeUnit', `unitId: "${id}", ${renamed}`)).toMatchObject({
      code: 'STRUCTURE_NOTHING_CHANGED',
    });
    const above = `unitId: "${desk.unit('KTHTDT')}", ${unitArgs({ parentId: id, from: '2025-03-18' })}`;
    expect(await act('changeUnit', above)).toMatchObject({ code: 'STRUCTURE_CIRCLE' });
  });

  it('ends a unit when nothing stands under it and nobody holds a post in it, and keeps it in earlier charts', async () => {
    const id = await idOfUnit('BQLDA');
    const end = (unit: string, from: string) => act('endUnit', `unitId: "${unit}", from: "${from}"`);
    expect(await end(desk.unit('KTHTDT'), '2025-04-01')).toMatchObject({ code: 'STRUCTURE_HAS_UNITS' });
    const people = await end(desk.unit('YT'), '2025-04-01');
    expect(people).toMatchObject({ code: 'STRUCTURE_HAS_PEOPLE' });
    expect(people.message).toContain('Trưởng phòng Y tế');
    expect(await end(id, '2025-03-14')).toMatchObject({ code: 'STRUCTURE_END_BEFORE' });
    expect((await end(id, '2025-04-01')).version).toBeDefined();
    expect(await end(id, '2025-05-01')).toMatchObject({ code: 'STRUCTURE_UNIT_ENDED' });
    expect((await chart('2025-03-31')).units.some((unit) => unit.id === id)).toBe(true);
    expect((await chart('2025-04-01')).units.some((unit) => unit.id === id)).toBe(false);
    const post = `unitId: "${id}", position: "CLERK", title: "Văn thư"`;
    expect(await act('addPost', post)).toMatchObject({ code: 'STRUCTURE_UNIT_ENDED' });
    const under = `code: "X1", asked: false, ${unitArgs({ parentId: id, from: '2025-03-18' })}`;
    expect(await act('addUnit', under)).toMatchObject({ code: 'STRUCTURE_PARENT_MISSING' });
  });
});

describe('appointments', () => {
  const appoint = (input: Record<string, unknown>, options = {}) => {
    const text = Object.entries(input).map(([key, value]) =>
      key === 'newPerson' ? `newPerson: ${String(value)}` : `${key}: ${JSON.stringify(value)}`,
    );
    return act('appoint', `input: { ${text.join(', ')} }`, options);
  };

  it('give a person several posts at once, of which one is acted in; never the same twice, never two chairs', async () => {
    const officer = await post('TCKH', 'OFFICER');
    const chair = await post('TAMTHANH', 'CHAIR');
    const done = await appoint({ postId: officer.id, personId: person('cv.noivu'), from: '2025-03-18' });
    expect(done.version).toBeDefined();
    const client = await desk.client('cv.noivu');
    const { session } = await client.ask<{ session: { appointments: { unit: { code: string } }[] } }>(
      '{ session { appointments { unit { code } } } }',
    );
    expect(session.appointments.map(({ unit }) => unit.code).sort()).toEqual(['NV', 'TCKH']);
    expect(
      await appoint({ postId: officer.id, personId: person('cv.noivu'), from: '2025-06-01' }),
    ).toMatchObject({ code: 'STRUCTURE_APPOINTED_ALREADY' });
    const second = await appoint({ postId: chair.id, personId: person('cv.noivu'), from: '2025-06-01' });
    expect(second).toMatchObject({ code: 'STRUCTURE_POST_HELD' });
    expect(second.message).toContain('Chủ tịch UBND phường Tam Thanh');
  });

  it.each([
    [{ from: '2025-03-20', to: '2025-03-20' }, 'STRUCTURE_END_BEFORE'],
    [{ from: '2025-03-20', to: '2025-03-01' }, 'STRUCTURE_END_BEFORE'],
    [{ from: '1990-01-01' }, 'STRUCTURE_UNIT_NOT_YET'],
    [{ from: '9025-01-01' }, 'STRUCTURE_DAY'],
    [{ personId: newId() }, 'STRUCTURE_PERSON_MISSING'],
    [{ personId: 'nobody' }, 'STRUCTURE_PERSON_MISSING'],
    [{ postId: newId() }, 'STRUCTURE_POST_MISSING'],
  ])('are not made with %p', async (change, code) => {
    const officer = await post('YT', 'OFFICER');
    expect(
      await appoint({ postId: officer.id, personId: person('cv.noivu'), from: '2025-03-18', ...change }),
    ).toMatchObject({ code });
  });

  it('are not made by an administrator for himself, and somebody is left to administer', async () => {
    const chair = await post('YT', 'OFFICER');
    expect(
      await appoint({ postId: chair.id, personId: person('quantri'), from: '2025-03-18' }),
    ).toMatchObject({ code: 'STRUCTURE_SELF' });
    const [own] = (await post('VP', 'ADMIN')).holders;
    expect(await act('endAppointment', `appointmentId: "${own?.id}", from: "2025-04-01"`)).toMatchObject({
      code: 'STRUCTURE_LAST_ADMIN',
    });
  });

  it('are made for a new person too, who stands in the chart and the directory from the first day on', async () => {
    const deputy = 'position: "DEPUTY_UNIT_LEADER", title: "Phó Trưởng phòng"';
    expect((await act('addPost', `unitId: "${desk.unit('YT')}", ${deputy}`)).version).toBeDefined();
    expect(await act('addPost', `unitId: "${desk.unit('YT')}", ${deputy}`)).toMatchObject({
      code: 'STRUCTURE_POST_THERE',
    });
    const { id } = await post('YT', 'DEPUTY_UNIT_LEADER');
    const newPerson = (code: string) =>
      `{ name: "Phó Trưởng phòng Y tế (mẫu)", code: "${code}", phone: "0205 3 002 001 (số mẫu)" }`;
    expect(await appoint({ postId: id, newPerson: newPerson('CB-001'), from: '2025-03-18' })).toMatchObject({
      code: 'STRUCTURE_PERSON_CODE_TAKEN',
    });
    const added = await appoint({ postId: id, newPerson: newPerson('CB-900'), from: '2025-03-19' });
    expect(added.version).toBeDefined();
    expect((await post('YT', 'DEPUTY_UNIT_LEADER')).holders).toEqual([]);
    const [holder] = (await chart('2025-03-19')).posts.find((one) => one.id === id)?.holders ?? [];
    expect(holder?.name).toBe('Phó Trưởng phòng Y tế (mẫu)');
  });

  it('that ended at midnight let nobody act the next day; the day before they do', async () => {
    const clerk = await post('TAMTHANH', 'CLERK');
    const [holder] = clerk.holders;
    const end = (from: string) => act('endAppointment', `appointmentId: "${holder?.id}", from: "${from}"`);
    expect(await end('2025-03-17')).toMatchObject({ code: 'STRUCTURE_END_PAST' });
    expect((await end('2025-03-19')).version).toBeDefined();
    const client = await desk.app.signedIn('vt.tamthanh');
    const session = () =>
      client
        .ask<{ session: object | null }>('{ session { acting { position } } }')
        .catch(() => ({ session: null }));
    desk.app.clock.set('2025-03-18T16:59:59.000Z');
    expect((await session()).session).toEqual({ acting: { position: 'CLERK' } });
    desk.app.clock.set('2025-03-18T17:00:00.000Z');
    expect((await session()).session).toBeNull();
    const { errors } = await client.send('mutation { advanceClock(step: ONE_DAY) { __typename } }');
    expect(errors[0]?.extensions?.code).toBe('SIGNED_OUT');
    await expect(desk.app.signedIn('vt.tamthanh')).rejects.toThrow();
    expect(await end('2025-04-01')).toMatchObject({ code: 'STRUCTURE_APPOINTMENT_OVER' });
    expect((await chart('2025-03-18')).posts.find(({ id }) => id === clerk.id)?.holders).toHaveLength(1);
    expect((await chart('2025-03-19')).posts.find(({ id }) => id === clerk.id)?.holders).toEqual([]);
  });
});

describe('the directory', () => {
  const search = async (words: string) => {
    const { directory } = await (
      await desk.client('cv.tamthanh')
    ).ask<{
      directory: { more: boolean; entries: { name: string; unitName: string; phone: string | null }[] };
    }>('query ($words: String!) { directory(search: $words) { more entries { name unitName phone } } }', {
      words,
    });
    return directory.entries;
  };

  it('finds by words without marks and by digits', async () => {
    expect((await search('')).length).toBeGreaterThan(70);
    expect((await search('chu tich vinh trai')).map(({ name }) => name)).toEqual([
      'Chủ tịch UBND phường Vĩnh Trại',
    ]);
    const [colleague] = await search('chu tich tam thanh');
    expect(colleague?.phone).toMatch(/^0205 3 001 \d{3} \(số mẫu\)$/);
    const [stranger] = await search('chu tich vinh trai');
    expect(stranger?.phone).toMatch(/^•+ \d\d$/);
    expect(await search(/[\d ]+/.exec(colleague?.phone ?? '')?.[0].trim() ?? '')).toHaveLength(1);
    for (const odd of ['%', "'; drop table unit", '(((', '\\', '🙂']) {
      expect(Array.isArray(await search(odd))).toBe(true);
    }
  });

  it('shows another number once it is changed', async () => {
    const args = `personId: "${person('ct.tamthanh')}", phone: "0205 3 009 999 (số mẫu)"`;
    expect((await act('changePhone', args)).version).toBeDefined();
    expect((await search('3 009 999')).map(({ name }) => name)).toEqual(['Chủ tịch UBND phường Tam Thanh']);
  });
});

it('takes nothing away: the service may not delete units, posts, people or appointments', async () => {
  const rights = await desk.rows<{ table: string }>(
    `select t as table from unnest(array['unit', 'post', 'person', 'appointment', 'unit_former']) t
      where has_table_privilege('thongsuot_app', t, 'delete') or has_table_privilege('thongsuot_worker', t, 'delete')`,
  );
  expect(rights).toEqual([]);
});

it('does not end a unit that still has work to do', async () => {
  await desk.send([await desk.dossier()], ['TCKH']);
  const { posts } = await chart();
  for (const { holders } of posts.filter(({ unitId }) => unitId === desk.unit('TCKH'))) {
    for (const { id } of holders) await act('endAppointment', `appointmentId: "${id}", from: "2025-03-25"`);
  }
  const ended = await act('endUnit', `unitId: "${desk.unit('TCKH')}", from: "2025-03-25"`);
  expect(ended).toMatchObject({ code: 'STRUCTURE_HAS_WORK', field: 'from' });
  expect(ended.message).toMatch(/còn 1 việc đang mở/);
});
