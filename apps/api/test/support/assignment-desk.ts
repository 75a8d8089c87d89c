import { ASSIGNMENTS } from '#database/seeds/demo/assignments.js';
import { GiveAssignments } from '../../src/modules/assignments/index.js';
import { newId } from '../../src/platform/ids.js';
import { caseAssignments } from '../../src/seeds/case-assignments.js';
import { done, RoundDesk, type Refused } from './round-desk.js';
import type { TestApp } from './test-app.js';

export interface PartSeen {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly timing: string;
  readonly dueAt: string | null;
  readonly originalDueAt: string | null;
  readonly unit: { readonly code: string };
  readonly allowedActs: readonly string[];
}

export const PART = 'id version state timing dueAt originalDueAt unit { code } allowedActs';

/** Gives what the session of the founding case has concluded, by the officer of the Office. */
export async function giveAssignments(
  { app, tenant }: TestApp,
  dossiers: ReadonlyMap<number, string> = new Map(),
): Promise<void> {
  const request = caseAssignments({
    unit: (code) => tenant.unit(code),
    dossier: (item) => dossiers.get(item),
  });
  const give = app.get(GiveAssignments, { strict: false });
  done(await give.run(tenant.actor('cv.vanphong'), newId(), request));
}

/** The thirty-seven assignments of the founding case, given in a running service on a database of its own. */
export class AssignmentDesk extends RoundDesk {
  /** Id of an assignment by the key of the case: `T10`. */
  readonly ids = new Map<string, string>();

  static override async open(dossiers: ReadonlyMap<number, string> = new Map()): Promise<AssignmentDesk> {
    const desk = new AssignmentDesk(...(await RoundDesk.parts()));
    await desk.give(dossiers);
    return desk;
  }

  /** A desk at which nothing has been given yet. */
  static async empty(): Promise<AssignmentDesk> {
    return new AssignmentDesk(...(await RoundDesk.parts()));
  }

  async give(dossiers: ReadonlyMap<number, string> = new Map()): Promise<void> {
    await giveAssignments(this.app, dossiers);
    const rows = await this.rows<{ id: string; ordinal: number }>('select id, ordinal from assignment');
    for (const { id, ordinal } of rows) this.ids.set(ASSIGNMENTS[ordinal - 1]?.key ?? '', id);
  }

  idOf(key: string): string {
    const id = this.ids.get(key);
    if (id === undefined) throw new Error(`no assignment ${key}`);
    return id;
  }

  /** The part of a unit, as a role sees it; throws where it sees none. */
  async part(key: string, unit: string, role = 'cv.vanphong'): Promise<PartSeen> {
    const part = (await this.parts(key, role)).find((each) => each.unit.code === unit);
    if (part === undefined) throw new Error(`${role} sees no part of ${unit}`);
    return part;
  }

  async parts(key: string, role = 'cv.vanphong'): Promise<PartSeen[]> {
    const { assignment } = await (
      await this.client(role)
    ).ask<{ assignment: { parts: PartSeen[] } | null }>(
      `query ($id: ID!) { assignment(id: $id) { parts { ${PART} } } }`,
      { id: this.idOf(key) },
    );
    return assignment?.parts ?? [];
  }

  /** A mutation on the part of a unit with its present version; the refusal, if it was refused. */
  async onPart(
    role: string,
    act: string,
    [key, unit]: readonly [key: string, unit: string],
    more = '',
  ): Promise<Refused | undefined> {
    const [row] = await this.rows<{ id: string; version: number }>(
      `select id, version from assignment_part
       where assignment_id = $1 and unit_id = $2 and state <> 'TRANSFERRED'`,
      this.idOf(key),
      this.unit(unit),
    );
    const args = `partId: "${row?.id ?? newId()}", expectedVersion: ${row?.version ?? 1}`;
    return this.mutate(role, act, more === '' ? args : `${args}, ${more}`);
  }

  /** The same, which must be done. */
  async doPart(role: string, act: string, part: readonly [string, string], more = ''): Promise<void> {
    const refused = await this.onPart(role, act, part, more);
    if (refused !== undefined) throw new Error(`${act}: ${refused.code} ${refused.message}`);
  }

  /** The same, which must be refused; the code. */
  async refusedPart(role: string, act: string, part: readonly [string, string], more = ''): Promise<string> {
    const refused = await this.onPart(role, act, part, more);
    if (refused === undefined) throw new Error(`${act} was not refused`);
    return refused.code;
  }

  /** What the history of an assignment says to a role. */
  async history(key: string, role = 'cv.vanphong'): Promise<string[]> {
    const { assignment } = await (
      await this.client(role)
    ).ask<{ assignment: { entries: { event: string }[] } | null }>(
      'query ($id: ID!) { assignment(id: $id) { entries { event } } }',
      { id: this.idOf(key) },
    );
    return assignment?.entries.map(({ event }) => event) ?? [];
  }
}
