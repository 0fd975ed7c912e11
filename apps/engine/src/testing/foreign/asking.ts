import type { SignedInAs } from '@commonweal/identity/testing';
import { newId } from '@commonweal/platform';
import type { Answer, TestApplication } from '@commonweal/platform/testing';
import type { Described, Schema } from '../fuzz/described.js';
import type { Route } from './routes.js';

/** What a field of a body or a query points to, by its name. */
const pointers: Record<string, string> = {
  bidId: 'bids',
  certificateId: 'certificates',
  contractId: 'contracts',
  contractIds: 'contracts',
  lotId: 'lots',
  obligationId: 'obligations',
  predecessorIds: 'contracts',
  procurementId: 'procurements',
  subjectId: 'contracts',
  supplierId: 'suppliers',
};

const atOnce = 4;

export interface Asked {
  route: Route;
  status: number;
  /** Of the problem, where it is one. */
  code: string;
  text: string;
}

/** Asks routes about the objects of somebody: in addresses, queries and bodies. */
export class Asking {
  constructor(
    private readonly app: TestApplication,
    private readonly described: Described,
    /** An id for each collection, by the word that stands before it in an address. */
    private readonly objects: Map<string, string>,
  ) {}

  /** The same about nothing that is there. */
  aboutNothing(): Asking {
    const nothing = [...this.objects].map(([word, id]) => [word, isId(id) ? newId() : id] as const);
    return new Asking(this.app, this.described, new Map(nothing));
  }

  /** All of them, a few at a time. */
  async each(some: Route[], as: SignedInAs): Promise<Asked[]> {
    const answers: Asked[] = [];
    for (let from = 0; from < some.length; from += atOnce) {
      const few = some.slice(from, from + atOnce);
      answers.push(
        ...(await Promise.all(few.map(async (route) => ({ route, ...said(await this.ask(route, as)) })))),
      );
    }
    return answers;
  }

  ask({ operation }: Route, as: SignedInAs): Promise<Answer<unknown>> {
    const { method, body, isUpload } = operation;
    return this.app.request(method as 'GET', this.address(operation.path) + this.query(operation), {
      as,
      body: isUpload ? aFile() : body && (this.filled(body) as object),
      ifMatch: 1,
    });
  }

  /** What stands before parameters for which there is no object. */
  unknownIn(path: string): string[] {
    const named = path.replace('/{subjectKind}/{subjectId}', '');
    return parameters(named).filter((word) => !this.objects.has(word));
  }

  private address(path: string): string {
    const words = path.split('/');
    return words
      .map((word, at) => {
        if (word === '{subjectKind}') return 'contract';
        if (word === '{subjectId}') return this.objects.get('contracts');
        if (word === '{number}') return '1';
        return word.startsWith('{') ? (this.objects.get(words[at - 1] ?? '') ?? newId()) : word;
      })
      .join('/');
  }

  private query({ parameters: all }: Route['operation']): string {
    const pointing = all.filter((one) => one.in === 'query' && pointers[one.name]);
    return `?${pointing.map(({ name }) => `${name}=${this.pointed(name)}`).join('&')}`;
  }

  private pointed(name: string): string {
    return this.objects.get(pointers[name] ?? '') ?? newId();
  }

  /** The least that a schema asks for. */
  private filled(given: Schema, name = ''): unknown {
    const schema = this.described.resolved(given);
    if (schema.enum) return name === 'subjectKind' ? 'contract' : schema.enum[0];
    if (schema.type === 'array') return [this.filled(schema.items ?? {}, name)];
    if (schema.properties) {
      const required = Object.entries(schema.properties).filter(([key]) => schema.required?.includes(key));
      return Object.fromEntries(required.map(([key, value]) => [key, this.filled(value, key)]));
    }
    return this.plain(schema, name);
  }

  private plain({ type, format, minimum = 1 }: Schema, name: string): unknown {
    if (type === 'boolean') return true;
    if (type === 'integer' || type === 'number') return Math.max(1, minimum);
    if (type === 'object') return {};
    if (format === 'uuid') return this.pointed(name);
    if (format === 'date') return '2026-04-01';
    if (format === 'date-time') return '2026-06-01T10:00:00Z';
    if (format === 'email') return 'nobody@example.org';
    return name === 'subjectKind' ? 'contract' : 'word';
  }
}

/** What stands before each parameter of an address. */
function parameters(path: string): string[] {
  const words = path.split('/');
  return words.flatMap((word, at) => (word.startsWith('{') ? [words[at - 1] ?? ''] : []));
}

function said({ status, body }: Answer<unknown>): Omit<Asked, 'route'> {
  const code = (body as { code?: string } | null)?.code ?? '';
  return { status, code, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

const isId = (text: string) => text.length === 36;

function aFile(): FormData {
  const form = new FormData();
  form.append('personalData', 'no');
  form.append('file', new Blob(['what,when\nplan,now\n']), 'plan.csv');
  return form;
}
