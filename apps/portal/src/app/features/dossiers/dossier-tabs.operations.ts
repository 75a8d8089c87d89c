import { gql, type TypedDocumentNode } from 'apollo-angular';
import type {
  DossierFilesQuery,
  DossierFilesQueryVariables,
  DossierOpinionsQuery,
  DossierOpinionsQueryVariables,
} from '@generated/gql/graphql';
import { URGE_FIELDS } from '../consultation/urge.operations';

export const DOSSIER_OPINIONS: TypedDocumentNode<DossierOpinionsQuery, DossierOpinionsQueryVariables> = gql`
  query DossierOpinions($id: ID!) {
    dossier(id: $id) {
      id
      rounds {
        id
        version
        number
        state
        sentAt
        dueAt
        originalDueAt
        dueWords
        endedAt
        question
        summaryParagraph
        reminderText
        allowedActs
        urges {
          ...UrgeFields
        }
        letter {
          id
          number
          numberLine
          dated
          file {
            id
            url
          }
        }
        counts {
          asked
          answered
          agreed
          withComments
          disagreed
          notConcerned
          late
          unanswered
          comments
          commentsReplied
        }
        participants {
          index
          state
          seenAt
          answeredAt
          askedLate
          questionAnswer
          unit {
            id
            name
            shortName
          }
          lateRequest {
            reason
            requestedAt
            granted
            decidedAt
          }
          letter {
            id
            number
            numberLine
            file {
              id
              url
            }
          }
          opinions {
            id
            dossierId
            stance
            late
            answeredAt
            comments {
              id
              place
              text
              reply {
                kind
                text
              }
            }
          }
        }
      }
    }
  }
  ${URGE_FIELDS}
`;

export const DOSSIER_FILES: TypedDocumentNode<DossierFilesQuery, DossierFilesQueryVariables> = gql`
  query DossierFiles($id: ID!) {
    submissionDraft(dossierId: $id) {
      documentId
      editable
    }
    dossier(id: $id) {
      id
      relatedFiles {
        id
        kind
        label
        pdfUrl
        createdAt
        file {
          id
          name
          bytes
          url
        }
      }
    }
  }
`;

export type OpinionRound = NonNullable<DossierOpinionsQuery['dossier']>['rounds'][number];
export type OpinionParticipant = OpinionRound['participants'][number];
