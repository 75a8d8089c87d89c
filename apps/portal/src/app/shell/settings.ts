import { ChangeDetectionStrategy, Component, DOCUMENT, inject, output, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { Router, RouterLink } from '@angular/router';
import { Acts } from '../data/acts';
import { SessionStore } from '../data/session';
import { ACT_AS, SIGN_OUT } from '../data/session.operations';
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
  private readonly report = inject(Report);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  protected readonly t = this.language.t;
  protected readonly busy = signal(false);
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
    if (appointmentId === this.session.acting()?.id) return;
    await whileBusy(this.busy, async () => {
      const session = await this.report.tell(await this.acts.run(ACT_AS, { appointmentId }));
      if (!session) return;
      await this.session.take(session);
      await this.router.navigateByUrl('/viec-can-xu-ly');
    });
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
