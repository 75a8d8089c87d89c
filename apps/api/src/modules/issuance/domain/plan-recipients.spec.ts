import { describe, expect, it } from '@jest/globals';
import { readParagraphs } from '../../documents/index.js';
import { isArchiveLine, planListed, planRecipients, type UnitToSend } from './plan-recipients.js';

const units: UnitToSend[] = [
  { id: 'leaders', name: 'Lãnh đạo UBND thành phố', kind: 'LEADERSHIP' },
  { id: 'office', name: 'Văn phòng HĐND-UBND', kind: 'OFFICE' },
  { id: 'culture', name: 'Phòng Văn hoá, Khoa học và Thông tin', kind: 'DEPARTMENT' },
  { id: 'finance', name: 'Phòng Tài chính - Kế hoạch', kind: 'DEPARTMENT' },
  { id: 'tam-thanh', name: 'UBND phường Tam Thanh', kind: 'WARD' },
  { id: 'mai-pha', name: 'UBND xã Mai Pha', kind: 'COMMUNE' },
  { id: 'front', name: 'Ủy ban MTTQ Việt Nam thành phố', kind: 'FRONT' },
  { id: 'party', name: 'Văn phòng Thành ủy', kind: 'PARTY_OFFICE' },
];

function recipientsOf(...lines: string[]) {
  return planRecipients(readParagraphs(['QUYẾT ĐỊNH', ...lines]), units);
}

describe('the recipients of a document', () => {
  it('are the units of each group that the list names', () => {
    expect(recipientsOf('Nơi nhận:', '- UBND các phường, xã;').map(({ unitId }) => unitId)).toEqual([
      'tam-thanh',
      'mai-pha',
    ]);
    expect(recipientsOf('Nơi nhận:', '- CT, các PCT UBND thành phố;').map(({ unitId }) => unitId)).toEqual([
      'leaders',
    ]);
    expect(recipientsOf('Nơi nhận:', '- CVP, các PCVP;').map(({ unitId }) => unitId)).toEqual(['office']);
  });

  it('get it by hand where they are no unit of the system, with what it is for', () => {
    expect(recipientsOf('Nơi nhận:', '- UBND tỉnh (b/c);', '- Thường trực Thành ủy (để b/c);')).toEqual([
      { name: 'UBND tỉnh', purpose: 'để báo cáo', unitId: null, line: 0 },
      { name: 'Thường trực Thành ủy', purpose: 'để báo cáo', unitId: null, line: 1 },
    ]);
  });

  it('follow an article: whom it binds, by group and by name', () => {
    const planned = recipientsOf(
      'Điều 4. Quyết định này có hiệu lực kể từ ngày ký.',
      'Chánh Văn phòng HĐND-UBND thành phố; Trưởng phòng Văn hoá, Khoa học và Thông tin; Chủ tịch UBND các phường, xã chịu trách nhiệm thi hành Quyết định này./.',
      'Nơi nhận:',
      '- Như Điều 4;',
      '- UBND các phường, xã;',
      '- Ủy ban MTTQ Việt Nam thành phố;',
      '- Lưu: VT, VHKHTT.',
      'TM. ỦY BAN NHÂN DÂN',
    );
    expect(planned.map(({ unitId }) => unitId)).toEqual([
      'office',
      'culture',
      'tam-thanh',
      'mai-pha',
      'front',
    ]);
  });

  it('name a unit once', () => {
    const planned = recipientsOf('Nơi nhận:', '- UBND phường Tam Thanh;', '- UBND các phường, xã;');
    expect(planned.map(({ unitId }) => unitId)).toEqual(['tam-thanh', 'mai-pha']);
  });

  it('are known by the abbreviations of the office, and each knows its line', () => {
    const all: UnitToSend[] = [
      ...units,
      { id: 'council', name: 'Thường trực HĐND thành phố', kind: 'PEOPLES_COUNCIL' },
      { id: 'tax', name: 'Đội Thuế thành phố', kind: 'TAX_OFFICE' },
      { id: 'women', name: 'Hội Liên hiệp Phụ nữ thành phố', kind: 'MASS_ORGANISATION' },
    ];
    const lines = [
      'UBND tỉnh (B/c)',
      'TT Thành ủy (B/c)',
      'TT HĐND TP',
      'CT, các PCT UBND TP',
      'Ủy ban MTTQVN TP',
      'Các phòng ban, ngành, Đảng, đoàn thể TP',
      'UBND các phường, xã',
      'C, PCVP, CVVP',
      'Tất cả iOffice TP',
      'Trang TTĐT TP',
      'Lưu: VT, QTM',
    ];
    expect(planListed(lines, all).map(({ line, unitId, name }) => `${line} ${unitId ?? name}`)).toEqual([
      '0 UBND tỉnh',
      '1 TT Thành ủy',
      '2 council',
      '3 leaders',
      '4 front',
      '5 culture',
      '5 finance',
      '5 tax',
      '5 women',
      '6 tam-thanh',
      '6 mai-pha',
      '7 office',
      '8 Tất cả iOffice TP',
      '9 Trang TTĐT TP',
    ]);
    expect(lines.filter(isArchiveLine)).toEqual(['Lưu: VT, QTM']);
  });

  it('are nobody where the text has no list', () => {
    expect(recipientsOf('Điều 1. Thành lập Ban Chỉ đạo.')).toEqual([]);
  });
});
