import { decisionFile } from './files.js';
import type { Service } from './service.js';
import type { Sessions } from './sessions.js';

const FOUND = '{ dossiers(first: 50) { edges { node { id sessionItem { number } } } } }';

/** The id of the dossier of an item of the session, as the role sees it. */
export async function dossierOfItem(service: Service, item: number): Promise<string> {
  const { dossiers } = await service.ask<{
    dossiers: { edges: { node: { id: string; sessionItem: { number: number } | null } }[] };
  }>(FOUND);
  const found = dossiers.edges.find(({ node }) => node.sessionItem?.number === item);
  if (!found) throw new Error(`The role sees no dossier of item ${item}.`);
  return found.node.id;
}

const HEAD = `query ($id: ID!) {
  dossier(id: $id) {
    id version state
    rounds { id state version }
    submission { document { id version } }
    decision { id version }
  }
}`;

interface DocumentHead {
  readonly id: string;
  readonly version: number;
}

export interface DossierHead {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly rounds: readonly { readonly id: string; readonly state: string; readonly version: number }[];
  readonly submission: { readonly document: DocumentHead } | null;
  readonly decision: DocumentHead | null;
}

/** Version, state, rounds and documents of a dossier. */
export async function dossierHead(service: Service, id: string): Promise<DossierHead> {
  return (await service.ask<{ dossier: DossierHead }>(HEAD, { id })).dossier;
}

/** An act on a dossier that takes its id, its version and perhaps more; by the name of the mutation. */
export async function actOn(
  service: Service,
  dossierId: string,
  mutation: string,
  more: { readonly types?: string; readonly values?: object } = {},
): Promise<void> {
  const declared = more.types ? `, ${more.types}` : '';
  const passed = Object.keys(more.values ?? {})
    .map((name) => `, ${name}: $${name}`)
    .join('');
  const { version } = await dossierHead(service, dossierId);
  await service.act(
    `mutation ($id: ID!, $version: Int!${declared}) {
      ${mutation}(dossierId: $id, expectedVersion: $version${passed}) {
        ... on Dossier { id } ... on Refusal { code message }
      }
    }`,
    { id: dossierId, version, ...more.values },
  );
}

const CREATE = `mutation ($input: CreateDossierInput!) {
  createDossier(input: $input) { ... on Dossier { id } ... on Refusal { code message } }
}`;

/** A dossier of one's own with draft 1, at drafting. */
export async function draftDossier(drafter: Service, subject: string): Promise<string> {
  const { name, buffer } = await decisionFile('Dự thảo (lần 1).docx');
  const fileId = await drafter.upload(name, buffer);
  const input = { docType: 'DECISION', subject, urgency: 'NORMAL', decisionAuthority: 'COLLECTIVE', fileId };
  return (await drafter.act<{ id: string }>(CREATE, { input })).id;
}

/** The same, approved by the unit's leader: ready to be sent for comments. */
export async function approvedDossier(sessions: Sessions, subject: string): Promise<string> {
  const drafter = await sessions.as('cv.vhkhtt');
  const id = await draftDossier(drafter, subject);
  await actOn(drafter, id, 'submitDraft');
  await actOn(await sessions.as('tp.vhkhtt'), id, 'reviewDraft', APPROVED);
  return id;
}

/** What the reviews take when they agree. */
export const APPROVED = { types: '$outcome: ReviewOutcome!', values: { outcome: 'APPROVED' } } as const;
