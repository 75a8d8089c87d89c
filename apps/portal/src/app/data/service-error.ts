/** What the service said about an error, in the reader's language. */
export interface SaidError {
  readonly code: string;
  readonly message: string;
}

/**
 * A GraphQL request that ended with the status of a failure. It keeps the status and the words of the answer, which
 * the client's own errors drop.
 */
export class FailedRequest extends Error {
  readonly errors: unknown;

  constructor(
    readonly status: number,
    body: unknown,
  ) {
    super(`The service answered with status ${status}`);
    this.errors = (body as { errors?: unknown } | null | undefined)?.errors;
  }
}

interface Layers {
  readonly cause?: unknown;
  readonly status?: unknown;
  readonly errors?: unknown;
}

/** No answer at all, or a gateway in front of a stopped service: nobody knows whether the request arrived. */
export function isAway(error: unknown): boolean {
  return layersOf(error).some(({ status }) => [0, 502, 503, 504].includes(status as number));
}

/**
 * The errors that the service worded: those of a GraphQL answer, whether it came with a good status or with that of a
 * failure.
 */
export function saidErrors(error: unknown): SaidError[] {
  for (const layer of layersOf(error)) {
    if (Array.isArray(layer.errors)) return layer.errors.map(said).filter((each) => each !== undefined);
  }
  return [];
}

function said(each: unknown): SaidError | undefined {
  const { message, extensions } = each as { message?: unknown; extensions?: { code?: unknown } };
  if (typeof message !== 'string') return undefined;
  return { code: typeof extensions?.code === 'string' ? extensions.code : 'FAULT', message };
}

/** The error and what caused it, outermost first. */
function layersOf(error: unknown): Layers[] {
  const layers: Layers[] = [];
  let layer = error;
  while (typeof layer === 'object' && layer !== null && layers.length < 5) {
    layers.push(layer as Layers);
    layer = (layer as Layers).cause;
  }
  return layers;
}
