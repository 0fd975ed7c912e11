import type { AwardFile } from '../rows/award-file.js';

interface Told {
  lotId: string;
  /** Bids whose bidders may be named in it. */
  may: readonly (string | undefined)[];
}

/** A text that bidders read names another of them; undefined where it does not. */
export function faultOfDisclosure(text: string, file: AwardFile, { lotId, may }: Told): string | undefined {
  const named = file
    .bidsFor(lotId)
    .filter(({ id }) => !may.includes(id))
    .map((bid) => file.bidder(bid))
    .find((name) => isNamed(name, text));
  return named && `Bidders read this, and it names ${named}, another bidder. Leave that out.`;
}

/** As words of their own, whatever the case: "Alder" is not in "Alderman". */
function isNamed(name: string, text: string): boolean {
  const [all, one] = [text, name].map(
    (of) =>
      ` ${of
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()} `,
  );
  return Boolean(one?.trim()) && (all ?? '').includes(one ?? '');
}
