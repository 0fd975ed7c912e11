/** What the fuzzer reads of an OpenAPI description. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  items?: Schema;
  required?: string[];
  properties?: Record<string, Schema>;
  allOf?: Schema[];
}

export interface Parameter {
  name: string;
  in: string;
  schema?: Schema;
}

export interface Operation {
  /** Controller and method. */
  id: string;
  method: string;
  path: string;
  parameters: Parameter[];
  /** Of its JSON body; undefined where it takes none. */
  body?: Schema;
  isUpload: boolean;
}

interface Description {
  paths: Record<
    string,
    Record<
      string,
      {
        operationId: string;
        parameters?: Parameter[];
        requestBody?: { content: Record<string, { schema: Schema }> };
      }
    >
  >;
  components: { schemas: Record<string, Schema> };
}

export class Described {
  readonly operations: Operation[];
  private readonly schemas: Record<string, Schema>;

  constructor(description: object) {
    const { paths, components } = description as Description;
    this.schemas = components.schemas;
    this.operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId: id, parameters = [], requestBody }]) => {
        const body = requestBody?.content['application/json']?.schema;
        return {
          ...{ id, method: method.toUpperCase(), path, parameters, ...(body ? { body } : {}) },
          isUpload: 'multipart/form-data' in (requestBody?.content ?? {}),
        };
      }),
    );
  }

  resolved(schema: Schema): Schema {
    const next = schema.$ref
      ? this.schemas[schema.$ref.split('/').at(-1) ?? '']
      : schema.allOf?.length === 1
        ? schema.allOf[0]
        : undefined;
    return next ? this.resolved(next) : schema;
  }
}
