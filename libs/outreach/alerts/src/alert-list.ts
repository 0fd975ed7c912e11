import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type AlertListQuery, type AlertView, severities } from '@commonweal/wire';
import { type Caller, People, scopeOf } from '@commonweal/identity';
import { matching, notFound, Page, page } from '@commonweal/platform';
import { Alert } from './alert.entity.js';
import { alertView } from './alert-view.js';

/** The low ones first. */
const bySeverity = `array_position(array['${severities.join("','")}'], alert.severity::text)`;

const equals = ['state', 'severity', 'subjectId'] as const;

@Injectable()
export class AlertList {
  constructor(
    private readonly database: DataSource,
    private readonly people: People,
  ) {}

  async list(query: AlertListQuery, caller: Caller): Promise<Page<AlertView>> {
    const rows = this.database.manager.createQueryBuilder(Alert, 'alert');
    scopeOf(caller).narrow(rows, { directorate: 'alert.directorate', category: 'alert.category' });
    for (const name of equals) if (query[name]) rows.andWhere(`alert.${name} = :${name}`, query);
    if (query.unresolved !== undefined) rows.andWhere(`(alert.state <> 'resolved') = :unresolved`, query);
    matching(rows, query.q, ['alert.subject', 'alert.message', 'alert.rule']);
    const found = await page(rows, query, {
      raisedAt: 'alert.raisedAt',
      dueOn: 'alert.dueOn',
      severity: bySeverity,
      state: 'alert.state',
      subject: 'alert.subject',
      rung: 'alert.rung',
    });
    return new Page(await this.views(found.items), found.total);
  }

  async one(id: string, caller: Caller): Promise<AlertView> {
    const alert = await this.database.manager.findOneBy(Alert, { id });
    if (!alert || !scopeOf(caller).includes(alert)) throw notFound('alert');
    const [view] = await this.views([alert]);
    return view ?? alertView(alert);
  }

  private async views(alerts: Alert[]): Promise<AlertView[]> {
    const people = await this.people.findAll(alerts.flatMap(({ resolvedBy }) => resolvedBy ?? []));
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return alerts.map((alert) => alertView(alert, names));
  }
}
