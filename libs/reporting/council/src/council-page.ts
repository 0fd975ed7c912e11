import { Injectable } from '@nestjs/common';
import type { DocumentSet, FoundingEdit } from '@commonweal/documents';
import type { Caller } from '@commonweal/identity';
import type { CalendarContent, CouncilView, PacksChosen } from '@commonweal/wire';
import { CouncilStanding } from './council-standing.js';
import { Council, type Answer } from './council.js';
import { OfferedPacks } from './offered-packs.js';
import { closureDaysIn, directoratesIn, nameIn } from './own-documents.js';
import { panelsIn } from './own-panels.js';
import { Staffing } from './staffing.js';

/** What the pages of the set-up ask for: every command answers how far it has come. */
@Injectable()
export class CouncilPage {
  constructor(
    private readonly council: Council,
    private readonly standing: CouncilStanding,
    private readonly staffing: Staffing,
    private readonly packs: OfferedPacks,
  ) {}

  async view(): Promise<CouncilView> {
    const { setUp, state, documents } = await this.standing.now();
    return {
      state,
      version: setUp?.version,
      answered: setUp?.answered ?? [],
      changeId: setUp?.changeId,
      release: setUp?.release ?? undefined,
      name: nameIn(documents),
      directorates: directoratesIn(documents),
      closureDays: closureDaysIn(documents),
      bankHolidays: holidaysIn(documents),
      panels: panelsIn(documents),
      packs: this.packs.shown(setUp?.packs ?? []),
      ...(await this.staffing.of(documents)),
    };
  }

  async answer(answer: Answer, edits: (inForce: DocumentSet) => FoundingEdit[]): Promise<CouncilView> {
    await this.council.answer(answer, edits);
    return this.view();
  }

  async choosePacks({ packs }: PacksChosen, answer: Answer): Promise<CouncilView> {
    await this.council.choosePacks(packs, this.packs.toAdopt(), answer);
    return this.view();
  }

  async publish(seen: number, caller: Caller): Promise<CouncilView> {
    await this.council.publish(seen, caller);
    return this.view();
  }
}

const holidaysIn = (documents: DocumentSet): CouncilView['bankHolidays'] =>
  [...documents.all<CalendarContent>('calendar').values()]
    .filter((calendar) => calendar.of === 'bank-holidays')
    .map(({ title, coversUntil }) => ({ title, coversUntil }));
