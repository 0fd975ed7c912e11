import type { Dossier } from '@commonweal/procurements';
import type { WorkFound } from '@commonweal/workflow';
import { inLot } from '../award-desk.js';
import type { AwardFile } from '../rows/award-file.js';
import type { Bid } from '../rows/bid.entity.js';

/** How the bids stand. A lot without a bid holds the task: withdraw the procurement, or wait for one. */
export function bidWork(dossier: Pick<Dossier, 'lots'>, file: AwardFile): WorkFound {
  const empty = dossier.lots.filter(({ id }) => !file.bidsFor(id).length);
  const missing = file.rows.bids.flatMap((bid) => missingFrom(bid, file));
  return {
    isBegun: file.rows.bids.length > 0,
    open: [
      ...empty.map(({ id }) => `a bid${inLot(dossier, id)}`),
      ...missing.slice(0, 5),
      ...(missing.length > 5 ? [`${missing.length - 5} more things`] : []),
    ],
    problems: [],
  };
}

/** What a bid still lacks, each a noun phrase. Who offers nothing is entered with 0, or with those words. */
export function missingFrom(bid: Bid, file: AwardFile): string[] {
  if (!bid.isAdmitted) return [];
  return [...missingOffers(bid, file), ...missingEvidence(bid, file)];
}

/** What a bidder says of its kind is published, so it is shown. */
function missingEvidence(bid: Bid, file: AwardFile): string[] {
  const kinds = [
    ...(bid.sme ? ['small'] : []),
    ...(bid.vcse ? ['a social enterprise'] : []),
    ...(bid.local ? ['local'] : []),
  ];
  return kinds.length && !bid.kindEvidence?.trim()
    ? [`what shows that ${file.bidder(bid)} is ${kinds.join(' and ')}`]
    : [];
}

function missingOffers(bid: Bid, file: AwardFile): string[] {
  return file
    .criteriaOf(bid.lotId)
    .filter(({ kind, method, key }) => {
      const offer = bid.offerFor(key);
      if (kind === 'price') return false;
      return method === 'scale' ? !offer?.answer?.trim() : offer?.value === undefined;
    })
    .map(({ title, method }) =>
      method === 'scale'
        ? `the answer of ${file.bidder(bid)} to “${title}”`
        : `the figure of ${file.bidder(bid)} for “${title}”`,
    );
}
