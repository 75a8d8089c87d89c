import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { SearchKind, SearchQuery } from '@generated/gql/graphql';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { ListKeys } from '../../ui/list-keys';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { HitFacts } from './hit-facts';
import { hitIcon, hitLink } from './hit-link';
import { RecentSearches } from './recent-searches';
import { SEARCH } from './search.operations';

const KINDS: readonly SearchKind[] = ['DOSSIER', 'DOCUMENT', 'ROUND', 'ASSIGNMENT', 'MEETING', 'UNIT'];
const ASK_AFTER_MS = 350;
/** Hits of each kind side by side, and of one kind alone. */
const FEW = 5;
const MANY = 100;

/** Tìm kiếm: everything that the person may see and the words find, by kind; all of it is kept in the address. */
@Component({
  selector: 'ts-search-page',
  imports: [MatIcon, RouterLink, EmptyState, ErrorState, HitFacts, ListKeys, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './search-page.html',
  styleUrl: './search-page.css',
})
export class SearchPage {
  /** Words, unit and kind, all in the address. */
  readonly q = input<string>();
  readonly donVi = input<string>();
  readonly loai = input<string>();

  private readonly router = inject(Router);
  protected readonly recents = inject(RecentSearches);
  protected readonly t = inject(Language).t;
  protected readonly icon = hitIcon;
  protected readonly link = hitLink;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private asking: ReturnType<typeof setTimeout> | undefined;

  protected readonly text = computed(() => this.q()?.trim() ?? '');
  protected readonly kind = computed(() => KINDS.find((kind) => kind === this.loai()));
  protected readonly begun = computed(() => this.text() !== '' || this.donVi() !== undefined);
  protected readonly answer = live(SEARCH, () =>
    this.begun()
      ? {
          text: this.text(),
          unitId: this.donVi() ?? null,
          kind: this.kind() ?? null,
          first: this.kind() ? MANY : FEW,
        }
      : undefined,
  );
  /** What was found last stays until the next answer is there. */
  private readonly result = linkedSignal<SearchQuery | undefined, SearchQuery | undefined>({
    source: () => this.answer.data(),
    computation: (result, before) => result ?? (this.begun() ? before?.value : undefined),
  });
  protected readonly groups = computed(() => this.result()?.search.groups ?? []);
  protected readonly unit = computed(() => (this.donVi() ? this.result()?.search.unit : undefined));
  protected readonly loading = computed(() => this.begun() && this.answer.loading() && !this.result());

  constructor() {
    pageHead(() => ({ title: this.t().search.title, back: '/viec-can-xu-ly' }));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.asking));
    afterNextRender(() => {
      if (!this.begun()) this.field().nativeElement.focus();
    });
  }

  protected type(text: string): void {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.ask(text), ASK_AFTER_MS);
  }

  /** Enter: at once, and remembered. */
  protected find(text: string): void {
    clearTimeout(this.asking);
    this.recents.add(text);
    this.ask(text);
  }

  protected total(count: number): string {
    return count > 100 ? '100+' : String(count);
  }

  protected shown(): void {
    this.recents.add(this.text());
  }

  private ask(text: string): void {
    const queryParams = { q: text.trim() || null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
