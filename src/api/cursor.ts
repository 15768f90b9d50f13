/** Where a page ended, as one word for the address: nobody is to read anything out of it. */
import { z } from 'zod';

/** Of JSON in base64url, checked by `schema` when it comes back. */
export const cursorOf = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .max(4000)
    .transform((word, context): z.output<T> => {
      const read = schema.safeParse(jsonIn(word));
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: 'is no place in this list; begin again without it' });
      return z.NEVER;
    });

export const wordOf = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function jsonIn(word: string): unknown {
  try {
    return JSON.parse(Buffer.from(word, 'base64url').toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
