import fc from 'fast-check';
import type { Described, Operation, Parameter, Schema } from './described.js';

/** Stands for the id of something that is there, until the request is sent. */
export class SomeId {
  constructor(readonly nth: number) {}
}

export interface FuzzedRequest {
  operation: Operation;
  /** Which of the people asks. */
  who: number;
  parameters: { parameter: Parameter; value: unknown }[];
  body: unknown;
  ifMatch: string | undefined;
  /** Sent in the place of the body's JSON now and then. */
  raw: string | undefined;
}

const deep = (levels: number): unknown => (levels ? { all: [deep(levels - 1)] } : 1);

/** What programs stumble over. */
const hostile: unknown[] = [
  ...[null, true, false, 0, -0, -1, 1.5, 2 ** 31, 2 ** 53, 1e308, -1e308],
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    '\u202e‮',
    '💷'.repeat(50),
    'ﷺ',
    'İ',
    "'; drop table person; --",
    '"',
    '\\',
  ],
  ...[
    '../../etc/passwd',
    '%00',
    '${7*7}',
    '{{constructor.constructor}}',
    '<script>alert(1)</script>',
    '=1+1',
  ],
  ...['__proto__', 'constructor', 'toString', 'null', 'NaN', 'Infinity', '-Infinity', '1e400', '0x10'],
  ...['2026-02-30', '0000-00-00', '99999-01-01', '2026-13-01', '2026-01-01T25:00:00Z', '-000001-01-01'],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 'not-an-id'],
  ...['x'.repeat(30_000), '%'.repeat(200), '\n\r\t', 'a'.repeat(299) + '😀'],
  ...[[], {}, [[]], [null], [{}], Array(2_000).fill('x'), deep(60), { __proto__x: 1, constructor: 1 }],
];
const proto = JSON.parse('{"__proto__":{"isAdmin":true}}') as unknown;

/** As many as are asked for, always the same for one seed. */
export function fuzzedRequests(described: Described, seed: number, count: number): FuzzedRequest[] {
  const one = fc
    .nat({ max: described.operations.length - 1 })
    .chain((index) => requestFor(described, described.operations[index] as Operation));
  return fc.sample(one, { seed, numRuns: count });
}

function requestFor(described: Described, operation: Operation): fc.Arbitrary<FuzzedRequest> {
  const values = operation.parameters
    .filter((parameter) => parameter.in !== 'header')
    .map((parameter) =>
      fc
        .option(valueOf(described, parameter.schema ?? { type: 'string', format: 'uuid' }, 1), {
          freq: parameter.in === 'path' ? 1_000 : 1,
        })
        .map((value) => ({ parameter, value: value ?? undefined })),
    );
  return fc.record({
    operation: fc.constant(operation),
    who: fc.nat({ max: 9 }),
    parameters: fc.tuple(...values),
    body: operation.body ? valueOf(described, operation.body, 1) : fc.constant(undefined),
    ifMatch: fc.constantFrom(
      '"1"',
      '"1"',
      '"1"',
      '"2"',
      '"0"',
      '*',
      'W/"1"',
      '"x"',
      '"99999999999999999999"',
      undefined,
    ),
    raw: fc.oneof(
      { weight: 30, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('', '{', 'null', '[]', '"x"', '{"a":1e999}', '\0', '{"a":"\\ud800"}'),
      },
    ),
  });
}

/** Mostly what the schema asks for, and now and then what nobody would expect. */
function valueOf(described: Described, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: depth > 1 ? 30 : 12, arbitrary: fitting(described, described.resolved(schema), depth) },
    { weight: 1, arbitrary: fc.constantFrom(...hostile, proto) },
  );
}

function fitting(described: Described, schema: Schema, depth: number): fc.Arbitrary<unknown> {
  if (schema.enum?.length) return fc.constantFrom(...schema.enum);
  if (schema.type === 'array')
    return depth > 4
      ? fc.constant([])
      : fc.array(valueOf(described, schema.items ?? {}, depth + 1), { maxLength: 3 });
  if (schema.properties) return depth > 5 ? fc.constant({}) : recordOf(described, schema, depth);
  return scalar(schema);
}

function recordOf(described: Described, { properties = {}, required = [] }: Schema, depth: number) {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const value = valueOf(described, schema, depth + 1);
    return [name, required.includes(name) ? value : fc.option(value, { nil: undefined })] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

function scalar({
  type,
  format,
  minimum = -5,
  maximum = 2_000_000,
  maxLength = 300,
}: Schema): fc.Arbitrary<unknown> {
  if (type === 'integer')
    return fc.integer({ min: minimum, max: Math.max(minimum, Math.min(maximum, 2 ** 31 - 1)) });
  if (type === 'number') return fc.double({ min: minimum, max: Math.max(minimum, maximum), noNaN: true });
  if (type === 'boolean') return fc.boolean();
  if (format === 'uuid') return fc.nat({ max: 999 }).map((nth) => new SomeId(nth));
  if (format === 'date')
    return fc.constantFrom('2026-04-01', '2026-12-25', '2024-02-29', '2027-03-31', '1999-01-01');
  if (format === 'date-time') return fc.constantFrom('2026-04-01T10:00:00Z', '2026-10-25T01:30:00+01:00');
  if (format === 'email') return fc.constantFrom('a@b.example', 'lead@council.example', 'x@y');
  if (type === 'string')
    return fc.oneof(
      fc.string({ maxLength: Math.min(maxLength, 40) }),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
  return fc.constantFrom('x', 1, true, {}, [], null);
}
