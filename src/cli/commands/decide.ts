/** `bilag decide`: what people decide of incidents and questions; signed, with a reason, and taken back alike. */
import { Command } from 'commander';
import {
  decideFinding,
  type HeldDecision,
  listDecisions,
  mergeIncidents,
  splitClaimant,
  splitIncident,
  takeBackDecision,
  UserError,
} from '../../app/index.ts';
import type { Decision } from '../../model/decision.ts';
import { findingRange } from '../finding.ts';
import type { Io } from '../io.ts';
import { type LedgerOptions, wholeNumber, withApp, withLedger } from '../options.ts';
import { dim } from '../table.ts';
import { counted, day, safe, shortened } from '../words.ts';
import type { MakeCommand } from './command.ts';

interface Signed extends LedgerOptions {
  readonly by: string;
  readonly reason: string;
  readonly json?: true;
}

/** Figures beyond this are slips of the hand. */
const MOST = 1_000_000_000;

const signed = (command: Command): Command =>
  withLedger(command)
    .option('--by <name>', 'who signs the decision (must be given)')
    .option('--reason <text>', 'why, for those who read it later (must be given)')
    .option('--json', 'the decision, as one line');

/** The options of a subcommand; those that `decide` has as well are read by it, wherever they stand. @throws UserError */
function signedOf<Options extends object>(command: Command): Options & Signed {
  const options = command.optsWithGlobals<Options & Partial<Signed>>();
  const { by, reason } = options;
  if (by === undefined || reason === undefined) throw new UserError('sign with --by and give a --reason');
  return { ...options, by, reason };
}

export const decide: MakeCommand = (io) =>
  withLedger(new Command('decide'))
    .description(
      'decide what reports tell of, or what a question’s answer is; without a subcommand, the decisions taken',
    )
    .option('--undo <decision>', 'take a decision back; with --by and --reason')
    .option('--by <name>', 'who takes it back')
    .option('--reason <text>', 'why')
    .option('--json', 'one decision a line')
    .action(async (options: Partial<Signed> & { readonly undo?: string }) => {
      const { undo, by, reason } = options;
      if (undo === undefined) {
        if (by !== undefined || reason !== undefined)
          throw new UserError('say what you decide: merge, split, apart, finding or --undo');
        const held = await withApp(io, options, listDecisions);
        if (held.length === 0 && options.json !== true) io.note('No decisions.');
        for (const one of held) await io.line(options.json === true ? JSON.stringify(one) : heldLine(io, one));
        return;
      }
      if (by === undefined || reason === undefined) throw new UserError('sign with --by and give a --reason');
      const decision = await withApp(io, options, (app) => takeBackDecision(app, undo, { by, reason }));
      await io.line(options.json === true ? JSON.stringify(decision) : `Taken back: ${line(io, decision)}`);
    })
    .addCommand(
      signed(new Command('merge'))
        .description('several incidents are one')
        .argument('<incident...>', 'their ids, or unambiguous beginnings')
        .action(async (ids: string[], _: unknown, command: Command) => {
          const options = signedOf(command);
          await tell(io, options, await withApp(io, options, (app) => mergeIncidents(app, ids, options)));
        }),
    )
    .addCommand(
      signed(new Command('split'))
        .description('a part of an incident is another')
        .argument('<incident>', 'its id, or an unambiguous beginning of it')
        .option('--doc <doc...>', 'documents that tell of the other')
        .option('--claim <claim...>', 'claims that tell of the other')
        .action(async (id: string, _: unknown, command: Command) => {
          const options = signedOf<{ readonly doc?: string[]; readonly claim?: string[] }>(command);
          const part = { docs: options.doc ?? [], claims: options.claim ?? [] };
          await tell(io, options, await withApp(io, options, (app) => splitIncident(app, id, part, options)));
        }),
    )
    .addCommand(
      signed(new Command('apart'))
        .description('one of those who speak for a claimant has an account of its own, on every question')
        .argument('<claimant>', 'id or name of the claimant, as `bilag questions` gives it')
        .argument('<voice>', 'who speaks for it, as named there')
        .action(async (claimant: string, voice: string, _: unknown, command: Command) => {
          const options = signedOf(command);
          const decision = await withApp(io, options, (app) => splitClaimant(app, claimant, voice, options));
          await tell(io, options, decision);
        }),
    )
    .addCommand(
      signed(new Command('finding'))
        .description('the range that you find for a question; it stands beside the accounts and changes none')
        .argument('<question>', 'its id, or an unambiguous beginning of it')
        .option('--low <n>', 'no fewer than', wholeNumber(0, MOST))
        .option('--high <n>', 'no more than', wholeNumber(0, MOST))
        .requiredOption('--claim <claim...>', 'the claims that it rests on')
        .action(async (id: string, _: unknown, command: Command) => {
          const options = signedOf<{ readonly low?: number; readonly high?: number; readonly claim: string[] }>(
            command,
          );
          const range = { low: options.low ?? null, high: options.high ?? null };
          const decision = await withApp(io, options, (app) => decideFinding(app, id, range, options.claim, options));
          await tell(io, options, decision);
        }),
    );

const tell = (io: Io, { json }: Pick<Signed, 'json'>, decision: Decision): Promise<void> =>
  io.line(json === true ? JSON.stringify(decision) : `Decided: ${line(io, decision)}`);

function whatOf(decision: Decision): string {
  if (decision.kind === 'merge-incidents')
    return `${counted(decision.body.claims.length, 'mention')} are of one incident`;
  if (decision.kind === 'split-incident') {
    const [stay, out] = decision.body.groups.map((group) => counted(group.length, 'claim'));
    return `${out} are not of the incident of ${stay} more`;
  }
  if (decision.kind === 'split-claimant')
    return `${decision.body.voice.name} has an account apart from ${decision.body.claimant.name}`;
  return `${decision.body.title}: ${findingRange(decision)}, on ${counted(decision.body.claims.length, 'claim')}`;
}

const line = (io: Io, decision: Decision): string =>
  `${safe(whatOf(decision))}. ${safe(decision.by)}, ${day(decision.recordedFrom.slice(0, 10))}: ${safe(decision.reason)}  ${dim(io, decision.id)}`;

function heldLine(io: Io, { decision, lost }: HeldDecision): string {
  const gone = lost.map(({ quote }) => `\n  no longer there: “${safe(shortened(quote, 120))}”`);
  return `${line(io, decision)}${gone.join('')}`;
}
