import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { NotFoundPage } from '../../shell/not-found-page';
import { Chip } from '../../ui/chip';
import { isCut } from '../../ui/cut';
import { Language } from '../../ui/i18n/language';
import { MoreMenu } from '../../ui/more-menu';
import { pageHead } from '../../ui/page';
import { StagePath } from '../../ui/stage-path';
import { ErrorState } from '../../ui/state/error-state';
import { Skeleton } from '../../ui/state/skeleton';
import { Tabs } from '../../ui/tabs';
import { timeAndDate } from '../../ui/time/moments';
import { Words } from '../../ui/words';
import { RestrictedMark } from '../restriction/restricted-mark';
import { RestrictionNote } from '../restriction/restriction-note';
import { DOSSIER_HEAD } from './dossier.operations';
import { DossierActs } from './dossier-acts';
import { stateLook } from './state-tone';
import { NowCard } from './now-card';
import { ContentTab } from './tabs/content-tab';
import { DraftTab } from './tabs/draft-tab';
import { FilesTab } from './tabs/files-tab';
import { FlowTab } from './tabs/flow-tab';
import { HistoryTab } from './tabs/history-tab';
import { OpinionsTab } from './tabs/opinions-tab';
import { SlipTab } from './tabs/slip-tab';

const TABS = ['noi-dung', 'du-thao', 'y-kien', 'phieu-trinh', 'van-ban', 'qua-trinh'] as const;
type TabKey = (typeof TABS)[number] | 'luu-do';

/** The dossier: where it stands, what to do now, and everything that belongs to it. */
@Component({
  selector: 'ts-dossier-page',
  imports: [
    MatIcon,
    RouterLink,
    Chip,
    ContentTab,
    DraftTab,
    ErrorState,
    FilesTab,
    FlowTab,
    HistoryTab,
    MoreMenu,
    NotFoundPage,
    NowCard,
    OpinionsTab,
    RestrictedMark,
    RestrictionNote,
    Skeleton,
    SlipTab,
    StagePath,
    Tabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './dossier-page.html',
  styleUrl: './dossier-page.css',
})
export class DossierPage {
  readonly id = input.required<string>();
  /** The chosen tab, in the address. */
  readonly the = input<string>();

  private readonly acts = inject(DossierActs);
  protected readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  protected readonly query = live(DOSSIER_HEAD, () => ({ id: this.id() }));
  protected readonly dossier = computed(() => this.query.data()?.dossier);
  private readonly subject = viewChild<ElementRef<HTMLElement>>('subject');
  protected readonly cut = isCut(this.subject);
  protected readonly expanded = signal(false);

  protected readonly tab = computed<TabKey>(() => {
    const asked = this.the();
    if (asked === 'luu-do') return asked;
    return TABS.find((tab) => tab === asked && !this.without().includes(tab)) ?? this.firstTab();
  });
  /** Leaders read the slip first; everybody else the draft. */
  private readonly firstTab = computed<TabKey>(() => {
    const acts = this.dossier()?.allowedActs ?? [];
    const reads = acts.includes('REVIEW_SLIP') || acts.includes('ANSWER_AS_LEADER');
    if (this.without().includes('du-thao')) return 'noi-dung';
    return reads && this.dossier()?.routingSlip ? 'phieu-trinh' : 'du-thao';
  });
  /** The notice of a session is written as a text: no drafts are uploaded. */
  private readonly without = computed<readonly TabKey[]>(() =>
    this.dossier()?.concludedAt ? ['du-thao'] : [],
  );
  protected readonly round = computed(() => this.dossier()?.rounds.at(-1));
  protected readonly tabs = computed(() => {
    const labels = this.t().dossier.tabs;
    const comments = this.dossier()?.rounds.reduce((sum, round) => sum + round.counts.comments, 0);
    return TABS.filter((key) => !this.without().includes(key))
      .filter((key) => key !== 'phieu-trinh' || this.hasSlip())
      .filter((key) => key !== 'y-kien' || this.round())
      .map((key) => ({ key, label: labels[key], count: key === 'y-kien' ? comments : undefined }));
  });
  private readonly hasSlip = computed(() => !!this.dossier()?.routingSlip || this.tab() === 'phieu-trinh');
  protected readonly canWithdraw = computed(() => this.dossier()?.allowedActs.includes('WITHDRAW') ?? false);
  protected readonly returned = computed(() => {
    const note = this.dossier()?.returned;
    if (!note) return undefined;
    return {
      ...note,
      head: this.t().dossier.returned(note.stepLabel, note.by.displayName, timeAndDate(note.at)),
    };
  });

  private readonly head = viewChild<ElementRef<HTMLElement>>('head');
  /** The head is out of sight: one line of it stays. */
  protected readonly scrolled = signal(false);
  protected readonly look = computed(() => stateLook(this.dossier()?.state ?? 'DRAFTING'));

  constructor() {
    effect((onCleanup) => {
      const head = this.head()?.nativeElement;
      if (!head) return;
      const watcher = new IntersectionObserver(([entry]) =>
        this.scrolled.set(entry?.isIntersecting === false),
      );
      watcher.observe(head);
      onCleanup(() => watcher.disconnect());
    });
    pageHead(() => {
      const dossier = this.dossier();
      return {
        title: dossier ? this.words.of('docType', dossier.docType) : this.t().dossier.list.title,
        subtitle: dossier?.sessionItem
          ? this.t().dossier.item(dossier.sessionItem.number, dossier.sessionItem.sessionName)
          : (dossier?.leadUnit.shortName ?? ''),
        back: '/du-thao',
      };
    });
  }

  protected toTop(): void {
    window.scrollTo({ top: 0, behavior: 'smooth' });
  }

  protected withdraw(): void {
    const dossier = this.dossier();
    if (dossier) void this.acts.withdraw(dossier);
  }
}
