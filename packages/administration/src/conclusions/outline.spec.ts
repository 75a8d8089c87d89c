import fc from 'fast-check';
import {
  moveLine,
  numberOutline,
  OUTLINE_LEVELS,
  printedLine,
  readOutline,
  shiftLine,
  tidyLine,
  type OutlineLevel,
  type OutlineLine,
} from './index.js';

const line = (level: OutlineLevel, text = 'Nội dung.'): OutlineLine => ({ level, text });
const marks = (...levels: OutlineLevel[]) =>
  numberOutline(levels.map((level) => line(level))).map(({ mark }) => mark);

const section8 = `8. Trong thời gian tới
8.1. Các phòng, ban, cơ quan, đơn vị:
Duy trì tốt công tác chăm sóc sức khỏe ban đầu cho nhân dân, phòng chống dịch bệnh.
8.1. Phòng Nông nghiệp và Môi trường, UBND các phường, xã:

Khẩn trương hoàn thành công tác kiểm kê đất đai.
8.2. Phòng Dân tộc và Tôn giáo:
Thực hiện tốt chính sách dân tộc và tôn giáo.
8.3. Thanh tra thành phố
Thực hiện tốt công tác tiếp dân theo quy định.`;

describe('the numbers of conclusions', () => {
  it('follow the levels: chapters, sections in each, parts in each, letters under each', () => {
    expect(
      marks(
        'CHAPTER',
        'SECTION',
        'PART',
        'LETTER',
        'LETTER',
        'PART',
        'LETTER',
        'SECTION',
        'PART',
        'CHAPTER',
        'SECTION',
      ),
    ).toEqual(['I.', '1.', '1.1.', 'a)', 'b)', '1.2.', 'a)', '2.', '2.1.', 'II.', '1.']);
  });

  it('use the Vietnamese letters', () => {
    expect(marks(...Array<OutlineLevel>(24).fill('LETTER')).join(' ')).toBe(
      'a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa)',
    );
  });

  it('stand before dashes and plain paragraphs of any kind alike', () => {
    expect(marks('SECTION', 'TEXT', 'DASH', 'PLUS', 'SECTION')).toEqual(['1.', '', '-', '+', '2.']);
  });

  it('make a part that no section stands over a section', () => {
    expect(marks('PART', 'PART', 'SECTION')).toEqual(['1.', '1.1.', '2.']);
    expect(marks('CHAPTER', 'SECTION', 'CHAPTER', 'PART')).toEqual(['I.', '1.', 'II.', '1.']);
  });

  it('write chapters in Roman figures', () => {
    expect(marks(...Array<OutlineLevel>(14).fill('CHAPTER')).slice(3)).toEqual([
      'IV.',
      'V.',
      'VI.',
      'VII.',
      'VIII.',
      'IX.',
      'X.',
      'XI.',
      'XII.',
      'XIII.',
      'XIV.',
    ]);
  });

  it('set a part in bold that names what follows, not one that says it', () => {
    const [, heading, said] = numberOutline([
      line('SECTION'),
      line('PART', 'Đánh giá chung:'),
      line('PART', 'Giao phòng Nội vụ báo cáo.'),
    ]);
    expect([heading?.heading, said?.heading]).toEqual([true, false]);
  });
});

const levels = fc.constantFrom(...OUTLINE_LEVELS);
const outlines = fc.array(fc.record({ level: levels, text: fc.string({ minLength: 1, maxLength: 12 }) }), {
  maxLength: 30,
});
const inOutline = outlines
  .filter(({ length }) => length > 0)
  .chain((lines) => fc.tuple(fc.constant(lines), fc.nat({ max: lines.length - 1 })));

describe('laws of the numbering', () => {
  it('it is a function of the levels: other words, the same numbers', () => {
    fc.assert(
      fc.property(outlines, fc.string(), (lines, words) => {
        const others = lines.map(({ level }) => ({ level, text: words }));
        expect(numberOutline(others).map(({ mark }) => mark)).toEqual(
          numberOutline(lines).map(({ mark }) => mark),
        );
      }),
    );
  });

  it('no number stands twice in a chapter, and none is left out', () => {
    fc.assert(
      fc.property(outlines, (lines) => {
        const numbered = numberOutline(lines);
        const chapters = numbered.reduce<string[][]>(
          (all, { level, mark }) => {
            if (level === 'CHAPTER') return [...all, []];
            if (/^\d+\.$/u.test(mark)) all.at(-1)?.push(mark);
            return all;
          },
          [[]],
        );
        for (const sections of chapters) {
          expect(sections).toEqual(sections.map((_, index) => `${index + 1}.`));
        }
      }),
    );
  });

  it('moving down and up returns the same', () => {
    fc.assert(
      fc.property(inOutline, ([lines, at]) => {
        const down = moveLine(lines, at, 'DOWN');
        fc.pre(down.at !== at);
        expect(moveLine(down.lines, down.at, 'UP')).toEqual({ lines, at });
      }),
    );
  });

  it('moving up and down returns the same', () => {
    fc.assert(
      fc.property(inOutline, ([lines, at]) => {
        const up = moveLine(lines, at, 'UP');
        fc.pre(up.at !== at);
        expect(moveLine(up.lines, up.at, 'DOWN')).toEqual({ lines, at });
      }),
    );
  });

  it('moving loses no line and leaves no other one behind', () => {
    fc.assert(
      fc.property(inOutline, fc.constantFrom('UP' as const, 'DOWN' as const), ([lines, at], way) => {
        const moved = moveLine(lines, at, way);
        expect(new Set(moved.lines)).toEqual(new Set(lines));
        expect(moved.lines).toHaveLength(lines.length);
        expect(moved.lines[moved.at]).toBe(lines[at]);
      }),
    );
  });

  it('a level deeper and a level higher returns the same', () => {
    fc.assert(
      fc.property(inOutline, ([lines, at]) => {
        const deeper = shiftLine(lines, at, 1);
        fc.pre(deeper !== lines);
        expect(shiftLine(deeper, at, -1)).toEqual(lines);
      }),
    );
  });

  it('what is printed is read again with the same numbers', () => {
    const words = fc.constantFrom('Giao phòng Nội vụ.', 'Thanh tra thành phố', 'UBND các phường, xã:');
    const printable = fc.array(fc.record({ level: levels, text: words }), { maxLength: 30 });
    fc.assert(
      fc.property(printable, (lines) => {
        const printed = numberOutline(lines).map(printedLine);
        const again = readOutline(printed.join('\n'));
        expect(numberOutline(again.lines).map(printedLine)).toEqual(printed);
        expect(again.notes).toEqual([]);
      }),
    );
  });
});

describe('a heading', () => {
  it('takes along what stands under it', () => {
    const lines = [line('SECTION', 'A'), line('DASH', 'a'), line('SECTION', 'B'), line('TEXT', 'b')];
    const { lines: moved, at } = moveLine(lines, 0, 'DOWN');
    expect(moved.map(({ text }) => text).join('')).toBe('BbAa');
    expect(at).toBe(2);
  });

  it('stays within the one above it', () => {
    const lines = [line('SECTION'), line('PART'), line('SECTION')];
    expect(moveLine(lines, 1, 'DOWN')).toEqual({ lines, at: 1 });
    expect(moveLine(lines, 1, 'UP')).toEqual({ lines, at: 1 });
  });
});

describe('conclusions as they were typed', () => {
  it('two headings of one number get numbers of their own, the typed ones are told', () => {
    const { lines, notes } = readOutline(`1. A\n2. B\n3. C\n4. D\n5. E\n6. F\n7. G\n${section8}`);
    expect(notes.map(({ number, typed }) => `${typed} → ${number}`)).toEqual([
      '8.1 → 8.2',
      '8.2 → 8.3',
      '8.3 → 8.4',
    ]);
    expect(
      numberOutline(lines)
        .filter(({ level }) => level === 'PART')
        .map(printedLine),
    ).toEqual([
      '8.1. Các phòng, ban, cơ quan, đơn vị:',
      '8.2. Phòng Nông nghiệp và Môi trường, UBND các phường, xã:',
      '8.3. Phòng Dân tộc và Tôn giáo:',
      '8.4. Thanh tra thành phố',
    ]);
  });

  it('dashes open points, a plus their details, letters and chapters theirs, all else is a paragraph', () => {
    const text =
      'I. ĐÁNH GIÁ\nYêu cầu thực hiện:\n- Phòng Nội vụ:\n+ Hoàn thành.\n– Trung tâm:\na) Rà soát.\nđ) Báo cáo.';
    expect(readOutline(text).lines.map(({ level }) => level)).toEqual([
      'CHAPTER',
      'TEXT',
      'DASH',
      'PLUS',
      'DASH',
      'LETTER',
      'LETTER',
    ]);
  });

  it('a date or a figure at the beginning of a line is no number', () => {
    for (const text of ['18/3/2025 họp.', '3.573 thửa đất trong năm 2025.', '100% văn bản.']) {
      expect(readOutline(text).lines).toEqual([{ level: 'TEXT', text }]);
    }
  });

  it('text is composed and tidied, empty lines are left out', () => {
    expect(readOutline('  Nhất  trí.  \r\n\n').lines).toEqual([{ level: 'TEXT', text: 'Nhất trí.' }]);
    expect(readOutline('').lines).toEqual([]);
  });

  it('dots that close an open list are its ellipsis; dots for a number to come stay open', () => {
    expect(tidyLine('phường Hoàng Văn Thụ)....')).toBe('phường Hoàng Văn Thụ)…');
    expect(tidyLine('Thông báo số .... ngày .... tháng 3')).toBe('Thông báo số .... ngày .... tháng 3');
  });
});
