/** Words for people on the move and for what they leave. All are lemmas, lower case. Data only. */
import { set } from '../word-set.ts';

/** Nouns for people that have left: the noun alone tells it. */
export const DISPLACED_NOUNS: ReadonlyMap<string, 'displaced' | 'fled' | 'returned' | 'evacuated'> = new Map([
  ['refugee', 'fled'],
  ['asylum-seeker', 'fled'],
  ['idp', 'displaced'],
  ['displaced', 'displaced'],
  ['expellee', 'displaced'],
  ['deportee', 'displaced'],
  ['uprooted', 'displaced'],
  ['homeless', 'displaced'],
  ['exile', 'fled'],
  ['exiled', 'displaced'],
  ['expelled', 'displaced'],
  ['asylum-seekers', 'fled'],
  ['relocatee', 'displaced'],
  ['oustee', 'displaced'],
  ['returnee', 'returned'],
  ['evacuee', 'evacuated'],
]);

/** Nouns for people that no list of war's people has: "the population", "3,000 households". */
export const POPULATION: ReadonlySet<string> = set(
  `population inhabitant household minority community people person resident civilian villager migrant local native
   townspeople islander citizen national expatriate foreigner tourist miner fisherman herder pastoralist nomad settler
   seeker arrival evacuee refugee returnee idp idps IDPs displaced expellee deportee`,
);

/** Pronouns and measures that stand for people. */
export const STANDS_FOR_PEOPLE: ReadonlySet<string> = set(
  'they them who whom those many most all other half majority third quarter rest some thousand hundred million dozen ten score cent percent % everyone everybody',
);

/** They come and go for reasons of their own: what they do is no flight, and to be sent away is another claim. */
export const NOT_DISPLACED: ReadonlySet<string> = set(
  `dead body life protester demonstrator prisoner inmate detainee captive hostage observer monitor inspector delegate
   diplomat ambassador envoy minister official player fan voter deserter reporter journalist correspondent attacker
   assailant suspect pow coffin corpse remains bomber gunman passenger pilot crew winner athlete representative visitor pilgrim member
   holidaymaker commuter skier shopper spectator runner fan supporter guest student`,
);

/** What people leave and come back to, beside a place's name. */
export const HOMES: ReadonlySet<string> = set(
  `home house homeland village town city country area region district province neighbourhood neighborhood camp capital
   enclave island settlement countryside land property farm territory border zone side north south east west`,
);

/** Where people cannot get out of. */
export const REFUGES: ReadonlySet<string> = set('refuge shelter asylum safety sanctuary protection');
