import type { Problem, ProcurementView } from '@commonweal/wire';
import type { Api } from '../api.js';

export interface Answered {
  what: string;
  /** 0 where no answer came, or none that is ours. */
  status: number;
  /** The code of the problem. */
  code?: string;
  /** Milliseconds since the epoch. */
  at: number;
  took: number;
  /** What was to be written, by the words that nothing else has. */
  written?: string;
}

/** People who read and write without a pause. */
export class Load {
  readonly answers: Answered[] = [];
  private isOver = false;
  private readonly clients: Promise<void>[];
  private next = 0;

  /** @param name sets apart what is written from what other loads write */
  constructor(
    private readonly name: string,
    private readonly api: Api,
    private readonly procurement: string,
  ) {
    const reads = [
      '/procurements?page=1&perPage=25',
      '/my-work',
      '/board',
      `/procurements/${procurement}/checklist`,
    ];
    this.clients = [
      ...reads.map((path) => this.repeat(() => this.ask('GET', path))),
      ...[1, 2].map(() => this.repeat(() => this.comment())),
      this.repeat(() => this.begin()),
    ];
  }

  async stop(): Promise<Answered[]> {
    this.isOver = true;
    await Promise.all(this.clients);
    return this.answers;
  }

  /** Until so many requests in a row went well, so that what was away is known to be back. */
  async goesWell(inARow = 60): Promise<void> {
    const from = this.answers.length;
    const deadline = Date.now() + 60_000;
    while (this.wellSince(from) < inARow) {
      if (Date.now() > deadline)
        throw new Error(`It did not recover within a minute: ${summed(this.answers)}`);
      await new Promise((later) => setTimeout(later, 100));
    }
  }

  /** Until whatever is asked for was asked for and answered so often since then. @returns false when it was not within a minute */
  async isAnswered(since: number, times = 3): Promise<boolean> {
    const deadline = Date.now() + 60_000;
    while (Date.now() < deadline) {
      const fresh = this.answers.filter(({ at }) => at >= since).map(({ what }) => what);
      const kinds = new Set(this.answers.map(({ what }) => what));
      if ([...kinds].every((kind) => fresh.filter((what) => what === kind).length >= times)) return true;
      await new Promise((later) => setTimeout(later, 50));
    }
    return false;
  }

  private wellSince(from: number): number {
    const since = this.answers.slice(from);
    return since.length - 1 - since.findLastIndex(({ status }) => !isGood(status));
  }

  private async repeat(once: () => Promise<void>): Promise<void> {
    while (!this.isOver) await once();
  }

  private comment(): Promise<void> {
    const text = this.unique('comment');
    const body = { subjectKind: 'procurement', subjectId: this.procurement, text };
    return this.ask('POST', '/comments', body, text);
  }

  private begin(): Promise<void> {
    const title = this.unique('procurement');
    const facts = { regime: 'PA23', procurementType: 'services', estimatedValueExVat: 500_000_00 };
    const body = { title, category: 'ict', directorate: 'finance-resources', facts };
    return this.ask('POST', '/procurements', body, title);
  }

  private unique(what: string): string {
    return `${this.name} ${what} ${++this.next}`;
  }

  private async ask(method: string, path: string, body?: object, written?: string): Promise<void> {
    const at = Date.now();
    const answer = await this.api
      .ask<Problem | ProcurementView | undefined>(method, path, body)
      .catch(() => ({ status: 0, body: undefined }));
    const code = answer.body && 'code' in answer.body ? answer.body.code : undefined;
    this.answers.push({
      ...{ what: `${method} ${path.split('?')[0]}`, status: answer.status, at, took: Date.now() - at },
      ...(code ? { code } : {}),
      ...(written ? { written } : {}),
    });
    // What is refused at once is not asked for again at once.
    if (!isGood(answer.status)) await new Promise((later) => setTimeout(later, 50));
  }
}

export const isGood = (status: number) => status >= 200 && status < 300;

/** "120 × 200, 3 × 503 database-unavailable" */
export function summed(answers: Answered[]): string {
  const counts = new Map<string, number>();
  for (const { status, code } of answers) {
    const words = code ? `${status} ${code}` : String(status);
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => `${count} × ${words}`).join(', ');
}
