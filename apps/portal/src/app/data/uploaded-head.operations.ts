import { gql, type TypedDocumentNode } from 'apollo-angular';
import type { UploadedHeadQuery, UploadedHeadQueryVariables } from '@generated/gql/graphql';

export const UPLOADED_HEAD: TypedDocumentNode<UploadedHeadQuery, UploadedHeadQueryVariables> = gql`
  query UploadedHead($fileId: ID!) {
    uploadedHead(fileId: $fileId) {
      hasText
      docType
      numberSymbol
      symbol
      dated
      subject
      author
    }
  }
`;

export type UploadedHead = NonNullable<UploadedHeadQuery['uploadedHead']>;
