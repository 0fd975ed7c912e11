import type { DocumentKindName, DocumentNameView, DocumentView, FactContent } from '@commonweal/wire';
import { useContext, useMemo } from 'react';
import { useAnswer } from '../api/useAnswer.js';
import type { Option } from '../fields/RadioBox.js';
import { EditedChange } from './EditedChange.js';

const none: DocumentView[] = [];
const noNames: DocumentNameView[] = [];
const noValues: Option[] = [];

/** All documents of a kind in the release in force; inside a change, as the change has them. Undefined until they are read. */
export function useReadDocuments(kind: DocumentKindName): DocumentView[] | undefined {
  const change = useContext(EditedChange);
  const { data } = useAnswer(['documents', kind, change], (house) => house.documentsOf(kind, change), {
    staleTime: 60_000,
    needed: true,
  });
  return data;
}

/** The same; none until they are read. */
export const useDocuments = (kind: DocumentKindName): DocumentView[] => useReadDocuments(kind) ?? none;

/** All documents of a kind by name, without their content. None until they are read. */
export function useDocumentNames(kind: DocumentKindName): DocumentNameView[] {
  const change = useContext(EditedChange);
  const { data } = useAnswer(
    ['documents', 'names', kind, change],
    (house) => house.documentNames(kind, change),
    { staleTime: 60_000, needed: true },
  );
  return data ?? noNames;
}

/** The described values from which forms are built. */
export const usePolicyKinds = () =>
  useAnswer(['policy-kinds'], (house) => house.policyKinds(), { staleTime: 600_000 }).data;

/** What rules may be about: whatever some effect can happen to. */
export const useSubjects = (): string[] => [
  ...new Set((usePolicyKinds()?.effects ?? []).flatMap(({ subjects }) => subjects)),
];

/** The fact vocabulary by name. */
export function useFacts(): Map<string, FactContent> {
  const documents = useDocuments('fact');
  return useMemo(
    () => new Map(documents.map(({ key, content }) => [key, content as unknown as FactContent])),
    [documents],
  );
}

/** Allowed values of a choice fact, for selects and for words in lists. */
export function useFactValues(fact: string): Option[] {
  return useDocumentNames('fact').find(({ key }) => key === fact)?.choices ?? noValues;
}

/** `title(value)` of a choice fact; the value itself where it has none. */
export function useFactTitle(fact: string): (value: string) => string {
  const values = useFactValues(fact);
  return (value) => values.find((one) => one.value === value)?.title ?? value;
}

/** Documents as options of a picker, those in force first. */
export function useDocumentOptions(kind: DocumentKindName): Option[] {
  const documents = useDocuments(kind);
  return useMemo(
    () => documents.filter((one) => !one.retired).map(({ key, title }) => ({ value: key, title })),
    [documents],
  );
}

/** The same with those that are retired: what is looked for may have been chosen before. */
export function useAllOptions(kind: DocumentKindName): Option[] {
  const names = useDocumentNames(kind);
  return useMemo(() => names.map(({ key, title }) => ({ value: key, title })), [names]);
}
