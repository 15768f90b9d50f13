/** What a kind's frame fills; shared code adds attribution, time, place, marks and ids. */
import type { PlaceMention, Sentence, TimeMention, Token, TokenRange } from '../model/annotation.ts';
import type { Basis, Modality, Stance } from '../model/claim.ts';
import type { KindSchema } from '../model/kind.ts';
import type { Party } from '../model/party.ts';
import type { PlaceRef } from '../model/place.ts';
import type { Scene } from './scene.ts';
import type { Candidate } from './weighed/candidates.ts';

export interface Draft {
  readonly trigger: TokenRange;
  readonly slots: Readonly<Record<string, unknown>>;
  /** how slots came to their values where the sentence does not state them */
  readonly basis?: Readonly<Record<string, Basis>>;
  readonly stance?: Stance;
  readonly modality?: Modality;
  /** the place, where the frame knows it; undefined lets the shared rule look for one */
  readonly place?: PlaceMention | PlaceRef | null;
  /** the time, where the frame knows it; undefined lets the shared rule look for one */
  readonly time?: TimeMention;
  /** a figure that adds up over the war so far */
  readonly cumulative?: boolean;
  /** who vouches for it where the claim is somebody's own word (an accusation, a stand), whoever passes it on */
  readonly claimant?: { readonly name: string; readonly party: Party };
  /** the verb that stands as a cue ("announced a curfew") is the act itself: nobody but the publisher reports it */
  readonly performed?: boolean;
  /** the trigger is itself the cue of who vouches for it: "*claimed* responsibility" */
  readonly voiced?: boolean;
}

/** What a sentence tells, with its kind. */
export interface Drafted {
  readonly kind: Kind;
  readonly draft: Draft;
}

export interface Kind {
  readonly schema: KindSchema;
  /** a sentence without one of these words, as they stand or as lemmas (lower case), holds no claim of the kind */
  readonly triggers: ReadonlySet<string>;
  /** true of what holds rather than happens on a day (a stand, a presence): the date that its passage told last is not its own */
  readonly standing?: true;
  /**
   * Where a claim without a place of its own stands: `passage` = where the passage does, though the frame does not say
   * that it is one incident; `own` = nowhere; `never` = nowhere, whatever places the sentence names: what somebody says of a
   * deed has no place.
   */
  readonly unplaced?: 'passage' | 'own' | 'never';
  /**
   * What its claims tell: a `deed` that somebody did, or a `harm`, which nature does too. What sentences say of deeds and
   * harms in general is no claim (`general.ts`).
   */
  readonly tells?: 'deed' | 'harm';
  /** whether a sentence without a trigger may go on from those before it; `told`: one just before it holds a claim of the kind */
  readonly resumes?: (
    tokens: readonly Token[],
    sentences: readonly Sentence[],
    index: number,
    told: boolean,
  ) => boolean;
  readonly extract: (scene: Scene) => readonly Draft[];
  /** how the trained net weighs claims of the kind (weighed/) */
  readonly weighed: {
    /** the slot whose value is the label */
    readonly slot: string;
    /** what its claims count, the likeliest first; empty where they are of the word that tells them */
    readonly of: readonly Candidate['type'][];
    /** the claims that a candidate makes with a value of the slot; empty where nothing can be told of it */
    readonly fill: (scene: Scene, candidate: Candidate, value: string) => readonly Draft[];
  };
}
