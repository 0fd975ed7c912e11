type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** An operation that may write. */
export interface Command {
  name: string;
  method: Method;
  path: string;
  /** Its address, with `id` for whatever stands in the path. */
  url: (id: string) => string;
  /** Fields that its body must have. */
  required: string[];
  /** Fields that hold text, numbers, dates or yes/no. */
  plain: string[];
}

interface Schema {
  $ref?: string;
  type?: string;
  required?: string[];
  properties?: Record<string, Schema>;
  allOf?: Schema[];
}

interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

interface Operation {
  requestBody?: { content: Record<string, { schema: Schema }> };
}

const methods: Record<string, Method> = { post: 'POST', put: 'PUT', patch: 'PATCH', delete: 'DELETE' };
const scalars = ['string', 'integer', 'boolean'];

/** Every operation of an OpenAPI description that may write, with what its body holds. */
export function commandsOf(description: object): Command[] {
  const { paths, components } = description as Description;
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([verb, { requestBody }]) => {
      const method = methods[verb];
      if (!method) return [];
      const { schema = {} } = requestBody?.content['application/json'] ?? {};
      const { required = [], properties = {} } = resolved(schema, components.schemas);
      const plain = Object.entries(properties).filter(([, { type }]) => type && scalars.includes(type));
      const url = (id: string) =>
        path
          .replace('{kind}', 'rule')
          .replace('{number}', '999')
          .replace(/\{\w+\}/g, id);
      return [
        { name: `${method} ${path}`, method, path, url, required, plain: plain.map(([field]) => field) },
      ];
    }),
  );
}

function resolved(schema: Schema, schemas: Record<string, Schema>): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name ? resolved(schemas[name] ?? {}, schemas) : schema;
}
