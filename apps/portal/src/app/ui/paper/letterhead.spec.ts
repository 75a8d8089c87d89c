import { describe, expect, it } from '@jest/globals';
import { layOut } from './letterhead';

const line = (style: string, text: string): { style: string; text: string } => ({ style, text });
const texts = (lines: readonly { text: string }[]): string[] => lines.map(({ text }) => text);

describe('a document on paper', () => {
  it('parts the issuer from the nation at its name', () => {
    const paper = layOut([
      line('header', 'VĂN BẢN MẪU'),
      line('header', 'ỦY BAN NHÂN DÂN'),
      line('header', 'Số:      /QĐ-UBND'),
      line('header', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      line('header', 'Độc lập - Tự do - Hạnh phúc'),
      line('title', 'QUYẾT ĐỊNH'),
    ]);
    expect(texts(paper.above)).toEqual(['VĂN BẢN MẪU']);
    expect(texts(paper.left)).toEqual(['ỦY BAN NHÂN DÂN', 'Số:      /QĐ-UBND']);
    expect(texts(paper.right)).toEqual(['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    expect(texts(paper.body)).toEqual(['QUYẾT ĐỊNH']);
  });

  it('keeps a head without the name of the nation in one column', () => {
    expect(texts(layOut([line('header', 'PHIẾU TRÌNH')]).above)).toEqual(['PHIẾU TRÌNH']);
  });

  it('puts recipients and signature side by side below the text', () => {
    const paper = layOut([
      line('body', 'Nội dung.'),
      line('recipients', 'Nơi nhận:'),
      line('signature', 'CHỦ TỊCH'),
    ]);
    expect(texts(paper.recipients)).toEqual(['Nơi nhận:']);
    expect(texts(paper.signature)).toEqual(['CHỦ TỊCH']);
  });
});
