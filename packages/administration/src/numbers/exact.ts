/**
 * Exact decimals as text with a point ("6.50"), as databases and the transport carry them: areas and money are never
 * binary fractions. All functions throw on what is no such text; check what people type with `parseExactFigure` first.
 */
export type Exact = string;

const EXACT = /^(-?)(\d+)(?:\.(\d+))?$/;

/** Whether a text is an exact decimal: digits, at most one point, no exponent, no separators. */
export function isExact(text: string): text is Exact {
  return EXACT.test(text);
}

/** How many digits stand after the point. */
export function decimalsOf(value: Exact): number {
  return parts(value).scale;
}

/** The sum; "0" of nothing. It keeps as many decimals as the finest addend. */
export function addExact(...values: readonly Exact[]): Exact {
  const read = values.map(parts);
  const scale = Math.max(0, ...read.map((part) => part.scale));
  return written(
    read.reduce((sum, part) => sum + raised(part, scale), 0n),
    scale,
  );
}

/** `value` less `subtrahend`. */
export function subtractExact(value: Exact, subtrahend: Exact): Exact {
  const [a, b] = [parts(value), parts(subtrahend)];
  const scale = Math.max(a.scale, b.scale);
  return written(raised(a, scale) - raised(b, scale), scale);
}

/** The exact product. */
export function multiplyExact(value: Exact, factor: Exact): Exact {
  const [a, b] = [parts(value), parts(factor)];
  return written(a.digits * b.digits, a.scale + b.scale);
}

/** Negative, 0 or positive as `a` is below, equal to or above `b`; "6.5" equals "6.50". */
export function compareExact(a: Exact, b: Exact): number {
  const { digits } = parts(subtractExact(a, b));
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** `value` divided by `divisor` to `decimals` places, halves away from zero; undefined where the divisor is 0. */
export function divideExact(value: Exact, divisor: Exact, decimals: number): Exact | undefined {
  const [a, b] = [parts(value), parts(divisor)];
  if (b.digits === 0n) return undefined;
  const numerator = a.digits * 10n ** BigInt(b.scale + decimals);
  return written(quotient(numerator, b.digits * 10n ** BigInt(a.scale)), decimals);
}

/** The value to `decimals` places, halves away from zero; filled up with zeros where it has fewer. */
export function roundExact(value: Exact, decimals: number): Exact {
  const part = parts(value);
  if (part.scale <= decimals) return written(raised(part, decimals), decimals);
  return written(quotient(part.digits, 10n ** BigInt(part.scale - decimals)), decimals);
}

/** The same value without idle zeros: "6.50" is "6.5", "12.00" is "12". */
export function trimExact(value: Exact): Exact {
  const { digits, scale } = parts(value);
  const text = written(digits, scale);
  return scale === 0 ? text : text.replace(/\.?0+$/, '');
}

/**
 * What per cent `part` is of `whole`, to `decimals` places (2 unless told): "11.17". Undefined where there is no whole
 * to take it from: percentages come from quantities alone.
 */
export function percentOf(part: Exact, whole: Exact, decimals = 2): Exact | undefined {
  return divideExact(multiplyExact(part, '100'), whole, decimals);
}

interface Parts {
  readonly digits: bigint;
  readonly scale: number;
}

function parts(value: Exact): Parts {
  const match = EXACT.exec(value);
  if (match === null) throw new Error(`Not an exact decimal: ${value}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return { digits: sign === '-' ? -digits : digits, scale: fraction.length };
}

function raised({ digits, scale }: Parts, to: number): bigint {
  return digits * 10n ** BigInt(to - scale);
}

function quotient(numerator: bigint, denominator: bigint): bigint {
  const sign = numerator < 0n === denominator < 0n ? 1n : -1n;
  const [n, d] = [magnitude(numerator), magnitude(denominator)];
  return sign * ((n * 2n + d) / (d * 2n));
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function written(digits: bigint, scale: number): Exact {
  const text = magnitude(digits)
    .toString()
    .padStart(scale + 1, '0');
  const whole = text.slice(0, text.length - scale);
  const sign = digits < 0n ? '-' : '';
  return scale === 0 ? `${sign}${whole}` : `${sign}${whole}.${text.slice(-scale)}`;
}
