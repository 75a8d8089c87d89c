import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import type { Live } from '../../data/live';
import type { OfficeDeskCounts } from './office-desk.operations';
import { OfficeTabs } from './office-tabs';

/** What a list of the Office's desk says of itself. */
export interface OfficeListWords {
  readonly what: string;
  readonly lede: string;
  readonly empty: string;
  readonly emptyHint: string;
}

/**
 * A list of the Office's desk, whatever it lists: its tabs, filters (`filters`), table, and the states in which there is
 * none.
 */
@Component({
  selector: 'ts-office-list',
  imports: [EmptyState, ErrorState, ListKeys, OfficeTabs, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg desk-only">{{ t().shell.menu.EXECUTIVE }}</h1>
      <ts-office-tabs [count]="desk()?.toExamine ?? 0" />
      @if (list().failed()) {
        <ts-error-state [what]="words().what" (retry)="list().retry()" />
      } @else if (list().loading() || !desk()) {
        <ts-skeleton [rows]="6" />
      } @else if (!desk()?.open) {
        <ts-empty icon="lock" [heading]="t().desks.office.closed" [hint]="t().desks.office.closedHint" />
      } @else {
        <p class="muted small lede">{{ words().lede }}</p>
        <div class="tools"><ng-content select="[filters]" /></div>
        @if (count() > 0) {
          <div class="card scroll" tsListKeys><ng-content /></div>
          @if (more()) {
            <button type="button" class="btn out more" (click)="moreWanted.emit()">
              {{ t().common.loadMore }}
            </button>
          }
        } @else if (filtered()) {
          <ts-empty icon="search" [heading]="none().emptyFound" [hint]="none().emptyFoundHint" />
        } @else {
          <ts-empty [icon]="icon()" [heading]="words().empty" [hint]="words().emptyHint" />
        }
      }
    </div>
  `,
  styles: `
    .lede {
      margin-top: 10px;
    }
    .tools {
      display: flex;
      gap: 10px 12px;
      flex-wrap: wrap;
      align-items: center;
      margin: 12px 0 16px;
    }
    .more {
      margin-top: 16px;
    }
  `,
})
export class OfficeList {
  readonly desk = input.required<OfficeDeskCounts | undefined>();
  readonly list = input.required<Pick<Live<unknown>, 'failed' | 'loading' | 'retry'>>();
  readonly words = input.required<OfficeListWords>();
  readonly icon = input.required<'inbox' | 'folder-open'>();
  /** Rows that are shown; whether filters choose among them; whether there are more. */
  readonly count = input.required<number>();
  readonly filtered = input.required<boolean>();
  readonly more = input.required<boolean>();
  readonly moreWanted = output();
  protected readonly t = inject(Language).t;
  protected readonly none = computed(() => this.t().desks.office.examinations);
}
