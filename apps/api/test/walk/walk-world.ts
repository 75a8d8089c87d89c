/** Where a walk takes place: a service that may go away in the middle, and a business clock that the walk sets. */
export interface WalkWorld {
  /** Where the service answers now. */
  baseUrl(): string;
  /** The username of a role of the demo's table: `cv.vhkhtt`. */
  username(role: string): string;
  /** Moves the business clock to an instant; forward only, may be repeated. */
  setClock(instant: string): Promise<void>;
}
