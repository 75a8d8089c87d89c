import type { RefusalCode } from '../refusal/index.js';

/** A statement that changes rows, run inside the transaction of an act. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** Name of the prepared statement; the same name always stands for the same text. */
  readonly name?: string;
  /**
   * Where it must change at least one row: the refusal given to the whole act when it changes none
   * (somebody was quicker, the version differs). The text must then be one INSERT, UPDATE or DELETE.
   */
  readonly mustChange?: RefusalCode;
}
