import { Injectable } from '@nestjs/common';
import { codesOf, label, type CivilDate } from '@thong-suot/administration';
import type { Actor } from '../../../platform/actor.js';
import { Clock } from '../../../platform/clock/index.js';
import { TenantReader } from '../../../platform/database/tenant-reader.js';
import { TenantWriter } from '../../../platform/database/tenant-writer.js';
import { isId, newId } from '../../../platform/ids.js';
import { RecordNotes } from '../../../platform/record/index.js';
import { isRefused, refuse, sayRefusal, type RefusalValue } from '../../../platform/refusal/index.js';
import { tidyName } from '../../../platform/storage/take-in-file.js';
import { administersStructure } from '../structure/domain/decide-post.js';
import type { Structure } from '../structure/domain/structure.js';
import { StructureReader } from '../structure/structure-reader.js';
import { unitKind } from '../structure/structure.queries.js';
import { planImport, type PlannedChange } from './domain/plan-import.js';
import type { ImportedChangeModel, ImportedValueModel, StructureImportModel } from './import.model.js';
import { importOf, keepImport } from './import.queries.js';
import { readWorkbook } from './read-workbook.js';
import { writeWorkbook } from './write-workbook.js';

/** Workbooks of the structure: given out, taken in, and what applying one would do. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly structures: StructureReader,
    private readonly reader: TenantReader,
    private readonly writer: TenantWriter,
    private readonly clock: Clock,
    private readonly notes: RecordNotes,
  ) {}

  /** The structure of a day as .xlsx; undefined for all but administrators. */
  async workbook(actor: Actor, day: CivilDate): Promise<Uint8Array | undefined> {
    const whole = await this.structures.whole(actor);
    if (whole === undefined) return undefined;
    const { bytes, rows } = await writeWorkbook(whole.structure, day);
    await this.notes.exported(actor, {
      what: 'structure.xlsx',
      subjectKind: 'AUTHORITY',
      subjectId: actor.authorityId,
      rows,
    });
    return bytes;
  }

  /** Whether the actor may give in a workbook at all: looked at before anything of it is read. */
  async mayGiveIn({ authorityId, unitId, position }: Actor): Promise<boolean> {
    const own = await this.reader.one(authorityId, unitKind(authorityId, unitId));
    return administersStructure(position, own?.kind);
  }

  /** Reads a workbook and keeps what it says; nothing of the structure is changed. */
  async giveIn(
    { authorityId, personId }: Actor,
    name: string,
    bytes: Uint8Array,
  ): Promise<{ importId: string } | RefusalValue> {
    const lines = await readWorkbook(bytes);
    if (isRefused(lines)) return lines;
    if (lines.units.length + lines.posts.length === 0) return refuse('STRUCTURE_IMPORT_NOTHING');
    const importId = newId();
    const fileName = tidyName(name);
    const now = this.clock.now();
    await this.writer.write(
      authorityId,
      ...keepImport({ authorityId, id: importId, fileName, lines, personId, now }),
    );
    return { importId };
  }

  /** What applying a workbook would do to the structure as it stands; null where the actor gave in no such one. */
  async preview(actor: Actor, importId: string): Promise<StructureImportModel | null> {
    const { authorityId, personId, language } = actor;
    const whole = await this.structures.whole(actor);
    const row = isId(importId)
      ? await this.reader.one(authorityId, importOf(authorityId, importId, personId))
      : undefined;
    if (whole === undefined || row === undefined) return null;
    const { structure, version } = whole;
    const moment = { today: this.structures.today(), newId, by: personId };
    const plan = planImport(structure, row.rows ?? { units: [], posts: [] }, moment);
    return {
      id: row.id,
      fileName: row.file_name,
      uploadedAt: row.uploaded_at,
      appliedAt: row.applied_at,
      version,
      changes: plan.changes.map((planned) => saidChange(planned, plan.after)),
      problems: plan.problems.map(({ sheet, row: at, refusal }) => ({
        sheet,
        row: at,
        message: sayRefusal(refusal, language),
      })),
    };
  }
}

/** A change as pages say it; `after` knows the names of all that it is about. */
function saidChange({ sheet, row, change }: PlannedChange, after: Structure): ImportedChangeModel {
  const nothing = { unit: null, title: null, person: null, from: null, to: null, values: [] };
  const said = { ...nothing, kind: change.kind, sheet, row };
  const unitName = (id: string | null) => after.units.find((unit) => unit.id === id)?.name ?? null;
  const personName = (id: string) => after.people.find((person) => person.id === id)?.name ?? null;
  const ofPost = (id: string) => {
    const post = after.posts.find((one) => one.id === id);
    return { title: post?.title ?? null, unit: unitName(post?.unitId ?? null) };
  };
  switch (change.kind) {
    case 'UNIT_ADDED':
      return { ...said, unit: change.unit.name, from: change.unit.validFrom };
    case 'UNIT_CHANGED': {
      const { before, after: now } = change;
      const kindWord = (kind: string) =>
        codesOf('unitKind').some((code) => code === kind) ? label('unitKind', kind as never) : kind;
      const values: ImportedValueModel[] = [
        { what: 'name', before: before.name, after: now.name },
        { what: 'shortName', before: before.shortName, after: now.shortName },
        { what: 'kind', before: kindWord(before.kind), after: kindWord(now.kind) },
        { what: 'parent', before: unitName(before.parentId) ?? '', after: unitName(now.parentId) ?? '' },
        { what: 'symbol', before: before.symbol, after: now.symbol },
        { what: 'phone', before: change.phoneBefore ?? '', after: change.phone ?? '' },
      ].filter((value) => value.before !== value.after);
      return { ...said, unit: before.name, from: change.phoneOnly ? null : change.from, values };
    }
    case 'UNIT_ENDED':
      return { ...said, unit: unitName(change.unitId), from: change.from };
    case 'POST_ADDED':
      return { ...said, unit: unitName(change.post.unitId), title: change.post.title };
    case 'PERSON_ADDED':
      return { ...said, person: change.person.name };
    case 'PHONE_CHANGED':
      return {
        ...said,
        person: personName(change.personId),
        values: [{ what: 'phone', before: '', after: change.phone ?? '' }],
      };
    case 'APPOINTED': {
      const { postId, personId, validFrom, validTo } = change.appointment;
      return { ...said, ...ofPost(postId), person: personName(personId), from: validFrom, to: validTo };
    }
    case 'APPOINTMENT_ENDED': {
      const ended = after.appointments.find(({ id }) => id === change.appointmentId);
      return {
        ...said,
        ...ofPost(ended?.postId ?? ''),
        person: personName(ended?.personId ?? ''),
        from: change.from,
      };
    }
    default:
      return change satisfies never;
  }
}
