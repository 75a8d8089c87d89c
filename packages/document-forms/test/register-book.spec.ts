import { civilDate } from '@thong-suot/administration';
import { docxParagraphs, isDocx, registerBookDocx, type RegisterBookData } from '../src/index.js';
import { body, values } from './opened.js';

const common = {
  superior: [],
  issuer: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ LẠNG SƠN'],
  issuerName: 'UBND thành phố Lạng Sơn',
  year: 2025,
  asOf: civilDate('2025-03-21'),
  closed: false,
};

const decisions: RegisterBookData = {
  ...common,
  kind: 'OUTGOING',
  typeName: 'Quyết định',
  entries: [
    {
      code: '01/QĐ-UBND',
      dated: civilDate('2025-03-18'),
      typeAndSubject: 'Quyết định về việc thành lập Ban Chỉ đạo',
      signer: 'Chủ tịch',
      recipients: ['UBND tỉnh (b/c)', 'Thường trực Thành ủy (b/c)'],
      keeper: 'VT, VHKHTT',
      copies: 31,
      sentOn: civilDate('2025-03-18'),
    },
    {
      code: '02/QĐ-UBND',
      dated: civilDate('2025-03-20'),
      typeAndSubject: '',
      signer: '',
      recipients: [],
      keeper: '',
      note: 'Số hủy: ghi nhầm sổ',
    },
  ],
};

const incoming: RegisterBookData = {
  ...common,
  kind: 'INCOMING',
  entries: [
    {
      arrivedOn: civilDate('2025-03-19'),
      number: 7,
      author: 'Sở Nội vụ',
      code: '412/SNV-TCCC',
      dated: civilDate('2025-03-14'),
      typeAndSubject: 'Công văn về việc rà soát biên chế',
      receivers: ['Phòng Nội vụ'],
      passedOn: civilDate('2025-03-19'),
    },
  ],
};

const texts = async (data: RegisterBookData): Promise<string[]> =>
  docxParagraphs(await registerBookDocx(data)).map(({ text }) => text);

describe('the printed register', () => {
  test('has the columns of Annex IV in their order, their titles on each page', async () => {
    const bytes = await registerBookDocx(decisions);
    expect(isDocx(bytes)).toBe(true);
    const read = docxParagraphs(bytes).map(({ text }) => text);
    const from = read.indexOf('Số, ký hiệu văn bản');
    expect(read.slice(from, from + 10)).toEqual([
      'Số, ký hiệu văn bản',
      'Ngày tháng văn bản',
      'Tên loại và trích yếu nội dung văn bản',
      'Người ký',
      'Nơi nhận văn bản',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ]);
    expect(body(bytes).match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(values(body(bytes), 'w:pgSz', 'w:orient')).toEqual(['landscape']);
  });

  test('keeps a void number with its reason and says from which number to which it goes', async () => {
    const read = await texts(decisions);
    expect(read).toContain('02/QĐ-UBND');
    expect(read).toContain('Số hủy: ghi nhầm sổ');
    expect(read).toContain(
      'Loại văn bản: Quyết định. Từ số 01 đến số 02, từ ngày 18/3/2025 đến ngày 20/3/2025',
    );
    expect(read).toContain('Tổng số: 02 văn bản. In từ hệ thống, số liệu đến ngày 21/3/2025.');
  });

  test('of incoming documents has its own columns', async () => {
    const read = await texts(incoming);
    const from = read.indexOf('Ngày đến');
    expect(read.slice(from, from + 3)).toEqual(['Ngày đến', 'Số đến', 'Tác giả']);
    expect(read.slice(read.indexOf('19/3/2025'), read.indexOf('19/3/2025') + 8)).toEqual([
      '19/3/2025',
      '07',
      'Sở Nội vụ',
      '412/SNV-TCCC',
      '14/3/2025',
      'Công văn về việc rà soát biên chế',
      'Phòng Nội vụ',
      '19/3/2025',
    ]);
  });

  test('of a year that is over says that it is closed; an empty one says so', async () => {
    const closed = await texts({ ...incoming, closed: true, asOf: civilDate('2025-12-31') });
    expect(closed).toContain('Tổng số: 01 văn bản. Sổ năm 2025 đã khóa ngày 31/12/2025.');
    expect(await texts({ ...incoming, entries: [] })).toContain('Chưa có văn bản nào');
  });
});
