import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import type { DirectoryQuery } from '@generated/gql/graphql';
import { Acts } from '../../data/acts';
import { live } from '../../data/live';
import { Ask } from '../../ui/feedback/ask';
import { Report } from '../../ui/feedback/report';
import { Field } from '../../ui/form/field';
import { FieldControl } from '../../ui/form/field-control';
import { pageHead } from '../../ui/page';
import { EmptyState } from '../../ui/state/empty-state';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { SHOW_PERSONAL_DATA } from '../personal-data/personal.operations';
import { saysTitle, telLink } from './chart-tree';
import { DIRECTORY } from './structure.operations';
import { StructureTabs } from './structure-tabs';
import { StructureWords } from './structure-words';

type Entry = DirectoryQuery['directory']['entries'][number];

const ASK_AFTER_MS = 350;

/** Danh bạ: who holds which post today, and the number to call; the search is kept in the address. */
@Component({
  selector: 'ts-directory-page',
  imports: [MatIcon, RouterLink, EmptyState, ErrorState, Field, FieldControl, Skeleton, StructureTabs],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './directory-page.html',
  styleUrl: './directory-page.css',
})
export class DirectoryPage {
  readonly q = input<string>();
  private readonly router = inject(Router);
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  protected readonly t = inject(StructureWords).t;
  protected readonly tel = telLink;
  protected readonly says = saysTitle;
  protected readonly query = live(DIRECTORY, () => ({ search: this.q()?.trim() ?? '' }), { hears: 'any' });
  /** What was found last stays until the next answer is there. */
  private readonly found = linkedSignal<DirectoryQuery | undefined, DirectoryQuery | undefined>({
    source: () => this.query.data(),
    computation: (result, before) => result ?? before?.value,
  });
  protected readonly directory = computed(() => this.found()?.directory);
  /** The entries of each unit, in protocol order. */
  protected readonly units = computed(() => {
    const units = new Map<string, { name: string; phone: string | null; entries: Entry[] }>();
    for (const entry of this.directory()?.entries ?? []) {
      const unit = units.get(entry.unitId) ?? {
        name: entry.unitName,
        phone: entry.unitPhone ?? null,
        entries: [],
      };
      unit.entries.push(entry);
      units.set(entry.unitId, unit);
    }
    return [...units].map(([id, unit]) => ({ id, ...unit }));
  });
  /** Numbers that were asked for with a purpose while the page is open, by person. */
  protected readonly shown = signal<Readonly<Record<string, string>>>({});
  private asking: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    pageHead(() => ({ title: this.t().directory.title, back: '/co-cau' }));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.asking));
  }

  /** Asks for a masked number, with a purpose that its owner sees. */
  protected async show({ personId, name }: Entry): Promise<void> {
    const t = this.t().directory;
    const answer = await this.ask.confirm({
      title: t.showOf(name),
      body: t.showBody,
      confirm: t.show,
      reason: { label: t.purpose },
    });
    if (!answer) return;
    const outcome = await this.acts.run(SHOW_PERSONAL_DATA, {
      personId,
      field: 'PHONE',
      purpose: answer.reason,
    });
    const done = await this.report.tell(outcome);
    if (done) this.shown.update((shown) => ({ ...shown, [personId]: done.value ?? t.gone }));
  }

  protected type(text: string): void {
    clearTimeout(this.asking);
    this.asking = setTimeout(() => {
      void this.router.navigate([], { queryParams: { q: text.trim() || null }, replaceUrl: true });
    }, ASK_AFTER_MS);
  }
}
