import type {
  CommentView,
  CommentWrite,
  DiscussedRef,
  HandOver,
  HandOverLine,
  HeldWorkView,
  StandInSave,
  StandInView,
  WatchView,
} from '@commonweal/wire';
import { query, tell } from './request.js';

const post = <T>(path: string, body: object) => tell<T>(path, { method: 'POST', body });

/** What people of the council tell each other, and who works in whose place. */
export const discussionVerbs = {
  comments: (about: DiscussedRef) => tell<CommentView[]>(`/comments${query({ ...about })}`),
  comment: (body: CommentWrite) => post<CommentView[]>('/comments', body),
  readComments: (about: DiscussedRef) => post<CommentView[]>('/comments/reading', about),
  correctComment: (id: string, text: string, version: number) =>
    tell<CommentView[]>(`/comments/${id}`, { method: 'PATCH', body: { text }, version }),
  eraseComment: (id: string, version: number) =>
    tell<CommentView[]>(`/comments/${id}`, { method: 'DELETE', version }),
  watching: (about: DiscussedRef) => tell<WatchView>(`/watching${query({ ...about })}`),
  watch: (about: DiscussedRef, verb: 'begin' | 'end' | 'look') => post<WatchView>(`/watching/${verb}`, about),

  standIns: () => tell<StandInView[]>('/stand-ins'),
  nameStandIn: (body: StandInSave) => post<StandInView[]>('/stand-ins', body),
  endStandIn: (id: string, version: number) =>
    tell<StandInView[]>(`/stand-ins/${id}`, { method: 'DELETE', version }),

  heldWork: (personId: string) => tell<HeldWorkView>(`/people/${personId}/held-work`),
  previewHandOver: (personId: string, body: HandOver) =>
    post<HandOverLine[]>(`/people/${personId}/hand-over/preview`, body),
  handOver: (personId: string, body: HandOver) => post<HeldWorkView>(`/people/${personId}/hand-over`, body),
};
