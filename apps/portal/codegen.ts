import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Types of every operation, made from the contract before each build. Only types are imported from the result:
 * the documents themselves stay beside their feature, so that a lazily loaded page brings its own.
 */
const config: CodegenConfig = {
  schema: '../../packages/api-schema/schema.graphql',
  documents: ['src/app/**/*.operations.ts'],
  ignoreNoDocuments: true,
  generates: {
    '.generated/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        nonOptionalTypename: true,
        strictScalars: true,
        scalars: { Instant: 'string', CivilDate: 'string' },
      },
    },
  },
};

export default config;
