/** A process could not begin: a fault of the service, unless a drawing called it. */
export class StartRefused extends Error {
  constructor(
    processKey: string,
    readonly code: string,
  ) {
    super(`${processKey} did not start: ${code}`);
  }
}
