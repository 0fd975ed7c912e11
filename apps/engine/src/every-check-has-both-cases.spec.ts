import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Checks, DocumentKinds } from '@commonweal/documents';
import { type TestApplication, testApplication } from '@commonweal/platform/testing';
import { policyChecks, type DocumentKindName } from '@commonweal/wire';
import { libs } from './libs.js';
import { problemsOf, type Case } from './testing/checks/both-ways.js';
import { cases } from './testing/checks/cases.js';
import { effectCases } from './testing/checks/rule-cases.js';

type Group = keyof typeof cases;

/** Checks of every kind, and of conditions, are tried on rules. */
const kindOf = (group: Group): DocumentKindName =>
  group === 'document' || group === 'conditions' ? 'rule' : group;

const table = (Object.keys(cases) as Group[]).flatMap((group) =>
  Object.entries<readonly [Case, Case]>(cases[group]).map(([code, both]) => ({ group, code, both })),
);

describe('every check of a policy document', () => {
  let app: TestApplication;
  let found: (kind: DocumentKindName, made: Case) => string[];
  beforeAll(async () => {
    app = await testApplication({ modules: libs });
    const checks = app.get(Checks);
    found = (kind, made) => problemsOf(checks, kind, made).map(({ severity, code }) => `${severity} ${code}`);
  });
  afterAll(() => app.close());

  it('is in the list, and what is in the list has its cases', () => {
    const { change: _change, ...ofDocuments } = policyChecks;
    const codes = (groups: object) =>
      Object.entries(groups).flatMap(([group, all]) =>
        Object.keys(all as object).map((code) => `${group} ${code}`),
      );
    expect(codes(cases).sort()).toEqual(codes(ofDocuments).sort());
    const checked = app.get(DocumentKinds).all();
    expect(checked.filter(({ check }) => check).map(({ kind }) => kind)).toEqual(
      checked.map(({ kind }) => kind).filter((kind) => kind in policyChecks),
    );
  });

  it.each(table)('$group $code: is found', ({ group, code, both: [made] }) => {
    expect(found(kindOf(group), made).map((one) => one.split(' ')[1])).toContain(code);
  });

  it.each(table)('$group $code: is not found where all is well', ({ group, code, both: [, spared] }) => {
    const problems = found(kindOf(group), spared);
    expect(problems.filter((one) => one.endsWith(` ${code}`) || one.startsWith('error'))).toEqual([]);
  });

  it('of a parameter that names a document finds that there is none', () => {
    const named = (value: string) => ({
      ...{ type: 'text', names: 'indicator', series: [{ from: '2024-01-01', value, source: 'Notice' }] },
    });
    expect(found('parameter', named('none'))).toEqual(['error unknown-reference']);
    expect(found('parameter', named('apprentices'))).toEqual([]);
  });

  it.each(effectCases)('of the arguments of an effect finds %s', (_, wrong, right) => {
    expect(found('rule', wrong as Case)).toContain('error wrong-effect');
    expect(found('rule', right as Case).filter((one) => one.startsWith('error'))).toEqual([]);
  });
});
