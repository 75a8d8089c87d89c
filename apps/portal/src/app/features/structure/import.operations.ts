import { gql, type TypedDocumentNode } from 'apollo-angular';
import type * as G from '@generated/gql/graphql';
import { REFUSAL_FIELDS } from '../../data/refusal.operations';

export const STRUCTURE_IMPORT: TypedDocumentNode<G.StructureImportQuery, G.StructureImportQueryVariables> =
  gql`
    query StructureImport($id: ID!) {
      structureImport(id: $id) {
        id
        fileName
        uploadedAt
        appliedAt
        version
        changes {
          kind
          sheet
          row
          unit
          title
          person
          from
          to
          values {
            what
            before
            after
          }
        }
        problems {
          sheet
          row
          message
        }
      }
    }
  `;

export type StructureImport = NonNullable<G.StructureImportQuery['structureImport']>;
export type ImportedChange = StructureImport['changes'][number];

export const APPLY_IMPORT: TypedDocumentNode<
  G.ApplyStructureImportMutation,
  G.ApplyStructureImportMutationVariables
> = gql`
  mutation ApplyStructureImport($importId: ID!, $expectedVersion: Int!) {
    applyStructureImport(importId: $importId, expectedVersion: $expectedVersion) {
      ... on Organisation {
        date
        version
      }
      ...RefusalFields
    }
  }
  ${REFUSAL_FIELDS}
`;
