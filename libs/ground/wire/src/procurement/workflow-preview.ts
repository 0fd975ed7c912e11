import { AnyValue, Flag, Id, Json, Key, ListOf, LongText, Text, Texts } from '../fields.js';
import { ExplanationView } from '../policy/decision.js';
import { PolicyProblem } from '../policy/document.js';
import { StageView } from './stage.js';

/** Body of `POST /policy/workflow-previews`. */
export class WorkflowPreviewRequest {
  @Key('Key of the workflow, where it has one already.', { optional: true })
  key?: string;

  @AnyValue('The draft workflow content.')
  content: Record<string, unknown>;

  @Id('Change in which it is edited.')
  change: string;

  @Json('Facts by name, for a preview from a form.', { optional: true })
  facts?: Record<string, unknown>;

  @Id('A procurement whose facts are taken instead.', { optional: true })
  procurementId?: string;
}

/** A workflow as a lead would see it. Nothing is written. */
export class WorkflowPreviewView {
  @ListOf(() => StageView, 'Stages with their tasks; none while required fields are empty.')
  stages: StageView[];

  @ListOf(() => PolicyProblem, 'What the checks find.')
  problems: PolicyProblem[];

  @Json('The facts by which tasks apply or not.')
  facts: Record<string, unknown>;
}

/** Body of `POST /procurements/workflow-choices`: what is filled in so far. */
export class WorkflowChoiceRequest {
  @Json('Facts by name, category and directorate among them.')
  facts: Record<string, unknown>;
}

/** Which workflow a procurement with these facts would follow, and why. */
export class WorkflowChoiceView {
  @Key('The workflow.')
  workflow: string;

  @Text('Its title.')
  title: string;

  @LongText('When it is used.')
  description: string;

  @Texts('Titles of its stages.')
  stages: string[];

  @Flag('No rule decides yet: the usual workflow is taken.')
  isUsual: boolean;

  @ListOf(() => ExplanationView, 'Rules that choose it; those that cannot decide yet, where none does.')
  explanations: ExplanationView[];
}
