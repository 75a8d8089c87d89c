import { FOUNDING_CASE } from '#database/seeds/demo/founding-case.js';
import type { FieldSeed } from '#database/seeds/demo/fields.js';
import type { AccountSeed, MandateSeed, UnitSeed } from '#database/seeds/demo/rows.js';

/** A statement of a seed. */
export interface SeedStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** How a tenant made from the demo's table is named and numbered: the demo itself, or one tenant of a test. */
export interface TenantPlan {
  readonly authorityId: string;
  readonly code: string;
  id(name: string, ordinal: number): string;
  username(name: string): string;
  passwordHash(account: AccountSeed): string;
  /** Whether the sign-in page offers the roles. */
  readonly offered: boolean;
  /** How many roles it offers before them. */
  readonly after?: number;
}

/** What a tenant is made of. */
export interface TenantTable {
  readonly authority: { readonly name: string; readonly placeName: string };
  readonly validFrom: string;
  readonly units: readonly UnitSeed[];
  readonly accounts: readonly AccountSeed[];
  readonly mandates: readonly MandateSeed[];
  readonly fields: readonly FieldSeed[];
}

const { units, fields } = FOUNDING_CASE;

/** The key of a post: a position in a unit. */
export const postKey = (hold: { unit: string; position: string }): string => `${hold.unit}.${hold.position}`;

/** The statements that make the tenant of a table, the founding case by default: authority, units, posts, people, accounts, appointments,
 * records of who signs by order. Running them again changes nothing. */
export function tenantRows(plan: TenantPlan, table: TenantTable = FOUNDING_CASE): SeedStatement[] {
  const a = plan.authorityId;
  const { authority, validFrom } = table;
  return [
    insert('authority (id, code, name)', [a, plan.code, authority.name]),
    ...table.units.map((unit, index) =>
      insert(
        `unit (authority_id, id, code, name, short_name, kind, parent_id, symbol, document_name_lines, place_name,
               ordinal, asked_by_default, is_sample, phone, valid_from)`,
        [
          a,
          unitId(plan, unit.code),
          unit.code,
          unit.name,
          unit.shortName,
          unit.kind,
          unit.under === undefined ? null : unitId(plan, unit.under),
          unit.symbol,
          unit.lines,
          placeName(unit, authority),
          index + 1,
          unit.asked,
          unit.sample ?? false,
          samplePhone(0, index + 1),
          validFrom,
        ],
      ),
    ),
    ...posts(table).map(({ key, unit, position, title }) =>
      insert('post (authority_id, id, unit_id, position, title)', [
        a,
        postId(plan, key),
        unitId(plan, unit),
        position,
        title,
      ]),
    ),
    ...table.accounts.flatMap((account, index) => accountRows(plan, table, account, index)),
    ...table.mandates.map(({ post, docType, basis }, index) =>
      insert('signing_mandate (authority_id, id, post_id, doc_type, kind, basis, valid_from)', [
        a,
        plan.id(`mandate ${post} ${docType}`, index),
        postId(plan, post),
        docType,
        'BY_ORDER',
        basis,
        validFrom,
      ]),
    ),
    ...competences(plan, table),
    ...table.fields.flatMap((field, index) => fieldRows(plan, table, field, index)),
    // Units are changed by no act: the relay is asked to publish them for search.
    insert('outbox (authority_id, id, topic, payload)', [a, plan.id('search rows', 0), 'search.rebuild', {}]),
  ];
}

/** Who signs for the Committee and its Chairman by position, as Decree 30/2020 has it. */
function competences(plan: TenantPlan, table: TenantTable): SeedStatement[] {
  const basis = 'Điều 13 Nghị định số 30/2020/NĐ-CP';
  return (['CHAIR', 'VICE_CHAIR'] as const).flatMap((position, at) =>
    (['COLLECTIVE', 'CHAIR'] as const).map((signsFor, which) =>
      insert('signing_competence (authority_id, id, position, signs_for, basis, valid_from)', [
        plan.authorityId,
        plan.id(`competence ${position} ${signsFor}`, at * 2 + which),
        position,
        signsFor,
        basis,
        table.validFrom,
      ]),
    ),
  );
}

/** The id of a field of work. */
export function fieldId(plan: Pick<TenantPlan, 'id'>, code: string): string {
  return plan.id(
    `field ${code}`,
    fields.findIndex((field) => field.code === code),
  );
}

/** Distinct posts of the table, in the order in which accounts name them. */
export function posts({ accounts }: Pick<TenantTable, 'accounts'> = FOUNDING_CASE): {
  key: string;
  unit: string;
  position: string;
  title: string;
}[] {
  const all = accounts.flatMap(({ holds }) => holds.map((hold) => ({ key: postKey(hold), ...hold })));
  return [...new Map(all.map((post) => [post.key, post])).values()];
}

/** The id of a unit in a tenant made from the table. */
export function unitId(plan: Pick<TenantPlan, 'id'>, code: string): string {
  return plan.id(
    `unit ${code}`,
    units.findIndex((unit) => unit.code === code),
  );
}

/** The id of a post. */
export function postId(plan: Pick<TenantPlan, 'id'>, key: string): string {
  return plan.id(
    `post ${key}`,
    posts().findIndex((post) => post.key === key),
  );
}

/** The ids of a person and of the appointments held, in order. */
export function personIds(
  plan: Pick<TenantPlan, 'id'>,
  username: string,
  { accounts }: Pick<TenantTable, 'accounts'> = FOUNDING_CASE,
): { person: string; appointments: string[] } {
  const index = accounts.findIndex((account) => account.username === username);
  const holds = accounts[index]?.holds ?? [];
  return {
    person: plan.id(`person ${username}`, index),
    appointments: holds.map((hold, place) =>
      plan.id(`appointment ${username} ${postKey(hold)}`, index * 10 + place),
    ),
  };
}

function accountRows(
  plan: TenantPlan,
  table: TenantTable,
  account: AccountSeed,
  index: number,
): SeedStatement[] {
  const a = plan.authorityId;
  const { person, appointments } = personIds(plan, account.username, table);
  return [
    insert('person (authority_id, id, display_name, code, phone)', [
      a,
      person,
      account.person,
      `CB-${String(index + 1).padStart(3, '0')}`,
      samplePhone(1, index + 1),
    ]),
    insert('account (authority_id, id, person_id, username, password_hash, demo_ordinal, demo_hint)', [
      a,
      plan.id(`account ${account.username}`, index),
      person,
      plan.username(account.username),
      plan.passwordHash(account),
      plan.offered ? (plan.after ?? 0) + index + 1 : null,
      account.hint,
    ]),
    ...account.holds.map((hold, place) =>
      insert('appointment (authority_id, id, person_id, post_id, valid_from)', [
        a,
        appointments[place],
        person,
        postId(plan, postKey(hold)),
        table.validFrom,
      ]),
    ),
  ];
}

/** A field with its units and with who is in charge of it. */
function fieldRows(plan: TenantPlan, table: TenantTable, field: FieldSeed, index: number): SeedStatement[] {
  const a = plan.authorityId;
  const id = fieldId(plan, field.code);
  const charges = [
    { post: 'LDUBND.VICE_CHAIR', username: field.viceChair },
    { post: 'VP.OFFICER', username: field.specialist },
  ];
  return [
    insert('work_field (authority_id, id, code, name, ordinal)', [a, id, field.code, field.name, index + 1]),
    ...field.units.map((unit, place) =>
      insert('field_unit (authority_id, id, field_id, unit_id, valid_from)', [
        a,
        plan.id(`field ${field.code} ${unit}`, index * 100 + place),
        id,
        unitId(plan, unit),
        table.validFrom,
      ]),
    ),
    ...charges.map(({ post, username }, place) =>
      insert('field_charge (authority_id, id, field_id, post_id, person_id, valid_from)', [
        a,
        plan.id(`charge ${field.code} ${post}`, index * 10 + place),
        id,
        postId(plan, post),
        personIds(plan, username, table).person,
        table.validFrom,
      ]),
    ),
  ];
}

/** Wards and communes date their letters from their own place. */
function placeName(unit: { kind: string; shortName: string }, authority: TenantTable['authority']): string {
  return unit.kind === 'WARD' || unit.kind === 'COMMUNE' ? unit.shortName : authority.placeName;
}

/** An invented number, which says so: "0205 3 000 012 (số mẫu)". */
function samplePhone(series: number, ordinal: number): string {
  return `0205 3 00${series} ${String(ordinal).padStart(3, '0')} (số mẫu)`;
}

function insert(into: string, values: readonly unknown[]): SeedStatement {
  const places = values.map((_, index) => `$${index + 1}`).join(', ');
  return { text: `insert into ${into} values (${places}) on conflict do nothing`, values };
}
