import { Injectable } from '@nestjs/common';

type Ask = (release: number) => Promise<string>;

/** How far what follows a publish has come; whoever does that work registers the answer. */
@Injectable()
export class ReleaseProgress {
  private ask: Ask = () => Promise.resolve('done');

  register(ask: Ask): void {
    this.ask = ask;
  }

  /** "done", or for example "120 of 400". */
  of(release: number): Promise<string> {
    return this.ask(release);
  }
}
