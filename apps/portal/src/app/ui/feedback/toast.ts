import { Injectable, Injector, inject } from '@angular/core';
import type { MatSnackBar } from '@angular/material/snack-bar';
import { Language } from '../i18n/language';
import type { RefusalText } from '../../data/outcome';

/** How long an act can be taken back from its message. */
export const UNDO_MS = 10_000;

/** Short messages at the bottom edge; screen readers hear them. */
@Injectable({ providedIn: 'root' })
export class Toast {
  private readonly injector = inject(Injector);
  private readonly language = inject(Language);

  /** Fetches what messages need while the connection is there, so that its loss can be told. */
  async prepare(): Promise<void> {
    await this.bar();
  }

  async say(message: string): Promise<void> {
    (await this.bar()).open(message, this.language.t().common.close, { duration: 6000 });
  }

  /** Says what was done and offers to take it back for ten seconds. */
  async offerUndo(message: string, undo: () => void): Promise<void> {
    const shown = (await this.bar()).open(message, this.language.t().common.undo, { duration: UNDO_MS });
    shown.onAction().subscribe(undo);
  }

  /** Says what was not done, why, and what to do next; it stays until it is closed. */
  async refused(refusal: RefusalText): Promise<void> {
    (await this.bar()).open(refusal.message, this.language.t().common.close, {
      politeness: 'assertive',
    });
  }

  private async bar(): Promise<MatSnackBar> {
    const { MatSnackBar } = await import('@angular/material/snack-bar');
    return this.injector.get(MatSnackBar);
  }
}
