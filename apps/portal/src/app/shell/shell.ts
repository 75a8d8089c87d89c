import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { bottomBarFor, railFor } from '../audiences/navigation';
import { Changes } from '../data/changes';
import { live } from '../data/live';
import { SessionStore } from '../data/session';
import { SearchBox } from '../features/search/search-box';
import { keptReports } from '../features/land/report-drafts';
import { Bell } from '../features/notices/bell';
import { UNREAD_NOTICES } from '../features/notices/notices.operations';
import { INBOX_COUNTS } from '../features/inbox/inbox-counts.operations';
import { Ask } from '../ui/feedback/ask';
import { Toast } from '../ui/feedback/toast';
import { SupportBanner } from '../features/support/support-banner';
import { Language } from '../ui/i18n/language';
import { Logo } from '../ui/logo';
import { Page } from '../ui/page';
import { PersonMenu } from './person-menu';
import { StandInBar } from './stand-in-bar';

/** Messages and dialogs are fetched once the first page stands; for browsers that do not tell when they rest. */
const PREPARE_AFTER_MS = 1000;

/** The frame of every signed-in page: rail or bottom bar, top bar, content. */
@Component({
  selector: 'ts-shell',
  imports: [
    Bell,
    MatIcon,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    Logo,
    PersonMenu,
    SearchBox,
    StandInBar,
    SupportBanner,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
})
export class Shell {
  protected readonly session = inject(SessionStore);
  protected readonly page = inject(Page);
  protected readonly t = inject(Language).t;
  private readonly router = inject(Router);
  private readonly toast = inject(Toast);
  private readonly counts = live(INBOX_COUNTS, () => ({}), { hears: 'inbox' });

  private readonly told = live(UNREAD_NOTICES, () => ({}), { hears: 'notices' });

  protected readonly unread = computed(() => this.told.data()?.unreadNotices ?? 0);
  protected readonly late = computed(() => this.counts.data()?.inboxCounts.late ?? 0);
  protected readonly rail = computed(() => railFor(this.session.audience(), this.session.menu()));
  protected readonly bar = computed(() => bottomBarFor(this.session.audience(), this.session.menu()));
  protected readonly unitName = computed(() => this.session.acting()?.unit.shortName ?? '');

  constructor() {
    const changes = inject(Changes);
    changes.listenHere();
    // The clock may have been moved.
    changes.told.pipe(takeUntilDestroyed()).subscribe(({ everything }) => {
      if (!everything) return;
      void this.session.refreshService().catch(() => undefined);
      void this.leavePosition().catch(() => undefined);
    });
    const toast = this.toast;
    const ask = inject(Ask);
    const injector = inject(Injector);
    afterNextRender(() => {
      const idle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, PREPARE_AFTER_MS));
      idle(() => void Promise.allSettled([toast.prepare(), ask.prepare()]));
      void this.sendKept(injector);
    });
  }

  /** Standing in ends by itself: what was open in the position of the other is not his any more. */
  private async leavePosition(): Promise<void> {
    if (!(await this.session.refreshActing())) return;
    await this.router.navigateByUrl('/viec-can-xu-ly');
    await this.toast.say(this.t().shell.standIn.over);
  }

  /** Land figures typed without network on an earlier visit go out, whichever page is opened first. */
  private async sendKept(injector: Injector): Promise<void> {
    const person = this.session.session()?.person.id;
    if (!person || keptReports(person).length === 0) return;
    const { ReportOutbox } = await import('../features/land/report-outbox');
    injector.get(ReportOutbox).resume();
  }
}
