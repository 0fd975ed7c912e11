import { Injectable } from '@nestjs/common';
import { DomainError } from '@commonweal/platform';
import type { EntityManager } from 'typeorm';
import type { ChecksView, PolicyProblem } from '@commonweal/wire';
import { Checks } from './checks.js';
import type { ReleaseDocuments } from './document-set.js';
import { Edits, isOutdated } from './edits.js';
import { PolicyChange } from './policy-change.entity.js';
import type { PolicyEdit } from './policy-edit.entity.js';
import { ReleaseChecks } from './release-check.js';
import { Releases } from './releases.js';

export interface CheckedDraft {
  inForce: ReleaseDocuments;
  documents: ReleaseDocuments;
  edits: PolicyEdit[];
  view: ChecksView;
}

/** Every check of a change against the release in force now. */
@Injectable()
export class DraftChecks {
  constructor(
    private readonly releases: Releases,
    private readonly edits: Edits,
    private readonly checks: Checks,
    private readonly releaseChecks: ReleaseChecks,
  ) {}

  async edited(tx: EntityManager, changeId: string): Promise<{ change: PolicyChange; edits: PolicyEdit[] }> {
    const change = await tx.findOneBy(PolicyChange, { id: changeId });
    if (!change) throw new DomainError('not-found', 'change-not-found', 'There is no such change.');
    return { change, edits: await this.edits.of(tx, changeId) };
  }

  async current(tx: EntityManager, changeId: string): Promise<CheckedDraft> {
    const { edits } = await this.edited(tx, changeId);
    const inForce = await this.releases.inForce(tx);
    const documents = inForce.with(edits);
    const shape = this.checks.ofDraft(documents, edits);
    const wrong = shape.some((p) => p.severity === 'error');
    const problems = [
      ...edits.filter((edit) => isOutdated(edit, inForce)).map(outdated),
      ...shape,
      ...(wrong ? [] : await this.releaseChecks.run(tx, documents, inForce)),
    ];
    return { inForce, documents, edits, view: summary(problems, documents, edits) };
  }
}

function summary(problems: PolicyProblem[], documents: ReleaseDocuments, edits: PolicyEdit[]): ChecksView {
  const rules = edits
    .filter(({ kind }) => kind === 'rule')
    .map(({ key }) => documents.get<{ examples?: unknown[] }>('rule', key));
  return {
    problems,
    examplesRun: rules.reduce((sum, rule) => sum + (rule?.examples?.length ?? 0), 0),
    examplesFailed: problems.filter(({ code }) => code === 'example-fails').length,
    publishable: !problems.some(({ severity }) => severity === 'error'),
  };
}

function outdated({ kind, key }: PolicyEdit): PolicyProblem {
  return {
    severity: 'error',
    code: 'outdated-edit',
    kind,
    key,
    message: `Somebody else published the ${kind} "${key}" since this edit began. Bring the edit up to date: say for each field that both changed which side stands.`,
  };
}
