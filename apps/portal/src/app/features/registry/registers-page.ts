import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import type { RegistersQuery } from '@generated/gql/graphql';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Words } from '../../ui/words';
import { REGISTERS } from '../issuance/documents.operations';
import { RegistryTabs } from './registry-tabs';

type Book = RegistersQuery['registers'][number];

/** Sổ đăng ký văn bản: the registers of each issuer by year, each to look into and to print. */
@Component({
  selector: 'ts-registers-page',
  imports: [MatIcon, RouterLink, Chip, EmptyState, ErrorState, ListKeys, RegistryTabs, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1 class="title lg desk-only">{{ t().registry.books.title }}</h1>
      <ts-registry-tabs />
      @if (query.failed()) {
        <ts-error-state [what]="t().issuance.registersWhat" (retry)="query.retry()" />
      } @else if (query.loading()) {
        <ts-skeleton />
      } @else {
        @for (shelf of shelves(); track shelf.year) {
          <h2 class="h2 year">{{ t().registry.year }} {{ shelf.year }}</h2>
          <ul class="list" tsListKeys>
            @for (book of shelf.books; track book.id) {
              <li class="card">
                <a [routerLink]="link(book)" [queryParams]="params(book)" [attr.data-row]="book.id">
                  <mat-icon class="i muted" svgIcon="book-text" />
                  <span class="grow">
                    <span class="b">{{ name(book) }}</span>
                    <span class="muted tiny line">{{ book.issuer.name }}</span>
                  </span>
                  <span class="muted small num">{{ t().issuance.lastNumber(book.lastNumber) }}</span>
                  @if (book.closedOn; as closedOn) {
                    <ts-chip tone="idle" icon="archive">{{
                      t().registry.books.closed(date(closedOn))
                    }}</ts-chip>
                  }
                </a>
                <a
                  class="btn txt sm"
                  [href]="'/registers/' + book.id + '/book.docx'"
                  [attr.aria-label]="
                    t().registry.incoming.print + ': ' + name(book) + ', ' + book.issuer.name
                  "
                  download
                  ><mat-icon class="i" svgIcon="printer" />{{ t().registry.incoming.print }}</a
                >
              </li>
            }
          </ul>
        } @empty {
          <ts-empty
            icon="book-text"
            [heading]="t().issuance.registersEmpty"
            [hint]="t().issuance.registersEmptyHint"
          />
        }
      }
    </div>
  `,
  styles: `
    .year {
      margin: 22px 0 10px;
    }
    .list {
      display: flex;
      flex-direction: column;
      gap: 8px;
      max-width: 1000px;
      list-style: none;
      padding: 0;
    }
    li.card {
      display: flex;
      align-items: center;
      gap: 8px;
      padding-right: 12px;
    }
    li.card > a:first-child {
      flex: 1;
      min-width: 0;
      display: flex;
      align-items: center;
      gap: 8px 14px;
      padding: 12px 16px;
      color: inherit;
      text-decoration: none;
      border-radius: 12px;
    }
    li.card:hover {
      border-color: var(--mat-sys-primary);
    }
    .line {
      display: block;
    }
    @media (max-width: 760px) {
      li.card > a:first-child {
        flex-wrap: wrap;
      }
      li.card > a:first-child .grow {
        flex: 1 1 70%;
      }
    }
  `,
})
export class RegistersPage {
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(REGISTERS, () => ({}), { hears: 'any' });
  protected readonly shelves = computed(() => {
    const books = this.query.data()?.registers ?? [];
    const years = [...new Set(books.map(({ year }) => year))];
    return years.map((year) => ({ year, books: books.filter((book) => book.year === year) }));
  });

  constructor() {
    pageHead(() => ({ title: this.t().registry.books.title }));
  }

  protected name(book: Book): string {
    return book.docType === null
      ? this.t().registry.books.incoming(book.year)
      : this.t().issuance.register(this.words.of('docType', book.docType), book.year);
  }

  /** The register of incoming documents is read where they are. */
  protected link(book: Book): string[] {
    return book.kind === 'INCOMING' ? ['/van-ban/den'] : ['/van-ban/so', book.id];
  }

  protected params(book: Book): Record<string, string | number> | null {
    return book.kind === 'INCOMING' ? { so: book.issuer.id, nam: book.year } : null;
  }

  protected date(date: string): string {
    return formatDate(civilDate(date));
  }
}
