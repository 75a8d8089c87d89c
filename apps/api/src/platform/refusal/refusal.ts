import type { RefusalCode } from './refusal-catalogue.js';

/**
 * What is expectedly not done: a value, never an exception.
 * The words stand in the catalogue; `params` fill its places, all as texts ready to be read.
 */
export interface RefusalValue {
  readonly refused: RefusalCode;
  readonly params?: Readonly<Record<string, string>>;
  /** The input field that caused it, where there is one. */
  readonly field?: string;
}

/** A refusal, in one expression: `return refuse('NOT_FOUND')`. */
export function refuse(
  code: RefusalCode,
  params?: Readonly<Record<string, string>>,
  field?: string,
): RefusalValue {
  return {
    refused: code,
    ...(params === undefined ? {} : { params }),
    ...(field === undefined ? {} : { field }),
  };
}

/** Whether a use case refused. */
export function isRefused(value: unknown): value is RefusalValue {
  return typeof value === 'object' && value !== null && 'refused' in value;
}
