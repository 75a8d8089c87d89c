import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Acts } from '../../data/acts';
import { Ask } from '../../ui/feedback/ask';
import { Report } from '../../ui/feedback/report';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';
import type { DossierHead } from '../dossiers/dossier.operations';
import { LIFT_RESTRICTION } from './restriction.operations';

/** On the page of a restricted dossier: who set the mark, why, who is named; and the acts of those who may. */
@Component({
  selector: 'ts-restriction-note',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (dossier().restriction; as mark) {
      <div class="note near" role="note">
        <mat-icon class="i" svgIcon="lock" />
        <span class="grow">
          <b class="b">{{ t().title }}</b>
          <span class="line">{{ t().named(names()) }}</span>
          <span class="line">{{ t().reason(mark.reason) }}</span>
          <span class="line muted small">{{ t().set(mark.setBy.displayName, time(mark.setAt)) }}</span>
          @if (dossier().mayRestrict) {
            <span class="row wrap acts">
              <a class="link" [routerLink]="['/du-thao', dossier().id, 'han-che']">{{ t().change }}</a>
              <button type="button" class="link" (click)="lift()">{{ t().lift }}</button>
            </span>
          }
        </span>
      </div>
    }
  `,
  styles: `
    .note {
      margin: 12px 0;
    }
    .line {
      display: block;
    }
    button.link {
      padding: 0;
      border: 0;
      background: none;
      color: var(--mat-sys-primary);
      font: inherit;
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    .acts {
      gap: 4px 16px;
      margin-top: 6px;
    }
  `,
})
export class RestrictionNote {
  readonly dossier = input.required<DossierHead>();
  private readonly acts = inject(Acts);
  private readonly ask = inject(Ask);
  private readonly report = inject(Report);
  private readonly language = inject(Language);
  protected readonly t = computed(() => this.language.t().dossier.restricted);
  protected readonly time = timeAndDate;
  protected readonly names = computed(() => {
    const mark = this.dossier().restriction;
    return [
      ...(mark?.units ?? []).map(({ name }) => name),
      ...(mark?.persons ?? []).map(({ displayName }) => displayName),
    ].join('; ');
  });

  protected async lift(): Promise<void> {
    const { id: dossierId, version: expectedVersion } = this.dossier();
    const words = this.language.t();
    const answer = await this.ask.confirm({
      title: this.t().liftTitle,
      body: this.t().liftBody,
      confirm: this.t().lift,
      reason: { label: words.common.reason, hint: words.common.reasonHint },
    });
    if (!answer) return;
    await this.report.tell(
      await this.acts.run(LIFT_RESTRICTION, { dossierId, reason: answer.reason, expectedVersion }),
      this.t().lifted,
    );
  }
}
