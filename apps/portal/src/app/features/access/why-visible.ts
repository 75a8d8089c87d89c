import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { timeAndDate } from '../../ui/time/moments';
import { type Ground, WHY_VISIBLE } from './why-visible.operations';

/** "Căn cứ được xem hồ sơ": on which grounds the reader sees this, as whom, since when; nothing where there is none. */
@Component({
  selector: 'ts-why-visible',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (grounds().length > 0) {
      <section [attr.aria-label]="title()">
        <h3 class="h3">{{ title() }}</h3>
        <ul class="small">
          @for (ground of grounds(); track ground) {
            <li>
              <mat-icon
                class="i s16 muted"
                [svgIcon]="ground.class === 'FOLLOW' ? 'bell' : 'eye'"
                aria-hidden="true"
              />
              <span>
                <b class="b">{{ ground.label }}</b><br />
                {{ whom(ground) }}
                <span class="muted">· {{ t().dossier.seeing.since(time(ground.since)) }}</span>
                @if (ground.class === 'MANAGE') {
                  <span class="muted">· {{ t().dossier.seeing.manages }}</span>
                }
              </span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      margin: 24px 0 16px;
    }
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 8px;
      padding: 8px 0;
    }
    li + li {
      border-top: 1px solid var(--ts-hairline);
    }
    mat-icon {
      flex: none;
      margin-top: 3px;
    }
  `,
})
export class WhyVisible {
  /** Of a dossier, a round, a document, an assignment … */
  readonly subjectId = input.required<string>();
  /** What the grounds are of: "Căn cứ được xem nhiệm vụ". */
  readonly title = input.required<string>();
  protected readonly t = inject(Language).t;
  private readonly query = live(WHY_VISIBLE, () => ({ id: this.subjectId() }));
  protected readonly grounds = computed(() => this.query.data()?.whyVisible?.grounds ?? []);
  protected readonly time = timeAndDate;

  protected whom({ principalKind, principalName, unit }: Ground): string {
    const words = this.t().dossier.seeing;
    if (principalKind === 'PERSON') return words.person(principalName);
    if (principalKind === 'POST') return words.post(principalName, unit?.name ?? '');
    return words.unit(principalName);
  }
}
