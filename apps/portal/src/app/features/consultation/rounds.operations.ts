import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { URGE_FIELDS } from './urge.operations';

export const UNITS_TO_ASK: TypedDocumentNode<G.UnitsToAskQuery, Record<string, never>> = gql`
  query UnitsToAsk {
    unitsToAsk {
      id
      name
      shortName
      kind
    }
  }
`;

export const READY_DOSSIERS: TypedDocumentNode<G.ReadyDossiersQuery, Record<string, never>> = gql`
  query ReadyDossiers {
    dossiers(first: 50) {
      edges {
        node {
          id
          docType
          subject
          state
          allowedActs
        }
      }
    }
  }
`;

export const CHECK_DEADLINE: TypedDocumentNode<G.CheckDeadlineQuery, G.CheckDeadlineQueryVariables> = gql`
  query CheckDeadline($dueAt: Instant!) {
    checkDeadline(dueAt: $dueAt) {
      past
      warnings
      words
    }
  }
`;

export const ROUND_TO_END: TypedDocumentNode<G.RoundToEndQuery, G.RoundToEndQueryVariables> = gql`
  query RoundToEnd($id: ID!) {
    round(id: $id) {
      id
      version
      number
      state
      sentAt
      dueAt
      allowedActs
      dossiers {
        dossierId
        docType
        subject
      }
      counts {
        asked
        answered
        agreed
        withComments
        disagreed
        notConcerned
        unanswered
      }
      participants {
        index
        state
        unit {
          id
          name
        }
      }
    }
  }
`;

export const ROUND_TO_URGE: TypedDocumentNode<G.RoundToUrgeQuery, G.RoundToUrgeQueryVariables> = gql`
  query RoundToUrge($id: ID!) {
    roundToUrge(roundId: $id) {
      id
      dueAt
      reminderText
      dossiers {
        id
        subject
      }
      silent {
        seenAt
        unit {
          id
          name
        }
      }
      urges {
        ...UrgeFields
      }
    }
  }
  ${URGE_FIELDS}
`;

export const CONSOLIDATION: TypedDocumentNode<G.ConsolidationQuery, G.ConsolidationQueryVariables> = gql`
  query Consolidation($id: ID!, $dossierId: ID!) {
    round(id: $id) {
      id
      version
      number
      state
      dueAt
      endedAt
      allowedActs
      counts {
        asked
        answered
        agreed
        unanswered
      }
      dossiers {
        dossierId
        draft {
          id
          number
          places {
            place
            heading
          }
        }
      }
      comments {
        id
        version
        dossierId
        stance
        ordinal
        place
        text
        unit {
          id
          name
          shortName
        }
        reply {
          kind
          text
          repliedAt
          repliedBy {
            id
            displayName
          }
        }
      }
    }
    dossier(id: $dossierId) {
      id
      version
      docType
      subject
      allowedActs
      mayTravelWith {
        id
      }
      currentDraft {
        id
        number
      }
      relatedFiles {
        id
        kind
        label
        file {
          id
          name
          url
        }
      }
    }
  }
`;

export type ConsolidatedRound = NonNullable<G.ConsolidationQuery['round']>;
export type ConsolidatedComment = ConsolidatedRound['comments'][number];

/** Who was asked and what each said, without the comments' texts: for the column beside the draft. */
export const ROUND_UNITS: TypedDocumentNode<G.RoundUnitsQuery, G.RoundUnitsQueryVariables> = gql`
  query RoundUnits($id: ID!) {
    dossier(id: $id) {
      id
      rounds {
        id
        number
        participants {
          index
          state
          unit {
            id
            name
            shortName
          }
          opinions {
            id
            dossierId
            stance
            comments {
              id
            }
          }
        }
      }
    }
  }
`;
