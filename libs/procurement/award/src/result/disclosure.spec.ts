import { expect, it } from '@jest/globals';
import type { AwardFile } from '../rows/award-file.js';
import { faultOfDisclosure } from './disclosure.js';

const names: Record<string, string> = { a: 'Alder & Sons Ltd', b: 'Birch', c: 'Cedar CIC' };
const file = {
  bidsFor: () => Object.keys(names).map((id) => ({ id })),
  bidder: ({ id }: { id: string }) => names[id],
} as unknown as AwardFile;
const fault = (text: string, ...may: string[]) => faultOfDisclosure(text, file, { lotId: 'l', may });

it('finds the name of another bidder, however it is written', () => {
  expect(fault('Better than cedar cic on every count.', 'a', 'b')).toMatch(/names Cedar CIC/);
  expect(fault('Unlike ALDER & SONS LTD, it names dates.', 'b')).toMatch(/Alder & Sons Ltd/);
  expect(fault('Unlike Alder and Cedar.', 'b')).toBeUndefined();
});

it('finds nothing in the names that may stand, nor in words that only contain one', () => {
  expect(fault('Birch names dates; Alder & Sons Ltd does not.', 'a', 'b')).toBeUndefined();
  expect(fault('It will use birchwood.', 'a')).toBeUndefined();
});
