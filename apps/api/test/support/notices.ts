import type { RoundDesk } from './round-desk.js';

export interface NoticeSeen {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly title: string | null;
  readonly at: string;
  readonly read: boolean;
  readonly things: number;
  readonly dossierId: string | null;
  readonly roundId: string | null;
  readonly assignmentId: string | null;
  readonly incomingId: string | null;
  readonly documentId: string | null;
  readonly recipientId: string | null;
}

export const NOTICE =
  'id kind text title at read things dossierId roundId assignmentId incomingId documentId recipientId';

/** The notices of a role, the oldest first. */
export async function noticesOf(desk: RoundDesk, role: string): Promise<NoticeSeen[]> {
  const { notices } = await (
    await desk.client(role)
  ).ask<{ notices: { edges: { node: NoticeSeen }[] } }>(
    `{ notices(first: 100) { edges { node { ${NOTICE} } } } }`,
  );
  return notices.edges.map(({ node }) => node).reverse();
}
