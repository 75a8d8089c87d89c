import { civilDate } from '../time/civil-date.js';
import {
  assistedBody,
  authorityHeading,
  issuerLines,
  placeName,
  shortName,
  signatureBlock,
  titleWithUnit,
  type CommitteeSignature,
} from './index.js';

const city = { name: 'thành phố Lạng Sơn' };

test('one field decides heading, assisted body and signature block of a decision', () => {
  expect(authorityHeading(city, 'COLLECTIVE')).toBe('ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN');
  expect(assistedBody(city, 'COLLECTIVE')).toBe('UBND thành phố');
  expect(lines({ authority: 'COLLECTIVE', signer: 'CHAIR' })).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']);

  expect(authorityHeading(city, 'CHAIR')).toBe('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN');
  expect(assistedBody(city, 'CHAIR')).toBe('Chủ tịch UBND thành phố');
  expect(lines({ authority: 'CHAIR', signer: 'CHAIR' })).toEqual(['CHỦ TỊCH']);
});

test('a vice chairman signs for the chairman', () => {
  expect(lines({ authority: 'COLLECTIVE', signer: 'VICE_CHAIR' })).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ]);
  expect(lines({ authority: 'CHAIR', signer: 'VICE_CHAIR' })).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
});

test('the Office signs the notice of a session by order of the chairman', () => {
  const mandate = { kind: 'BY_ORDER', from: civilDate('2025-01-01') } as const;
  expect(lines({ authority: 'CHAIR', signer: 'CHIEF_OF_OFFICE', mandate })).toEqual([
    'TL. CHỦ TỊCH',
    'CHÁNH VĂN PHÒNG',
  ]);
  expect(lines({ authority: 'CHAIR', signer: 'DEPUTY_CHIEF_OF_OFFICE', mandate })).toEqual([
    'TL. CHỦ TỊCH',
    'KT. CHÁNH VĂN PHÒNG',
    'PHÓ CHÁNH VĂN PHÒNG',
  ]);
});

test('an authorised head signs within the days of the authorisation', () => {
  const mandate = { kind: 'AUTHORISED', from: civilDate('2025-03-01'), to: civilDate('2025-04-01') } as const;
  const request = { authority: 'CHAIR', signer: 'UNIT_HEAD', title: 'Trưởng phòng Nội vụ', mandate } as const;
  expect(lines({ ...request, signedOn: civilDate('2025-03-31') })).toEqual([
    'TUQ. CHỦ TỊCH',
    'TRƯỞNG PHÒNG NỘI VỤ',
  ]);
  expect(lines({ ...request, signedOn: civilDate('2025-04-01') })).toBe('MANDATE_NOT_IN_FORCE');
  expect(lines({ ...request, signedOn: civilDate('2025-02-28') })).toBe('MANDATE_NOT_IN_FORCE');
});

test.each([
  ['Trưởng phòng', 'Phòng Nội vụ', 'Trưởng phòng Nội vụ'],
  ['Chánh Thanh tra', 'Thanh tra thành phố', 'Chánh Thanh tra thành phố'],
  ['Giám đốc', 'Trung tâm Phát triển quỹ đất', 'Giám đốc Trung tâm Phát triển quỹ đất'],
  ['Trưởng phòng Nội vụ', 'Phòng Nội vụ', 'Trưởng phòng Nội vụ'],
])('%s of %s is printed as %s', (title, unit, printed) => {
  expect(titleWithUnit(title, unit)).toBe(printed);
});

test('impossible combinations are refused', () => {
  const order = { kind: 'BY_ORDER', from: civilDate('2025-01-01') } as const;
  const endless = { kind: 'AUTHORISED', from: civilDate('2025-01-01') } as const;
  expect(lines({ authority: 'COLLECTIVE', signer: 'CHIEF_OF_OFFICE', mandate: order })).toBe(
    'COLLECTIVE_NOT_DELEGABLE',
  );
  expect(lines({ authority: 'CHAIR', signer: 'CHIEF_OF_OFFICE' })).toBe('MANDATE_MISSING');
  expect(lines({ authority: 'CHAIR', signer: 'UNIT_HEAD', mandate: endless })).toBe(
    'AUTHORISATION_NEEDS_END',
  );
  expect(lines({ authority: 'CHAIR', signer: 'VICE_CHAIR', acting: true })).toBe('ACTING_NOT_HEAD');
});

test('an acting chairman is marked so', () => {
  expect(lines({ authority: 'COLLECTIVE', signer: 'CHAIR', acting: true })).toEqual([
    'TM. ỦY BAN NHÂN DÂN',
    'Q. CHỦ TỊCH',
  ]);
});

test('units with their own seal sign by their head or a deputy', () => {
  expect(signatureBlock({ body: 'UNIT', headTitle: 'Trưởng phòng', signer: 'HEAD' })).toEqual({
    ok: true,
    lines: ['TRƯỞNG PHÒNG'],
  });
  expect(signatureBlock({ body: 'UNIT', headTitle: 'Giám đốc', signer: 'DEPUTY' })).toEqual({
    ok: true,
    lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  });
});

test('wards and communes have the same forms under their own names', () => {
  const commune = { name: 'xã Mai Pha' };
  expect(issuerLines(commune)).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ MAI PHA']);
  expect(shortName(commune)).toBe('UBND xã');
  expect(placeName({ name: 'phường Đông Kinh' })).toBe('Phường Đông Kinh');
  expect(() => shortName({ name: 'Lạng Sơn' })).toThrow('kind of area');
});

function lines(request: Omit<CommitteeSignature, 'body'>): readonly string[] | string {
  const block = signatureBlock({ body: 'COMMITTEE', ...request });
  return block.ok ? block.lines : block.code;
}
