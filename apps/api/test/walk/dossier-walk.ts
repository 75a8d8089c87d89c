import type { Walk } from './walk.js';

/** Arguments of a mutation beside the dossier and its version: name → [GraphQL type, value]. */
export type Arguments = Readonly<Record<string, readonly [type: string, value: unknown]>>;

/** The walk of one dossier: its acts read the version that they act on. */
export class DossierWalk {
  constructor(
    readonly walk: Walk,
    readonly id: string,
  ) {}

  /** A mutation on the dossier that answers with it. */
  async act(name: string, role: string, act: string, more: Arguments = {}): Promise<void> {
    await this.walk.act(name, this.request(role, act, more));
  }

  /** The same, expected to be refused; gives the code. */
  async refused(name: string, role: string, act: string, more: Arguments = {}): Promise<string> {
    return (await this.walk.refused(name, this.request(role, act, more))).code;
  }

  private request(role: string, act: string, more: Arguments) {
    const types = Object.entries(more).map(([name, [type]]) => `, $${name}: ${type}`);
    const names = Object.keys(more).map((name) => `, ${name}: $${name}`);
    return {
      role,
      act,
      mutation: `mutation ($dossierId: ID!, $expectedVersion: Int!${types.join('')}) {
        ${act}(dossierId: $dossierId, expectedVersion: $expectedVersion${names.join('')}) {
          ... on Dossier { id } ...Refused
        } }`,
      variables: async () => ({
        dossierId: this.id,
        expectedVersion: (await this.look<{ version: number }>(role, 'version')).version,
        ...Object.fromEntries(Object.entries(more).map(([name, [, value]]) => [name, value])),
      }),
    };
  }

  /** Fields of the dossier as a role sees them; throws where it sees nothing. */
  async look<Fields>(role: string, fields: string): Promise<Fields> {
    const { dossier } = await this.walk
      .as(role)
      .ask<{ dossier: Fields | null }>(`query ($id: ID!) { dossier(id: $id) { ${fields} } }`, {
        id: this.id,
      });
    if (dossier === null) throw new Error(`${role} does not see the dossier`);
    return dossier;
  }

  /** Waits until the dossier stands in a state. */
  async reaches(state: string, role = 'cv.vhkhtt'): Promise<void> {
    await this.walk.until(
      `the dossier is ${state}`,
      async () => (await this.look<{ state: string }>(role, 'state')).state === state,
    );
  }
}
