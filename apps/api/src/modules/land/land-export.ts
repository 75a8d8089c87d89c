import { Injectable } from '@nestjs/common';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { Actor } from '../../platform/actor.js';
import { RecordNotes } from '../../platform/record/index.js';
import { CityReader } from './city-reader.js';
import { spreadsheet, type SheetCell, type SheetPlan } from './domain/spreadsheet.js';

/** The figures of a period as a workbook, as far as the actor may see them. */
@Injectable()
export class LandExport {
  constructor(
    private readonly cities: CityReader,
    private readonly notes: RecordNotes,
  ) {}

  /** The bytes of the .xlsx, with the day that its figures speak of; undefined where there is nothing to see. */
  async workbook(actor: Actor, periodId: string): Promise<{ bytes: Uint8Array; asOf: string } | undefined> {
    const facts = await this.cities.facts(actor, periodId);
    const plans = facts === null ? [] : spreadsheet(facts);
    if (facts === null || plans.length === 0) return undefined;
    const bytes = await writeXlsxFile(plans.map(toSheet), {
      fontFamily: 'Times New Roman',
      fontSize: 12,
    }).toBuffer();
    await this.notes.exported(actor, {
      what: 'land.xlsx',
      subjectKind: 'LAND_PERIOD',
      subjectId: periodId,
      rows: plans.reduce((sum, { rows, headRows }) => sum + rows.length - headRows, 0),
    });
    return { bytes, asOf: facts.row.period.asOf };
  }
}

function toSheet({ name, rows, widths, headRows }: SheetPlan): Sheet<never> {
  return {
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => toCell(cell, at === headRows - 1))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: headRows,
    orientation: 'landscape',
  };
}

function toCell(cell: SheetCell, isHeading: boolean): Cell {
  const heading = isHeading
    ? ({ wrap: true, align: 'center', alignVertical: 'center', borderStyle: 'thin' } as const)
    : {};
  switch (cell.kind) {
    case 'TEXT':
      return { value: cell.text, type: String, ...strong(cell.strong), ...heading };
    case 'NUMBER':
      // The one place where an exact decimal becomes a binary one: spreadsheets know no other.
      return { value: Number(cell.value), type: Number, format: formatOf(cell.decimals) };
    case 'FORMULA':
      return {
        value: cell.formula,
        type: 'Formula',
        format: formatOf(cell.decimals),
        ...strong(cell.strong),
      };
    case 'EMPTY':
      return null;
    default:
      return cell satisfies never;
  }
}

function strong(is: boolean | undefined): { fontWeight?: 'bold' } {
  return is ? { fontWeight: 'bold' } : {};
}

function formatOf(decimals: number): string {
  return decimals === 0
    ? '#,##0'
    : `#,##0.${'0'.repeat(Math.min(2, decimals))}${'#'.repeat(Math.max(0, decimals - 2))}`;
}
