/** Words for who or what attacks and harms, by which the doer of a harm is told. All are lemmas. */
import { set } from '../word-set.ts';

/** What flies, falls or explodes; a claim where it lands or is fired. */
export const MUNITION_NOUNS: ReadonlySet<string> = set(
  `missile rocket shell bomb mortar grenade mine landmine ied projectile munition bullet drone uav torpedo
   round shot volley salvo barrage explosive artillery device airstrike shrapnel gunfire shellfire bombardment
   phosphorus napalm chlorine sarin gas scud katyusha grad iskander hellfire exocet fire fusillade burst
   warhead submunition bomblet firebomb vest`,
);

/** What carries an attack out by itself, or is one: "*jets* hit", "the *raid* killed". */
export const WEAPON_NOUNS: ReadonlySet<string> = set(
  `${[...MUNITION_NOUNS].join(' ')} jet warplane plane aircraft bomber helicopter gunship gun howitzer tank battery launcher warship gunboat
   submarine attack strike shelling bombing assault raid offensive blast explosion bombardment`,
);

/** Armed people that no list of actors need know. */
export const ATTACKERS: ReadonlySet<string> = set(
  `gunman man tribesman herdsman herder pirate attacker assailant militant insurgent rebel guerrilla guerilla
   fighter terrorist jihadist bomber sniper troop soldier force army militia militiaman paramilitary commando
   police policeman gendarme navy air-force mob raider separatist extremist islamist settler bandit pilot crew
   column convoy unit brigade battalion division regiment army-unit marine paratrooper coalition alliance
   regime junta military guard group faction side cell squad party`,
);

/** Words before the noun of an attack for whose it is: "a *rebel* attack". */
export const ATTACKING: ReadonlySet<string> = set(
  `rebel insurgent militant guerrilla guerilla government regime coalition separatist jihadist army militia
   settler opposition junta terrorist islamist`,
);

/** Verbs of harm: what does them was an attack or a weapon, and "killed *in an attack*" tells one. */
export const KILLS: ReadonlySet<string> = set(
  `kill wound injure maim hurt damage destroy demolish devastate ruin wreck level raze flatten gut sink burn
   collapse die perish massacre cripple decimate disable knock shatter smash tear rip martyr maim lose flee
   displace scar ignite set disrupt sever cut blow slay slaughter murder assassinate butcher shred mutilate bury
   behead incinerate topple pulverise pulverize obliterate`,
);

/** Verbs that carry an attack out, undergo it or tell that it came. */
export const BRINGING: ReadonlySet<string> = set(
  `launch begin start open resume renew continue mount stage carry conduct make execute lead unleash inflict
   deliver open spring undertake perform step intensify trade exchange deliver order direct commence initiate
   report suffer face repel see survive wage pursue press perpetrate commit spearhead inflict deal fly blame
   announce aim`,
);

/** "answered *with missiles on X*". */
export const ANSWERS: ReadonlySet<string> = set('answer reply respond retaliate react intervene counter');

/** What somebody did when people came to harm: "died when rebels *stormed* the post". */
export const ATTACKING_VERBS: ReadonlySet<string> = set(
  `attack storm raid ambush assault overrun shell bomb bombard strike hit fire shoot open launch invade assail target
   strafe mortar besiege enter seize capture rampage descend burn torch throw detonate explode ram drop lob charge
   counterattack waylay swoop rocket torpedo pound`,
);
