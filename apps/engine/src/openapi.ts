import { readFileSync } from 'node:fs';
import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Problem } from '@commonweal/wire';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** The description of the whole API, with its paths in order so that a difference shows what changed. */
export function openApi(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Commonweal')
    .setDescription(
      'Lists take `page`, `perPage`, `sort`, `order` and filters by name, and answer with `X-Total-Count`. Rows that people edit carry ' +
        '`version`: send it back in `If-Match`. Errors are `application/problem+json` (RFC 9457) with a stable `code` and every wrong field.',
    )
    .setVersion(version)
    .addCookieAuth('commonweal_session')
    .addSecurityRequirements('cookie');
  const document = SwaggerModule.createDocument(app, about.build(), { extraModels: [Problem] });
  const paths = Object.fromEntries(Object.entries(document.paths).sort(([a], [b]) => (a < b ? -1 : 1)));
  const schemas = Object.entries(document.components?.schemas ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const path of Object.values(paths)) for (const operation of Object.values(path)) addProblem(operation);
  return { ...document, paths, components: { ...document.components, schemas: Object.fromEntries(schemas) } };
}

/** Every operation may answer with a problem. */
function addProblem(operation: unknown): void {
  if (typeof operation !== 'object' || operation === null || !('responses' in operation)) return;
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  Object.assign(operation.responses as object, { default: { description: 'A problem.', content } });
}
