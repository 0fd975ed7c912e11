import type { ValueEditorProps } from 'react-querybuilder';

type Query = ReturnType<ValueEditorProps['schema']['getQuery']>;

/** The query with another rule at the path. */
export function replaced(query: Query, [index, ...rest]: number[], rule: object): Query {
  const rules = query.rules.map((node, at) => {
    if (at !== index) return node;
    return rest.length ? replaced(node as Query, rest, rule) : rule;
  });
  return { ...query, rules } as Query;
}
