import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink, type Params } from '@angular/router';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { HitFacts } from './hit-facts';
import { hitIcon, hitLink } from './hit-link';
import { RecentSearches } from './recent-searches';
import { SEARCH, type SearchGroup, type SearchHit } from './search.operations';

const ASK_AFTER_MS = 180;
/** Hits of each kind under the box; its page shows the rest. */
const HITS = 4;

interface Option {
  readonly id: string;
  readonly path: readonly string[];
  readonly query: Params | null;
  readonly hit?: SearchHit;
  readonly words?: string;
}

/** The search of the top bar: results while typing, ↑ ↓ to choose, Enter to open, Ctrl K from everywhere. */
@Component({
  selector: 'ts-search-box',
  imports: [MatIcon, RouterLink, HitFacts],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './search-box.html',
  styleUrl: './search-box.css',
  host: { role: 'search', '(focusout)': 'left($event)' },
})
export class SearchBox {
  private readonly router = inject(Router);
  private readonly recents = inject(RecentSearches);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  protected readonly t = inject(Language).t;
  protected readonly icon = hitIcon;
  protected readonly link = hitLink;

  protected readonly open = signal(false);
  protected readonly typed = signal('');
  private readonly asked = signal('');
  private asking: ReturnType<typeof setTimeout> | undefined;

  private readonly answer = live(
    SEARCH,
    () => (this.asked() ? { text: this.asked(), first: HITS } : undefined),
    { poll: false },
  );
  /** What was found last stays until the next answer is there, so that the list does not flicker. */
  protected readonly groups = linkedSignal<readonly SearchGroup[] | undefined, readonly SearchGroup[]>({
    source: () => (this.asked() ? this.answer.data()?.search.groups : []),
    computation: (groups, before) => groups ?? before?.value ?? [],
  });
  protected readonly answered = computed(() => this.answer.data() !== undefined);
  protected readonly failed = this.answer.failed;

  protected readonly options = computed<readonly Option[]>(() => {
    if (this.typed() === '') {
      return this.recents.all().map((words, at) => ({
        id: `search-recent-${at}`,
        path: ['/tim-kiem'],
        query: { q: words },
        words,
      }));
    }
    const hits = this.groups().flatMap(({ hits: found }) => found);
    return [
      ...hits.map((hit) => ({ id: optionId(hit), ...hitLink(hit), hit })),
      { id: 'search-all', path: ['/tim-kiem'], query: { q: this.typed() } },
    ];
  });
  protected readonly optionId = optionId;
  protected readonly active = linkedSignal<unknown, string | undefined>({
    source: () => [this.typed(), this.open()],
    computation: () => undefined,
  });

  constructor() {
    const focus = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      this.field().nativeElement.focus();
      this.field().nativeElement.select();
    };
    document.addEventListener('keydown', focus);
    inject(DestroyRef).onDestroy(() => {
      document.removeEventListener('keydown', focus);
      clearTimeout(this.asking);
    });
  }

  protected type(text: string): void {
    const words = text.trim();
    this.typed.set(words);
    this.open.set(true);
    clearTimeout(this.asking);
    this.asking = setTimeout(() => this.asked.set(words), ASK_AFTER_MS);
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      this.open.set(true);
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = this.options().find(({ id }) => id === this.active());
      if (chosen) this.go(chosen);
      else if (this.typed()) this.go({ id: '', path: ['/tim-kiem'], query: { q: this.typed() } });
    } else if (event.key === 'Escape') {
      if (this.open()) this.open.set(false);
      else this.reset();
    }
  }

  /** A link was followed: what was looked for is remembered, and the box is empty again. */
  protected followed(): void {
    this.recents.add(this.typed());
    this.reset();
    this.field().nativeElement.blur();
  }

  protected left({ relatedTarget }: FocusEvent): void {
    if (!this.host.contains(relatedTarget as Node | null)) this.open.set(false);
  }

  protected reset(): void {
    clearTimeout(this.asking);
    this.field().nativeElement.value = '';
    this.typed.set('');
    this.asked.set('');
    this.open.set(false);
  }

  private go({ path, query }: Option): void {
    void this.router.navigate([...path], { queryParams: query });
    this.followed();
  }

  private move(step: 1 | -1): void {
    const ids = this.options().map(({ id }) => id);
    if (ids.length === 0) return;
    const at = ids.indexOf(this.active() ?? '');
    const next = at < 0 ? (step > 0 ? 0 : ids.length - 1) : (at + step + ids.length) % ids.length;
    this.active.set(ids[next]);
    document.getElementById(ids[next] ?? '')?.scrollIntoView({ block: 'nearest' });
  }
}

function optionId(hit: Pick<SearchHit, 'kind' | 'id'>): string {
  return `search-${hit.kind}-${hit.id}`;
}
