import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';

const PART_ROW = gql`
  fragment PartRow on AssignmentPart {
    id
    version
    state
    timing
    dueAt
    originalDueAt
    reportedAt
    endedAt
    lastReport
    pause {
      reason
      since
    }
    urgedCount
    urgedAt
    reminderText
    urgingText
    allowedActs
    unit {
      id
      name
      shortName
    }
    assignment {
      id
      point
      kind
      nature
      title
      product
      deadlineWords
      sourceTitle
      notice {
        number
      }
    }
  }
`;

export const ASSIGNMENTS: TypedDocumentNode<G.AssignmentsQuery, G.AssignmentsQueryVariables> = gql`
  query Assignments($scope: AssignmentScope!, $shown: AssignmentsShown!, $unitId: ID, $first: Int!) {
    assignments(scope: $scope, shown: $shown, unitId: $unitId, first: $first) {
      edges {
        node {
          ...PartRow
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
  ${PART_ROW}
`;

/** The counts of the unit's own assignments and of those that it follows. */
export const ASSIGNMENT_COUNTS: TypedDocumentNode<G.AssignmentCountsQuery, Record<string, never>> = gql`
  query AssignmentCounts {
    ours: assignmentCounts(scope: OURS) {
      open
      late
    }
    helping: assignmentCounts(scope: COOPERATING) {
      open
    }
    all: assignmentCounts(scope: ALL) {
      open
      late
      near
      noDeadline
      awaiting
      requests
      paused
    }
  }
`;

export const ASSIGNMENT_BOARD: TypedDocumentNode<G.AssignmentBoardQuery, Record<string, never>> = gql`
  query AssignmentBoard {
    assignmentBoard {
      unit {
        id
        name
        shortName
      }
      counts {
        open
        late
        near
        noDeadline
        paused
      }
      reminderText
      urgingText
      parts {
        ...PartRow
      }
    }
  }
  ${PART_ROW}
`;

/** Standing directions, and what still lacks a lead. */
export const DIRECTIONS: TypedDocumentNode<G.DirectionsQuery, Record<string, never>> = gql`
  query Directions {
    standingDirections(first: 100) {
      edges {
        node {
          id
          point
          title
          leadWords
          addressedToAll
          acknowledged
          acknowledgedCount
          allowedActs
          addressed {
            id
            shortName
          }
        }
      }
    }
    assignmentsWithoutLead {
      id
      point
      title
      leadWords
      deadlineWords
      suggestedUnit {
        id
        name
      }
    }
  }
`;

export type PartRow = G.AssignmentsQuery['assignments']['edges'][number]['node'];
export type BoardUnit = G.AssignmentBoardQuery['assignmentBoard'][number];
export type Direction = G.DirectionsQuery['standingDirections']['edges'][number]['node'];
