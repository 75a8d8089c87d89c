import { Injectable, inject } from '@angular/core';
import { type CodeOf, type WordKind, isCode, label } from '@thong-suot/administration';
import { Language } from './i18n/language';

/** Words of coded lists in the reader's language: from the administration's tables, or the portal's own additions. */
@Injectable({ providedIn: 'root' })
export class Words {
  private readonly language = inject(Language);

  /** The word for a code; the code's own addition in `shell` tables where the service knows more states than the law. */
  of<K extends WordKind>(kind: K, code: string): string {
    if (isCode(kind, code)) return label(kind, code as CodeOf<K>, this.language.code());
    const more: Record<string, Record<string, string>> = this.language.t().dossier.states;
    return more[kind]?.[code] ?? code;
  }
}
