import type {
  BoardCardView,
  BoardView,
  DashboardView,
  DuesView,
  MyWorkView,
  OpenDataCheck,
  OpenDataPreview,
  OpenDataRow,
  OpenDataView,
  QuarterReport,
  SavedViewCreate,
  SavedViewView,
  SearchView,
} from '@commonweal/wire';
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
  savedViews: (list: string) => tell<SavedViewView[]>(`/saved-views${query({ list })}`),
  saveView: (body: SavedViewCreate) => tell<SavedViewView>('/saved-views', { method: 'POST', body }),
  removeSavedView: (id: string) => tell<unknown>(`/saved-views/${id}`, { method: 'DELETE' }),
  dashboard: (asked: { directorate?: string; from?: string; until?: string }) =>
    tell<DashboardView>(`/dashboard${query(asked)}`),
  quarterReport: (asked: { from?: string; directorate?: string }) =>
    tell<QuarterReport>(`/quarter-report${query(asked)}`),
  openData: () => tell<OpenDataView>('/open-data'),
  openDataRows: (q?: string, after?: string) =>
    ask<OpenDataRow[]>(`/open-data/releases${query({ q, after })}`),
  openDataPreview: (ocid: string) => tell<OpenDataPreview>(`/open-data/releases/${encodeURIComponent(ocid)}`),
  checkOpenData: () => tell<OpenDataCheck>('/open-data/check'),
  dues: (asked: { from: string; until: string; whose: string; kind?: string }) =>
    tell<DuesView>(`/dues${query(asked)}`),
};
