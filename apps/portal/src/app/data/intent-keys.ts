/**
 * One command key per intent of a person. An act repeated with the same content after a dropped connection keeps its
 * key, so that the service answers with the first result; another content is another intent and gets another key.
 */
export class IntentKeys {
  private readonly open = new Map<string, string>();

  constructor(private readonly newKey: () => string) {}

  /** The key of this act with this content; the same until `settle` is called. */
  keyFor(act: string, content: unknown): string {
    const identity = `${act} ${JSON.stringify(content)}`;
    const known = this.open.get(identity);
    if (known !== undefined) return known;
    const key = this.newKey();
    this.open.set(identity, key);
    return key;
  }

  /** The service has answered: doing the same again is a new intent. */
  settle(act: string, content: unknown): void {
    this.open.delete(`${act} ${JSON.stringify(content)}`);
  }
}
