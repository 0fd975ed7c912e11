import { catalogueOf } from '@commonweal/catalogue';
import { dayBegins } from '@commonweal/platform';
import type { Procurement } from '@commonweal/procurements';
import type {
  Criterion,
  FactContent,
  IndicatorContent,
  NoticeContent,
  ocdsCategories,
  OcdsDocument,
  OcdsMetric,
  ocdsMethods,
  OcdsPeriod,
  OcdsSustainability,
  OcdsTender,
} from '@commonweal/wire';
import type { ChoiceRow, Facts, NoticeRow, ProcessRows } from './process-rows.js';
import type { Discloses } from './public-processes.js';
import { inPounds, type Policy } from './metrics.js';

/** One procurement's rows. */
export interface OneProcurement {
  procurement: Procurement;
  facts: Facts;
  notices: NoticeRow[];
  lots: ProcessRows['lots'];
  criteria: Criterion[];
  choices: ChoiceRow[];
}

/** What a tender notice says. Nothing of bids, of their evaluation or of a panel is read for it. */
export function tenderOf(
  of: OneProcurement,
  policy: Policy,
  { status, documents }: { status: string; documents: OcdsDocument[] },
): OcdsTender {
  const { procurement, facts, lots, criteria } = of;
  const { estimatedValueExVat: net, estimatedValueIncVat: gross } = facts;
  const goals = sustainability(of, policy);
  const targets = targetsOf(criteria);
  return {
    ...{ id: procurement.reference, title: procurement.title, status },
    ...(typeof net === 'number'
      ? { value: { ...inPounds(net), ...(typeof gross === 'number' ? { amountGross: gross / 100 } : {}) } }
      : {}),
    ...methodOf(facts, policy),
    ...criteriaOf(criteria),
    ...periodPlanned(facts),
    ...(lots.length > 1 ? { lots: lots.map(lotOf) } : {}),
    ...(documents.length ? { documents } : {}),
    hasSustainability: of.choices.length > 0,
    ...(goals.length ? { sustainability: goals } : {}),
    ...(targets.length ? { targets } : {}),
  };
}

/** Codes by the value of the fact. */
type Codes<T> = Partial<Record<string, T>>;

const methods: Codes<(typeof ocdsMethods)[number]> = {
  competition: 'open',
  framework: 'selective',
  'direct-award': 'direct',
};
const categories: Codes<(typeof ocdsCategories)[number]> = {
  goods: 'goods',
  services: 'services',
  'light-touch': 'services',
  works: 'works',
  concession: 'services',
};

function methodOf(
  { procurementRoute, procurementType, regime }: Facts,
  { documents }: Policy,
): Pick<OcdsTender, 'procurementMethod' | 'procurementMethodDetails' | 'mainProcurementCategory'> {
  const wordOf = (fact: string, value: unknown) =>
    documents.get<FactContent>('fact', fact)?.values?.find((one) => one.value === value)?.title;
  const details = [wordOf('regime', regime), wordOf('procurementRoute', procurementRoute)].filter(Boolean);
  const method = methods[String(procurementRoute)];
  const category = categories[String(procurementType)];
  return {
    ...(method ? { procurementMethod: method } : {}),
    ...(details.length ? { procurementMethodDetails: details.join('; ').slice(0, 300) } : {}),
    ...(category ? { mainProcurementCategory: category } : {}),
  };
}

function criteriaOf(criteria: Criterion[]) {
  if (!criteria.length) return {};
  const only = criteria.every(({ kind }) => kind === 'price');
  return {
    awardCriteria: only ? 'priceOnly' : 'ratedCriteria',
    awardCriteriaDetails: criteria.map(({ title, weight }) => `${title}: ${weight}%`).join('\n'),
  };
}

function periodPlanned({ contractStartsOn, contractMonths }: Facts): { contractPeriod?: OcdsPeriod } {
  const months = typeof contractMonths === 'number' ? Math.round(contractMonths) : undefined;
  if (typeof contractStartsOn !== 'string' && months === undefined) return {};
  return {
    contractPeriod: {
      ...(typeof contractStartsOn === 'string' ? { startDate: dayBegins(contractStartsOn) } : {}),
      ...(months === undefined ? {} : { durationInMonths: months }),
    },
  };
}

const lotOf = ({ number, title, estimatedValueExVat }: ProcessRows['lots'][number]) => ({
  ...{ id: String(number), title },
  ...(estimatedValueExVat === null ? {} : { value: inPounds(estimatedValueExVat) }),
});

/** What bidders are told that they are asked to promise. */
function targetsOf(criteria: Criterion[]): OcdsMetric[] {
  const asked = criteria.filter(({ indicator, target }) => indicator && target !== undefined);
  return [...new Map(asked.map((one) => [one.key, one])).values()].map(({ key, title, target, unit }) => ({
    ...{ id: key, title },
    observations: [
      { id: `${key}-target`, measure: target, ...(unit ? { unit: { name: unit } } : {}) },
    ] as OcdsMetric['observations'],
  }));
}

const strategiesOf: Codes<OcdsSustainability['strategies']> = {
  'award-criterion': ['awardCriteria'],
  'performance-obligation': ['contractPerformanceConditions'],
  both: ['awardCriteria', 'contractPerformanceConditions'],
};

/** Each goal once, with every way in which it is pursued. */
function sustainability({ choices }: OneProcurement, { documents }: Policy): OcdsSustainability[] {
  const goals = new Map<string, Set<OcdsSustainability['strategies'][number]>>();
  for (const one of choices) {
    const strategies = strategiesOf[one.choice] ?? [];
    for (const goal of goalsOf(one, documents)) {
      const known = goals.get(goal) ?? new Set();
      for (const strategy of strategies) known.add(strategy);
      goals.set(goal, known);
    }
  }
  return [...goals]
    .filter(([, strategies]) => strategies.size)
    .map(([goal, strategies]) => ({ ...(goal ? { goal } : {}), strategies: [...strategies].sort() }))
    .sort((a, b) => (a.goal ?? '').localeCompare(b.goal ?? ''));
}

const broadGoals = ['economic', 'environmental', 'social'];

/** As the indicator's tags `ocds:<code>` say; else the theme that it stands under, where that is one of the broad goals. */
function goalsOf({ indicator, outcome }: ChoiceRow, documents: Policy['documents']): string[] {
  const tags = documents.get<IndicatorContent>('indicator', indicator)?.tags ?? [];
  const said = tags.flatMap((tag) => (tag.startsWith('ocds:') ? [tag.slice('ocds:'.length)] : []));
  if (said.length) return said;
  const { themes } = catalogueOf(documents);
  const theme = themes.find(({ outcomes }) =>
    outcomes.some(({ key, rows }) => key === outcome || rows.some((row) => row.key === indicator)),
  );
  return theme && broadGoals.includes(theme.key) ? [theme.key] : [''];
}

const documentTypes: Record<Discloses, string> = {
  ...{ planning: 'plannedProcurementNotice', tender: 'tenderNotice' },
  ...{ award: 'awardNotice', contract: 'contractNotice' },
};

/** The published notices that make one thing public. */
export function noticesOf(
  rows: NoticeRow[],
  discloses: Discloses,
  { documents, disclosed }: { documents: Policy['documents']; disclosed: Map<string, Discloses> },
): OcdsDocument[] {
  return rows
    .filter(({ notice }) => disclosed.get(notice) === discloses)
    .map(({ notice, publishedOn, evidence }) => {
      const said = documents.get<NoticeContent>('notice', notice);
      return {
        ...{ id: notice, documentType: documentTypes[discloses], title: said?.title ?? notice },
        ...(said?.code.startsWith('UK') ? { noticeType: said.code } : {}),
        ...(evidence && /^https?:\/\/\S+$/.test(evidence) ? { url: evidence } : {}),
        datePublished: dayBegins(publishedOn),
      };
    });
}
