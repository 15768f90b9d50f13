import { resolve } from 'node:path';
import type { Parser } from '../../src/model/syntax.ts';
import { createParser, type ParserResource } from '../../src/annotate/syntax/parse.ts';
import { loadParser } from '../../src/runtime/parser.ts';

export const MODEL = resolve(import.meta.dirname, '../../models/en');

export const resource: ParserResource = await loadParser(MODEL);
export const newParser = (): Parser => createParser(resource);
