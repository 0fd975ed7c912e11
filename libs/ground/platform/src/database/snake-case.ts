import { DefaultNamingStrategy, type NamingStrategyInterface } from 'typeorm';

const snake = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** `ReturnLine.dueOn` is `return_line.due_on`. */
export class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }

  override columnName(property: string, given: string | undefined, prefixes: string[]): string {
    return [...prefixes, given ?? property].map(snake).join('_');
  }

  override relationName(property: string): string {
    return snake(property);
  }

  override joinColumnName(relation: string, column: string): string {
    return snake(`${relation}_${column}`);
  }

  override joinTableName(first: string, second: string, property: string): string {
    return snake(`${first}_${property.replace(/\./g, '_')}_${second}`);
  }

  override joinTableColumnName(table: string, property: string, column?: string): string {
    return snake(`${table}_${column ?? property}`);
  }
}
