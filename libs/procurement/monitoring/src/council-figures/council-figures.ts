import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  CouncilFigureGiven,
  CouncilFigureView,
  CouncilIndicatorView,
  IndicatorContent,
} from '@commonweal/wire';
import { catalogueOf } from '@commonweal/catalogue';
import { type DocumentSet, parameterOn, Releases } from '@commonweal/documents';
import { type Caller, Person } from '@commonweal/identity';
import { Ledger } from '@commonweal/ledger';
import { Clock, DomainError, invalidField, newId, notFound, Transaction } from '@commonweal/platform';
import { faultOfAnswer, isFigure } from '../promise/measure.js';
import { CouncilFigure } from './council-figure.entity.js';

/** The parameter that names the indicator which is counted from the register of contracts. */
const counted = 'indicator-of-contracts-with-smes-and-vcses';

/** Indicators that no supplier answers: counted from the register of contracts, or entered centrally. */
@Injectable()
export class CouncilFigures {
  constructor(
    private readonly transaction: Transaction,
    private readonly releases: Releases,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** By title. */
  list(): Promise<CouncilIndicatorView[]> {
    return this.transaction.run((tx) => this.views(tx));
  }

  /** @throws DomainError not-found, invalid, conflict where it is counted */
  enter(key: string, given: CouncilFigureGiven, caller: Caller): Promise<CouncilIndicatorView> {
    const { asOf, value, source } = given;
    return this.transaction.run(async (tx) => {
      const documents = await this.releases.inForce(tx);
      const indicator = measuredOverCouncil(documents).get(key);
      if (!indicator) throw notFound('indicator that is measured over the council');
      if (this.isCounted(documents, key)) throw isCounted();
      const fault = faultOfAnswer({ type: indicator.type, levels: null }, value);
      if (fault) throw invalidField('value', fault);
      if (asOf > this.clock.today()) throw invalidField('asOf', 'Give today or a day before.');
      const id = newId();
      const row = { id, indicator: key, asOf, value: String(value), source: source.trim() };
      await tx.insert(CouncilFigure, { ...row, byId: caller.personId, at: this.clock.now() });
      await this.ledger.write(tx, {
        ...{ subjectKind: 'council-figure', subjectId: id, action: 'entered', actorId: caller.personId },
        data: { indicator: key, asOf, value },
        why: source,
      });
      const view = (await this.views(tx)).find((each) => each.indicator === key);
      if (!view) throw notFound('indicator that is measured over the council');
      return view;
    });
  }

  private async views(tx: EntityManager): Promise<CouncilIndicatorView[]> {
    const documents = await this.releases.inForce(tx);
    const catalogue = catalogueOf(documents);
    const entered = await enteredFigures(tx);
    const views: CouncilIndicatorView[] = [];
    for (const [indicator, { title, type, unit }] of measuredOverCouncil(documents)) {
      const isOwn = this.isCounted(documents, indicator);
      const [latest, ...before] = isOwn ? [await this.count(tx)] : (entered.get(indicator) ?? []);
      const { outcomes } = catalogue.placeOf(indicator);
      views.push({ indicator, title, type, unit, outcomes, isCounted: isOwn, latest, before });
    }
    return views.sort((a, b) => a.title.localeCompare(b.title));
  }

  private isCounted(documents: DocumentSet, indicator: string): boolean {
    return parameterOn(documents, counted, this.clock.today()) === indicator;
  }

  /** Running contracts whose supplier is small or social, each once. */
  private async count(tx: EntityManager): Promise<CouncilFigureView> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM contract c JOIN supplier s ON s.id = c.supplier_id
        WHERE c.state = 'running' AND (s.sme OR s.vcse)`,
    );
    return {
      asOf: this.clock.today(),
      value: row?.count ?? 0,
      source: 'Counted from the register of contracts',
    };
  }
}

/** Those with figures, in force and not retired, by key. */
function measuredOverCouncil(documents: DocumentSet): Map<string, IndicatorContent> {
  const all = documents.all<IndicatorContent>('indicator');
  return new Map(
    [...all].filter(
      ([, { measuredOver, retired, type }]) => measuredOver === 'council' && !retired && isFigure(type),
    ),
  );
}

/** By indicator, the latest day first and what was entered last before what it corrects. */
async function enteredFigures(tx: EntityManager): Promise<Map<string, CouncilFigureView[]>> {
  const rows = await tx
    .createQueryBuilder(CouncilFigure, 'figure')
    .leftJoin(Person, 'person', 'person.id = figure.byId')
    .select(['figure.indicator AS indicator', 'figure.asOf AS "asOf"', 'figure.value AS value'])
    .addSelect(['figure.source AS source', 'figure.at AS at', 'person.name AS by'])
    .orderBy({ 'figure.asOf': 'DESC', 'figure.at': 'DESC', 'figure.id': 'DESC' })
    .getRawMany<{ indicator: string; asOf: string; value: string; source: string; at: Date; by: string }>();
  const found = new Map<string, CouncilFigureView[]>();
  for (const { indicator, asOf, value, source, at, by } of rows)
    found.set(indicator, [
      ...(found.get(indicator) ?? []),
      { asOf, value: Number(value), source, by, at: at.toISOString() },
    ]);
  return found;
}

function isCounted(): DomainError {
  const detail = 'This is counted from the register of contracts: correct the contract or its supplier.';
  return new DomainError('conflict', 'figure-is-counted', detail);
}
