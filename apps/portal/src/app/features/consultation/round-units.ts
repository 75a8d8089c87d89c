import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { MatIcon } from '@angular/material/icon';
import type { IconName } from '@generated/icons';
import { live } from '../../data/live';
import { Language } from '../../ui/i18n/language';
import { Words } from '../../ui/words';
import { participantLook } from './participant-look';
import { ROUND_UNITS } from './rounds.operations';
import { stanceLook } from './stance-chip';
import { type UnitsKey, unitsByStance } from './units-by-stance';

/** How many units of one group are named before the rest is asked for. */
const NAMED = 6;

/** Beside the draft: who was asked in the last round, grouped by what they said. */
@Component({
  selector: 'ts-round-units',
  imports: [MatIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './round-units.html',
  styleUrl: './round-units.css',
})
export class RoundUnits {
  readonly dossierId = input.required<string>();
  private readonly words = inject(Words);
  protected readonly t = inject(Language).t;
  private readonly query = live(ROUND_UNITS, () => ({ id: this.dossierId() }));
  protected readonly round = computed(() => this.query.data()?.dossier?.rounds.at(-1));
  private readonly opened = signal<ReadonlySet<UnitsKey>>(new Set());

  protected readonly summary = computed(() => {
    const asked = this.round()?.participants ?? [];
    const answered = asked.filter((each) => each.opinions.length > 0).length;
    const unseen = asked.filter((each) => each.state === 'NOT_SEEN').length;
    return this.t().dossier.units.summary(answered, asked.length - answered - unseen, unseen);
  });
  protected readonly groups = computed(() =>
    unitsByStance(this.round()?.participants ?? [], this.dossierId()).map((group) => {
      const whole = this.opened().has(group.key) || group.units.length <= NAMED + 1;
      return {
        ...group,
        ...this.look(group.key),
        shown: whole ? group.units : group.units.slice(0, NAMED),
        hidden: whole ? 0 : group.units.length - NAMED,
      };
    }),
  );

  protected open(key: UnitsKey): void {
    this.opened.update((keys) => new Set([...keys, key]));
  }

  private look(key: UnitsKey): { name: string; icon: IconName; tone: string } {
    switch (key) {
      case 'AGREED':
      case 'AGREED_WITH_COMMENTS':
      case 'DISAGREED':
      case 'NOT_CONCERNED':
        return { name: this.words.of('opinionStance', key), ...stanceLook(key) };
      case 'SEEN':
        return { name: this.t().dossier.units.seen, ...participantLook(key) };
      default:
        return { name: this.words.of('participantState', key), ...participantLook(key) };
    }
  }
}
