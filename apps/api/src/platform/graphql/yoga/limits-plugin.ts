import { Kind, parse, type DocumentNode, type ParseOptions, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits/limits.js';
import { oneActRule } from '../limits/one-act-rule.js';
import { sizeRule } from '../limits/size-rule.js';
import { tooLarge } from '../limits/too-large.js';

/** The check that fields can be merged goes from fragment to fragment on the stack: a long chain of them is the end of it. */
function parseWithin(source: string | Source, options?: ParseOptions): DocumentNode {
  const document = parse(source, { ...options, maxTokens: LIMITS.tokens });
  const [further] = document.definitions
    .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
    .slice(LIMITS.fragments);
  if (further !== undefined) throw tooLarge(`hơn ${LIMITS.fragments} mảnh`, further);
  return document;
}

/** Applies the limits: tokens and fragments while parsing, the rest before anything is resolved. */
export const limitsPlugin: Plugin = {
  onParse({ setParseFn }) {
    setParseFn(parseWithin);
  },
  onValidate({ addValidationRule }) {
    addValidationRule(sizeRule);
    addValidationRule(oneActRule);
  },
};
