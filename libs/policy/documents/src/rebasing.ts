import { Injectable } from '@nestjs/common';
import type { Caller } from '@commonweal/identity';
import { DomainError } from '@commonweal/platform';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { EditRebase, FieldSides } from '@commonweal/wire';
import { Changes } from './changes.js';
import { isOutdated, standsSince, Edits, type EditSeen } from './edits.js';
import { PolicyEdit } from './policy-edit.entity.js';
import { Releases } from './releases.js';
import { threeWay, type Sides } from './three-way.js';

/** Puts an edit on top of what others published since it began, field by field. */
@Injectable()
export class Rebasing {
  constructor(
    private readonly changes: Changes,
    private readonly edits: Edits,
    private readonly releases: Releases,
  ) {}

  /** @throws DomainError invalid, naming each field that both changed and that nobody chose for */
  rebase(id: string, seen: EditSeen, { choices }: EditRebase, caller: Caller): Promise<void> {
    const step = { id, version: null, step: 'edit' as const, caller, action: 'change.edit-rebased' };
    return this.changes.byAuthor(step, async (tx, change) => {
      const edit = await this.edits.seen(tx, change, seen);
      const sides = await this.sides(tx, edit);
      const chosen = new Map(choices.map(({ at, side }) => [at, side]));
      const { content, fields } = threeWay(sides, chosen);
      mustBeDecided(fields, chosen);
      const inForce = await this.releases.inForce(tx);
      if (isDeepStrictEqual(content, sides.theirs)) await tx.remove(edit);
      else await tx.save(PolicyEdit, Object.assign(edit, { content, basedOn: standsSince(inForce, edit) }));
      return { kind: edit.kind, key: edit.key, choices };
    });
  }

  private async sides(tx: EntityManager, edit: PolicyEdit): Promise<Sides<object | null>> {
    const inForce = await this.releases.inForce(tx);
    if (!isOutdated(edit, inForce)) {
      throw new DomainError(
        'conflict',
        'not-outdated',
        `Nobody published the ${edit.kind} "${edit.key}" since this edit began.`,
      );
    }
    const base = (await this.releases.of(edit.basedOn, tx)).get(edit.kind, edit.key) ?? null;
    return { base, theirs: inForce.get(edit.kind, edit.key) ?? null, mine: edit.content };
  }
}

function mustBeDecided(fields: FieldSides[], chosen: ReadonlyMap<string, unknown>): void {
  const clashes = fields.filter(({ verdict }) => verdict === 'clash');
  const open = clashes.filter(({ at }) => !chosen.has(at));
  const unknown = [...chosen.keys()].filter((at) => !clashes.some((clash) => clash.at === at));
  if (open.length === 0 && unknown.length === 0) return;
  const faults: [string, string[]][] = [
    ...open.map(({ at, field }): [string, string[]] => [
      `choices${at}`,
      [`say which side stands for "${field}"`],
    ]),
    ...unknown.map((at): [string, string[]] => [`choices${at}`, ['is not a field that both changed']]),
  ];
  throw new DomainError(
    'invalid',
    'undecided-fields',
    open.length > 0
      ? `Both sides changed ${open.map(({ field }) => `"${field}"`).join(', ')}. Say which side stands.`
      : 'A choice is for a field that only one side changed. Load the change again.',
    Object.fromEntries(faults),
  );
}
