import { figureIn, shown, type Reader } from '@commonweal/platform';
import { decimalPlacesOf, toParts } from '../promise/decimal.js';

const mostPence = 1e15;

/** Pounds, as a number or as text like "1,250,000.50"; the value is whole pence. */
export const pounds: Reader<number> = (cell) => {
  const figure = figureIn(cell, '£');
  if (figure === undefined || decimalPlacesOf(figure) > 2)
    return { fault: `${shown(cell)} is not an amount in pounds and pence: write it like 1250000.50.` };
  const pence = Number(toParts(figure, 2));
  return pence <= mostPence ? { value: pence } : { fault: 'The amount is too large.' };
};
