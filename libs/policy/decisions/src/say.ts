import type { DocumentKindName, EffectUse, WorkflowContent } from '@commonweal/wire';
import type { DocumentSet } from '@commonweal/documents';
import type { Effects } from './effect.js';

/** An effect with its arguments as a sentence: ((indicator)) becomes the title of the indicator. Never throws. */
export function sayEffect({ effect, ...args }: EffectUse, effects: Effects, documents: DocumentSet): string {
  const described = effects.find(effect);
  if (!described) return `"${effect}", which is no effect`;
  return described.sentence.replace(/\(\(([a-zA-Z]+)\)\)/g, (_, name: string) => {
    const argument = described.arguments.find((candidate) => candidate.name === name);
    return sayValue(args[name], argument?.type ?? 'text', documents);
  });
}

function sayValue(value: unknown, type: string, documents: DocumentSet): string {
  if (value === undefined || value === null || value === '') return '…';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (type === 'choice') return text.replaceAll('-', ' ');
  if (type === 'stage') return stageTitle(text, documents);
  if (!type.startsWith('document:')) return text;
  const kind = type.slice('document:'.length) as DocumentKindName;
  return `“${documents.get<{ title?: string }>(kind, text)?.title ?? text}”`;
}

/** Several workflows may have the stage; the title in the first of them stands for all. */
function stageTitle(key: string, documents: DocumentSet): string {
  const workflows = [...documents.all<Partial<WorkflowContent>>('workflow').values()];
  return workflows.flatMap(({ stages = [] }) => stages).find((stage) => stage.key === key)?.title ?? key;
}
