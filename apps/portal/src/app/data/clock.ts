import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';

/**
 * The service's business time. Each answer sets it; in between it runs with the device's monotonic clock, so that a
 * wrong clock of the phone changes no deadline.
 */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly base = signal<{ at: number; monotonic: number } | undefined>(undefined);
  private readonly tick = signal(0);

  /** ISO instant, renewed every ten seconds; the device's time until the service has answered once. */
  readonly now = computed(() => {
    this.tick();
    const base = this.base();
    if (base === undefined) return new Date().toISOString();
    return new Date(base.at + performance.now() - base.monotonic).toISOString();
  });

  constructor() {
    const timer = setInterval(() => this.tick.update((count) => count + 1), 10_000);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** Takes the time of an answer. */
  set(instant: string): void {
    const at = Date.parse(instant);
    if (!Number.isNaN(at)) this.base.set({ at, monotonic: performance.now() });
  }
}
