/** Sources: who published the documents, with what people wrote of them. */
import type { Filed, FiledSaved } from '../ledger/types.ts';
import type { Profile, ProfileRecord, Source, SourceDetail } from '../model/filed.ts';
import type { Pack } from '../model/pack.ts';
import { sideOf } from '../reconcile/voices.ts';
import { foldName } from '../text/fold.ts';
import type { App } from './app.ts';
import type { Signature } from './decide.ts';
import { filing } from './filing.ts';
import { worldsOf } from './held.ts';
import type { NamesOfView } from './names.ts';

/** Those with most documents first. */
export async function listSources(app: App, filter: NamesOfView): Promise<readonly Source[]> {
  const { ledger, collection } = app;
  const [lines, profiles, packs] = await Promise.all([
    ledger.sources({ ...filter, collection }),
    ledger.filed('profile', { collection, recordedBy: filter.recordedBy }),
    packsOf(app, filter.recordedBy),
  ]);
  const profileOf = new Map(profiles.map(({ key, record }) => [key, record]));
  return lines.map((line) => {
    const profile = profileOf.get(line.name);
    return { ...line, party: partyOf(line.name, profile, packs), said: profile?.party ?? null };
  });
}

/** One by its name, as documents name it. Null when no document of the view does and nobody wrote of it. */
export async function showSource(
  app: App,
  name: string,
  view: Omit<NamesOfView, 'limit'>,
): Promise<SourceDetail | null> {
  const { ledger, collection } = app;
  const { asOf, recordedBy } = view;
  const [[line], [profile], versions, voices, packs] = await Promise.all([
    ledger.sources({ asOf, recordedBy, collection, limit: 1 }, name),
    ledger.filed('profile', { collection, recordedBy }, name),
    ledger.filedVersions('profile', name, collection),
    ledger.voices(name, { asOf, recordedBy, collection }),
    packsOf(app, recordedBy),
  ]);
  if (line === undefined && profile === undefined) return null;
  return {
    ...(line ?? { name, documents: 0, claims: 0, first: null, last: null }),
    party: partyOf(name, profile?.record, packs),
    said: profile?.record.party ?? null,
    profile: profile === undefined ? null : profileOf(profile),
    versions: versions.map(({ version, by, reason, at }) => ({ version, by, reason, at })),
    own: voices.find((voice) => voice.name === null)?.claims ?? 0,
    voices: voices.flatMap((voice) => (voice.name === null ? [] : [{ ...voice, name: voice.name }])),
  };
}

export const profileOf = ({ record, version, by, reason, at }: Filed<'profile'>): Profile => ({
  ...record,
  ...{ version, by, reason, at },
});

/** `seen`: the version that the next one was made of. @throws UserError when it is none, or nobody signs */
export const saveProfile = (
  { ledger, collection }: App,
  name: string,
  { seen, record }: { readonly seen: number | null; readonly record: ProfileRecord },
  signature: Signature,
): Promise<FiledSaved<'profile'>> =>
  filing(() => ledger.file({ what: 'profile', key: name, seen, record }, { ...signature, collection }));

async function packsOf(app: App, recordedBy: string | undefined): Promise<readonly Pack[]> {
  const [names, makeWorld] = await Promise.all([app.ledger.packsInUse(app.collection), worldsOf(app, recordedBy)]);
  return makeWorld(names).packs;
}

/** The word of a person goes before that of a pack, where its actor has the source's name. */
function partyOf(name: string, profile: ProfileRecord | undefined, packs: readonly Pack[]): Source['party'] {
  if (profile?.party === 'no') return null;
  if (profile?.party === 'yes') return { side: profile.side, from: 'person' };
  const folded = foldName(name);
  const actor = packs
    .flatMap(({ actors }) => actors)
    .find((one) => [one.name, ...one.names, ...one.bodies].some((known) => foldName(known) === folded));
  const side = actor === undefined ? null : sideOf(packs, actor.id);
  return side === null ? null : { side: side.name, from: 'pack' };
}
