import { describe, expect, it } from '@jest/globals';
import { readParagraphs } from '../../documents/index.js';
import { contentFromDraft } from './content-from-draft.js';

const draft = {
  subject: 'Về việc thành lập Ban Chỉ đạo',
  decisionAuthority: 'COLLECTIVE' as const,
  committeeName: 'thành phố Lạng Sơn',
  sample: true,
};

describe('a document made from its draft', () => {
  it('takes bases, articles and recipients of a decision and leaves what the form itself says', () => {
    const content = contentFromDraft({
      ...draft,
      docType: 'DECISION',
      paragraphs: readParagraphs([
        'VĂN BẢN MẪU',
        'QUYẾT ĐỊNH',
        'Về việc thành lập Ban Chỉ đạo',
        'ỦY BAN NHÂN DÂN THÀNH PHỐ LẠNG SƠN',
        'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;',
        'Theo đề nghị của Trưởng phòng.',
        'QUYẾT ĐỊNH:',
        'Điều 1. Thành lập Ban Chỉ đạo, gồm:',
        '1. Trưởng Ban.',
        'Điều 2. Nhiệm vụ và chế độ làm việc',
        '1. Ban Chỉ đạo họp hằng quý./.',
        'Nơi nhận:',
        '- Như Điều 2;',
        '- Lưu: VT, VHKHTT.',
        'TM. ỦY BAN NHÂN DÂN',
        'CHỦ TỊCH',
      ]),
    });
    expect(content).toEqual({
      form: 'DECISION',
      data: {
        committee: { name: 'thành phố Lạng Sơn' },
        decisionAuthority: 'COLLECTIVE',
        subject: 'Về việc thành lập Ban Chỉ đạo',
        sample: true,
        bases: [
          'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025',
          'Theo đề nghị của Trưởng phòng',
        ],
        body: [
          { kind: 'article', label: 'Điều 1.', text: 'Thành lập Ban Chỉ đạo, gồm:' },
          { kind: 'paragraph', text: '1. Trưởng Ban.' },
          { kind: 'article', label: 'Điều 2.', title: 'Nhiệm vụ và chế độ làm việc' },
          { kind: 'paragraph', text: '1. Ban Chỉ đạo họp hằng quý./.' },
        ],
        recipients: ['Như Điều 2', 'Lưu: VT, VHKHTT'],
      },
    });
  });

  it('keeps the parts of a plan', () => {
    const content = contentFromDraft({
      ...draft,
      docType: 'PLAN',
      paragraphs: readParagraphs([
        'KẾ HOẠCH',
        'Triển khai Chương trình hành động',
        'Thực hiện Chương trình hành động số 150-CTr/TU, UBND thành phố ban hành Kế hoạch như sau:',
        'I. MỤC ĐÍCH',
        '1. Quán triệt./.',
      ]),
    });
    expect(content).toMatchObject({
      form: 'PLAN',
      data: {
        opening: 'Thực hiện Chương trình hành động số 150-CTr/TU, UBND thành phố ban hành Kế hoạch như sau:',
        body: [
          { kind: 'heading', text: 'I. MỤC ĐÍCH' },
          { kind: 'paragraph', text: '1. Quán triệt./.' },
        ],
      },
    });
  });

  it('keeps what opens a report, and its parts', () => {
    const content = contentFromDraft({
      ...draft,
      docType: 'REPORT',
      paragraphs: readParagraphs([
        'BÁO CÁO',
        'Kết quả xây dựng nông thôn mới Quý I',
        'Ủy ban nhân dân thành phố báo cáo kết quả như sau:',
        'I. KẾT QUẢ',
        '1. Công tác chỉ đạo.',
        'Nơi nhận:',
        '- UBND tỉnh (b/c);',
        '- Lưu: VT.',
      ]),
    });
    expect(content).toMatchObject({
      form: 'REPORT',
      data: {
        opening: [],
        body: [
          { kind: 'paragraph', text: 'Ủy ban nhân dân thành phố báo cáo kết quả như sau:' },
          { kind: 'heading', text: 'I. KẾT QUẢ' },
          { kind: 'paragraph', text: '1. Công tác chỉ đạo.' },
        ],
        recipients: ['UBND tỉnh (b/c)', 'Lưu: VT'],
      },
    });
  });

  it('has no form for other types yet', () => {
    expect(contentFromDraft({ ...draft, docType: 'SCHEME', paragraphs: [] })).toBeUndefined();
  });
});
