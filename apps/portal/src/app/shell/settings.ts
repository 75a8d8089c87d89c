import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  inject,
  output,
  signal,
} from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { civilDate, formatDate } from '@thong-suot/administration';
import { Acts } from '../data/acts';
import { ActingPosition } from '../data/acting-position';
import { SessionStore } from '../data/session';
import { SIGN_OUT } from '../data/session.operations';
import { Report, whileBusy } from '../ui/feedback/report';
import { Language, type LanguageCode } from '../ui/i18n/language';
import { Theme, type ThemeChoice } from '../ui/theme';
import type { IconName } from '@generated/icons';

/** The position acted in, theme, language, sign-out: in the menu of the desk and under "Thêm" on the phone. */
@Component({
  selector: 'ts-settings',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './settings.html',
})
export class Settings {
  /** A page was chosen here. */
  readonly opened = output();

  protected readonly session = inject(SessionStore);
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  private readonly acts = inject(Acts);
  private readonly acting = inject(ActingPosition);
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly t = this.language.t;
  protected readonly busy = signal(false);
  /** Own positions and those of others, together: there is a choice. */
  protected readonly choice = computed(() => {
    const session = this.session.session();
    return (session?.appointments.length ?? 0) + (session?.mayStandIn.length ?? 0) > 1;
  });
  protected readonly date = (day: string): string => formatDate(civilDate(day));
  protected readonly themes: readonly { key: ThemeChoice; icon: IconName }[] = [
    { key: 'light', icon: 'sun' },
    { key: 'dark', icon: 'moon' },
    { key: 'system', icon: 'sun-moon' },
  ];
  protected readonly languages: readonly { key: LanguageCode; name: string }[] = [
    { key: 'vi', name: 'Tiếng Việt' },
    { key: 'en', name: 'English' },
  ];

  protected async actAs(appointmentId: string): Promise<void> {
    if (!this.session.session()?.standsIn && appointmentId === this.session.acting()?.id) return;
    await whileBusy(this.busy, async () => {
      if (await this.acting.actAs(appointmentId)) await this.router.navigateByUrl('/viec-can-xu-ly');
    });
  }

  protected async standIn(substitutionId: string): Promise<void> {
    await whileBusy(this.busy, async () => {
      if (await this.acting.standIn(substitutionId)) await this.router.navigateByUrl('/viec-can-xu-ly');
    });
  }

  /** Whether the person acts in an own position. */
  protected isOwn(appointmentId: string): boolean {
    return !this.session.session()?.standsIn && appointmentId === this.session.acting()?.id;
  }

  protected async signOut(): Promise<void> {
    await whileBusy(this.busy, async () => {
      const outcome = await this.acts.run(SIGN_OUT, {});
      if (outcome.kind === 'unsent' || outcome.kind === 'fault') {
        await this.report.tell(outcome);
        return;
      }
      await this.session.forget();
      const onward = outcome.kind === 'done' ? outcome.value.providerLogout : null;
      if (onward) {
        // The session at the identity provider ends too; it leads back to the sign-in page.
        this.document.location.href = onward;
        return;
      }
      await this.router.navigateByUrl('/dang-nhap');
    });
  }
}
