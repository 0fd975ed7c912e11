import { Injectable } from '@nestjs/common';
import { Clock } from '@commonweal/platform';
import { Reaches, turningPoints, type Axis, type Reach } from '@commonweal/rules';
import type {
  Conditions,
  CoverageView,
  CoveringRule,
  EffectUse,
  FactContent,
  FactValue,
  RuleContent,
  ValueBand,
} from '@commonweal/wire';
import { DraftReading } from './draft-reading.js';
import { Effects } from './effect.js';
import { ruleBookOf } from './rule-books.js';
import { ruleInEnglish } from './rule-kind.js';

const category = 'category';
const value = 'estimatedValueExVat';
const regime = 'regime';

const figures: Record<Reach, string> = { never: '0', perhaps: '1', can: '2' };

/** Where rules can suggest indicators at all: every category, band of values and regime, worked out and not tried out. */
@Injectable()
export class Coverage {
  constructor(
    private readonly read: DraftReading,
    private readonly effects: Effects,
    private readonly clock: Clock,
  ) {}

  async of(change?: string): Promise<CoverageView> {
    const documents = change ? await this.read.draft(change) : await this.read.inForce();
    const today = this.clock.today();
    const book = ruleBookOf(documents);
    const suggesting = [...documents.all<RuleContent>('rule')].flatMap(([key, rule]) =>
      isLive(rule, today) ? this.indicatorsOf(rule).map((indicator) => ({ key, rule, indicator })) : [],
    );
    const valuesOf = (fact: string) => documents.get<FactContent>('fact', fact)?.values ?? [];
    const [categories, regimes] = [valuesOf(category), valuesOf(regime)];
    const bands = bandsAt(
      turningPoints(
        book,
        suggesting.map(({ key }) => key),
        value,
        { today },
      ),
    );
    const reaches = new Reaches(book, axesOf(categories, bands, regimes), { today });
    const rules = suggesting.flatMap(({ key, rule, indicator }): CoveringRule[] => {
      const reach = reaches.of(key);
      if (!reach) return [];
      const english = ruleInEnglish(rule, documents, this.effects);
      return [
        {
          rule: key,
          title: rule.title,
          english,
          indicator,
          reach: reach.map((one) => figures[one]).join(''),
        },
      ];
    });
    return { today, categories, bands, regimes, rules };
  }

  /** What the rule suggests: whatever effect of it takes an indicator. */
  private indicatorsOf({ effects }: RuleContent): string[] {
    return effects.flatMap((use: EffectUse) =>
      (this.effects.find(use.effect)?.arguments ?? []).flatMap(({ name, type }) => {
        const given = use[name];
        return type === 'document:indicator' && typeof given === 'string' ? [given] : [];
      }),
    );
  }
}

function isLive({ subject, retired, from, until }: RuleContent, today: string): boolean {
  return subject === 'procurement' && !retired && (from ?? today) <= today && today <= (until ?? today);
}

/** Bands of money in pence: nothing changes within one. */
function bandsAt(points: readonly number[]): ValueBand[] {
  const edges = points.filter((point) => point > 0);
  return [undefined, ...edges].map((from, index) => {
    const below = edges[index];
    return { ...(from === undefined ? {} : { from }), ...(below === undefined ? {} : { below }) };
  });
}

function axesOf(categories: FactValue[], bands: ValueBand[], regimes: FactValue[]): Axis[] {
  const each = (fact: string, values: FactValue[]): Axis => ({
    fact,
    parts: values.map((one) => ({ fact, operator: 'equal', value: one.value })),
  });
  const within = ({ from = 0, below }: ValueBand): Conditions => ({
    all: [
      { fact: value, operator: 'greaterThanInclusive', value: from },
      ...(below === undefined ? [] : [{ fact: value, operator: 'lessThan', value: below }]),
    ],
  });
  return [each(category, categories), { fact: value, parts: bands.map(within) }, each(regime, regimes)];
}
