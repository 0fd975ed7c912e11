import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Clock } from '@commonweal/platform';

/** Real time, moved on: it begins where it is told to, and never goes back, whoever reads its file next. */
export class MovedClock extends Clock {
  /** @param begins milliseconds from now at which it begins when the file is not there yet */
  constructor(file, begins) {
    super();
    this.file = file;
    this.offset = existsSync(file) ? Number(readFileSync(file, 'utf8')) : begins;
    this.advance(0);
  }

  now() {
    return new Date(Date.now() + this.offset);
  }

  advance(milliseconds) {
    this.offset += milliseconds;
    writeFileSync(this.file, String(this.offset));
  }
}
