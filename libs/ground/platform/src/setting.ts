import { Transform } from 'class-transformer';

/** A fault of a setting is told by its remedy. */
export const says = (remedy: string) => ({ message: remedy });

const words = (text: string) => text.split(',').map((word) => word.trim());

/** Several words, joined by commas. */
export const list = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? words(value) : value,
);

/** `true` or `false`. */
export const flag = Transform(({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value,
);
