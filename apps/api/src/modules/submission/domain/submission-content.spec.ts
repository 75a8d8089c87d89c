import {
  proposedTexts,
  submissionContent,
  submittedDraft,
  type DraftFacts,
  type QuotedParagraph,
} from './submission-content.js';

const paragraph = (style: string, text: string): QuotedParagraph => ({
  style,
  text,
  place: null,
  heading: null,
});

const facts: DraftFacts = {
  leadName: 'Phòng Văn hoá, Khoa học và Thông tin',
  sessionName: 'Phiên họp thường kỳ tháng 3 năm 2025',
  draft: { typeName: 'Quyết định', subject: 'Về việc thành lập Ban Chỉ đạo' },
  paragraphs: [
    paragraph('basis', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025;'),
    paragraph('basis', 'Thực hiện Chương trình hành động số 150-CTr/TU ngày 20 tháng 02 năm 2025;'),
    paragraph('basis', 'Thực hiện ý kiến của Thường trực Thành ủy tại […] số […] ngày […];'),
    paragraph('basis', 'Theo đề nghị của Trưởng phòng tại Tờ trình số       /TTr-VHKHTT.'),
    paragraph(
      'article',
      'Điều 1. Thành lập Ban Chỉ đạo (sau đây gọi tắt là Ban Chỉ đạo), gồm các thành viên:',
    ),
    paragraph('clause', '1. Trưởng Ban: Chủ tịch UBND thành phố.'),
    paragraph('article', 'Điều 2. Thành lập Tổ giúp việc, gồm:'),
    paragraph('article', 'Điều 3. Nhiệm vụ và chế độ làm việc'),
    paragraph('article', 'Điều 4. Quyết định này thay thế Quyết định số […]/QĐ-UBND ngày […].'),
  ],
  round: {
    counts: {
      asked: 0,
      agreed: 0,
      agreedWithComments: 0,
      disagreed: 0,
      notConcerned: 0,
      accepted: 0,
      partlyAccepted: 0,
      explained: 0,
    },
    facts: { leadUnit: '', deadline: '2025-03-19' as never, ended: true },
  },
  explained: ['UBND phường Tam Thanh có ý kiến: Chưa rõ. Giải trình: Giữ nguyên'],
};

describe('the Tờ trình that is proposed', () => {
  const texts = proposedTexts(facts);

  it('begins with why the draft is needed, and names its bases in one sentence', () => {
    expect(texts.grounds).toEqual([
      'Thực hiện kết luận tại phiên họp thường kỳ tháng 3 năm 2025, Phòng Văn hoá, Khoa học và Thông tin đã chủ trì ' +
        'xây dựng dự thảo Quyết định về việc thành lập Ban Chỉ đạo',
      'Dự thảo được xây dựng trên cơ sở Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025; Chương trình ' +
        'hành động số 150-CTr/TU ngày 20 tháng 02 năm 2025',
    ]);
  });

  it('names the articles as whole clauses, and none that has a blank', () => {
    expect(texts.mainPoints).toEqual([
      'Điều 1. Thành lập Ban Chỉ đạo',
      'Điều 2. Thành lập Tổ giúp việc',
      'Điều 3. Nhiệm vụ và chế độ làm việc',
    ]);
  });

  it('tells what stayed disputed', () => {
    expect(texts.openPoints).toEqual(facts.explained);
  });

  it('keeps what people wrote, beside live figures, and names no notice without a number', () => {
    const written = { grounds: ['Đã viết'], mainPoints: ['Một'], openPoints: [] };
    const notice = { symbol: 'TB-UBND', date: { year: 2025, month: 3 } };
    const round = { ...facts.round, facts: { ...facts.round.facts, notice } };
    expect(submittedDraft({ ...facts, round }, written)).toMatchObject({ ...written, round: facts.round });
    const numbered = {
      ...facts.round,
      facts: { ...facts.round.facts, notice: { ...notice, number: '118' } },
    };
    expect(submittedDraft({ ...facts, round: numbered }).round).toEqual(numbered);
  });

  it('carries several drafts, each with its own part, in one frame', () => {
    const frame = {
      committeeName: 'thành phố Lạng Sơn',
      decisionAuthority: 'COLLECTIVE',
      addressee: 'Thường trực Thành ủy',
      sample: true,
    } as const;
    const plan = submittedDraft({ ...facts, draft: { typeName: 'Kế hoạch', subject: 'Triển khai' } });
    const data = submissionContent(frame, [plan, submittedDraft(facts)]);
    expect(data.drafts.map(({ typeName }) => typeName)).toEqual(['Kế hoạch', 'Quyết định']);
    expect(data).toMatchObject({ committee: { name: 'thành phố Lạng Sơn' }, sample: true });
  });
});
