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

const policy = () => import('../documents/inputs.js');
const catalogue = () => import('../catalogue/inputs.js');

/** The form of each document kind. */
export const editors: Partial<Record<DocumentKindName, Editor>> = {
  rule: {
    Inputs: lazy(async () => ({ default: (await import('../rules/RuleInputs.js')).RuleInputs })),
    Aside: lazy(async () => ({ default: (await import('../rules/RuleAside.js')).RuleAside })),
  },
  indicator: { Inputs: lazy(async () => ({ default: (await catalogue()).IndicatorInputs })) },
  outcome: { Inputs: lazy(async () => ({ default: (await catalogue()).OutcomeInputs })) },
  theme: { Inputs: lazy(async () => ({ default: (await catalogue()).ThemeInputs })) },
  fact: { Inputs: lazy(async () => ({ default: (await policy()).FactInputs })) },
  parameter: { Inputs: lazy(async () => ({ default: (await policy()).ParameterInputs })) },
  calendar: { Inputs: lazy(async () => ({ default: (await policy()).CalendarInputs })) },
  template: { Inputs: lazy(async () => ({ default: (await policy()).TemplateInputs })) },
  ladder: { Inputs: lazy(async () => ({ default: (await policy()).LadderInputs })) },
  panel: { Inputs: lazy(async () => ({ default: (await policy()).PanelInputs })) },
  workflow: {
    Inputs: lazy(async () => ({ default: (await import('../documents/WorkflowInputs.js')).WorkflowInputs })),
  },
};
