import type { DocumentKindName } from '@commonweal/wire';
import type { DocumentSet } from './document-kind.js';

type Contents = Map<DocumentKindName, Map<string, object>>;

export interface SetEntry {
  kind: DocumentKindName;
  key: string;
  /** Null takes the document out. */
  content: object | null;
  /** Absent for a draft. */
  revision?: Revision;
}

/** Which revision of a document a set holds: its number from 1, and the release in which it came. */
export interface Revision {
  number: number;
  release: number;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();

/** The documents of a release, frozen; drafts are made on top of it without copying what they leave alone. */
export class ReleaseDocuments implements DocumentSet {
  private constructor(
    readonly release: number,
    private readonly contents: Contents,
    private readonly revisions: ReadonlyMap<string, Revision>,
  ) {}

  static of(release: number, entries: Iterable<SetEntry>): ReleaseDocuments {
    return new ReleaseDocuments(release, new Map(), new Map()).with(entries);
  }

  get<C extends object>(kind: DocumentKindName, key: string): C | undefined {
    return this.contents.get(kind)?.get(key) as C | undefined;
  }

  all<C extends object>(kind: DocumentKindName): ReadonlyMap<string, C> {
    return (this.contents.get(kind) as ReadonlyMap<string, C> | undefined) ?? none;
  }

  /** The revision that is held; undefined for a document that is new in a draft. */
  revision(kind: DocumentKindName, key: string): Revision | undefined {
    return this.revisions.get(`${kind}:${key}`);
  }

  /** These documents with some replaced, as a draft or as a later release. */
  with(entries: Iterable<SetEntry>, release = this.release): ReleaseDocuments {
    const revisions = new Map(this.revisions);
    const contents: Contents = new Map(this.contents);
    const copied = new Set<DocumentKindName>();
    for (const { kind, key, content, revision } of entries) {
      if (revision) revisions.set(`${kind}:${key}`, revision);
      if (!copied.has(kind)) contents.set(kind, new Map(contents.get(kind)));
      copied.add(kind);
      if (content === null) contents.get(kind)?.delete(key);
      else contents.get(kind)?.set(key, deepFreeze(content));
    }
    return new ReleaseDocuments(release, contents, revisions);
  }
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
