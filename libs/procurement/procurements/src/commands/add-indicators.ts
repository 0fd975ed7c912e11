import { Injectable } from '@nestjs/common';
import { catalogueOf } from '@commonweal/catalogue';
import type { Caller } from '@commonweal/identity';
import { Clock, DomainError, invalidField, type FieldErrors } from '@commonweal/platform';
import type { IndicatorAdd } from '@commonweal/wire';
import type { Dossier } from '../dossier/dossier.js';
import { suggestionsOf } from '../dossier/suggestions.js';
import { IndicatorChoice, type OwnIndicator } from '../rows/indicator-choice.entity.js';
import { Commands } from './commands.js';

const ofOwn = ['title', 'outcome', 'type', 'direction'] as const;

/** Adds indicators that no rule suggested: of the catalogue, or own ones. */
@Injectable()
export class AddIndicators {
  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** @returns its key @throws DomainError invalid, conflict */
  async add(id: string, body: IndicatorAdd, caller: Caller): Promise<string> {
    let indicator = '';
    await this.commands.whileRunning(id, caller, async (tx, dossier) => {
      const own = body.indicator ? null : ownOf(body, dossier);
      indicator = body.indicator ?? nextOwnKey(dossier);
      if (!own) refuseOfCatalogue(indicator, body, dossier);
      const { choice, reason } = body;
      const { personId: byId } = caller;
      const made = {
        procurementId: id,
        indicator,
        own,
        choice,
        reason,
        byId,
        at: this.clock.now(),
        version: 1,
      };
      await tx.insert(IndicatorChoice, { ...made, release: dossier.documents.release });
      return {
        action: 'indicator-added',
        data: { indicator, to: choice },
        private: own ? { own } : undefined,
        why: reason,
      };
    });
    return indicator;
  }
}

function refuseOfCatalogue(indicator: string, body: IndicatorAdd, dossier: Dossier): void {
  const stray = [...ofOwn, 'unit' as const].filter((field) => body[field]);
  refuse(Object.fromEntries(stray.map((field) => [field, ['belongs to an own indicator only']])));
  if (!catalogueOf(dossier.documents).isOffered(indicator))
    throw invalidField('indicator', 'indicator must be one that the catalogue offers');
  if (dossier.choices.has(indicator) || suggestionsOf(dossier).has(indicator))
    throw new DomainError(
      'conflict',
      'already-there',
      'The indicator is on this procurement already: choose it there.',
    );
}

function ownOf(body: IndicatorAdd, { documents }: Dossier): OwnIndicator {
  const { title, outcome, type, direction, unit } = body;
  const missing = ofOwn.filter((field) => !body[field]?.trim());
  const errors: FieldErrors = Object.fromEntries(missing.map((field) => [field, [`${field} is missing`]]));
  if (outcome && !documents.get('outcome', outcome))
    errors['outcome'] = ['outcome must be one of the catalogue'];
  if (type === 'quantity' && !unit?.trim()) errors['unit'] = ['unit is missing: a quantity has one'];
  refuse(errors);
  if (!title || !outcome || !type || !direction) throw new Error('an own indicator was checked');
  return { title, outcome, type, direction, ...(unit ? { unit } : {}) };
}

function nextOwnKey({ choices }: Dossier): string {
  return `own-${[...choices.values()].filter(({ own }) => own).length + 1}`;
}

function refuse(errors: FieldErrors): void {
  if (Object.keys(errors).length)
    throw new DomainError('invalid', 'invalid', 'The indicator cannot be added like this.', errors);
}
