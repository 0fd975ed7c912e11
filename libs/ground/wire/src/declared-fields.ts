export type ClassOf = () => new () => object;

type Fields = Map<string, ClassOf | undefined>;

const declared = new WeakMap<object, Fields>();

/** Notes that a class has a field, and of which class its value is where that is one of ours. */
export function declares(of?: ClassOf): PropertyDecorator {
  return (prototype, name) => {
    const fields: Fields = declared.get(prototype) ?? new Map<string, ClassOf | undefined>();
    declared.set(prototype, fields.set(String(name), of));
  };
}

/** The value with its keys in the order in which its class declares them; unknown keys stay, last. */
export function inFieldOrder(value: unknown, of: new () => object): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => inFieldOrder(one, of));
  if (typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  const fields = fieldsOf(of.prototype as object);
  const names = [
    ...[...fields.keys()].filter((name) => name in given),
    ...Object.keys(given).filter((name) => !fields.has(name)),
  ];
  return Object.fromEntries(
    names.map((name) => {
      const inner = fields.get(name)?.();
      return [name, inner ? inFieldOrder(given[name], inner) : given[name]];
    }),
  );
}

function fieldsOf(prototype: object): Fields {
  const parent = Object.getPrototypeOf(prototype) as object | null;
  const inherited = parent ? fieldsOf(parent) : new Map<string, ClassOf | undefined>();
  return new Map([...inherited, ...(declared.get(prototype) ?? [])]);
}
