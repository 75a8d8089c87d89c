import { civilDate } from '@thong-suot/administration';
import fc from 'fast-check';
import {
  commentLetterDocx,
  decisionDocx,
  docxParagraphs,
  planDocx,
  readDocumentHead,
  roundLetterDocx,
  sameBodyKey,
  sampleDecision,
  samplePlan,
  submissionDocx,
} from '../src/index.js';
import { bodyName } from '../src/reading/body-name.js';
import { disagreeingLetter, roundLetter, submission } from './examples.js';

const headOf = (bytes: Uint8Array) => readDocumentHead(docxParagraphs(bytes).map(({ text }) => text));

describe('the head of what is written here', () => {
  test('the sample plan and the sample decision: number and day are still blank', async () => {
    expect(headOf(await planDocx(samplePlan))).toEqual({
      docType: 'PLAN',
      symbol: 'KH-UBND',
      subject: samplePlan.subject,
      author: 'UBND thành phố Lạng Sơn',
    });
    expect(headOf(await decisionDocx(sampleDecision))).toEqual({
      docType: 'DECISION',
      symbol: 'QĐ-UBND',
      subject: sampleDecision.subject,
      author: 'UBND thành phố Lạng Sơn',
    });
  });

  test('an issued decision has number and date', async () => {
    const issued = { kind: 'issued', number: 7, date: civilDate('2025-03-21') } as const;
    expect(headOf(await decisionDocx({ ...sampleDecision, status: issued }))).toMatchObject({
      code: '07/QĐ-UBND',
      dated: '2025-03-21',
    });
  });

  test('a Tờ trình, a letter that asks and a letter of comments', async () => {
    expect(headOf(await submissionDocx(submission))).toMatchObject({ docType: 'SUBMISSION' });
    for (const letter of [await roundLetterDocx(roundLetter), await commentLetterDocx(disagreeingLetter)]) {
      const { docType, subject, author } = headOf(letter);
      expect(docType).toBe('OFFICIAL_LETTER');
      expect(subject).toMatch(/^Về việc /);
      expect(author).toMatch(/^(Phòng Văn hoá, Khoa học và Thông tin|UBND )/);
    }
  });
});

describe('the head of a page whose two columns stand side by side', () => {
  test('a decision of the province', () => {
    expect(
      readDocumentHead([
        'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'TỈNH LẠNG SƠN          Độc lập - Tự do - Hạnh phúc',
        '',
        'Số: 1179/QĐ-UBND          Lạng Sơn, ngày 05 tháng 02 năm 2025',
        '',
        'QUYẾT ĐỊNH',
        'Về việc phê duyệt Kế hoạch sử dụng đất năm 2025 thành phố',
        'Lạng Sơn',
        '',
        'ỦY BAN NHÂN DÂN TỈNH LẠNG SƠN',
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;',
      ]),
    ).toEqual({
      docType: 'DECISION',
      code: '1179/QĐ-UBND',
      symbol: 'QĐ-UBND',
      dated: '2025-02-05',
      subject: 'Về việc phê duyệt Kế hoạch sử dụng đất năm 2025 thành phố Lạng Sơn',
      author: 'UBND tỉnh Lạng Sơn',
    });
  });

  test('a letter of a provincial department whose "V/v" runs over three lines', () => {
    expect(
      readDocumentHead([
        'UBND TỈNH LẠNG SƠN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG          Độc lập - Tự do - Hạnh phúc',
        '_______________          ____________________',
        'Số:  412 /STNMT-QLĐĐ          Lạng Sơn, ngày 14 tháng 3 năm 2025',
        'V/v rà soát tiến độ giải phóng mặt bằng',
        'các dự án trọng điểm trên địa bàn',
        'thành phố Lạng Sơn',
        'Kính gửi: Ủy ban nhân dân thành phố Lạng Sơn.',
        'Thực hiện Công văn số 100/UBND-KT ngày 01/3/2025 của UBND tỉnh …',
      ]),
    ).toEqual({
      docType: 'OFFICIAL_LETTER',
      code: '412/STNMT-QLĐĐ',
      symbol: 'STNMT-QLĐĐ',
      dated: '2025-03-14',
      subject:
        'Về việc rà soát tiến độ giải phóng mặt bằng các dự án trọng điểm trên địa bàn thành phố Lạng Sơn',
      author: 'Sở Tài nguyên và Môi trường',
      superior: 'UBND tỉnh Lạng Sơn',
    });
  });

  test('a notice of the Party: hyphen before the slash, star under the issuer', () => {
    expect(
      readDocumentHead([
        'THÀNH ỦY LẠNG SƠN          ĐẢNG CỘNG SẢN VIỆT NAM',
        'VĂN PHÒNG',
        '*          Lạng Sơn, ngày 20 tháng 3 năm 2025',
        'Số 215-TB/VPTU',
        'THÔNG BÁO',
        'Kết luận của Thường trực Thành ủy về dự thảo Quyết định thành lập Ban Chỉ đạo',
        '-----',
        'Ngày 20/3/2025, Thường trực Thành ủy họp, xem xét …',
      ]),
    ).toMatchObject({
      docType: 'NOTICE',
      code: '215-TB/VPTU',
      dated: '2025-03-20',
      subject: 'Kết luận của Thường trực Thành ủy về dự thảo Quyết định thành lập Ban Chỉ đạo',
      author: 'Văn phòng',
      superior: 'Thành ủy Lạng Sơn',
    });
  });
});

describe('odd files', () => {
  const title = 'Triển khai thực hiện Chương trình hành động '.repeat(7).trim();

  test('a subject of more than three hundred characters is read whole', () => {
    const lines = ['Số: 52/KH-UBND', 'KẾ HOẠCH', title, '', 'Thực hiện Chương trình hành động …'];
    expect(readDocumentHead(lines).subject).toBe(title);
  });

  test('a plan whose text begins with "Thực hiện" under a subject that begins with it', () => {
    const lines = [
      'KẾ HOẠCH',
      'Thực hiện Nghị quyết số 57-NQ/TW',
      'Thực hiện Nghị quyết số 57-NQ/TW, UBND …',
    ];
    expect(readDocumentHead(lines)).toEqual({
      docType: 'PLAN',
      subject: 'Thực hiện Nghị quyết số 57-NQ/TW',
    });
  });

  test.each([
    ['Số: 12/TB-UBND Lạng Sơn, ngày 18 tháng 3 năm 2025', '12/TB-UBND'],
    ['Số:\t9387 /UBND-KT', '9387/UBND-KT'],
    ['Số: 274a/QĐ-UBND', '274a/QĐ-UBND'],
    ['SỐ: 06/2018/QĐ-UBND', '06/2018/QĐ-UBND'],
    ['Số 05-BC/TU', '05-BC/TU'],
  ])('the line "%s" gives the number %s', (line, code) => {
    expect(readDocumentHead([line]).code).toBe(code);
  });

  test.each(['Số:       /TB-UBND', 'Số: …/TB-UBND', 'Số:......./TB-UBND', 'Số: /TB-UBND'])(
    'the blank "%s" gives the symbol and the type only',
    (line) => {
      expect(readDocumentHead([line])).toEqual({ symbol: 'TB-UBND', docType: 'NOTICE' });
    },
  );

  test('the stamp of an arrival and of a digital signature are not taken for number and date', () => {
    expect(
      readDocumentHead([
        'Ký bởi: VĂN PHÒNG UBND TỈNH',
        'Thời gian ký: 18/03/2025 16:10:00 +07:00',
        'CÔNG VĂN ĐẾN',
        'Số: 812',
        'Ngày: 19/3/2025',
        'UBND TỈNH LẠNG SƠN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Số: 321/UBND-NC\tLạng Sơn, ngày 18 tháng 3 năm 2025',
        'V/v tăng cường công tác tiếp công dân',
        'Kính gửi: UBND các huyện, thành phố',
      ]),
    ).toMatchObject({
      code: '321/UBND-NC',
      dated: '2025-03-18',
      subject: 'Về việc tăng cường công tác tiếp công dân',
      author: 'UBND tỉnh Lạng Sơn',
    });
  });

  test('a date that only the text names is not the date of the document', () => {
    const lines = ['Lạng Sơn, ngày     tháng 3 năm 2025', 'BÁO CÁO', 'Kết quả quý I', 'Ngày 18/3/2025'];
    expect(readDocumentHead(lines).dated).toBeUndefined();
  });

  test('a title and its subject in one line, an invitation with "V/v", spaced letters', () => {
    expect(readDocumentHead(['THÔNG BÁO KẾT LUẬN', 'của Chủ tịch UBND thành phố'])).toEqual({
      docType: 'NOTICE',
      subject: 'Kết luận của Chủ tịch UBND thành phố',
    });
    expect(readDocumentHead(['GIẤY MỜI', 'V/v họp rà soát dự án', 'Kính gửi: …'])).toEqual({
      docType: 'INVITATION',
      subject: 'Về việc họp rà soát dự án',
    });
    expect(readDocumentHead(['Q U Y Ế T Đ Ị N H', 'Về việc điều động công chức'])).toMatchObject({
      docType: 'DECISION',
      subject: 'Về việc điều động công chức',
    });
  });

  test('a letter that writes "Về việc" out, and a gap between title and subject', () => {
    expect(
      readDocumentHead(['Số: 5/UBND-VX', 'Về việc cử công chức', 'tham gia Tổ giúp việc', 'Kính gửi:']),
    ).toEqual({
      docType: 'OFFICIAL_LETTER',
      code: '05/UBND-VX',
      symbol: 'UBND-VX',
      subject: 'Về việc cử công chức tham gia Tổ giúp việc',
    });
    expect(readDocumentHead(['QUYẾT ĐỊNH', '', 'Về việc khen thưởng', 'CHỦ TỊCH UBND THÀNH PHỐ'])).toEqual({
      docType: 'DECISION',
      subject: 'Về việc khen thưởng',
    });
  });

  test('decomposed letters of a PDF are composed', () => {
    const lines = ['QUYẾT ĐỊNH', 'Về việc khen thưởng'].map((line) => line.normalize('NFD'));
    expect(readDocumentHead(lines)).toEqual({ docType: 'DECISION', subject: 'Về việc khen thưởng' });
  });

  test('what has no head says nothing', () => {
    expect(readDocumentHead([])).toEqual({});
    expect(readDocumentHead(['Danh sách thành viên', '1. Trưởng Ban'])).toEqual({});
  });

  test('whatever the lines are, reading ends and the subject is one line of at most a thousand characters', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom(
        'QUYẾT ĐỊNH',
        'Số: 1/QĐ-UBND',
        'V/v',
        '',
        'Kính gửi:',
        'Lạng Sơn, ngày 31 tháng 2 năm 2025',
      ),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { subject = 'x', dated } = readDocumentHead(lines);
        expect(subject).not.toMatch(/^\s|\s$|\n/);
        expect([...subject].length).toBeLessThanOrEqual(1000);
        expect(dated).not.toBe('2025-02-31');
      }),
    );
  });
});

test.each([
  ['PHÒNG VĂN HOÁ, KHOA HỌC VÀ THÔNG TIN', 'Phòng Văn hoá, Khoa học và Thông tin'],
  ['VĂN PHÒNG HĐND-UBND', 'Văn phòng HĐND-UBND'],
  ['ỦY BAN NHÂN DÂN PHƯỜNG CHI LĂNG', 'UBND phường Chi Lăng'],
  ['UBND THỊ XÃ QUẢNG TRỊ', 'UBND thị xã Quảng Trị'],
  [
    'ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM THÀNH PHỐ LẠNG SƠN',
    'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Lạng Sơn',
  ],
])('the letterhead "%s" is the body "%s"', (capitals, name) => {
  expect(bodyName(capitals)).toBe(name);
});

test('the same body is known under both styles of tone marks, in capitals, and by its abbreviation', () => {
  const [first, ...others] = [
    'ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN',
    'Uỷ ban nhân dân thành phố Lạng Sơn',
    'UBND TP. Lạng Sơn',
  ].map(sameBodyKey);
  expect(others).toEqual([first, first]);
  expect(sameBodyKey('UBND tỉnh Lạng Sơn')).not.toBe(first);
});
