import {
  answerToUrging,
  assignmentReminder,
  civilDate,
  formatDate,
  formatDocumentNumber,
  formatFigure,
  label,
  sentenceTime,
  urgingLetter,
  type Language,
} from '@thong-suot/administration';
import type { Actor } from '../../platform/actor.js';
import type { FileRefModel } from '../../platform/storage/file-ref.model.js';
import type {
  AssignmentBoardUnitModel,
  AssignmentEntryModel,
  AssignmentHeadModel,
  AssignmentModel,
  AssignmentPartModel,
} from './assignment.model.js';
import type { BoardRow, Reader } from './assignment.queries.js';
import type { AssignmentViewRow, EntryRow, HeadJson, PartJson, PartRow } from './assignment.rows.js';
import { assignmentActs, partActs } from './domain/allowed-acts.js';
import { percentDone } from './domain/report.js';
import { timingOf } from './domain/timing.js';

/** Who reads, and when. */
export interface Reading {
  readonly actor: Actor;
  readonly reader: Reader;
}

export function toHead(head: HeadJson): AssignmentHeadModel {
  const { notice, officeUnitId: _office, leadershipUnitId: _leaders, committee: _committee, ...rest } = head;
  const issued = notice !== null && notice.number !== null && notice.dated !== null;
  return {
    ...rest,
    notice: issued
      ? {
          documentId: notice.id,
          number: formatDocumentNumber({ number: notice.number ?? 1, symbol: notice.symbol }),
          dated: notice.dated ?? '',
        }
      : null,
  };
}

export function toPart(
  { part, head }: Pick<PartRow, 'part' | 'head'>,
  reading: Reading,
): AssignmentPartModel {
  const { actor, reader } = reading;
  const {
    extensionRequest: extension,
    transferRequest: transfer,
    assignmentId: _assignment,
    pause,
    transferUnit,
    ...rest
  } = part;
  const standing = {
    unitId: part.unit.id,
    monitorUnitId: part.monitor.id,
    state: part.state,
    dueAt: part.dueAt,
    extensionAsked: extension !== null,
    transferAsked: transfer !== null,
    carriedByDossier: head.carriedBy !== null,
  };
  const allowedActs = partActs(actor, standing, head, reader.now);
  const texts = allowedActs.includes('URGE') ? urgingTexts([{ part, head }], reader.now) : undefined;
  return {
    ...rest,
    assignment: toHead(head),
    timing: timingOf({ ...part, kind: head.kind }, reader.now, reader.near),
    percentDone: percentDone(part.quantityDone, part.quantityTarget),
    extensionRequest: extension && {
      dueAt: extension.dueAt,
      reason: extension.reason,
      requestedAt: extension.at,
    },
    transferRequest: transfer && {
      unitId: transfer.unitId,
      unit: transferUnit,
      reason: transfer.reason,
      requestedAt: transfer.at,
    },
    pause: pause && { reason: pause.reason, since: pause.at },
    reminderText: texts?.reminder ?? null,
    urgingText: texts?.letter ?? null,
    allowedActs,
  };
}

export function toAssignment(row: AssignmentViewRow, reading: Reading): AssignmentModel {
  const { head } = row;
  const unitsOf = (role: string) => row.units.filter((each) => each.role === role).map(({ unit }) => unit);
  return {
    ...toHead(head),
    quote: row.quote,
    leadWords: row.lead_words,
    coopWords: row.coop_words,
    addressedToAll: row.addressed_to_all,
    deadlineAt: row.deadline_at,
    deadlineChoices: [...row.deadline_choices],
    recurrenceWords: row.recurrence_words,
    note: row.note,
    awaitsLead: row.awaits_lead,
    suggestedUnit: row.suggested_unit,
    sameAs: row.same_as,
    cooperating: unitsOf('COOPERATES'),
    addressed: unitsOf('ADDRESSED'),
    parts: row.parts.map((part) => toPart({ part, head }, reading)),
    acknowledged: row.acknowledged,
    acknowledgedCount: row.acknowledged_count,
    allowedActs: assignmentActs(
      reading.actor,
      {
        kind: head.kind,
        hasParts: row.live_parts > 0,
        addressed: row.addressed,
        acknowledged: row.acknowledged,
      },
      head,
    ),
  };
}

export function toBoardUnit(row: BoardRow, reading: Reading): AssignmentBoardUnitModel {
  const { now } = reading.reader;
  const parts = row.rows.map((each) => toPart(each, reading));
  const pressing = row.rows.filter((_, index) => ['LATE', 'NEAR'].includes(parts[index]?.timing ?? ''));
  const urgeable = parts.some(({ allowedActs }) => allowedActs.includes('URGE'));
  const texts = urgeable && pressing.length > 0 ? urgingTexts(pressing, now) : undefined;
  const { open, late, near, no_deadline: noDeadline, awaiting, requests, paused } = row;
  return {
    unit: row.unit,
    counts: { open, late, near, noDeadline, awaiting, requests, paused },
    parts,
    reminderText: texts?.reminder ?? null,
    urgingText: texts?.letter ?? null,
  };
}

/** The words with which a unit is urged, about parts of one unit. */
function urgingTexts(
  rows: readonly { readonly part: PartJson; readonly head: HeadJson }[],
  now: string,
): { readonly reminder: string; readonly letter: string } | undefined {
  const [first] = rows;
  if (first === undefined) return undefined;
  const { head } = first;
  const unitName = first.part.unit.name;
  const assignments = rows.map((row) => ({
    title: row.head.title,
    dueAt: row.part.dueAt === null ? undefined : new Date(row.part.dueAt).toISOString(),
  }));
  return {
    reminder: assignmentReminder({ unitName, assignments, now }),
    letter: urgingLetter({
      unitName,
      committee: head.committee,
      basis: basisOf(toHead(head)),
      assignments,
      now,
      reportBy: answerToUrging(now),
    }),
  };
}

/** The issued notice, or the conclusions of the session while it is not issued. */
function basisOf({ notice, sourceTitle }: AssignmentHeadModel): string {
  return notice === null
    ? `kết luận ${sourceTitle}`
    : `Thông báo số ${notice.number} ngày ${formatDate(civilDate(notice.dated))}`;
}

export function toEntry(row: EntryRow, language: Language): AssignmentEntryModel {
  return {
    id: row.id,
    partId: row.part_id,
    event: row.event,
    label: label('assignmentEvent', row.event, language),
    at: row.at,
    unit: row.unit,
    person: row.person,
    text: row.text,
    detail: detailOf(row.detail, language),
    file: row.file && ({ ...row.file, url: `/files/${row.file.id}` } satisfies FileRefModel),
  };
}

/** What an entry carries beside its text, in words; null where that is nothing. */
function detailOf(detail: EntryRow['detail'], language: Language): string | null {
  const vi = language === 'vi';
  const { documentNumber, documentDate, from, to, kept, quantity } = detail;
  if (typeof documentNumber === 'string' && typeof documentDate === 'string') {
    const dated = formatDate(civilDate(documentDate));
    return vi ? `Văn bản số ${documentNumber} ngày ${dated}` : `Document ${documentNumber} of ${dated}`;
  }
  if (typeof to === 'string' && typeof from === 'string') {
    return vi
      ? `Từ ${sentenceTime(from)} đến ${sentenceTime(to)}`
      : `From ${sentenceTime(from)} to ${sentenceTime(to)}`;
  }
  if (typeof to === 'string') return vi ? `Thời hạn: ${sentenceTime(to)}` : `Deadline: ${sentenceTime(to)}`;
  if (typeof kept === 'string') {
    return vi ? `Thời hạn giữ để theo dõi: ${sentenceTime(kept)}` : `Deadline kept: ${sentenceTime(kept)}`;
  }
  if (typeof quantity === 'number')
    return vi ? `Đã thực hiện: ${formatFigure(quantity)}` : `Done: ${quantity}`;
  return null;
}
