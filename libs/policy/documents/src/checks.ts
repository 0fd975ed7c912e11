import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { faultsOfField } from '@commonweal/platform';
import type { DocumentKindName, PolicyProblem } from '@commonweal/wire';
import { DocumentKinds, type DocumentKind, type DocumentSet, type Finding } from './document-kind.js';

export interface DocumentIdentity {
  kind: DocumentKindName;
  key: string;
}

/** The checks of whole document sets: shape, references and what each kind knows of its own. */
@Injectable()
export class Checks {
  constructor(private readonly kinds: DocumentKinds) {}

  /** Problems of the edited documents, and errors that the edits cause in others. Errors first. */
  ofDraft(draft: DocumentSet, edited: DocumentIdentity[]): PolicyProblem[] {
    const isEdited = new Set(edited.map(({ kind, key }) => `${kind}:${key}`));
    return this.ofAll(draft)
      .filter((p) => p.severity === 'error' || isEdited.has(`${p.kind}:${p.key}`))
      .sort((a, b) => a.severity.localeCompare(b.severity));
  }

  ofAll(documents: DocumentSet): PolicyProblem[] {
    return this.kinds
      .all()
      .flatMap((kind) =>
        [...documents.all(kind.kind)].flatMap(([key, content]) =>
          this.ofDocument(kind, key, content, documents),
        ),
      );
  }

  ofOne(kindName: string, key: string, content: object, documents: DocumentSet): PolicyProblem[] {
    const kind = this.kinds.find(kindName);
    return kind ? this.ofDocument(kind, key, content, documents) : [];
  }

  private ofDocument(
    kind: DocumentKind,
    key: string,
    content: object,
    documents: DocumentSet,
  ): PolicyProblem[] {
    const faults = shapeFaults(kind, content);
    const findings = faults.length
      ? faults
      : [...danglingReferences(kind, content, documents), ...(kind.check?.(key, content, documents) ?? [])];
    return findings.map((finding) => ({ ...finding, kind: kind.kind, key }));
  }
}

function shapeFaults(kind: DocumentKind, content: object): Finding[] {
  const instance = plainToInstance(kind.content, content);
  return flattened(
    validateSync(instance, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true }),
  );
}

function flattened(errors: ValidationError[], path = ''): Finding[] {
  return errors.flatMap((error) => {
    const at = `${path}/${error.property}`;
    const own = faultsOfField(error.constraints ?? {}).map((message): Finding => ({
      severity: 'error',
      code: 'wrong-shape',
      message,
      at,
    }));
    return [...own, ...flattened(error.children ?? [], at)];
  });
}

function danglingReferences(kind: DocumentKind, content: object, documents: DocumentSet): Finding[] {
  return kind
    .references(content)
    .filter((to) => !documents.get(to.kind as DocumentKindName, to.key))
    .map((to) => ({
      severity: 'error',
      code: 'unknown-reference',
      message: `There is no ${to.kind} "${to.key}". Choose one that exists, or add it in the same change.`,
    }));
}
