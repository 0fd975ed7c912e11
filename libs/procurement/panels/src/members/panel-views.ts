import { Injectable } from '@nestjs/common';
import { sayEffect, Effects } from '@commonweal/decisions';
import { Releases, type DocumentSet } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import { notFound } from '@commonweal/platform';
import type { PanelContent, PanelView, RuleContent } from '@commonweal/wire';
import { DataSource } from 'typeorm';
import { papersDaysOf } from '../panel-kind.js';
import { Members } from './members.js';

/** What people see of panels: their document, the rules that route to them, and who sits on them. */
@Injectable()
export class PanelViews {
  constructor(
    private readonly database: DataSource,
    private readonly releases: Releases,
    private readonly members: Members,
    private readonly effects: Effects,
  ) {}

  async list(caller: Caller): Promise<PanelView[]> {
    const documents = await this.releases.inForce(this.database.manager);
    const panels = [...documents.all<PanelContent>('panel')];
    const views = await Promise.all(panels.map(([key, panel]) => this.view(key, panel, documents, caller)));
    return views.sort((a, b) => a.title.localeCompare(b.title));
  }

  /** @throws DomainError not-found */
  async one(key: string, caller: Caller): Promise<PanelView> {
    const documents = await this.releases.inForce(this.database.manager);
    const panel = documents.get<PanelContent>('panel', key);
    if (!panel) throw notFound('panel');
    return this.view(key, panel, documents, caller);
  }

  private async view(
    id: string,
    panel: PanelContent,
    documents: DocumentSet,
    caller: Caller,
  ): Promise<PanelView> {
    const { title, remit, quorum, quorums = [] } = panel;
    const tx = this.database.manager;
    const presides = await this.members.mayPreside(tx, id, caller);
    const sitting = await this.members.sitting(tx, id);
    return {
      ...{ id, title, remit, quorum },
      quorums: [...quorums],
      papersDays: papersDaysOf(panel),
      routes: this.routes(id, documents),
      members: sitting.map(({ email: _, ...member }) => member),
      may: [
        ...(presides || caller.roles.includes('admin') ? ['members'] : []),
        ...(presides ? ['meetings'] : []),
      ],
    };
  }

  /** Titles of the rules that route to it, with what they say. */
  private routes(panel: string, documents: DocumentSet): string[] {
    return [...documents.all<RuleContent>('rule').values()].flatMap((rule) =>
      rule.effects
        .filter((effect) => effect.effect === 'route-to-panel' && effect['panel'] === panel)
        .map((effect) => `${rule.title}: ${sayEffect(effect, this.effects, documents)}.`),
    );
  }
}
