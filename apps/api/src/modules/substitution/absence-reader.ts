import { Injectable } from '@nestjs/common';
import { civilDateOf, WORDS } from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import { Clock } from '../../platform/clock/index.js';
import { TenantReader } from '../../platform/database/tenant-reader.js';
import { isId } from '../../platform/ids.js';
import { isRefused } from '../../platform/refusal/index.js';
import { leadsUnit } from '../organisation/index.js';
import { actLabel } from '../workflow/index.js';
import type {
  AbsenceFormModel,
  AbsencesModel,
  AuthorisationFormModel,
  SigningRightModel,
  SubstitutionModel,
  UnseenWorkModel,
} from './absence.model.js';
import { toHolder, toLeave, toSubstitution, worded, lastDayOf } from './absence-words.js';
import { AUTHORISED_POSITIONS, daysAhead, ORDERED_POSITIONS } from './domain/decide-substitution.js';
import { entersAuthorisations, leadsOffice, speaksFor } from './domain/leads-people.js';
import { chairmenOn, holdersIn, holdingsOf, type HolderRow } from './holders.queries.js';
import { leavesShown, unseenOf, type AbsenceReading } from './leave.queries.js';
import { signingRightsOn, type SigningRightRow } from './signing-right.queries.js';
import { standingInOf, substitutionsShown } from './substitution.queries.js';

/** Reads who is away, who stands in, and what nobody would see. */
@Injectable()
export class AbsenceReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** Three statements. */
  async absences(actor: Actor): Promise<AbsencesModel> {
    const { authorityId, language } = actor;
    const reading = this.#reading(actor);
    const today = this.today();
    const [leaves, substitutions, chairmen] = await this.reader.read(
      authorityId,
      leavesShown(reading),
      substitutionsShown(reading),
      chairmenOn(authorityId, today),
    );
    return {
      leaves: leaves.map((row) =>
        toLeave(row, {
          today,
          mayEnd: ({ person_id, units }) =>
            actor.standsIn === undefined &&
            (person_id === actor.personId ||
              units.some((unit) =>
                speaksFor(actor, {
                  personId: person_id,
                  unitId: unit.id,
                  unitKind: unit.kind,
                  position: unit.position,
                }),
              )),
        }),
      ),
      substitutions: substitutions.map((row) =>
        toSubstitution(row, { language, today, mayEnd: ({ absent }) => this.mayEnd(actor, absent) }),
      ),
      mayAuthorise: chairmen.some((chairman) => entersAuthorisations(actor, chairman)),
    };
  }

  /** Whether the actor ends what was given for a position. */
  mayEnd(actor: Actor, { personId, unit, position }: HolderRow): boolean {
    return (
      actor.standsIn === undefined &&
      speaksFor(actor, { personId, unitId: unit.id, unitKind: unit.kind, position })
    );
  }

  /** In whose place the person may act now. */
  async standingIn(
    actor: Pick<Actor, 'authorityId' | 'personId' | 'language'>,
  ): Promise<SubstitutionModel[]> {
    const today = this.today();
    const { authorityId, personId, language } = actor;
    const rows = await this.reader.rows(authorityId, standingInOf(authorityId, personId, today));
    return rows.map((row) => toSubstitution(row, { language, today, mayEnd: () => false }));
  }

  async form(actor: Actor): Promise<AbsenceFormModel> {
    const { authorityId, personId, language } = actor;
    const today = this.today();
    const own = await this.reader.rows(authorityId, holdingsOf(authorityId, personId, today));
    const units = own.map(({ unitId }) => unitId);
    const { ofLeadership } = this.#reading(actor);
    const rows = await this.reader.rows(authorityId, holdersIn(authorityId, units, ofLeadership, today));
    const mine = (row: HolderRow) =>
      speaksFor(actor, {
        personId: row.personId,
        unitId: row.unit.id,
        unitKind: row.unit.kind,
        position: row.position,
      });
    const absentees = rows.filter(mine);
    const ofAbsentees = new Set(absentees.map(({ unit }) => unit.id));
    return {
      today,
      absentees: absentees.map(toHolder),
      substitutes: rows
        .filter((row) => row.personId !== personId && ofAbsentees.has(row.unit.id))
        .map(toHolder),
      acts: worded('actKind', Object.keys(WORDS.actKind), language) ?? [],
    };
  }

  /** Null for all but the Chairman and the leaders of the Office. */
  async authorisationForm(actor: Actor): Promise<AuthorisationFormModel | null> {
    const { authorityId, personId, language } = actor;
    const rows = await this.reader.rows(authorityId, holdersIn(authorityId, [], true, this.today()));
    const authorisers = rows.filter(
      (row) => row.unit.kind === 'LEADERSHIP' && row.position === 'CHAIR' && entersAuthorisations(actor, row),
    );
    if (authorisers.length === 0) return null;
    const orderable = rows.filter(
      (row) => ORDERED_POSITIONS.includes(row.position) && row.personId !== personId,
    );
    return {
      authorisers: authorisers.map(toHolder),
      heads: orderable.filter(({ position }) => AUTHORISED_POSITIONS.includes(position)).map(toHolder),
      orderable: orderable.map(toHolder),
      docTypes: worded('docType', Object.keys(WORDS.docType), language) ?? [],
    };
  }

  /** What nobody would see while a person of whom the actor speaks is away; nothing for others. */
  async unseen(
    actor: Actor,
    { personId, from, lastDay }: { personId: string; from: string; lastDay: string },
  ): Promise<UnseenWorkModel[]> {
    const { authorityId, language } = actor;
    const today = this.today();
    const days = daysAhead(from, lastDay, today);
    if (!isId(personId) || isRefused(days)) return [];
    const [holdings, rows] = await this.reader.read(
      authorityId,
      holdingsOf(authorityId, personId, from),
      unseenOf(authorityId, personId, days),
    );
    if (actor.standsIn !== undefined) return [];
    const spoken = new Set(
      holdings.filter((holding) => speaksFor(actor, holding)).map(({ appointmentId }) => appointmentId),
    );
    return rows
      .filter(({ appointment_id }) => spoken.has(appointment_id))
      .map((row) => ({
        appointmentId: row.appointment_id,
        total: row.total,
        // A leader learns how much it is; what it is about, only of his own work.
        items:
          personId === actor.personId
            ? row.items.map(({ id, title, stepId, stepName, dueAt }) => ({
                id,
                title,
                actLabel: actLabel(stepId, language, stepName),
                dueAt,
              }))
            : [],
      }));
  }

  /** Who may sign for the Committee and its Chairman on a day. */
  async signingRights(actor: Actor, day: string = this.today()): Promise<SigningRightModel[]> {
    const { authorityId, language } = actor;
    const rows = await this.reader.rows(authorityId, signingRightsOn(authorityId, day));
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      who: whoSigns(row, language),
      asDeputy: row.kind === 'COMPETENCE' && row.position === 'VICE_CHAIR',
      signsFor: row.signs_for,
      docTypes: worded('docType', row.doc_types, language),
      basis: row.basis,
      from: row.from,
      lastDay: row.to === null ? null : lastDayOf({ to: row.to }),
    }));
  }

  today(): string {
    return civilDateOf(this.clock.now());
  }

  #reading(actor: Actor): AbsenceReading {
    const { authorityId, personId, unitId, position } = actor;
    return {
      authorityId,
      personId,
      // Whoever stands in for a leader does not speak for his people.
      unitId: actor.standsIn === undefined && leadsUnit(position) ? unitId : null,
      ofLeadership: actor.standsIn === undefined && leadsOffice(position),
      today: this.today(),
    };
  }
}

function whoSigns({ title, unit_name, person_name, position }: SigningRightRow, language: Actor['language']) {
  if (title === null)
    return worded('position', position === null ? [] : [position], language)?.[0]?.label ?? '';
  return [title, unit_name, person_name].filter(Boolean).join(', ');
}
