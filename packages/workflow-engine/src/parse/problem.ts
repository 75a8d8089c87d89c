/**
 * Why a file cannot be deployed, or (as a warning) what its author should know although it can.
 * `line` counts from 1; `message` is English, for the author of the file.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: string;
  readonly elementId?: string;
  readonly line?: number;
}

export type ProblemCode =
  | 'XML_TOO_LARGE'
  | 'XML_DOCTYPE'
  | 'XML_UNREADABLE'
  /** XML, but nothing of BPMN (or DMN). */
  | 'FORMAT_UNKNOWN'
  | 'ID_DUPLICATE'
  | 'REFERENCE_BROKEN'
  /** The first ones were named; `message` tells how many more there are. */
  | 'MORE_PROBLEMS'
  | 'PROCESS_COUNT'
  /** A warning: another pool's process in the same file is not carried out. */
  | 'PROCESS_LEFT_OUT'
  /** What another tool adds: it changes the process and cannot be carried out, or (a warning) matters to that tool alone. */
  | 'VENDOR_EXTENSION'
  | 'TOO_MANY_ELEMENTS'
  | 'ID_INVALID'
  | 'UNSUPPORTED_ELEMENT'
  | 'UNSUPPORTED_PROPERTY'
  | 'UNKNOWN_ATTRIBUTE'
  | 'VALUE_INVALID'
  | 'VALUE_MISSING'
  | 'EXPRESSION_INVALID'
  | 'CONDITION_MISPLACED'
  | 'CONDITION_MISSING'
  | 'FLOW_BROKEN'
  | 'START_MISSING'
  | 'NO_OUTGOING'
  | 'UNREACHABLE'
  /** Warnings of `checkSoundness`. */
  | 'DEFAULT_MISSING'
  | 'JOIN_NEVER_FIRES'
  | 'WAITS_FOR_EVER'
  | 'TOKENS_UNSYNCHRONISED'
  | 'NEVER_ENDS'
  | 'SOUNDNESS_UNDECIDED';

/** Codes of files that cannot be read at all, as opposed to processes that cannot be run. */
export const unreadableCodes: readonly ProblemCode[] = [
  'XML_TOO_LARGE',
  'XML_DOCTYPE',
  'XML_UNREADABLE',
  'FORMAT_UNKNOWN',
];
