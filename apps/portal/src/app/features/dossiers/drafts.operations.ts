import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { DossierDraftsQuery, DossierDraftsQueryVariables } from '@generated/gql/graphql';

/** Every draft of a dossier with its text, and the comments that stand beside it. */
export const DOSSIER_DRAFTS: TypedDocumentNode<DossierDraftsQuery, DossierDraftsQueryVariables> = gql`
  query DossierDrafts($id: ID!) {
    dossier(id: $id) {
      id
      drafts {
        id
        number
        note
        createdAt
        createdBy {
          id
          displayName
        }
        file {
          id
          name
          bytes
          url
        }
        paragraphs {
          index
          place
          heading
          text
          style
        }
      }
      rounds {
        id
        number
        dossiers {
          dossierId
          draft {
            id
            number
          }
        }
        comments {
          id
          dossierId
          unit {
            id
            shortName
          }
          stance
          ordinal
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
`;

type Drafted = NonNullable<DossierDraftsQuery['dossier']>;
export type DraftText = Drafted['drafts'][number];
export type RoundComment = Drafted['rounds'][number]['comments'][number];
