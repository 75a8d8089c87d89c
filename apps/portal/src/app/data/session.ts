import { Injectable, computed, inject, signal } from '@angular/core';
import { Apollo } from 'apollo-angular';
import { firstValueFrom } from 'rxjs';
import type { ServiceQuery, SessionFieldsFragment } from '@generated/gql/graphql';
import { Clock } from './clock';
import { CsrfToken } from './csrf-token';
import { SERVICE, SESSION } from './session.operations';

export type SessionData = SessionFieldsFragment;
export type ServiceData = ServiceQuery['service'];

/** Who is signed in, in which position, and what anybody may know of the service. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly apollo = inject(Apollo);
  private readonly clock = inject(Clock);
  private readonly token = inject(CsrfToken);
  private loading: Promise<void> | undefined;

  readonly session = signal<SessionData | undefined>(undefined);
  readonly service = signal<ServiceData | undefined>(undefined);
  readonly acting = computed(() => this.session()?.acting);
  readonly audience = computed(() => this.session()?.audience ?? 'OFFICER');
  readonly menu = computed(() => this.session()?.menu ?? []);

  /** Asks the service once; later calls wait for the same answer. Throws when it cannot be reached. */
  load(): Promise<void> {
    this.loading ??= this.ask().catch((cause: unknown) => {
      this.loading = undefined;
      throw cause;
    });
    return this.loading;
  }

  /** Takes over what a sign-in answered and forgets everything that the person before could see. */
  async take(session: SessionData): Promise<void> {
    this.hold(session);
    await this.apollo.client.clearStore();
  }

  async forget(): Promise<void> {
    this.hold(undefined);
    await this.apollo.client.clearStore();
  }

  /**
   * Looks whether the person still acts in the position of before: standing in ends by itself at midnight. Where not, what
   * was seen from the other position is forgotten; tells whether that was so.
   */
  async refreshActing(): Promise<boolean> {
    const answer = await firstValueFrom(this.apollo.query({ query: SESSION, fetchPolicy: 'network-only' }));
    const session = answer.data?.session;
    if (!session || actsInOf(session) === this.token.actsIn) return false;
    await this.take(session);
    return true;
  }

  async refreshService(): Promise<void> {
    const answer = await firstValueFrom(this.apollo.query({ query: SERVICE, fetchPolicy: 'network-only' }));
    if (answer.data) this.takeService(answer.data.service);
  }

  takeService(service: Partial<ServiceData> & { now: string }): void {
    this.clock.set(service.now);
    const known = this.service();
    if (known) this.service.set({ ...known, ...service });
    else if ('demoAccounts' in service) this.service.set(service as ServiceData);
  }

  private async ask(): Promise<void> {
    const [service, session] = await Promise.all([
      firstValueFrom(this.apollo.query({ query: SERVICE, fetchPolicy: 'network-only' })),
      firstValueFrom(this.apollo.query({ query: SESSION, fetchPolicy: 'network-only' })),
    ]);
    if (service.data) this.takeService(service.data.service);
    this.hold(session.data?.session ?? undefined);
  }

  private hold(session: SessionData | undefined): void {
    this.token.value = session?.csrfToken;
    this.token.actsIn = actsInOf(session);
    this.session.set(session);
  }
}

/** What names the position acted in: the substitution, else the appointment. */
function actsInOf(session: SessionData | undefined): string | undefined {
  return session?.standsIn?.id ?? session?.acting.id;
}
