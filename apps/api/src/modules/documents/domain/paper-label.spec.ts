import { documentLabel, partyPaperLabel } from './paper-label.js';

describe('the names of a dossier’s own documents', () => {
  const draft = { docType: 'SUBMISSION', number: null, symbol: 'TTr-UBND', dated: null, signed: false };

  it('say how far a document is until it has its number', () => {
    expect(documentLabel(draft)).toBe('Tờ trình (bản dự thảo, chưa có số)');
    expect(documentLabel({ ...draft, signed: true })).toBe('Tờ trình (đã ký, chưa có số)');
    expect(documentLabel({ ...draft, number: 1, dated: '2025-03-20', signed: true })).toBe(
      'Tờ trình số 01/TTr-UBND ngày 20/3/2025',
    );
    const decision = {
      docType: 'DECISION',
      number: 12,
      symbol: 'QĐ-UBND',
      dated: '2025-03-24',
      signed: true,
    };
    expect(documentLabel(decision)).toBe('Quyết định số 12/QĐ-UBND ngày 24/3/2025');
  });

  it('name the Party’s paper as far as it is known', () => {
    const notice = { form: 'CONCLUSION_NOTICE', number: '215-TB/TU', dated: '2025-03-20' };
    expect(partyPaperLabel(notice)).toBe(
      'Ý kiến của Thường trực Thành ủy: Thông báo số 215-TB/TU ngày 20/3/2025',
    );
    expect(partyPaperLabel({ ...notice, number: null, dated: null })).toBe(
      'Ý kiến của Thường trực Thành ủy: Thông báo (chưa có số)',
    );
    expect(partyPaperLabel({ form: 'BY_WORD', number: null, dated: null })).toBe(
      'Ý kiến của Thường trực Thành ủy (bản chụp)',
    );
  });
});
