import Fraction from 'fraction.js';

export const zero = new Fraction(0);
export const one = new Fraction(1);

/** A figure as it is written: 0.1 is a tenth. */
export function exact(figure: number): Fraction {
  const text = String(figure);
  return new Fraction(text.includes('e') ? figure.toFixed(12) : text);
}

export function sum(parts: readonly Fraction[]): Fraction {
  return parts.reduce((total, part) => total.add(part), zero);
}

export function largest(figures: readonly Fraction[]): Fraction {
  return figures.reduce((most, figure) => (figure.compare(most) > 0 ? figure : most));
}

export function smallest(figures: readonly Fraction[]): Fraction {
  return figures.reduce((least, figure) => (figure.compare(least) < 0 ? figure : least));
}

/** The middle one, or half way between the two in the middle. @throws RangeError for no figures */
export function median(figures: readonly Fraction[]): Fraction {
  const inOrder = [...figures].sort((a, b) => a.compare(b));
  const [low, high] = [inOrder[(inOrder.length - 1) >> 1], inOrder[inOrder.length >> 1]];
  if (!low || !high) throw new RangeError('There is no median of nothing.');
  return low.add(high).div(2);
}

/** To so many decimal places, half away from zero. Only what is shown is rounded; ranks compare exact figures. */
export function shown(figure: Fraction, places = 2): string {
  const rounded = figure
    .abs()
    .mul(10 ** places)
    .add(new Fraction(1, 2))
    .floor();
  const digits = rounded.n.toString().padStart(places + 1, '0');
  const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return figure.compare(0) < 0 && rounded.compare(0) > 0 ? `-${text}` : text;
}

/** Without the noughts at its end: 12.50 is 12.5. */
export function plain(figure: Fraction, places = 2): string {
  const text = shown(figure, places);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
