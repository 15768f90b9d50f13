/** Whether a sentence can tell of a deployment at all, by its tokens. */
import type { Scene } from '../../scene.ts';
import { isMissionName } from './missions.ts';

const NAMES =
  /^(?:troop|soldier|service(?:m[ae]n|wom[ae]n|member)|personnel|forces?$|marine|paratroop|technician|specialist|infantry|reservist|legionn|commando|conscript|sailor|guards|reinforcement|peace-?keep|helmets|mercenar|volunteer|advis[eo]r|instructor|trainer|police|gendarm|carabinier|observer|monitor|legion|fighter|militant|combatant|jihadist|militiam|guerrilla|unit|contingent|battalion|brigade|regiment|division|compan|platoon|detachment|battlegroup|garrison|mission|corps|squadron|contractor|arms$|weapon|armament|ammunition|munition|equipment|officers?$|men$|guns?$|firms?$|children$|strengths?$|refugees$|operatives?$|defenders?$|invaders?$|attackers$|besiegers$|occupiers$|raiders$|tribesm[ae]n$|warriors$|snipers?$|sharpshooters?$|marksm[ae]n$|rebels$|insurgents$|partisans$|gunm[ae]n$|mujahid|mujahed|fedayeen|peshmerga|mutineers$|loyalists$|terrorists$|separatists$|platoons?$|forces?$|irregulars$|recruits$|levies$|horsem[ae]n$|gunners?$|scouts$|regulars$|rifles$|carbines$|muskets$|pistols$|grenades$|cartridges$|explosives$|ammo$|machine-?guns?$|kalashnikovs?$|mi[gG]s$|sukhois$|mirages$|jaguars$|phantoms$|tornado(?:e)?s$|transalls$|army$|armies$|uniformed$|legion|strong$|parachutist|horsem[ae]n|auxiliar|columns?$|convoys?$|teams?$|vehicles?$|manpower$|reserves$|members$)/u;

/** A force or a weapon is named somewhere in the sentence; tokens only. */
export function namesForce({ materiel, sentence, tokens }: Scene): boolean {
  if (materiel.length > 0) return true;
  for (let at = sentence.from; at < sentence.to; at++)
    if (NAMES.test(tokens[at]?.lower ?? '') || isMissionName(tokens[at]?.text ?? '')) return true;
  return false;
}
