import { Injectable } from '@nestjs/common';
import { Clock, Config, invalidField } from '@commonweal/platform';

const day = 86_400_000;

/** For how long a key may be good. */
@Injectable()
export class KeyTerm {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  get now(): Date {
    return this.clock.now();
  }

  get today(): string {
    return this.clock.today();
  }

  /** The last day that can be chosen today. */
  get longest(): string {
    return new Date(this.clock.now().getTime() + this.config.serviceKeyDays * day).toISOString().slice(0, 10);
  }

  /** @throws DomainError invalid on `expiresOn` */
  check(expiresOn: string): void {
    if (expiresOn >= this.today && expiresOn <= this.longest) return;
    throw invalidField('expiresOn', `Choose a day from today to ${this.longest}.`);
  }
}
