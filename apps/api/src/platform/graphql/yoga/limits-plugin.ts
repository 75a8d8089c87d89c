import { parse, type ParseOptions, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits/limits.js';
import { oneActRule } from '../limits/one-act-rule.js';
import { sizeRule } from '../limits/size-rule.js';

const parseWithin = (source: string | Source, options?: ParseOptions) =>
  parse(source, { ...options, maxTokens: LIMITS.tokens });

/** Applies the limits: tokens while parsing, the rest before anything is resolved. */
export const limitsPlugin: Plugin = {
  onParse({ setParseFn }) {
    setParseFn(parseWithin);
  },
  onValidate({ addValidationRule }) {
    addValidationRule(sizeRule);
    addValidationRule(oneActRule);
  },
};
