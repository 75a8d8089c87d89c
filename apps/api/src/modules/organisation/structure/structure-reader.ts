import { Injectable } from '@nestjs/common';
import { civilDateOf, type CivilDate } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { administersStructure } from './domain/decide-post.js';
import { GROUP_RULES, membersOf } from './domain/groups.js';
import { directoryOn, type DirectoryRow } from './directory.queries.js';
import type { DirectoryModel, OfficialModel, OrganisationModel } from './structure.model.js';
import {
  loadStructure,
  postsOn,
  structureOf,
  unitKind,
  unitsOn,
  versionOfStructure,
} from './structure.queries.js';

/** Entries of the directory that are given at once. */
const SHOWN = 300;

/** Reads the structure of a day, the directory, and whom one may appoint. */
@Injectable()
export class StructureReader {
  constructor(
    private readonly reader: TenantReader,
    private readonly clock: Clock,
  ) {}

  /** The structure on a day; today unless told. */
  async on(actor: Actor, day: string = this.today()): Promise<OrganisationModel> {
    const { authorityId, unitId, position } = actor;
    const [units, posts, [version], [own]] = await this.reader.read(
      authorityId,
      unitsOn(authorityId, day),
      postsOn(authorityId, day),
      versionOfStructure(authorityId),
      unitKind(authorityId, unitId),
    );
    return {
      date: day,
      version: version?.version ?? 0,
      changeable: administersStructure(position, own?.kind),
      units,
      posts: posts.map(({ unit_id, ...post }) => ({ ...post, unitId: unit_id })),
      groups: GROUP_RULES.map((rule) => ({
        code: rule.code,
        name: rule.name,
        unitIds: membersOf(rule, units, day as CivilDate).map(({ id }) => id),
      })).filter(({ unitIds }) => unitIds.length > 0),
    };
  }

  /** Who may be appointed; null for all but administrators. */
  async officials(actor: Actor): Promise<OfficialModel[] | null> {
    const { authorityId, unitId, position } = actor;
    if (position !== 'ADMIN') return null;
    const [, , people] = loadStructure(authorityId);
    const [[own], rows] = await this.reader.read(authorityId, unitKind(authorityId, unitId), people);
    return administersStructure(position, own?.kind)
      ? rows.map(({ phone, ...person }) => ({ ...person, phone: maskedPhone(phone) }))
      : null;
  }

  /** Who holds posts today, by words of the name, the title, the unit or by digits of a number. */
  async directory({ authorityId, unitId, personId }: Actor, search: string): Promise<DirectoryModel> {
    const rows = await this.reader.rows(
      authorityId,
      directoryOn(authorityId, { day: this.today(), search, limit: SHOWN + 1, unitId, personId }),
    );
    return { more: rows.length > SHOWN, entries: rows.slice(0, SHOWN).map(toEntry) };
  }

  /** The structure of all days, for whoever administers it. */
  async whole(actor: Actor): Promise<ReturnType<typeof structureOf> | undefined> {
    const { authorityId, unitId, position } = actor;
    const [units, posts, people, appointments, version, [own]] = await this.reader.read(
      authorityId,
      ...loadStructure(authorityId),
      unitKind(authorityId, unitId),
    );
    if (!administersStructure(position, own?.kind)) return undefined;
    return structureOf([units, posts, people, appointments, version]);
  }

  today(): CivilDate {
    return civilDateOf(this.clock.now());
  }
}

function toEntry(row: DirectoryRow): DirectoryModel['entries'][number] {
  return {
    id: row.id,
    name: row.name,
    title: row.title,
    unitId: row.unit_id,
    unitName: row.unit_name,
    personId: row.person_id,
    phone: row.phone,
    phoneMasked: row.masked,
    unitPhone: row.unit_phone,
  };
}

/** The last two digits, so that a number can be told from another one. */
function maskedPhone(phone: string | null): string | null {
  return phone === null ? null : `•••••• ${phone.replaceAll(/\D/gu, '').slice(-2)}`;
}
