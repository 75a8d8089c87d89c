import {
  decimalsOf,
  formatCount,
  formatFigure,
  roundExact,
  trimExact,
  type Exact,
  type Language,
} from '@thong-suot/administration';
import type { Finding } from './finding.js';
import type { Indicator } from './indicator.js';

/** What a sentence about a figure needs to know of it. */
export interface Said {
  readonly indicator: Pick<Indicator, 'spoken' | 'measure' | 'decimals'>;
  readonly value: Exact;
  /** The indicator that the finding compares with. */
  readonly than?: Pick<Indicator, 'spoken' | 'measure' | 'decimals'> | undefined;
}

/** The finding as a sentence that says what is odd and what to do. */
export function sayFinding(finding: Finding, said: Said, language: Language = 'vi'): string {
  return language === 'vi' ? inVietnamese(finding, said) : inEnglish(finding, said);
}

/** A figure with its measure as tables and sentences show it: "6,50 ha", "3.573 thửa", "07" below ten. */
export function figureWords(value: Exact, { measure }: Pick<Indicator, 'measure'>): string {
  return measure === '' ? plainFigure(value) : `${plainFigure(value)} ${measure}`;
}

/** A figure alone; where it has decimals, two at least: "6,50", "71.840". */
export function plainFigure(value: Exact): string {
  const exact = trimExact(value);
  return formatFigure(exact.includes('.') ? roundExact(exact, Math.max(2, decimalsOf(exact))) : exact);
}

function inVietnamese(finding: Finding, { indicator, value, than }: Said): string {
  const name = capital(indicator.spoken);
  const figure = figureWords(value, indicator);
  const limit = finding.limit === undefined ? '' : figureWords(finding.limit, than ?? indicator);
  const other = than?.spoken ?? '';
  switch (finding.code) {
    case 'NOT_A_FIGURE':
      return `Chưa đọc được số. Đề nghị chỉ ghi chữ số, dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân (3.573 hoặc 12,5).${meant(finding, indicator)}`;
    case 'NEGATIVE':
      return `${name} không thể là số âm. Đề nghị kiểm tra lại số liệu.`;
    case 'FRACTION':
      return `${name} đếm theo ${indicator.measure}, không có phần thập phân.${meant(finding, indicator)}`;
    case 'TOO_FINE':
      return `${name} ghi tối đa ${formatCount(indicator.decimals)} chữ số thập phân.${meant(finding, indicator)}`;
    case 'TOO_LARGE':
      return `${name} quá lớn (trên 12 chữ số). Đề nghị kiểm tra lại số liệu.${meant(finding, indicator)}`;
    case 'OVER_TOTAL':
      return `${name} (${figure}) lớn hơn ${other} (${limit}). Đề nghị kiểm tra lại số liệu.`;
    case 'OVER_OTHER':
      return `${name} (${figure}) lớn hơn ${other} (${limit}). Đề nghị kiểm tra, nếu đúng thì xác nhận.`;
    case 'OVER_TARGET':
      return `${name} (${figure}) vượt chỉ tiêu năm (${limit}). Nếu đúng, đề nghị xác nhận.`;
    case 'FELL':
      return `${name} giảm ${fallWords(finding, indicator)} so với kỳ trước. Đề nghị ghi lý do trước khi gửi.`;
    case 'UNDONE':
      return 'Sản phẩm này đã hoàn thành ở kỳ trước. Đề nghị ghi lý do trước khi gửi.';
    case 'SCOPE_CHANGED':
      return `${name} thay đổi so với kỳ trước (${limit}). Đề nghị ghi văn bản điều chỉnh trước khi gửi.`;
    case 'THOUSANDFOLD':
      return `${name} là ${figure}, chênh lệch rất lớn so với ${limit}. Có thể nhầm dấu chấm, dấu phẩy.${meant(finding, indicator)} Nếu đúng, đề nghị xác nhận.`;
    case 'SUM_DIFFERS':
      return `${name} (${figure}) khác tổng các nguyên nhân (${limit}). Đề nghị kiểm tra lại số liệu.`;
    case 'HANDED_OVER_BEFORE_PAID':
      return `Có ${differenceWords(finding, indicator)} bàn giao mặt bằng trước khi nhận tiền: hợp lệ.`;
    case 'PAID_NOT_HANDED_OVER':
      return `Có ${differenceWords(finding, indicator)} đã nhận tiền, chưa bàn giao mặt bằng.`;
    default:
      return finding.code satisfies never;
  }
}

function inEnglish(finding: Finding, { indicator, value, than }: Said): string {
  const figure = figureWords(value, indicator);
  const limit = finding.limit === undefined ? '' : figureWords(finding.limit, than ?? indicator);
  const name = `“${capital(indicator.spoken)}”`;
  const other = `“${than?.spoken ?? ''}”`;
  const instead =
    finding.instead === undefined ? '' : ` Did you mean ${figureWords(finding.instead, indicator)}?`;
  switch (finding.code) {
    case 'NOT_A_FIGURE':
      return `This is no figure. Write digits, a point between thousands, a comma before decimals (3.573 or 12,5).${instead}`;
    case 'NEGATIVE':
      return `${name} cannot be negative. Check the figure.`;
    case 'FRACTION':
      return `${name} is counted whole (${indicator.measure}).${instead}`;
    case 'TOO_FINE':
      return `${name} takes at most ${indicator.decimals} decimals.${instead}`;
    case 'TOO_LARGE':
      return `${name} is too large (more than 12 digits). Check the figure.${instead}`;
    case 'OVER_TOTAL':
      return `${name} (${figure}) is more than ${other} (${limit}). Check the figure.`;
    case 'OVER_OTHER':
      return `${name} (${figure}) is more than ${other} (${limit}). Check it; confirm it if it is right.`;
    case 'OVER_TARGET':
      return `${name} (${figure}) is above the year’s target (${limit}). Confirm it if it is right.`;
    case 'FELL':
      return `${name} fell by ${fallWords(finding, indicator)} since the last period. Give the reason before sending.`;
    case 'UNDONE':
      return 'This product was there in the last period. Give the reason before sending.';
    case 'SCOPE_CHANGED':
      return `${name} differs from the last period (${limit}). Name the adjusting document before sending.`;
    case 'THOUSANDFOLD':
      return `${name} is ${figure}, very far from ${limit}: point and comma may be confused.${instead} Confirm it if it is right.`;
    case 'SUM_DIFFERS':
      return `${name} (${figure}) differs from the sum of its reasons (${limit}). Check the figures.`;
    case 'HANDED_OVER_BEFORE_PAID':
      return `${differenceWords(finding, indicator)} handed over before being paid: this is in order.`;
    case 'PAID_NOT_HANDED_OVER':
      return `${differenceWords(finding, indicator)} paid, not yet handed over.`;
    default:
      return finding.code satisfies never;
  }
}

function meant({ instead }: Finding, indicator: Said['indicator']): string {
  return instead === undefined ? '' : ` Có phải là ${figureWords(instead, indicator)}?`;
}

/** Counts below ten take a zero: "giảm 07"; areas keep their measure. */
function fallWords({ difference = '0' }: Finding, indicator: Said['indicator']): string {
  return indicator.decimals === 0 ? formatCount(Number(difference)) : figureWords(difference, indicator);
}

function differenceWords({ difference = '0' }: Finding, indicator: Said['indicator']): string {
  return indicator.decimals === 0
    ? `${formatCount(Number(difference))} ${indicator.measure}`
    : figureWords(difference, indicator);
}

function capital(text: string): string {
  return text.replace(/^./u, (letter) => letter.toLocaleUpperCase('vi'));
}
