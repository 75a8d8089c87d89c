import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { Due } from '../../ui/time/due';
import { Words } from '../../ui/words';
import { arrivalNumber, dayWords, receiverWords, subjectWords } from './incoming-words';
import type { IncomingEntry } from './registry.operations';

/** Entries of a register of incoming documents, in the order of its columns (Decree 30/2020, Annex IV). */
@Component({
  selector: 'ts-incoming-table',
  imports: [RouterLink, Chip, Due, ListKeys],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './incoming-table.html',
  styleUrl: './registry.css',
})
export class IncomingTable {
  readonly entries = input.required<readonly IncomingEntry[]>();
  /** Shows what the reader has to do instead of to whom it was passed on. */
  readonly mine = input(false);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly number = arrivalNumber;
  protected readonly date = dayWords;
  protected readonly after = subjectWords;

  protected receiver(entry: IncomingEntry): string {
    return receiverWords(entry, this.t().registry.incoming);
  }

  protected order(entry: IncomingEntry): IncomingEntry['forwards'][number] | undefined {
    return entry.forwards.find(({ mine }) => mine);
  }

  protected state(entry: IncomingEntry): 'void' | 'new' | 'running' | 'done' {
    if (entry.voidReason !== null) return 'void';
    if (entry.forwards.length === 0) return 'new';
    return entry.forwards.every(({ doneAt }) => doneAt !== null) ? 'done' : 'running';
  }
}
