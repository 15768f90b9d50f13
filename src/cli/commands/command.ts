/** What every command file exports: it makes its command and says with which code the program ends. */
import type { Command } from 'commander';
import type { Io } from '../io.ts';

export type MakeCommand = (io: Io, ends: (exit: number) => void) => Command;
