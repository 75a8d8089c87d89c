/** Why a file cannot be deployed. `line` counts from 1; `message` is English, for the author of the file. */
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
  | 'PROCESS_COUNT'
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
  | 'UNREACHABLE';
