import type { DocumentKind } from '@commonweal/documents';
import { NoticeContent, ScaleContent } from '@commonweal/wire';
import { periodInWords } from './standstill.js';
import { unknownPlaceholders, noticeValues } from './placeholders.js';

export const noticeKind: DocumentKind<NoticeContent> = {
  kind: 'notice',
  title: 'Notice',
  plural: 'Notices',
  content: NoticeContent,
  english: ({
    title = '…',
    code = '…',
    guidance = '',
    standstill,
    afterContract,
    afterLightTouch,
  }: Partial<NoticeContent>) =>
    [
      `${title} (${code}). ${guidance}`,
      ...(standstill ? [`Publishing it begins a standstill of ${periodInWords(standstill)}.`] : []),
      ...(afterContract ? [`It is due ${periodInWords(afterContract)} after the contract was entered.`] : []),
      ...(afterLightTouch ? [`For light touch services: ${periodInWords(afterLightTouch)}.`] : []),
    ].join(' '),
  references: () => [],
  check: (_key, { text }) =>
    unknownPlaceholders(text).map((name) => ({
      ...{ severity: 'error' as const, code: 'unknown-placeholder', at: '/text' },
      message: `Nothing stands for ((${name})). Use one of: ${Object.keys(noticeValues).join(', ')}.`,
    })),
};

export const scaleKind: DocumentKind<ScaleContent> = {
  kind: 'scale',
  title: 'Scoring scale',
  plural: 'Scoring scales',
  content: ScaleContent,
  english: ({ title = '…', levels = [] }: Partial<ScaleContent>) =>
    [
      `${title}.`,
      ...levels.map(({ score, title: name, descriptor }) => `${score}: ${name}. ${descriptor}`),
    ].join('\n'),
  references: () => [],
  check: (_key, { levels }) => {
    const scores = levels.map(({ score }) => score);
    const isRising = scores.every((score, index) => index === 0 || score > (scores[index - 1] ?? 0));
    return levels.length >= 2 && isRising
      ? []
      : [
          {
            ...{ severity: 'error' as const, code: 'levels-not-rising', at: '/levels' },
            message: 'A scale has at least two levels, each with a higher score than the one before.',
          },
        ];
  },
};
