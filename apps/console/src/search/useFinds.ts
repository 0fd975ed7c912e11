import { keepPreviousData } from '@tanstack/react-query';
import { useAnswer } from '../api/useAnswer.js';
import { useSettled } from '../api/useSettled.js';
import { session } from '../session/session.js';
import { visibleGroups } from '../shell/places.js';
import { useWord, useWords } from '../strings/useWords.js';

/** Something to go to. */
export interface Find {
  id: string;
  group: string;
  title: string;
  about: string;
  link: string;
}

const pause = 150;

/** Screens whose names hold the words, and what the engine finds; without words, all screens of the person. */
export function useFinds(typed: string) {
  const t = useWords();
  const word = useWord();
  const words = typed.trim();
  const settled = useSettled(words, pause);
  const { data, error, isFetching } = useAnswer(['search', settled], (house) => house.search(settled), {
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  const screens: Find[] = visibleGroups(session())
    .flatMap(({ places }) => places)
    .map(({ to, title }) => ({ id: to, group: t('search.screens'), title: t(title), about: '', link: to }))
    .filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  const found = (words ? (data?.found ?? []) : []).map((one): Find => ({
    id: `${one.kind}/${one.id}`,
    group: word('foundKind', one.kind),
    title: one.title,
    about: one.document ? `${word('kind', one.document)} · ${one.about}` : one.about,
    link: one.link,
  }));
  const nearly = found.length > 0 && !!data?.nearly;
  return { finds: [...screens, ...found], nearly, error, isAsking: isFetching || words !== settled };
}
