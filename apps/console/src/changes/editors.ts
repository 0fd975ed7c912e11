import type { DocumentKindName } from '@commonweal/wire';
import { type ComponentType, lazy } from 'react';

export interface EditAsideProps {
  changeId: string;
  /** Key of the document; empty while a new one has none. */
  documentKey: string;
}

export interface Editor {
  Inputs: ComponentType;
  /** Beside the form: what is worked out while one types. */
  Aside?: ComponentType<EditAsideProps>;
}

/** The form of each document kind. */
export const editors: Partial<Record<DocumentKindName, Editor>> = {
  rule: {
    Inputs: lazy(async () => ({ default: (await import('../rules/RuleInputs.js')).RuleInputs })),
    Aside: lazy(async () => ({ default: (await import('../rules/RuleAside.js')).RuleAside })),
  },
  indicator: {
    Inputs: lazy(async () => ({
      default: (await import('../catalogue/IndicatorInputs.js')).IndicatorInputs,
    })),
  },
  outcome: {
    Inputs: lazy(async () => ({ default: (await import('../catalogue/OutcomeInputs.js')).OutcomeInputs })),
  },
  theme: {
    Inputs: lazy(async () => ({ default: (await import('../catalogue/ThemeInputs.js')).ThemeInputs })),
  },
  fact: { Inputs: lazy(async () => ({ default: (await import('../documents/FactInputs.js')).FactInputs })) },
  parameter: {
    Inputs: lazy(async () => ({
      default: (await import('../documents/ParameterInputs.js')).ParameterInputs,
    })),
  },
  calendar: {
    Inputs: lazy(async () => ({ default: (await import('../documents/CalendarInputs.js')).CalendarInputs })),
  },
  template: {
    Inputs: lazy(async () => ({ default: (await import('../documents/TemplateInputs.js')).TemplateInputs })),
  },
  ladder: {
    Inputs: lazy(async () => ({ default: (await import('../documents/LadderInputs.js')).LadderInputs })),
  },
  panel: {
    Inputs: lazy(async () => ({ default: (await import('../documents/PanelInputs.js')).PanelInputs })),
  },
  scale: {
    Inputs: lazy(async () => ({ default: (await import('../documents/ScaleInputs.js')).ScaleInputs })),
  },
  notice: {
    Inputs: lazy(async () => ({ default: (await import('../documents/NoticeInputs.js')).NoticeInputs })),
  },
  duty: { Inputs: lazy(async () => ({ default: (await import('../documents/DutyInputs.js')).DutyInputs })) },
  rating: {
    Inputs: lazy(async () => ({ default: (await import('../documents/RatingInputs.js')).RatingInputs })),
  },
  exemption: {
    Inputs: lazy(async () => ({
      default: (await import('../documents/ExemptionInputs.js')).ExemptionInputs,
    })),
  },
  term: {
    Inputs: lazy(async () => ({ default: (await import('../documents/TermInputs.js')).TermInputs })),
  },
  retention: {
    Inputs: lazy(async () => ({
      default: (await import('../documents/RetentionInputs.js')).RetentionInputs,
    })),
  },
  workflow: {
    Inputs: lazy(async () => ({
      default: (await import('../workflows/editor/WorkflowInputs.js')).WorkflowInputs,
    })),
  },
};
