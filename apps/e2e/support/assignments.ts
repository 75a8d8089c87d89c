import type { Service } from './service.js';

const FOUND = `query ($scope: AssignmentScope!) {
  assignments(scope: $scope, first: 100) {
    edges { node { id assignment { id title } } }
  }
}`;

export interface AssignmentFound {
  readonly id: string;
  readonly partId: string;
}

/** An open assignment of the role's unit by words of its title. */
export async function assignmentOf(service: Service, title: RegExp): Promise<AssignmentFound> {
  const { assignments } = await service.ask<{
    assignments: { edges: { node: { id: string; assignment: { id: string; title: string } } }[] };
  }>(FOUND, { scope: 'OURS' });
  const found = assignments.edges.find(({ node }) => title.test(node.assignment.title));
  if (!found) throw new Error(`The unit has no open assignment ${title}.`);
  return { id: found.node.assignment.id, partId: found.node.id };
}
