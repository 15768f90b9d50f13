/** `bilag review`: what people say of single claims; signed, and taken back alike. */
import { Command } from 'commander';
import {
  addClaim,
  type App,
  type ClaimReview,
  EXIT,
  listReviews,
  reviewClaim,
  showClaim,
  showDocument,
  undoReview,
  UserError,
} from '../../app/index.ts';
import { blankSlots } from '../../claims/fields.ts';
import type { Reviewed, StoredClaim } from '../../ledger/types.ts';
import type { Modality, Stance } from '../../model/claim.ts';
import type { Changes, ReviewEntry } from '../../model/review.ts';
import type { Io } from '../io.ts';
import { type LedgerOptions, withApp, withLedger } from '../options.ts';
import { kindNamed, settingsOf } from '../slots.ts';
import { dim } from '../table.ts';
import { day, safe, shortened } from '../words.ts';
import type { MakeCommand } from './command.ts';

interface Options extends LedgerOptions {
  readonly by?: string;
  readonly reason?: string;
  readonly json?: true;
}

const signed = (command: Command): Command =>
  withLedger(command)
    .option('--by <name>', 'who signs (must be given)')
    .option('--reason <text>', 'why, for those who read it later')
    .option('--json', 'what became of it, as one line');

/** @throws UserError when nobody signs */
function signatureOf({ by, reason = '' }: Options): { by: string; reason: string } {
  if (by === undefined) throw new UserError('sign with --by');
  return { by, reason };
}

const collect = (value: string, before: readonly string[] = []): string[] => [...before, value];

export const review: MakeCommand = (io) =>
  new Command('review')
    .description('say what claims are right, wrong, other than read, or missing')
    .addCommand(judging(io, 'accept', 'the claim says what the text says'))
    .addCommand(judging(io, 'reject', 'the claim is none; it leaves the questions and stays in the ledger'))
    .addCommand(
      signed(new Command('correct'))
        .description('the claim says otherwise than it was read; quote and place in the text stay')
        .argument('<claim>', 'its id, or an unambiguous beginning of it')
        .option('--set <slot=value>', 'a slot and its value, such as count=12 or victims.category=civilian', collect)
        .action(async (id: string, options: Options & { readonly set?: string[] }) => {
          const signature = signatureOf(options);
          await withApp(io, options, async (app) => {
            const held = await claimNamed(app, id);
            const correction = correctionOf(held, options.set ?? []);
            await tell(io, options, await reviewClaim(app, correction, signature, held.claim.review?.decision ?? null));
          });
        }),
    )
    .addCommand(
      signed(new Command('add'))
        .description('a claim that was not found')
        .argument('<doc>', 'its id, an unambiguous beginning of it, or its file name')
        .requiredOption('--quote <text>', 'the words that it stands on, as they stand in the text')
        .requiredOption('--kind <kind>', 'such as casualty')
        .option('--set <slot=value>', 'a slot and its value', collect)
        .action(
          async (
            doc: string,
            options: Options & { readonly quote: string; readonly kind: string; readonly set?: string[] },
          ) => {
            const signature = signatureOf(options);
            await withApp(io, options, (app) =>
              added(app, doc, options).then(({ id, missed }) =>
                addClaim(app, id, missed, signature).then((reviewed) => tell(io, options, reviewed)),
              ),
            );
          },
        ),
    )
    .addCommand(
      signed(new Command('undo'))
        .description('take the latest review of a claim back')
        .argument('<claim-or-review>', 'id of the claim or of the review, or an unambiguous beginning of it')
        .action(async (id: string, options: Options) => {
          const signature = signatureOf(options);
          await withApp(io, options, async (app) =>
            tell(io, options, await undoReview(app, await decisionNamed(app, id), signature)),
          );
        }),
    )
    .addCommand(
      withLedger(new Command('list'))
        .description('who said what of which claim; of one document, or of all')
        .argument('[doc]', 'its id, an unambiguous beginning of it, or its file name')
        .option('--lost', 'only what holds on to words that are no longer there')
        .option('--json', 'one review a line')
        .action(async (doc: string | undefined, options: Options & { readonly lost?: true }) => {
          await withApp(io, options, async (app) => {
            const of = doc === undefined ? undefined : await documentNamed(app, doc);
            const all = (await listReviews(app, of)).filter(({ lost }) => options.lost !== true || lost);
            if (all.length === 0 && options.json !== true) io.note('No reviews.');
            for (const one of all) await io.line(options.json === true ? JSON.stringify(one) : line(io, one));
          });
        }),
    );

const judging = (io: Io, name: 'accept' | 'reject', description: string): Command =>
  signed(new Command(name))
    .description(description)
    .argument('<claim>', 'its id, or an unambiguous beginning of it')
    .action(async (id: string, options: Options) => {
      const signature = signatureOf(options);
      await withApp(io, options, async (app) => {
        const { claim } = await claimNamed(app, id);
        const said: ClaimReview = { kind: `${name}-claim`, claim: claim.id };
        await tell(io, options, await reviewClaim(app, said, signature, claim.review?.decision ?? null));
      });
    });

function correctionOf({ claim }: StoredClaim, sets: readonly string[]): ClaimReview {
  if (sets.length === 0) throw new UserError('say what it should be, with --set slot=value');
  const from = claim[claim.kind] as Readonly<Record<string, unknown>>;
  const { slots, common } = settingsOf(kindNamed(claim.kind), from, sets);
  const { claimant, place, ...rest } = common;
  const changes = { ...rest, ...(Object.keys(slots).length === 0 ? {} : { slots }) } as Changes;
  return { kind: 'correct-claim', claim: claim.id, changes, claimant, place };
}

async function added(
  app: App,
  doc: string,
  options: { readonly quote: string; readonly kind: string; readonly set?: string[] },
) {
  const found = await showDocument(app, doc);
  if (found === null) throw new UserError(`no document of this collection has the id "${doc}"`, EXIT.notFound);
  const { id, text } = found.document;
  const start = text.indexOf(options.quote);
  if (start === -1) throw new UserError('these words do not stand in the text');
  if (text.includes(options.quote, start + 1)) throw new UserError('these words stand in the text twice; give more');
  const kind = kindNamed(options.kind);
  const blank = blankSlots(kind);
  const { slots, common } = settingsOf(kind, blank, options.set ?? []);
  const { claimant = null, place = null, stance, modality, said, asOf } = common;
  const mood = { ...(stance && { stance: stance as Stance }), ...(modality && { modality: modality as Modality }) };
  const span = { start, end: start + options.quote.length };
  return { id, missed: { kind: kind.name, span, claimant, place, said, asOf, ...mood, slots: { ...blank, ...slots } } };
}

/** @throws UserError when there is none, or several */
async function decisionNamed(app: App, prefix: string): Promise<string> {
  const open = (await listReviews(app)).filter(({ takenBack }) => takenBack === null);
  const fits = open.filter(({ id }) => id.startsWith(prefix));
  const last = fits[0] ?? open.findLast(({ claim }) => claim?.startsWith(prefix) === true);
  if (last === undefined)
    throw new UserError(`no review in force has the id "${prefix}", nor has its claim`, EXIT.notFound);
  if (fits.length > 1)
    throw new UserError(`"${prefix}" fits ${fits.length} reviews. Give more of the id.`, EXIT.notFound);
  return last.id;
}

async function claimNamed(app: App, prefix: string): Promise<StoredClaim> {
  const found = await showClaim(app, prefix);
  if (found === null) throw new UserError(`no claim of this collection has the id "${prefix}"`, EXIT.notFound);
  return found;
}

async function documentNamed(app: App, prefix: string): Promise<string> {
  const found = await showDocument(app, prefix);
  if (found === null) throw new UserError(`no document of this collection has the id "${prefix}"`, EXIT.notFound);
  return found.document.id;
}

/** @throws UserError when it was not there, or somebody else decided meanwhile */
async function tell(io: Io, { json }: Options, reviewed: Reviewed | null): Promise<void> {
  if (reviewed === null) throw new UserError('it is no longer there', EXIT.notFound);
  if (json === true) return io.line(JSON.stringify(reviewed));
  if (reviewed.outcome === 'conflict') {
    const who = reviewed.latest === null ? 'Somebody' : reviewed.latest.by;
    throw new UserError(
      `${who} decided on this claim meanwhile (${reviewed.claim.review?.verdict ?? 'not reviewed'}); look at it again`,
    );
  }
  const { decision, claim } = reviewed;
  const now = claim === null ? 'taken out' : (claim.review?.verdict ?? 'as it was read');
  await io.line(`${claim?.id ?? decision.body.claim.claim}: ${now}.  ${dim(io, decision.id)}`);
}

function line(io: Io, { id, verdict, claim, anchor, by, at, reason, takenBack, lost }: ReviewEntry): string {
  const why = reason === '' ? '' : `: ${safe(reason)}`;
  const after = takenBack === null ? '' : `; taken back by ${safe(takenBack.by)}, ${day(takenBack.at.slice(0, 10))}`;
  const gone = lost ? '; no longer in the text as it is read now' : '';
  const what = `${verdict} by ${safe(by)}, ${day(at.slice(0, 10))}${why}${after}${gone}`;
  return `${claim ?? anchor.claim}  ${what}\n  “${safe(shortened(anchor.quote.replace(/\s+/gu, ' '), 120))}”  ${dim(io, id)}`;
}
