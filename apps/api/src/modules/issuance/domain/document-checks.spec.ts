import { describe, expect, it } from '@jest/globals';
import { documentChecks, type DocumentToCheck } from './document-checks.js';

const sound: DocumentToCheck = {
  purpose: 'DECISION',
  subject: 'Về việc thành lập Ban Chỉ đạo',
  content: {
    form: 'DECISION',
    data: {
      committee: { name: 'thành phố Lạng Sơn' },
      decisionAuthority: 'COLLECTIVE',
      subject: 'Về việc thành lập Ban Chỉ đạo',
      bases: ['Căn cứ Luật Tổ chức chính quyền địa phương'],
      body: [{ kind: 'article', label: 'Điều 1.', text: 'Thành lập Ban Chỉ đạo.' }],
      recipients: ['Như Điều 1'],
    },
  },
  signature: {
    personId: 'p',
    signer: 'CHAIR',
    positionLabel: 'Chủ tịch',
    mode: 'TRIAL',
    mark: 'ký thử, không có giá trị pháp lý',
    at: '2025-03-20T02:00:00.000Z',
    scanFileId: null,
  },
  dated: '2025-03-20',
  recipients: [{ unitId: 'u', channel: 'SYSTEM' }],
  endedUnits: 0,
  numberTaken: false,
};

function failed(change: Partial<DocumentToCheck>): string[] {
  return documentChecks({ ...sound, ...change })
    .filter(({ ok }) => !ok)
    .map(({ key }) => key);
}

describe('the check before number, seal and dispatch', () => {
  it('finds nothing in a sound document', () => {
    expect(failed({})).toEqual([]);
    expect(documentChecks(sound).find(({ key }) => key === 'recipients')?.label).toBe('Đủ 1 nơi nhận');
  });

  it('misses a signature', () => {
    expect(failed({ signature: null })).toEqual(['signature']);
  });

  it('misses legal bases and articles', () => {
    const content = sound.content.form === 'DECISION' ? sound.content : undefined;
    expect(failed({ content: { form: 'DECISION', data: { ...content!.data, bases: [] } } })).toEqual([
      'form',
    ]);
  });

  it('misses recipients, and names units that no longer exist', () => {
    expect(failed({ recipients: [] })).toEqual(['recipients']);
    expect(failed({ endedUnits: 1 })).toEqual(['recipients']);
  });

  it('sees a date before the signature and a number that is taken', () => {
    expect(failed({ dated: '2025-03-19' })).toEqual(['dateOrder']);
    expect(failed({ numberTaken: true })).toEqual(['number']);
  });

  it('counts places that the draft left open', () => {
    const content = sound.content.form === 'DECISION' ? sound.content : undefined;
    const bases = ['Thực hiện ý kiến tại […] số […]', 'Theo Tờ trình số       /TTr-VHKHTT'];
    const change = { content: { form: 'DECISION', data: { ...content!.data, bases } } } as const;
    expect(failed(change)).toEqual(['blanks']);
    const [blanks] = documentChecks({ ...sound, ...change }).filter(({ ok }) => !ok);
    expect(blanks?.label).toBe('Còn 3 chỗ để trống trong văn bản');
  });

  it('sees words that stand twice, but not words that hold them', () => {
    expect(failed({ subject: 'Về việc của của các phòng' })).toEqual(['doubledWords']);
    expect(failed({ subject: 'Về việc lập các cácbon' })).toEqual([]);
  });
});
