import { type RefObject, useState } from 'react';
import type { Path } from 'react-querybuilder';
import type { StringKey } from '../../strings/index.js';
import { useWords } from '../../strings/useWords.js';
import type { Acts } from './acts.js';
import { copy, useCopied } from './clipboard.js';
import { besides, copyOf, duplicated, idAt, moved, pasted, without } from './edits.js';
import { useFocus } from './useFocus.js';
import type { Held } from './useQuery.js';

/** What can be done in the builder; each act is said aloud, and leaves the keyboard where one goes on. */
export function useBuilderActs(held: Held, box: RefObject<HTMLElement | null>) {
  const t = useWords();
  const [said, setSaid] = useState('');
  const { query, change } = held;
  const copied = useCopied();
  const goTo = useFocus(query, box);

  const take = (path: Path) => {
    const conditions = copyOf(query, path);
    if (conditions) copy(conditions);
  };
  const put = (next: typeof query, words: StringKey, focus?: string) => {
    goTo.current = focus;
    change(next);
    setSaid(t(words));
  };
  const acts: Acts = {
    move: (path, way) => {
      const next = moved(query, path, way);
      if (next === query) return setSaid(t('rule.builder.noFurther'));
      put(next, way === 'up' ? 'rule.builder.movedUp' : 'rule.builder.movedDown', idAt(query, path));
    },
    copy: (path) => {
      take(path);
      setSaid(t('rule.builder.copied'));
    },
    cut: (path) => {
      take(path);
      put(without(query, path), 'rule.builder.wasCut', besides(query, path));
    },
    duplicate: (path) => put(duplicated(query, path), 'rule.builder.duplicated'),
    remove: (path) => put(without(query, path), 'rule.builder.removed', besides(query, path)),
    ...(copied && {
      paste: (path: Path) => put(pasted(query, path, copied), 'rule.builder.pasted'),
    }),
  };
  return { acts, said };
}
