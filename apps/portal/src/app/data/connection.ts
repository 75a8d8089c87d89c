import { Injectable, computed, signal } from '@angular/core';

/** Whether the service can be reached. The quiet bar appears after three seconds without it; nothing is disabled. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly lostAt = signal<number | undefined>(undefined);
  private readonly shown = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Real time of this device when the service was lost; undefined while it answers. */
  readonly lostSince = computed(() => (this.shown() ? this.lostAt() : undefined));

  constructor() {
    window.addEventListener('offline', () => this.lost());
  }

  lost(): void {
    if (this.lostAt() !== undefined) return;
    this.lostAt.set(Date.now());
    this.timer = setTimeout(() => this.shown.set(true), 3000);
  }

  restored(): void {
    if (this.lostAt() === undefined) return;
    clearTimeout(this.timer);
    this.lostAt.set(undefined);
    this.shown.set(false);
  }
}
