import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Role, SessionView } from '@commonweal/wire';
import { mayOpen, visibleGroups } from './places.js';

type Access = 'everyone' | 'signed-in' | Role[];

const { paths } = JSON.parse(
  readFileSync(new URL('../../../engine/openapi.json', import.meta.url), 'utf8'),
) as { paths: Record<string, { get?: { 'x-access': Access } }> };

const accesses = Object.values(paths).flatMap(({ get }) => (get ? [get['x-access']] : []));
const named = accesses.flatMap((access) => (typeof access === 'string' ? [] : access));
const staff = [...new Set(named)].filter((role) => role !== 'supplier');

/** Who may read the route, as the engine's description of itself says. */
function readersOf(path: string): Role[] {
  const access = paths[`/api/${path}`]?.get?.['x-access'];
  if (!access) throw new Error(`The engine has no GET /api/${path}.`);
  return typeof access === 'string' ? staff : staff.filter((role) => access.includes(role));
}

/** What screens read, where it is called otherwise than the screen. */
const routes: Record<string, string> = {
  ...{ '': 'my-work', calendar: 'dues', rules: 'documents', catalogue: 'documents' },
  ...{ 'quarterly-report': 'quarter-report' },
};

describe('What the console offers, against what the engine says of its routes', () => {
  it.each(staff)('leads a %s to no screen that would be refused', (role) => {
    const places = visibleGroups({ roles: [role] } as SessionView).flatMap((group) => group.places);
    expect(places.length).toBeGreaterThan(5);
    const refused = places
      .map(({ to }) => to.slice(1))
      .filter((to) => !readersOf(routes[to] ?? to).includes(role));
    expect(refused).toEqual([]);
  });

  it.each([
    ...['people', 'ledger', 'messages', 'decisions', 'alerts', 'duties', 'open-data', 'workflow-moves'].map(
      (name) => [name, name],
    ),
    ...[
      ['retention', 'retention'],
      ['disposal-runs', 'disposal-runs'],
      ['checklist', 'procurements/{id}/checklist'],
      ['records', 'records/{subjectKind}/{subjectId}'],
      ['impact', 'changes/{id}/impact'],
      ['award', 'procurements/{id}/evaluation'],
      ['panel-minutes', 'panel-meetings/{id}/minutes'],
    ],
  ])('shows %s to those whom the engine answers', (name, path) => {
    expect(staff.filter((role) => mayOpen([role], name, 'show'))).toEqual(readersOf(path));
  });
});
