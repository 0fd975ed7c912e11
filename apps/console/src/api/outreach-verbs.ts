import type {
  AlertView,
  DeadAddressView,
  DutyCompletion,
  DutyView,
  MailView,
  MessageKindView,
  MessageView,
  SettlementGiven,
} from '@commonweal/wire';
import { query, tell } from './request.js';

const act = (path: string, version: number, body: object = {}) =>
  tell<unknown>(path, { method: 'POST', body, version });

/** Alerts and the messages that went out, or will. */
export const outreachVerbs = {
  alert: (id: string) => tell<AlertView>(`/alerts/${id}`),
  alertsAbout: (subjectId: string) =>
    tell<AlertView[]>(`/alerts${query({ subjectId, sort: 'raisedAt', order: 'desc', perPage: 100 })}`),
  alertsNaming: (q: string) =>
    tell<AlertView[]>(`/alerts${query({ q, sort: 'raisedAt', order: 'desc', perPage: 100 })}`),
  acknowledgeAlert: (id: string, version: number, reason?: string) =>
    act(`/alerts/${id}/acknowledgement`, version, { reason }),
  snoozeAlert: (id: string, version: number, until: string, reason: string) =>
    act(`/alerts/${id}/snooze`, version, { until, reason }),
  resolveAlert: (id: string, version: number, reason?: string) =>
    act(`/alerts/${id}/resolution`, version, { reason }),
  reopenAlert: (id: string, version: number, reason: string) =>
    act(`/alerts/${id}/reopening`, version, { reason }),

  duty: (id: string) => tell<DutyView>(`/duties/${id}`),
  dutiesOf: (subjectId: string) =>
    tell<DutyView[]>(`/duties${query({ subjectId, sort: 'dueOn', order: 'asc', perPage: 100 })}`),
  completeDuty: (id: string, version: number, body: DutyCompletion) =>
    act(`/duties/${id}/completion`, version, body),
  waiveDuty: (id: string, version: number, reason: string) =>
    act(`/duties/${id}/waiver`, version, { reason }),
  reopenDuty: (id: string, version: number, reason: string) =>
    act(`/duties/${id}/reopening`, version, { reason }),

  message: (id: string) => tell<MessageView>(`/messages/${id}`),
  messagesAbout: (subjectId: string) =>
    tell<MessageView[]>(`/messages${query({ subjectId, sort: 'sendOn', order: 'desc', perPage: 100 })}`),
  messageKinds: () => tell<MessageKindView[]>('/message-kinds'),
  whoWouldBeMailed: (on: string) => tell<MessageView[]>(`/messages/forecast${query({ on })}`),
  settleMessage: (id: string, version: number, body: SettlementGiven) =>
    act(`/messages/${id}/settlement`, version, body),
  deadAddresses: (standing: boolean) =>
    tell<DeadAddressView[]>(`/dead-addresses${query({ standing: String(standing), perPage: 100 })}`),
  deadAddress: (id: string) => tell<DeadAddressView>(`/dead-addresses/${id}`),
  sendAgainWhatFailed: (id: string, reason: string) =>
    tell<DeadAddressView>(`/dead-addresses/${id}/resending`, { method: 'POST', body: { reason } }),
  mail: (id: string) => tell<MailView>(`/mailbox/${id}`),
};
