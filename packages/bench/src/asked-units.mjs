import { randomUUID } from 'node:crypto';

/**
 * Units that may be asked, each with somebody who answers for it. The demonstration has fewer than the bar speaks of: the
 * missing ones are added.
 */
export async function askedUnits({ owner, authorityId, signIn }, count) {
  const known = await owner.query(
    `select distinct on (u.id) u.id as "unitId", c.username from unit u
     join post p on p.unit_id = u.id and p.position <> 'ADMIN'
     join appointment a on a.post_id = p.id
     join account c on c.person_id = a.person_id and c.demo_ordinal is not null
     where u.authority_id = $1 and u.asked_by_default and u.code <> 'VHKHTT'
     order by u.id, (p.position = 'OFFICER') desc`,
    [authorityId],
  );
  const units = known.rows.slice(0, count);
  while (units.length < count) units.push(await addUnit(owner, authorityId, units.length));
  return Promise.all(units.map(async ({ unitId, username }) => ({ unitId, client: await signIn(username) })));
}

async function addUnit(owner, authorityId, number) {
  const [unitId, postId, personId] = [randomUUID(), randomUUID(), randomUUID()];
  const username = `bench.${number}`;
  const insert = (table, values) =>
    owner.query(
      `insert into ${table} values (${values.map((_, index) => `$${index + 1}`).join(', ')})`,
      values,
    );
  await insert(
    `unit (authority_id, id, code, name, short_name, kind, symbol, document_name_lines, place_name, ordinal,
       asked_by_default, valid_from)`,
    [
      authorityId,
      unitId,
      `BENCH${number}`,
      `UBND phường đo tốc độ ${number}`,
      `Phường ${number}`,
      'WARD',
      'UBND',
      ['ỦY BAN NHÂN DÂN', `PHƯỜNG ĐO TỐC ĐỘ ${number}`],
      `Phường ${number}`,
      1_000 + number,
      true,
      '2020-01-01',
    ],
  );
  await insert('person (authority_id, id, display_name)', [authorityId, personId, `Chuyên viên ${number}`]);
  await insert('post (authority_id, id, unit_id, position, title)', [
    authorityId,
    postId,
    unitId,
    'OFFICER',
    'Chuyên viên',
  ]);
  await insert('appointment (authority_id, id, person_id, post_id, valid_from)', [
    authorityId,
    randomUUID(),
    personId,
    postId,
    '2020-01-01',
  ]);
  await insert('account (authority_id, id, person_id, username, password_hash, demo_ordinal)', [
    authorityId,
    randomUUID(),
    personId,
    username,
    'none',
    1_000 + number,
  ]);
  return { unitId, username };
}
