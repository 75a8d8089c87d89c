import { formatDate, type CivilDate } from '@thong-suot/administration';
import { isRefused, refuse, type RefusalValue } from '../../../../platform/refusal/index.js';
import { evolve, type StructureChange } from '../../structure/domain/change.js';
import {
  addPerson,
  addPost,
  appoint,
  changePhone,
  endAppointment,
} from '../../structure/domain/decide-post.js';
import { addUnit, changeUnit, endUnit, type Moment } from '../../structure/domain/decide-unit.js';
import type { Structure } from '../../structure/domain/structure.js';
import { codeOfWord, dayOf, POST_SHEET, UNIT_SHEET, type Line, type WorkbookLines } from './lines.js';

/** A place in the workbook. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

export interface PlannedChange extends Place {
  readonly change: StructureChange;
}

export interface Problem extends Place {
  readonly refusal: RefusalValue;
}

export interface ImportPlan {
  readonly changes: readonly PlannedChange[];
  readonly problems: readonly Problem[];
  /** The structure as it will be. */
  readonly after: Structure;
}

/** Units that are asked for comments unless somebody chooses otherwise. */
const ASKED: readonly string[] = ['DEPARTMENT', 'INSPECTORATE', 'WARD', 'COMMUNE', 'TOWNSHIP'];

type ImportMoment = Moment & { readonly by: string };

/**
 * What applying a workbook would do, line by line, by the same rules as single acts. What it does not name stays as it
 * is. Units come before posts, ends of appointments before new ones, ends of units last: a file may say all of it in any
 * order. A new name or place of a unit applies from today on.
 */
export function planImport(structure: Structure, lines: WorkbookLines, moment: ImportMoment): ImportPlan {
  const plan = new Planning(structure, moment);
  // A unit may stand above the one that it is put under: what was refused for that is tried again.
  let waiting = [...lines.units];
  for (;;) {
    const later = waiting.filter((line) => !plan.unit(line, false));
    if (later.length === waiting.length || later.length === 0) {
      for (const line of later) plan.unit(line, true);
      break;
    }
    waiting = later;
  }
  for (const line of lines.posts) plan.post(line);
  for (const line of lines.posts) plan.holder(line, 'ENDS');
  for (const line of lines.posts) plan.holder(line, 'NEW');
  let ending = [...lines.units];
  for (;;) {
    const later = ending.filter((line) => !plan.unitEnd(line, false));
    if (later.length === ending.length || later.length === 0) {
      for (const line of later) plan.unitEnd(line, true);
      break;
    }
    ending = later;
  }
  return plan.result();
}

class Planning {
  readonly #changes: PlannedChange[] = [];
  readonly #problems: Problem[] = [];
  readonly #seen = new Set<string>();
  #now: Structure;

  constructor(
    structure: Structure,
    private readonly moment: ImportMoment,
  ) {
    this.#now = structure;
  }

  result(): ImportPlan {
    const byPlace = (one: Place, other: Place): number =>
      one.sheet === other.sheet ? one.row - other.row : one.sheet === UNIT_SHEET.name ? -1 : 1;
    return {
      changes: this.#changes,
      problems: this.#problems.toSorted(byPlace),
      after: this.#now,
    };
  }

  /** A line of the first sheet but for its end; false where it waits for the unit above it and is not the last try. */
  unit(line: Line, last: boolean): boolean {
    const place = { sheet: UNIT_SHEET.name, row: line.row };
    const [
      code = '',
      name = '',
      shortName = '',
      kindWord = '',
      above = '',
      symbol = '',
      phone = '',
      from = '',
    ] = line.cells;
    const parent = above === '' ? null : this.#unit(above);
    if (parent === undefined) {
      if (last) this.#refuse(place, refuse('STRUCTURE_LINE_UNIT', { code: above }));
      return last;
    }
    if (this.#twice(`unit ${code}`, place)) return true;
    const day = dayOf(from);
    const existing = this.#unit(code);
    if (day === undefined || (day === null && existing === undefined)) {
      this.#refuse(place, refuse('STRUCTURE_LINE_DAY', { cell: from }));
      return true;
    }
    const kind = codeOfWord('unitKind', kindWord);
    const input = {
      name,
      shortName: shortName || name,
      kind,
      parentId: parent?.id ?? null,
      symbol: symbol || code,
      phone: phone || null,
    };
    if (existing === undefined) {
      const asked = ASKED.includes(kind);
      this.#take(place, addUnit(this.#now, { ...input, from: day as CivilDate, code, asked }, this.moment));
      return true;
    }
    if (day !== null && day !== existing.validFrom) {
      const first = formatDate(existing.validFrom);
      this.#refuse(place, refuse('STRUCTURE_LINE_FIRST_DAY', { unit: existing.name, date: first }));
      return true;
    }
    const same =
      input.name === existing.name &&
      input.shortName === existing.shortName &&
      input.kind === existing.kind &&
      input.parentId === existing.parentId &&
      input.symbol === existing.symbol &&
      input.phone === existing.phone;
    if (same) return true;
    const { today } = this.moment;
    const applies = existing.since > today ? existing.since : today;
    this.#take(place, changeUnit(this.#now, existing.id, { ...input, from: applies }, this.moment));
    return true;
  }

  /** The end of a unit, once nothing stands under it; false where it waits and is not the last try. */
  unitEnd(line: Line, last: boolean): boolean {
    const place = { sheet: UNIT_SHEET.name, row: line.row };
    const [code = '', , , , , , , , to = ''] = line.cells;
    const unit = this.#unit(code);
    const day = dayOf(to);
    if (unit === undefined || day === null || day === unit.validTo) return true;
    if (day === undefined) {
      this.#refuse(place, refuse('STRUCTURE_LINE_DAY', { cell: to }));
      return true;
    }
    const ended = endUnit(this.#now, unit.id, day);
    if (isRefused(ended) && ended.refused === 'STRUCTURE_HAS_UNITS' && !last) return false;
    this.#take(place, ended);
    return true;
  }

  /** The post of a line of the second sheet, and the person. */
  post(line: Line): void {
    const place = { sheet: POST_SHEET.name, row: line.row };
    const [unitCode = '', positionWord = '', title = '', code = '', name = '', phone = ''] = line.cells;
    const unit = this.#unit(unitCode);
    if (unit === undefined) return this.#refuse(place, refuse('STRUCTURE_LINE_UNIT', { code: unitCode }));
    const position = codeOfWord('position', positionWord);
    const post = this.#post(line);
    if (post === undefined) {
      const added = addPost(
        this.#now,
        { unitId: unit.id, position, title: title || positionWord },
        this.moment,
      );
      if (!this.#take(place, added)) return;
    } else if (title !== '' && title !== post.title) {
      return this.#refuse(place, refuse('STRUCTURE_LINE_TITLE', { title: post.title, unit: unit.name }));
    }
    if (code === '' && name === '') return;
    if (code === '') return this.#refuse(place, refuse('STRUCTURE_LINE_PERSON_CODE', { name }));
    const person = this.#person(code);
    if (person === undefined) {
      this.#take(place, addPerson(this.#now, { code, name, phone: phone || null }, this.moment));
    } else if (name !== person.name) {
      this.#refuse(place, refuse('STRUCTURE_LINE_NAME', { code, person: person.name }));
    } else if ((phone || null) !== person.phone) {
      this.#take(place, changePhone(this.#now, person.id, phone || null));
    }
  }

  /** Who holds it: ends of appointments that there are, or new ones. */
  holder(line: Line, which: 'ENDS' | 'NEW'): void {
    const place = { sheet: POST_SHEET.name, row: line.row };
    const [, , , code = '', , , from = '', to = ''] = line.cells;
    const [post, person] = [this.#post(line), this.#person(code)];
    if (code === '' || post === undefined || person === undefined || this.#refused(place)) return;
    const [first, end] = [dayOf(from), dayOf(to)];
    if (first === undefined || first === null || end === undefined) {
      const cell = first === undefined || first === null ? from : to;
      if (which === 'NEW') this.#refuse(place, refuse('STRUCTURE_LINE_DAY', { cell }));
      return;
    }
    const known = this.#now.appointments.find(
      ({ postId, personId, validFrom }) =>
        postId === post.id && personId === person.id && validFrom === first,
    );
    if (known === undefined) {
      if (which === 'ENDS') return;
      const input = { postId: post.id, personId: person.id, from: first, to: end };
      this.#take(place, appoint(this.#now, input, this.moment));
    } else if (which === 'ENDS' && known.validTo !== end) {
      this.#take(
        place,
        end === null
          ? refuse('STRUCTURE_LINE_END', {
              person: person.name,
              date: formatDate(known.validTo as CivilDate),
            })
          : endAppointment(this.#now, known.id, end, this.moment),
      );
    }
  }

  #unit(code: string): Structure['units'][number] | undefined {
    return this.#now.units.find((unit) => unit.code === code);
  }

  #post({ cells: [unitCode = '', positionWord = ''] }: Line): Structure['posts'][number] | undefined {
    const unit = this.#unit(unitCode);
    const position = codeOfWord('position', positionWord);
    return this.#now.posts.find((post) => post.unitId === unit?.id && post.position === position);
  }

  #person(code: string): Structure['people'][number] | undefined {
    return code === '' ? undefined : this.#now.people.find((person) => person.code === code);
  }

  /** Whether a line says again what another one has said. */
  #twice(key: string, place: Place): boolean {
    if (this.#seen.has(key)) {
      this.#refuse(place, refuse('STRUCTURE_LINE_TWICE', { code: key.replace(/^\w+ /u, '') }));
      return true;
    }
    this.#seen.add(key);
    return false;
  }

  #take(place: Place, decided: StructureChange | RefusalValue): boolean {
    if (isRefused(decided)) {
      this.#refuse(place, decided);
      return false;
    }
    this.#changes.push({ ...place, change: decided });
    this.#now = evolve(this.#now, decided);
    return true;
  }

  #refuse(place: Place, refusal: RefusalValue): void {
    this.#problems.push({ ...place, refusal });
  }

  #refused({ sheet, row }: Place): boolean {
    return this.#problems.some((problem) => problem.sheet === sheet && problem.row === row);
  }
}
