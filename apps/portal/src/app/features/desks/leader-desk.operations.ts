import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';

/** A number of rows that is written here: the service weighs the request before it knows the variables. */
export const LEADER_DESK: TypedDocumentNode<G.LeaderDeskQuery, G.LeaderDeskQueryVariables> = gql`
  query LeaderDesk($after: String) {
    leaderDesk(first: 20, after: $after) {
      total
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          stepId
          actLabel
          documentId
          urgency
          leadUnit {
            id
            name
          }
          drafter {
            id
            displayName
          }
          officeOpinion
          receivedAt
          dueAt
          issueBy
          answers {
            id
            kind
            text
            positionLabel
            at
          }
          dossiers {
            id
            version
            docType
            subject
            comments {
              round
              asked
              agreed
              agreedWithComments
              disagreed
              notConcerned
              comments
              accepted
              explained
            }
            sinceAnswer {
              kind
              answeredAt
              fromNumber
              toNumber
              more
              passages {
                kind
                place
                words {
                  kind
                  text
                }
              }
            }
          }
        }
      }
    }
  }
`;

export type LeaderPaper = G.LeaderDeskQuery['leaderDesk']['edges'][number]['node'];
export type PaperDossier = LeaderPaper['dossiers'][number];
