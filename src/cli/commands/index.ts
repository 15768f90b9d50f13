/** The commands, in the order in which the help lists them. */
import { add } from './add.ts';
import { annotate } from './annotate.ts';
import { ceasefires } from './ceasefires.ts';
import type { MakeCommand } from './command.ts';
import { control } from './control.ts';
import { correct } from './correct.ts';
import { decide } from './decide.ts';
import { demo } from './demo.ts';
import { documents } from './documents.ts';
import { evalCommand } from './eval.ts';
import { exportCommand } from './export.ts';
import { extract } from './extract.ts';
import { incidents } from './incidents.ts';
import { importCommand } from './import.ts';
import { measures } from './measures.ts';
import { places } from './places.ts';
import { questions } from './questions.ts';
import { read } from './read.ts';
import { remove } from './remove.ts';
import { schema } from './schema.ts';
import { search } from './search.ts';
import { serve } from './serve.ts';
import { show } from './show.ts';
import { verify } from './verify.ts';

export const COMMANDS: readonly MakeCommand[] = [
  // into the ledger, and out of it
  add,
  importCommand,
  questions,
  incidents,
  control,
  measures,
  ceasefires,
  show,
  documents,
  search,
  correct,
  decide,
  remove,
  exportCommand,
  verify,
  serve,
  demo,
  // without a ledger
  read,
  annotate,
  extract,
  evalCommand,
  places,
  schema,
];
