import type { CouncilView } from '@commonweal/wire';
import type { ComponentType } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ClosureInputs, DirectoratesInputs, NameInputs } from './inputs.js';
import { PackInputs } from './PackInputs.js';
import { PanelsInputs } from './PanelsInputs.js';

/** The form of a step: what stands in it, and what is sent. */
export interface Asked {
  record: (council: CouncilView) => Record<string, unknown>;
  body: (typed: FieldValues) => Record<string, unknown>;
  Inputs: ComponentType<{ council: CouncilView }>;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const rows = (value: unknown) => (Array.isArray(value) ? (value as Record<string, unknown>[]) : []);

export const name: Asked = {
  record: ({ name: known, answered }) => ({ name: answered.includes('name') ? known : '' }),
  body: (typed) => ({ name: text(typed['name']) }),
  Inputs: NameInputs,
};

export const directorates: Asked = {
  record: (council) => ({ directorates: council.directorates }),
  body: (typed) => ({
    directorates: rows(typed['directorates']).map(({ value, title }) => ({
      ...(value ? { value } : {}),
      title: text(title),
    })),
  }),
  Inputs: DirectoratesInputs,
};

export const closureDays: Asked = {
  record: ({ closureDays: { coversUntil, days } }) => ({ coversUntil, days }),
  body: ({ coversUntil, days }) => ({
    coversUntil: text(coversUntil),
    days: rows(days).map(({ date, title }) => ({ date: text(date), title: text(title) })),
  }),
  Inputs: ClosureInputs,
};

export const panels: Asked = {
  record: ({ panels: { panel, board } }) => ({ panel, board: board ?? {}, hasBoard: !!board }),
  body: ({ panel, board, hasBoard }) => ({
    panel: panel as object,
    board: hasBoard ? (board as object) : null,
  }),
  Inputs: PanelsInputs,
};

export const packs: Asked = {
  record: (council) => ({ packs: council.packs.filter(({ chosen }) => chosen).map(({ key }) => key) }),
  body: (typed) => ({ packs: (typed['packs'] as string[] | undefined) ?? [] }),
  Inputs: PackInputs,
};
