import type { FactContent } from '@commonweal/wire';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { useAnswer } from '../../api/useAnswer.js';
import { useDocuments } from '../../documents/useDocuments.js';

/** The facts that people are asked for about a procurement, those that the change adds among them. */
export function useFactOptions(): { value: string; title: string; type: string }[] {
  const { id = '' } = useParams();
  const documents = useDocuments('fact');
  const change = useAnswer(['change', id], (house) => house.change(id)).data;
  return useMemo(() => {
    const drafted = (change?.edits ?? []).flatMap(({ kind, key, content }) =>
      kind === 'fact' && content ? [[key, content] as const] : [],
    );
    const all = new Map([...documents.map(({ key, content }) => [key, content] as const), ...drafted]);
    return [...all]
      .map(([value, content]) => ({ value, ...(content as unknown as FactContent) }))
      .filter(
        ({ from, subjects, retired }) => from === 'answer' && subjects.includes('procurement') && !retired,
      )
      .map(({ value, title, type }) => ({ value, title, type }))
      .sort((a, b) => a.title.localeCompare(b.title));
  }, [documents, change]);
}
