import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import { RouterLink } from '@angular/router';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { subjectAfter } from '../dossiers/subject-after';
import type { DossierRef } from './travelling';

/** Which dossiers are on one Tờ trình: each by its type and subject, the others as links. Nothing where there is one. */
@Component({
  selector: 'ts-travel-note',
  imports: [MatIcon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (dossiers().length > 1) {
      <section class="note run">
        <mat-icon class="i" svgIcon="folder-open" />
        <div>
          <b class="b">{{ t().submission.together.title(dossiers().length) }}</b>
          <ol>
            @for (dossier of dossiers(); track dossier.id) {
              <li>
                @if (dossier.id === own()) {
                  {{ name(dossier) }}
                } @else {
                  <a [routerLink]="['/du-thao', dossier.id]">{{ name(dossier) }}</a>
                }
              </li>
            }
          </ol>
          <p class="muted tiny">{{ t().submission.together.hint }}</p>
        </div>
      </section>
    }
  `,
  styles: ':host{display:block}ol{margin:4px 0;padding-left:20px}.note{margin:12px 0}',
})
export class TravelNote {
  readonly dossiers = input.required<readonly DossierRef[]>();
  /** The dossier of the page, which needs no link to itself. */
  readonly own = input<string>();
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;

  protected name({ docType, subject }: DossierRef): string {
    return subjectAfter(this.words.of('docType', docType), subject);
  }
}
