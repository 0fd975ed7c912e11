import type {
  AttendanceGiven,
  MinutesView,
  PanelItemGiven,
  PanelItemView,
  PanelMeetingCreate,
  PanelMeetingGiven,
  PanelMeetingRow,
  PanelMeetingView,
  PanelMemberGiven,
  PanelView,
  PanelVoteGiven,
  RulingGiven,
} from '@commonweal/wire';
import { query, tell } from './request.js';

const post = <T = unknown>(path: string, body?: object, version?: number) =>
  tell<T>(path, { method: 'POST', body, version });
const put = (path: string, body: object, version?: number) =>
  tell<unknown>(path, { method: 'PUT', body, version });

/** Panels, their meetings, and what they rule on. */
export const panelVerbs = {
  panels: () => tell<PanelView[]>('/panels'),
  addPanelMember: (panel: string, body: PanelMemberGiven) => post(`/panels/${panel}/members`, body),
  endPanelMember: (id: string, reason: string) => post(`/panel-members/${id}/end`, { reason }),

  panelMeetings: (filter: { panel?: string; state?: string; from?: string } = {}) =>
    tell<PanelMeetingRow[]>(
      `/panel-meetings${query({ ...filter, sort: 'heldOn', order: 'desc', perPage: 200 })}`,
    ),
  panelMeeting: (id: string) => tell<PanelMeetingView>(`/panel-meetings/${id}`),
  planMeeting: (body: PanelMeetingCreate) => post<PanelMeetingView>('/panel-meetings', body),
  moveMeeting: (id: string, body: PanelMeetingGiven, version: number) =>
    put(`/panel-meetings/${id}`, body, version),
  cancelMeeting: (id: string, reason: string, version: number) =>
    post(`/panel-meetings/${id}/cancellation`, { reason }, version),
  orderAgenda: (id: string, items: string[], version: number) =>
    put(`/panel-meetings/${id}/agenda`, { items }, version),
  publishAgenda: (id: string, version: number) =>
    post(`/panel-meetings/${id}/publication`, undefined, version),
  noteAttendance: (id: string, body: AttendanceGiven, version: number) =>
    put(`/panel-meetings/${id}/attendance`, body, version),
  minutes: (id: string) => tell<MinutesView>(`/panel-meetings/${id}/minutes`),
  confirmMinutes: (id: string, notes: string | undefined, version: number) =>
    post(`/panel-meetings/${id}/minutes/confirmation`, { notes }, version),

  panelItem: (id: string) => tell<PanelItemView>(`/panel-items/${id}`),
  submitToPanel: (body: PanelItemGiven) => post<PanelItemView>('/panel-items', body),
  withdrawItem: (id: string, reason: string, version: number) =>
    post(`/panel-items/${id}/withdrawal`, { reason }, version),
  agreeToLate: (id: string, reason: string, version: number) =>
    post(`/panel-items/${id}/late-agreement`, { reason }, version),
  declarePanelConflict: (id: string, nature: string) => post(`/panel-items/${id}/conflicts`, { nature }),
  voteOnItem: (id: string, body: PanelVoteGiven) => put(`/panel-items/${id}/vote`, body),
  ruleOnItem: (id: string, body: RulingGiven, version: number) =>
    post(`/panel-items/${id}/ruling`, body, version),
};
