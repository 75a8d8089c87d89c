import { civilDate } from '@thong-suot/administration';
import {
  commentLetterDocx,
  commentTableDocx,
  decisionDocx,
  noticeDocx,
  planDocx,
  registerBookDocx,
  reportDocx,
  roundLetterDocx,
  routingSlipDocx,
  sampleDecision,
  samplePlan,
  sampleReports,
  submissionDocx,
  timesNewRomanToTinosFontconfig,
} from '../src/index.js';
import {
  commentTable,
  disagreeingLetter,
  mark,
  notice,
  registerBook,
  roundLetter,
  routingSlip,
  submission,
} from './examples.js';
import { renderer, renderPages, type RenderedPage, type Run } from './rendered.js';

/**
 * How the pages come out, in millimetres and points, against Decree 30/2020, Annex I: the .docx alone does
 * not show whether a title breaks in the wrong place or a block of signature stands alone on a page.
 */
interface Form {
  readonly make: () => Promise<Uint8Array>;
  readonly issuer: string;
  /** The title in capitals, which letters do not have. */
  readonly title?: string;
  /** The last line of the signer's position; several, one under the other. */
  readonly signer: readonly string[];
  readonly recipients?: boolean;
  readonly landscape?: boolean;
  readonly pages: number;
}

const issued = { kind: 'issued', number: 5, date: civilDate('2025-03-05'), signatureMark: mark } as const;
const COLLECTIVE = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];

const forms: Record<string, Form> = {
  decision: {
    make: () => decisionDocx(sampleDecision),
    issuer: 'THÀNH PHỐ LẠNG SƠN',
    title: 'QUYẾT ĐỊNH',
    signer: COLLECTIVE,
    recipients: true,
    pages: 2,
  },
  'issued decision': {
    make: () => decisionDocx({ ...sampleDecision, status: issued, sample: false }),
    issuer: 'THÀNH PHỐ LẠNG SƠN',
    title: 'QUYẾT ĐỊNH',
    signer: COLLECTIVE,
    recipients: true,
    pages: 2,
  },
  plan: {
    make: () => planDocx(samplePlan),
    issuer: 'THÀNH PHỐ LẠNG SƠN',
    title: 'KẾ HOẠCH',
    signer: COLLECTIVE,
    recipients: true,
    pages: 4,
  },
  report: {
    make: () => reportDocx(sampleReports.socioEconomic),
    issuer: 'THÀNH PHỐ LẠNG SƠN',
    title: 'BÁO CÁO',
    signer: COLLECTIVE,
    recipients: true,
    pages: 2,
  },
  notice: {
    make: () => noticeDocx(notice),
    issuer: 'THÀNH PHỐ LẠNG SƠN',
    title: 'THÔNG BÁO',
    signer: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
    recipients: true,
    pages: 1,
  },
  submission: {
    make: () => submissionDocx(submission),
    issuer: 'THÀNH PHỐ LẠNG SƠN',
    title: 'TỜ TRÌNH',
    signer: COLLECTIVE,
    recipients: true,
    pages: 2,
  },
  'letter of comments': {
    make: () => commentLetterDocx(disagreeingLetter),
    issuer: 'PHƯỜNG TAM THANH',
    signer: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    recipients: true,
    pages: 1,
  },
  'letter asking for comments': {
    make: () => roundLetterDocx(roundLetter),
    issuer: 'VÀ THÔNG TIN',
    signer: ['TRƯỞNG PHÒNG'],
    recipients: true,
    pages: 1,
  },
  'table of comments': {
    make: () => commentTableDocx(commentTable),
    issuer: 'VÀ THÔNG TIN',
    title: 'BẢNG TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH Ý KIẾN GÓP Ý',
    signer: ['TRƯỞNG PHÒNG'],
    recipients: true,
    landscape: true,
    pages: 2,
  },
  'routing slip': {
    make: () => routingSlipDocx(routingSlip),
    issuer: 'VĂN PHÒNG HĐND-UBND',
    title: 'PHIẾU TRÌNH',
    signer: ['LÃNH ĐẠO VĂN PHÒNG'],
    pages: 1,
  },
};

/** What a printer and a reader's eye forgive, in millimetres. */
const NEAR = 1;
const SAMPLE = 'VĂN BẢN MẪU';

function find(pages: readonly RenderedPage[], text: string): { page: number; run: Run } {
  for (const [page, { runs }] of pages.entries()) {
    const run = runs.find((candidate) => candidate.text.trim() === text);
    if (run !== undefined) return { page, run };
  }
  throw new Error(`No line “${text}”`);
}

const middle = ({ left, right }: Run): number => (left + right) / 2;

test('the rendering font is aliased for the font library', () => {
  expect(timesNewRomanToTinosFontconfig).toMatch(/<family>Times New Roman<\/family>\s*<accept><family>Tinos/);
});

if (renderer !== undefined) {
  const program = renderer;

  describe('the pages of every document', () => {
    let rendered: Map<string, readonly RenderedPage[]>;
    beforeAll(async () => {
      const bytes: Record<string, Uint8Array> = {};
      for (const [name, { make }] of Object.entries(forms)) bytes[name.replaceAll(' ', '-')] = await make();
      bytes['register-book'] = await registerBookDocx(registerBook);
      rendered = await renderPages(program, bytes);
    }, 120_000);

    describe.each(Object.entries(forms))('the %s', (name, form) => {
      let pages: readonly RenderedPage[];
      const [width, height] = form.landscape === true ? [297, 210] : [210, 297];
      const centre = 30 + (width - 45) / 2;
      beforeAll(() => {
        pages = rendered.get(name.replaceAll(' ', '-')) ?? [];
      });

      test('is as long as its text needs, on A4', () => {
        expect(pages).toHaveLength(form.pages);
        for (const page of pages) {
          expect(page.width).toBeCloseTo(width, 0);
          expect(page.height).toBeCloseTo(height, 0);
        }
      });

      test('keeps its text between the margins: 30 left, 15 right, 20 above and below', () => {
        for (const [index, page] of pages.entries()) {
          const text = page.runs.filter((run) => run.text !== SAMPLE && run.text !== String(index + 1));
          expect(Math.min(...text.map(({ left }) => left))).toBeGreaterThan(30 - NEAR);
          expect(Math.max(...text.map(({ right }) => right))).toBeLessThan(width - 15 + NEAR);
          expect(Math.min(...text.map(({ baseline, size }) => baseline - size * 0.24))).toBeGreaterThan(
            20 - NEAR,
          );
          expect(Math.max(...text.map(({ baseline }) => baseline))).toBeLessThan(height - 20 + NEAR);
        }
      });

      test('numbers its pages in the middle of the upper margin, the first one not', () => {
        for (const [index, page] of pages.entries()) {
          const above = page.runs.filter(({ baseline, text }) => baseline < 19 && text !== SAMPLE);
          expect(above.map(({ text }) => text)).toEqual(index === 0 ? [] : [String(index + 1)]);
          if (above[0] !== undefined) expect(Math.abs(middle(above[0]) - centre)).toBeLessThan(NEAR);
        }
      });

      test('has the nation and its motto on the right, each on one line, level with the issuer on the left', () => {
        const nation = find(pages, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').run;
        const motto = find(pages, 'Độc lập - Tự do - Hạnh phúc').run;
        const issuer = find(pages, form.issuer).run;
        expect([nation.size, motto.size, issuer.size].map(Math.round)).toEqual([12, 13, 12]);
        expect(nation.left).toBeGreaterThan(issuer.right);
        expect(Math.abs(middle(nation) - middle(motto))).toBeLessThan(NEAR);
        expect(motto.baseline - nation.baseline).toBeLessThan(7);
        const [first] = pages[0]?.runs.filter(({ text }) => text !== SAMPLE) ?? [];
        expect(Math.abs((first?.baseline ?? 0) - nation.baseline)).toBeLessThan(NEAR);
      });

      if (form.title !== undefined) {
        const title = form.title;
        test('has its title in the middle, in letters of 13 or 14 points', () => {
          const { run, page } = find(pages, title);
          expect(page).toBe(0);
          expect(Math.abs(middle(run) - centre)).toBeLessThan(NEAR);
          expect([13, 14]).toContain(Math.round(run.size));
        });
      }

      test('is signed on the right, line under line, never alone on its page', () => {
        const lines = form.signer.map((text) => find([...pages].reverse(), text));
        const last = pages.at(-1) as RenderedPage;
        for (const { page, run } of lines) {
          expect(page).toBe(0);
          expect(middle(run)).toBeGreaterThan(centre);
          expect(Math.abs(middle(run) - middle((lines[0] as { run: Run }).run))).toBeLessThan(NEAR);
        }
        const first = Math.min(...lines.map(({ run }) => run.baseline));
        const before = last.runs.filter(
          ({ baseline, size }) => baseline < first - 2 && size > 11.5 && baseline > 20,
        );
        expect(before.length).toBeGreaterThan(0);
      });

      if (form.recipients === true) {
        test('lists its recipients on the left, level with the signer', () => {
          const last = pages.at(-1) as RenderedPage;
          const title = find([last], 'Nơi nhận:').run;
          const signer = find([last], form.signer[0] as string).run;
          expect(Math.round(title.size)).toBe(12);
          expect(Math.abs(title.left - 30)).toBeLessThan(NEAR);
          expect(Math.abs(title.baseline - signer.baseline)).toBeLessThan(2);
          const list = last.runs.filter(
            ({ baseline, left }) => baseline > title.baseline && left < centre - 10,
          );
          expect(list.filter(({ text }) => text !== SAMPLE).map(({ size }) => Math.round(size))).toEqual(
            list.filter(({ text }) => text !== SAMPLE).map(() => 11),
          );
        });
      }
    });

    test('a draft’s name in the table of comments stands on the page of its first comment', () => {
      for (const { runs } of rendered.get('table-of-comments') ?? []) {
        const lowest = [...runs]
          .filter(({ text }) => text !== SAMPLE)
          .sort((a, b) => b.baseline - a.baseline)[0];
        expect(lowest?.text).not.toMatch(/^Dự thảo/);
      }
    });

    test('the printed register fits a sheet on its side, its columns titled again on each page', () => {
      const pages = rendered.get('register-book') ?? [];
      expect(pages.length).toBeGreaterThan(1);
      for (const { width, height, runs, text } of pages) {
        expect([Math.round(width), Math.round(height)]).toEqual([297, 210]);
        expect(Math.min(...runs.map(({ left }) => left))).toBeGreaterThan(15 - NEAR);
        expect(Math.max(...runs.map(({ right }) => right))).toBeLessThan(297 - 15 + NEAR);
        expect(Math.max(...runs.map(({ baseline }) => baseline))).toBeLessThan(210 - 10);
        expect(text.replace(/\s+/g, ' ')).toContain('Số, ký hiệu văn bản');
      }
    });

    test('what is no longer a sample or a draft shows no such mark', () => {
      for (const { text } of rendered.get('issued-decision') ?? [])
        expect(text).not.toMatch(/VĂN BẢN MẪU|DỰ THẢO \(/);
      for (const { text } of rendered.get('decision') ?? []) expect(text).toContain(SAMPLE);
    });
  });
}
