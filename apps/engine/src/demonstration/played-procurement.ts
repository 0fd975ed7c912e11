/** How far a procurement has come by the time somebody first looks at the demonstration. */
type Reach =
  | { stage: string; tasks: 'none' | 'some' | 'all' }
  | { paused: string; stage: string }
  | { withdrawn: string; stage: string };

export interface PlayedProcurement {
  title: string;
  lead: 'lead' | 'other-lead';
  category: string;
  directorate: string;
  /** Days before today on which it was opened. */
  openedDaysAgo: number;
  /** Why the panel defers it, at its last meeting. */
  deferred?: string;
  reach: Reach;
  facts: Record<string, unknown>;
  /** Title of the contract that it follows. */
  follows?: string;
}

export const pounds = (exVat: number) => ({
  estimatedValueExVat: exVat * 100,
  estimatedValueIncVat: Math.round(exVat * 120),
});

export const words = (need: string) => ({
  needStatement: need,
  serviceReviewFindings:
    'The present service ends with its contract. Users value it; its reach into the north of the city is uneven.',
  healthInequalities:
    'Most users live in the wards with the lowest healthy life expectancy; recruitment and training will be aimed there first.',
  consultationReason: 'Those who use the service and those who deliver it know best what is missing.',
  consultationFindings: 'Providers ask for longer contracts; residents ask for local staff who stay.',
});
