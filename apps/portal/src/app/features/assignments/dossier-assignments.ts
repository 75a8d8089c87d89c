import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { live } from '../../data/live';
import { Chip } from '../../ui/chip';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { stateLook } from './assignment-look';
import { DOSSIER_ASSIGNMENTS, type DossierAssignment } from './assignment.operations';
import { PartDue } from './part-due';

/** What the session gave at the point of a dossier, beside its content. */
@Component({
  selector: 'ts-dossier-assignments',
  imports: [RouterLink, Chip, PartDue],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (assignments().length > 0) {
      <section class="card">
        <h2 class="hd h2">
          {{ t().assignments.dossier }}
          <span class="muted small">{{ t().assignments.countOf(assignments().length) }}</span>
        </h2>
        <ul class="bd">
          @for (each of assignments(); track each.id) {
            <li>
              <a [routerLink]="['/nhiem-vu', each.id]">{{ each.title }}</a>
              <span class="muted tiny">{{ who(each) }}</span>
              @if (each.parts.length === 1) {
                @let part = each.parts[0]!;
                <span class="row wrap">
                  <ts-chip [tone]="look(part.state).tone" [icon]="look(part.state).icon" [bare]="true">{{
                    words.of('assignmentState', part.state)
                  }}</ts-chip>
                  <ts-part-due [part]="part" />
                </span>
              } @else if (each.kind === 'STANDING') {
                <ts-chip tone="idle" icon="rotate-ccw" [bare]="true">{{
                  words.of('assignmentKind', each.kind)
                }}</ts-chip>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    li {
      display: flex;
      flex-direction: column;
      align-items: flex-start;
      gap: 2px;
      padding: 8px 0;
      border-top: 1px solid var(--ts-hairline);
    }
    li:first-child {
      border-top: 0;
    }
    .row {
      gap: 2px 14px;
    }
  `,
})
export class DossierAssignments {
  readonly dossierId = input.required<string>();
  protected readonly t = inject(Language).t;
  protected readonly words = inject(Words);
  protected readonly look = stateLook;
  private readonly query = live(DOSSIER_ASSIGNMENTS, () => ({ id: this.dossierId() }), { hears: 'any' });
  protected readonly assignments = computed(() => this.query.data()?.dossier?.assignments ?? []);

  protected who({ parts, addressed, leadWords }: DossierAssignment): string {
    const units = parts.length > 0 ? parts.map(({ unit }) => unit) : addressed;
    if (units.length > 0) return units.map(({ shortName }) => shortName).join(', ');
    return leadWords || this.t().assignments.noLead;
  }
}
