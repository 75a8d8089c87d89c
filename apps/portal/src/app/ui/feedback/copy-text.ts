import { Clipboard } from '@angular/cdk/clipboard';
import { Injectable, inject } from '@angular/core';
import { Language } from '../i18n/language';
import { Toast } from './toast';

/**
 * Copies a text and says so. Where the browser keeps its clipboard from pages (no TLS, no permission) the older way is
 * tried; where that fails too, it is said what to do.
 */
@Injectable({ providedIn: 'root' })
export class CopyText {
  private readonly clipboard = inject(Clipboard);
  private readonly toast = inject(Toast);
  private readonly language = inject(Language);

  async copy(text: string, done: string): Promise<void> {
    if (await this.put(text)) await this.toast.say(done);
    else await this.toast.refused({ code: 'COPY', message: this.language.t().common.notCopied });
  }

  private async put(text: string): Promise<boolean> {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return this.clipboard.copy(text);
    }
  }
}
