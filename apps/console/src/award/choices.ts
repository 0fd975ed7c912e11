import type { BidState, CriterionKind, OfferDirection, ScoringMethod } from '@commonweal/wire';

export const criterionKinds: CriterionKind[] = ['price', 'quality', 'social-value'];
export const scoringMethods: ScoringMethod[] = ['scale', 'relative', 'target', 'bands'];
export const offerDirections: OfferDirection[] = ['more-is-better', 'less-is-better'];
export const bidStates: BidState[] = ['admitted', 'excluded', 'withdrawn'];
