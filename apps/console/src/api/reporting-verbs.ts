import type { BoardCardView, BoardView, DuesView, MyWorkView, SearchView } from '@commonweal/wire';
import { ask, query, tell } from './request.js';

type Filter = Record<string, string | undefined>;

/** What people look at first. */
export const reportingVerbs = {
  myWork: () => tell<MyWorkView>('/my-work'),
  search: (q: string) => tell<SearchView>(`/search${query({ q })}`),
  board: (filter: Filter) => tell<BoardView>(`/board${query(filter)}`),
  boardCards: (stage: string, page: number, perPage: number, filter: Filter) =>
    ask<BoardCardView[]>(`/board/cards${query({ ...filter, stage, page, perPage })}`).then(
      ({ data }) => data,
    ),
  dues: (asked: { from: string; until: string; whose: string; kind?: string }) =>
    tell<DuesView>(`/dues${query(asked)}`),
};
