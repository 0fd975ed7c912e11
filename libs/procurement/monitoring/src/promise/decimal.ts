/** Figures are counted in whole numbers of their smallest part, so that shares add up to the last digit. */
const storedPlaces = 4;

/**
 * The figure in whole parts of `places` decimal places, half away from zero.
 * Takes what JSON and PostgreSQL's `numeric` give.
 */
export function toParts(figure: number | string, places = storedPlaces): bigint {
  const [mantissa = '0', exponent = '0'] = String(figure).toLowerCase().split('e');
  const negative = mantissa.startsWith('-');
  const [whole = '0', fraction = ''] = mantissa.replace(/^[-+]/, '').split('.');
  const shift = Number(exponent) + places - fraction.length;
  const digits = BigInt(whole + fraction);
  const parts = shift >= 0 ? digits * 10n ** BigInt(shift) : divideHalfUp(digits, 10n ** BigInt(-shift));
  return negative ? -parts : parts;
}

export function fromParts(parts: bigint, places = storedPlaces): number {
  return Number(partsAsText(parts, places));
}

/** As SQL writes it. */
export function partsAsText(parts: bigint, places = storedPlaces): string {
  const digits = (parts < 0n ? -parts : parts).toString().padStart(places + 1, '0');
  const sign = parts < 0n ? '-' : '';
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Both are not negative. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  return (2n * dividend + divisor) / (2n * divisor);
}

export function decimalPlacesOf(figure: number): number {
  const [mantissa = '', exponent = '0'] = String(figure).toLowerCase().split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}
