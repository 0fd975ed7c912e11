import type { DocumentKindName, ReleaseEdit } from '@commonweal/wire';
import { differencesOf } from './differences.js';
import type { DocumentKinds } from './document-kind.js';
import type { ReleaseDocuments } from './document-set.js';
import { titleOf } from './document-views.js';

/** A document as one release has it and as another does, in English and field by field. */
export function releaseEdit(
  kinds: DocumentKinds,
  { kind, key }: { kind: DocumentKindName; key: string },
  before: ReleaseDocuments,
  after: ReleaseDocuments,
): ReleaseEdit {
  const [old, now] = [before.get(kind, key), after.get(kind, key)];
  const described = kinds.find(kind);
  return {
    kind,
    key,
    title: titleOf(now ?? old, key),
    what: !old ? 'new' : now ? 'changed' : 'removed',
    englishBefore: old && described?.english(old, before),
    english: now && described?.english(now, after),
    sources: (now && described?.sources?.(now)) ?? [],
    differences: before.release === 0 ? [] : differencesOf(old ?? {}, now ?? {}),
  };
}
