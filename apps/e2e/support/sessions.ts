import type { APIRequest, APIRequestContext } from '@playwright/test';
import { Service } from './service.js';

/** Sessions of roles without a browser, each opened when first needed. */
export class Sessions {
  private readonly contexts: APIRequestContext[] = [];
  private readonly open = new Map<string, Promise<Service>>();

  constructor(
    private readonly request: APIRequest,
    private readonly baseURL: string,
  ) {}

  /** The session of a role of the demonstration. */
  as(username: string): Promise<Service> {
    const known = this.open.get(username) ?? this.signIn(username);
    this.open.set(username, known);
    return known;
  }

  /** Closes all of them. */
  async close(): Promise<void> {
    for (const context of this.contexts) await context.dispose();
  }

  private async signIn(username: string): Promise<Service> {
    const context = await this.request.newContext({ baseURL: this.baseURL });
    this.contexts.push(context);
    return Service.signedIn(context, username);
  }
}
