import { Paragraph } from 'docx';
import { millimetres, points, SIZES } from './measures.js';
import { line } from './paragraphs.js';
import { run } from './runs.js';

const SPACING = { before: 0, after: points(2) };

/** "Kính gửi:" with one addressee on its line, or several below it, one each. */
export function addresseeLines(addressees: readonly string[]): Paragraph[] {
  const style = { size: SIZES.addressee };
  const [only] = addressees;
  if (addressees.length <= 1) return [line(`Kính gửi: ${only ?? ''}`, style, { before: 14, after: 12 })];
  return [
    new Paragraph({
      indent: { left: millimetres(30) },
      spacing: { ...SPACING, before: points(14) },
      keepNext: true,
      children: [run('Kính gửi:', style)],
    }),
    ...addressees.map((addressee, index) => {
      const last = index === addressees.length - 1;
      return new Paragraph({
        indent: { left: millimetres(52), hanging: points(8) },
        spacing: { ...SPACING, after: points(last ? 12 : 2) },
        children: [run(`- ${addressee}${last ? '.' : ';'}`, style)],
      });
    }),
  ];
}
