/** A set of small whole numbers as one hexadecimal text, lowest bit = 0: thirty participants take eight characters. */
export type Bitmap = string;

export const emptyBitmap: Bitmap = '0';

export function hasBit(bitmap: Bitmap, index: number): boolean {
  return ((toBits(bitmap) >> BigInt(index)) & 1n) === 1n;
}

export function withBit(bitmap: Bitmap, index: number): Bitmap {
  return (toBits(bitmap) | (1n << BigInt(index))).toString(16);
}

export function withoutBit(bitmap: Bitmap, index: number): Bitmap {
  return (toBits(bitmap) & ~(1n << BigInt(index))).toString(16);
}

export function unionOf(bitmaps: readonly Bitmap[]): Bitmap {
  return bitmaps.reduce((all, bitmap) => all | toBits(bitmap), 0n).toString(16);
}

export function countBits(bitmap: Bitmap): number {
  let count = 0;
  for (const digit of bitmap) count += bitsOfDigit[parseInt(digit, 16)] ?? 0;
  return count;
}

const bitsOfDigit = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

function toBits(bitmap: Bitmap): bigint {
  return BigInt(`0x${bitmap}`);
}
