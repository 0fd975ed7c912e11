import { Injectable } from '@nestjs/common';
import { catalogueOf } from '@commonweal/catalogue';
import { Responses } from '@commonweal/decisions';
import type { Caller } from '@commonweal/identity';
import { Clock, invalidField, notFound } from '@commonweal/platform';
import type { ChoiceGiven, ChoiceWord, StandingEffectView } from '@commonweal/wire';
import type { EntityManager } from 'typeorm';
import type { Dossier } from '../dossier/dossier.js';
import { suggestionsOf } from '../dossier/suggestions.js';
import { IndicatorChoice } from '../rows/indicator-choice.entity.js';
import { Commands } from './commands.js';
import { refuseStale } from './stale-row.js';

const words: Record<ChoiceWord, string> = {
  'award-criterion': 'award criterion',
  'performance-obligation': 'performance obligation',
  both: 'award criterion and performance obligation',
  'not-appropriate': 'not appropriate',
};

/** Records what becomes of suggested indicators. */
@Injectable()
export class ChooseIndicators {
  constructor(
    private readonly commands: Commands,
    private readonly responses: Responses,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, invalid, stale, conflict */
  choose(id: string, indicator: string, seen: number, given: ChoiceGiven, caller: Caller): Promise<void> {
    return this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const before = dossier.choices.get(indicator);
      const suggestions = suggestionsOf(dossier).get(indicator) ?? [];
      if (!before && !suggestions.length) throw notFound('indicator of this procurement');
      refuseStale({ what: 'choice', indicator }, before?.version ?? 0, seen);
      refuseWrong(indicator, given, dossier);
      await this.write(tx, dossier, indicator, given, caller);
      await this.respond(tx, suggestions, { ...given, indicator }, caller);
      const { choice, reason } = given;
      return {
        action: 'indicator-chosen',
        data: { indicator, from: before?.choice ?? null, to: choice },
        why: reason,
      };
    });
  }

  private async write(
    tx: EntityManager,
    { procurement, documents, choices }: Dossier,
    indicator: string,
    { choice, reason }: ChoiceGiven,
    { personId: byId }: Caller,
  ): Promise<void> {
    const at = {
      procurementId: procurement.id,
      indicator,
      byId,
      at: this.clock.now(),
      release: documents.release,
    };
    const version = (choices.get(indicator)?.version ?? 0) + 1;
    await tx.upsert(IndicatorChoice, { ...at, choice, reason: reason?.trim() ? reason : null, version }, [
      'procurementId',
      'indicator',
    ]);
  }

  private async respond(
    tx: EntityManager,
    suggestions: StandingEffectView[],
    { indicator, choice, reason }: ChoiceGiven & { indicator: string },
    { personId }: Caller,
  ): Promise<void> {
    for (const decisionId of new Set(suggestions.map((suggestion) => suggestion.decisionId)))
      await this.responses.record(tx, {
        decisionId,
        about: `indicator:${indicator}`,
        outcome: choice === 'not-appropriate' ? 'declined' : 'accepted',
        what: `Chosen as ${words[choice]}`,
        ...(reason ? { reason } : {}),
        personId,
      });
  }
}

function refuseWrong(
  indicator: string,
  { choice, reason }: ChoiceGiven,
  { documents, choices }: Dossier,
): void {
  if (choice === 'not-appropriate') {
    if (!reason?.trim())
      throw invalidField('reason', 'reason is missing: say why the indicator is not appropriate');
    return;
  }
  const content = catalogueOf(documents).indicator(indicator);
  if (content?.placeholder)
    throw invalidField(
      'choice',
      'This row only prompts: add an own indicator for its outcome, or say why there is none',
    );
  if (content?.retired && !choices.get(indicator)?.isChosen)
    throw invalidField('choice', 'This indicator is retired and no longer offered');
}
