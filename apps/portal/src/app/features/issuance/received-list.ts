import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import { RECEIVED_DOCUMENTS } from './documents.operations';

const PAGE = 50;

/** What the unit has received in the system, the latest first. */
@Component({
  selector: 'ts-received-list',
  imports: [MatIcon, RouterLink, Chip, EmptyState, ErrorState, ListKeys, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './received-list.html',
  styleUrl: './received-list.css',
})
export class ReceivedList {
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly time = timeAndDate;
  protected readonly wanted = signal(PAGE);
  protected readonly received = live(RECEIVED_DOCUMENTS, () => ({ first: this.wanted() }), { hears: 'any' });
  protected readonly rows = computed(
    () => this.received.data()?.receivedDocuments.edges.map((edge) => edge.node) ?? [],
  );
  protected readonly more = computed(
    () => this.received.data()?.receivedDocuments.pageInfo.hasNextPage ?? false,
  );

  protected after(subject: string): string {
    return subjectAfter('', subject).trim();
  }

  protected date(date: string | null): string {
    return date ? formatDate(civilDate(date)) : '';
  }
}
