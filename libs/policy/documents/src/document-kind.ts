import { Injectable } from '@nestjs/common';
import type {
  DocumentKindName,
  DocumentReference,
  FactValue,
  KindDescription,
  PolicyProblem,
  SourceView,
} from '@commonweal/wire';

/** The policy documents of one release, or of a change on top of it. Immutable; safe to cache things by. */
export interface DocumentSet {
  /** Number of the release; for a draft, of the release in force beneath it. */
  readonly release: number;
  get<C extends object>(kind: DocumentKindName, key: string): C | undefined;
  all<C extends object>(kind: DocumentKindName): ReadonlyMap<string, C>;
}

/** A problem as a kind reports it; `documents` adds the kind and the key. */
export type Finding = Pick<PolicyProblem, 'severity' | 'code' | 'message' | 'at'>;

/** One thing an officer can edit, described by the lib that owns it. */
export interface DocumentKind<C extends object = object> {
  kind: DocumentKindName;
  /** Title in the singular, for example "Rule". */
  title: string;
  plural: string;
  /** The class that validates the content. */
  content: new () => C;
  /** How it reads in English. Never throws: content may be half filled in. */
  english(content: C, documents: DocumentSet): string;
  /** What may be chosen in it, for the filters of lists. Never throws: content may be half filled in. */
  choices?(content: Partial<C>): FactValue[];
  /** What it points to: for where-used, and each must exist. */
  references(content: C): DocumentReference[];
  /** What it speaks of besides: for where-used alone, because its own check says what does not exist. */
  mentions?(content: C): DocumentReference[];
  /** Where its figures come from, for whoever looks at it before it is published. Never throws: content may be half filled in. */
  sources?(content: Partial<C>): SourceView[];
  /** What class-validator cannot see. Called with content that its class accepts. */
  check?(key: string, content: C, documents: DocumentSet): Finding[];
}

/** All document kinds, registered by the modules of the libs that own them. */
@Injectable()
export class DocumentKinds {
  private readonly kinds = new Map<string, DocumentKind>();

  register<C extends object>(kind: DocumentKind<C>): this {
    if (this.kinds.has(kind.kind)) throw new Error(`The document kind "${kind.kind}" is registered twice.`);
    this.kinds.set(kind.kind, kind);
    return this;
  }

  find(kind: string): DocumentKind | undefined {
    return this.kinds.get(kind);
  }

  all(): DocumentKind[] {
    return [...this.kinds.values()];
  }

  described(): KindDescription[] {
    return this.all().map(({ kind, title, plural }) => ({ kind, title, plural }));
  }
}
