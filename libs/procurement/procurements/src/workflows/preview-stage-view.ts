import type {
  FactContent,
  Gate,
  GateView,
  PanelContent,
  QuestionView,
  StageView,
  TaskView,
} from '@commonweal/wire';
import type { PreviewedStage, PreviewedTask } from '@commonweal/workflow';
import type { Previewed } from './tasks-that-rules-ask.js';

type Given = Pick<Previewed, 'facts' | 'documents'>;

/** A stage as a lead would find it on coming to it. */
export function previewStageView({ stage, tasks }: PreviewedStage, index: number, given: Given): StageView {
  const { key, title, guidance, gate } = stage;
  return {
    ...{ key, title, guidance, state: index === 0 ? 'current' : 'to-come' },
    tasks: tasks.map((task) => taskView(task, given)),
    ...(gate ? { gate: gateView(gate, given) } : {}),
  };
}

function taskView({ task, status, because }: PreviewedTask, given: Given): TaskView {
  const { key, title, kind, guidance, basis, required, evidence = false, facts = [] } = task;
  return {
    ...{ key, title, kind, guidance, basis, required, status, evidence },
    ...(because ? { because } : {}),
    questions: facts.flatMap((fact) => questionView(fact, given)),
    ...{ mayBeSkipped: false, mayWork: false, attachments: [], version: 0 },
  };
}

function questionView(name: string, { facts, documents }: Given): QuestionView[] {
  const fact = documents.get<FactContent>('fact', name);
  if (!fact) return [];
  const { title, question = title, type, help, unit, values } = fact;
  return [
    {
      ...{ fact: name, question, type },
      ...(help ? { help } : {}),
      ...(unit ? { unit } : {}),
      ...(values ? { values: [...values] } : {}),
      ...(facts[name] === undefined ? {} : { answer: facts[name] }),
    },
  ];
}

function gateView({ title, panel, guidance }: Gate, { documents }: Given): GateView {
  const name = documents.get<PanelContent>('panel', panel)?.title ?? panel;
  return { title, panel: name, panelKey: panel, guidance, state: 'not-ready', rulings: [] };
}
