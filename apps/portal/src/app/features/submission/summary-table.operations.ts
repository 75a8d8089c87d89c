import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';

export const TABLES_TO_SIGN: TypedDocumentNode<G.TablesToSignQuery, G.TablesToSignQueryVariables> = gql`
  query TablesToSign($id: ID!) {
    dossier(id: $id) {
      id
      version
      state
      docType
      subject
      allowedActs
      submission {
        id
        document {
          id
          state
          dossiers {
            id
            docType
            subject
            state
          }
        }
      }
    }
  }
`;

export const SUMMARY_TABLE: TypedDocumentNode<G.SummaryTableQuery, G.SummaryTableQueryVariables> = gql`
  query SummaryTable($id: ID!) {
    dossier(id: $id) {
      id
      currentDraft {
        id
        number
        file {
          id
          url
        }
      }
      relatedFiles {
        id
        kind
        pdfUrl
        file {
          id
          url
        }
      }
      rounds {
        id
        number
        summaryParagraph
        comments {
          id
          dossierId
          ordinal
          place
          text
          stance
          unit {
            id
            name
          }
          reply {
            kind
            text
          }
        }
      }
    }
  }
`;
