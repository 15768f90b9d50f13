/** Words that tell that a passage is about a war or an armed conflict. All are lemmas, lower case. */

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

export const WAR_WORDS: ReadonlySet<string> = set(
  `war warfare wartime warring conflict hostility fighting fight battle clash skirmish combat offensive counteroffensive counter-offensive invasion
   invade invader incursion insurgency insurgent uprising rebellion rebel mutiny coup junta guerrilla militia militant militiaman paramilitary jihadist
   gunman fighter combatant mercenary separatist army troop soldier serviceman conscript conscription reservist brigade battalion regiment garrison
   marine navy warship frigate submarine general colonel commander peacekeeper peacekeeping blue-helmet
   shell shelling bombardment bombing bomb bomber bombard airstrike air-strike missile rocket mortar artillery howitzer tank drone warplane grenade ambush
   raid siege besiege blockade frontline front-line occupation occupy occupier annex annexation
   ceasefire cease-fire truce armistice demilitarize demilitarise disarm disarmament mobilization mobilisation mobilize mobilise martial curfew
   massacre genocide atrocity execution ethnic-cleansing sniper landmine mine minefield munition weapon ammunition warhead explosive
   hostage captive prisoner pow detainee abduct abduction kidnap refugee displace displacement displaced evacuate evacuation exodus
   terrorist terrorism extremist airspace enclave stronghold casualty wounded martyr captured recapture liberate armed`,
);

/** Trigger words so common that alone they say nothing: another trigger or a word of war must stand beside them. */
export const COMMON: ReadonlySet<string> = set(
  `be is was are were have has had would will make go come get take give tell work use call back last include leave state country
   national issue campaign number accord according do see put keep hold begin end run turn move bring want need say call let support help them these those hold`,
);
