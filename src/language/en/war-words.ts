/** Words that tell that a passage is about a war or an armed conflict. All are lemmas, lower case. */
import { set } from '../word-set.ts';

export const WAR_WORDS: ReadonlySet<string> = set(
  `war warfare wartime warring skirmish counteroffensive counter-offensive invasion invader incursion insurgency insurgent uprising rebellion
   mutiny coup junta guerrilla militia militant militiaman paramilitary jihadist gunman combatant mercenary separatist troop soldier serviceman conscript
   conscription reservist brigade battalion regiment garrison warship frigate peacekeeper peacekeeping blue-helmet shell shelling bombardment bombing
   bomber bombard airstrike air-strike missile mortar artillery howitzer warplane grenade ambush siege besiege blockade frontline front-line
   occupier annex annexation ceasefire cease-fire truce armistice demilitarize demilitarise disarm disarmament mobilization mobilisation mobilize
   mobilise martial curfew massacre genocide atrocity ethnic-cleansing sniper landmine minefield munition ammunition warhead explosive hostage prisoner
   pow detainee abduct abduction kidnap refugee displaced exodus terrorist terrorism extremist airspace enclave stronghold casualty martyr captured
   recapture liberate armed army rebel invade wounded deserter desertion`,
);

/**
 * Words of war that peace knows too: markets fight, courts occupy themselves, General Motors has tanks. One alone says
 * nothing of what a passage is about, two different ones do.
 */
export const ALSO_OF_PEACE: ReadonlySet<string> = set(
  `fight battle carnage bloodbath rocket conflict marine navy submarine general colonel commander tank mine execution raid combat offensive drone weapon occupy occupation
   deport deportation embargo amnesty aggression aggressor enemy torture corpse
   evacuate evacuation displace displacement clash captive fighter hostility bomb attack attacker assault strike kill slaughter
   explode explosion blast civilian`,
);

/** Trigger words so common that alone they say nothing: another trigger or a word of war must stand beside them. */
export const COMMON: ReadonlySet<string> = set(
  `be is was are were have has had would will make go come get take give tell work use call back last include leave state country
   national issue campaign number accord according do see put keep hold begin end run turn move bring want need say call let support help them these those hold`,
);

/** Words of harm that every paper has. Three different ones of them make a brief report one of war. */
export const OF_HARM: ReadonlySet<string> = set(
  `dead die death toll body bury burial grave graveside cemetery coffin rubble wound hurt injure injured victim survivor rescuer widow mourner
   maternity mortuary morgue
   gun gunfire shoot shooting bullet flee loot village villager`,
);
