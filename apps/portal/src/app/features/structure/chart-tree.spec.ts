import { describe, expect, it } from '@jest/globals';
import { chartOf, holderWords, telLink } from './chart-tree';
import type { StructureUnit } from './structure.operations';

const unit = (id: string, parentId: string | null = null): StructureUnit => ({
  __typename: 'StructureUnit',
  id,
  parentId,
  code: id,
  name: id,
  shortName: id,
  kind: 'DEPARTMENT',
  symbol: id,
  phone: null,
  validFrom: '2025-01-01',
  validTo: null,
});

describe('the chart', () => {
  it('puts units under their body, bodies that stand alone under their group, and the rest at the end', () => {
    const chart = chartOf(
      {
        units: [
          unit('UBND'),
          unit('NV', 'UBND'),
          unit('TO', 'NV'),
          unit('P1'),
          unit('X'),
          unit('LOST', 'gone'),
        ],
        posts: [],
        groups: [
          { __typename: 'UnitGroup', code: 'ALL_WARDS', name: 'UBND các phường, xã', unitIds: ['P1'] },
        ],
      },
      'Khác',
    );
    expect(
      chart.map(({ heading, lines }) => [heading, lines.map((line) => `${line.depth}${line.unit.id}`)]),
    ).toEqual([
      ['UBND', ['0UBND', '1NV', '2TO']],
      ['UBND các phường, xã', ['0P1']],
      ['Khác', ['0X', '0LOST']],
    ]);
  });

  it('names who leads, and counts who works there', () => {
    const holder = (name: string) => ({
      id: name,
      personId: name,
      __typename: 'PostHolder' as const,
      name,
      validFrom: '2025-01-01',
      validTo: null,
    });
    const [section] = chartOf(
      {
        units: [unit('NV'), unit('TO', 'NV')],
        posts: [
          {
            __typename: 'StructurePost',
            id: '1',
            unitId: 'NV',
            position: 'UNIT_LEADER',
            title: 'Trưởng phòng',
            holders: [holder('A')],
          },
          {
            __typename: 'StructurePost',
            id: '2',
            unitId: 'NV',
            position: 'OFFICER',
            title: 'Chuyên viên',
            holders: [holder('B'), holder('C')],
          },
        ],
        groups: [],
      },
      'Khác',
    );
    expect(section?.lines[0]).toMatchObject({ leaders: ['A, Trưởng phòng'], people: 3, vacant: false });
    expect(section?.lines[1]).toMatchObject({ leaders: [], people: 0, vacant: false });
    expect(holderWords('Trưởng phòng Nội vụ', 'Trưởng phòng')).toBe('Trưởng phòng Nội vụ');
  });

  it('dials the digits of a number, not its note', () => {
    expect(telLink('0205 3 000 001 (máy lẻ 12)')).toBe('tel:02053000001');
    expect(telLink('+84 205.300.001')).toBe('tel:+84205300001');
  });
});
