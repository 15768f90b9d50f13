/** Weapons and military equipment: the classes of the claim contract (section 3, `materiel`) to nouns and model names. Data only. */
import type { MaterielClass } from '../../model/annotation.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/u);

/** Singular nouns; plurals are made from them. A longer phrase wins over a shorter one. */
export const EQUIPMENT_NOUNS: Partial<Readonly<Record<MaterielClass, readonly string[]>>> = {
  tank: words(
    `tank | main battle tank | battle tank | light tank | abrams | leopard tank | challenger tank | merkava | tankette | medium tank | heavy tank | panzer | flamethrower tank | amphibious tank`,
  ),
  armour: words(`armour | armor | heavy armour | heavy armor`),
  afv: words(`armoured vehicle | armored vehicle | armoured fighting vehicle | armored fighting vehicle | infantry fighting vehicle | ifv | afv | apc
    armoured personnel carrier | armored personnel carrier | armoured personnel vehicle | armored personnel vehicle | personnel carrier | armoured car | armored car | mine-resistant vehicle | mrap | stryker | marder
    half-track | halftrack | scout car | assault gun | universal carrier | bren carrier | troop carrier | tank destroyer | light armoured vehicle | light armored vehicle | apv | acv
    combat vehicle | fighting vehicle | reconnaissance vehicle | amphibious assault vehicle`),
  vehicle:
    words(`vehicle | humvee | military vehicle | army vehicle | military truck | army truck | truck | lorry | fuel truck | fuel tanker | pickup truck | pick-up truck | pickup | pick-up
    jeep | technical vehicle | transport vehicle | supply vehicle | dump truck | bulldozer | armoured bulldozer | armored bulldozer | front-end loader | excavator | tracked vehicle | all-terrain vehicle
    motorbike | motorcycle | automobile | army automobile | technicals | gun truck | staff car | ammunition truck | supply truck | petrol tanker | tanker truck | transport truck | troop truck | land cruiser | land rover | unimog | engineering vehicle | special equipment | military convoy | pontoon | pontoon bridge`),
  artillery:
    words(`artillery | artillery piece | artillery system | artillery gun | heavy artillery | rocket artillery | howitzer | self-propelled howitzer | self-propelled gun | field gun
    mortar | mortar system | mortar tube | mortar launcher | cannon | gun battery | artillery battery | artillery unit | mortar position | d-30 | paladin | anti-tank gun | field piece | heavy gun | siege gun | mountain gun | long-range gun | recoilless rifle | recoilless gun | coastal gun | coastal battery | naval gun | artillery gun | gun position | gun emplacement | cannons`),
  mlrs: words(
    `multiple rocket launcher | multiple launch rocket system | multiple-launch rocket system | multiple rocket launch system | multiple launcher rocket system | mlrs | himars | grad launcher | grad system | rocket artillery system | katyusha`,
  ),
  'air-defence':
    words(`air defence system | air defense system | air defence gun | air defense gun | air-defence battery | air-defense battery | sam system | sam battery | sam site | anti-aircraft weapon | air-defence system | air-defense system | anti-aircraft system | anti-aircraft gun | anti-aircraft battery | anti-aircraft missile system | anti-aircraft artillery
    anti-air artillery | air defence battery | air defense battery | air defence missile system | air defense missile system | missile defence system | missile defense system | surface-to-air missile system | surface-to-air missile battery
    patriot system | patriot battery | patriot | iron dome | radar | radar station | radar system | manpads`),
  'missile-launcher':
    words(`missile launcher | rocket launcher | missile system | missile battery | ballistic missile launcher | transporter erector launcher
    rocket-propelled grenade launcher | rocket propelled grenade launcher | grenade launcher | anti-tank missile system | launcher`),
  missile:
    words(`missile | cruise missile | ballistic missile | anti-tank missile | anti-tank guided missile | guided missile | anti-ship missile | surface-to-air missile | air-to-air missile | air-to-surface missile
    surface-to-surface missile | hypersonic missile | interceptor missile | rocket | projectile | scud | tomahawk | kalibr | iskander | javelin | stinger | hellfire missile | exocet | qassam | storm shadow | panzerfaust | nlaw | milan missile | switchblade | starstreak | himars rocket | brimstone | atacms | kornet`),
  munitions:
    words(`bomb | car bomb | truck bomb | suicide bomb | roadside bomb | barrel bomb | cluster bomb | glide bomb | guided bomb | nail bomb | parcel bomb | petrol bomb | bomblet | cluster munition
    munition | precision munition | precision guided munition | shell | artillery shell | mortar shell | tank shell | artillery round | mortar round | mortar bomb | grenade | hand grenade | rocket-propelled grenade | rocket propelled grenade
    rpg | mine | land mine | landmine | naval mine | sea mine | anti-personnel mine | anti-tank mine | improvised explosive device | explosive device | ied | vbied | vehicle-borne ied | vehicle-borne improvised explosive device
    explosive | explosives belt | explosive belt | suicide belt | suicide vest | explosive vest | torpedo | depth charge | warhead | bullet | cartridge | white phosphorus | napalm | sarin | chlorine gas | mustard gas | nerve agent
    chemical weapon | biological weapon | nuclear weapon | chemical agent | poison gas | incendiary weapon | thermobaric weapon | unexploded ordnance | ordnance | ammunition | incendiary bomb | incendiary device | aerial bomb | fragmentation bomb | phosphorus shell | phosphorus bomb | flechette | dirty bomb | booby trap | molotov cocktail`),
  aircraft:
    words(`aircraft | aircrafts | warplane | war plane | plane | military plane | fighter plane | fighter jet | fighter aircraft | jet fighter | stealth fighter | night fighter | interceptor aircraft | dive-bomber | dive bomber | torpedo bomber | torpedo-bomber | seaplane | flying boat | glider | floatplane | training aircraft | trainer aircraft | light aircraft | enemy plane | enemy machine | flying machine | airship | zeppelin | observation balloon | combat aircraft | combat jet | attack aircraft | bomber | fighter-bomber | fighter bomber | strategic bomber | jet | jet fighter
    ground-attack aircraft | transport plane | military transport plane | transport aircraft | cargo plane | cargo aircraft | cargo jet | gunship plane | reconnaissance plane | reconnaissance aircraft | surveillance plane | surveillance aircraft | tanker aircraft | spy plane | stealth bomber
    awacs | biplane | airplane | aeroplane | interceptor jet | tornado jet | harrier | mirage jet | rafale | eurofighter | typhoon jet | gripen | raptor jet | spitfire | messerschmitt | heinkel | junkers | dornier | stuka | focke-wulf | sturmovik | flying fortress | superfortress | skyraider | starfighter | thunderchief`),
  helicopter: words(
    `helicopter | attack helicopter | military helicopter | combat helicopter | transport helicopter | helicopter gunship | gunship | rescue helicopter | chinook | black hawk | apache helicopter | chopper`,
  ),
  uav: words(`drone | unmanned aerial vehicle | uav | unmanned aircraft | unmanned aerial system | remotely piloted aircraft | combat drone | attack drone | suicide drone | kamikaze drone | loitering munition
    surveillance drone | reconnaissance drone | strike drone | armed drone | fpv drone | naval drone | sea drone | quadcopter | bayraktar | shahed | reaper drone | predator drone`),
  ship: words(`warship | frigate | destroyer | corvette | cruiser | submarine | aircraft carrier | naval vessel | navy vessel | navy ship | naval ship | patrol boat | coastguard cutter | coast guard cutter | cutter | gunboat | gun boat | missile boat | landing ship | amphibious assault ship
    attack craft | fast attack craft | assault boat | supply vessel | navy boat | rebel boat | minesweeper | battleship | torpedo boat | troopship | assault ship | support ship | speedboat | fast boat | motor torpedo boat | mtb | e-boat | u-boat | dreadnought | monitor ship | minelayer | mine-layer | escort vessel | transport ship | troop transport | cargo ship | supply ship | ammunition ship | sloop | destroyer escort | missile corvette | aircraft-carrier | enemy vessel | enemy ship | missile cruiser | patrol craft | armed trawler | gun-boat | battle cruiser | armoured cruiser | armored cruiser | steamer | naval tug | patrol vessel | landing craft | battlecruiser | hospital ship | coast guard vessel | flagship`),
  'command-post': words(
    `command post | command and observation post | command-observation post | observation post | command bunker | command centre | command center | command-and-control centre`,
  ),
  depot: words(
    `ammunition depot | arms depot | weapon depot | munition depot | missile depot | ammo depot | weapons depot | fuel depot | munitions depot | ammunition dump | ammunition warehouse | arms cache | ammunition store | ammunition stores | fuel dump | petrol dump | supply dump | supply depot | powder magazine | ammunition storage site | ammo dump | weapons store | weapons warehouse | arms store | weapons storage site | arsenal | weapons cache | ammunition cache | supply cache | arms dump`,
  ),
  other:
    words(`weapon | small arm | light weapon | heavy weapon | weapon system | weapons system | military equipment | military hardware | heavy weaponry | weaponry | firearm | machine gun | machine-gun | submachine gun | heavy machine gun | sub-machine gun
    rifle | assault rifle | sniper rifle | hunting rifle | shotgun | pistol | handgun | kalashnikov | revolver | gun | machete | knife | flamethrower | bayonet`),
};

/** Names of types that are other words or people too: they count with a capital, behind a number, an article or a nation. */
export const TYPE_NAMES: Partial<Readonly<Record<MaterielClass, readonly string[]>>> = {
  tank: words(`leopard | challenger | centurion | chieftain | armata`),
  afv: words(`btr | bmp | bmd | bradley | warrior | puma ifv | marder | namer | ratel | casspir | buffel`),
  vehicle: words(`toyota | hilux | landcruiser | land cruiser | ford ranger | kamaz | ural truck`),
  artillery: words(`caesar | krab | archer`),
  mlrs: words(`grad | smerch | uragan | tornado-g`),
  'air-defence': words(`buk | pantsir | osa | strela | tunguska | kub | gepard | rapier | hawk battery`),
  missile: words(`tochka | tochka-u | silkworm | grad rocket | fajr | burkan`),
  aircraft:
    words(`mig | hurricane | mustang | liberator | lancaster | wellington | zero fighter | sabre | saber jet | yak | lightning | corsair | hellcat | thunderbolt | marauder | catalina | vampire | meteor | mystère | vautour | sukhoi | antonov | ilyushin | tupolev | mirage | phantom | skyhawk | sea harrier | hunter | hercules | canberra | kfir | jaguar | galeb | super étendard | super etendard | super tucano | pucará | pucara
    mirage 2000 | albatros | frogfoot | skyraider | dagger | typhoon | tornado | harrier | cessna`),
  helicopter: words(
    `sea king | lynx | puma | gazelle | cobra | sea cobra | hind | alligator | wessex | huey | seahawk | cougar | super puma | nh90 | apache`,
  ),
  uav: words(`heron | hermes | reaper | predator | global hawk | wing loong | lancet | orlan | scaneagle`),
};

/** Plural only, or the same for one and many. */
export const UNCOUNTED: ReadonlySet<string> = new Set(
  'artillery armour armor aircraft ammunition ordnance weaponry manpads himars technicals cannons napalm sarin equipment hardware phosphorus gas craft'.split(
    ' ',
  ),
);

/** What makes another thing of the noun behind it: "water *tank*", "coal *mine*", "passenger *plane*". */
export const NOT_BEHIND: Readonly<Record<string, ReadonlySet<string>>> = {
  tank: new Set('think water fuel oil gas septic storage fish petrol propane'.split(' ')),
  mine: new Set(
    'coal gold copper diamond iron cobalt coltan silver uranium salt tin zinc lithium bauxite phosphate a of'.split(
      ' ',
    ),
  ),
  plane: new Set('passenger rescue'.split(' ')),
  jet: new Set('passenger private commercial business executive'.split(' ')),
  aircraft: new Set('passenger civilian commercial civil'.split(' ')),
  helicopter: new Set('news medical'.split(' ')),
  rocket: new Set('space'.split(' ')),
  armour: new Set('body'.split(' ')),
  armor: new Set('body'.split(' ')),
  gun: new Set('top'.split(' ')),
  launcher: new Set('app space'.split(' ')),
  truck: new Set('garbage fire food aid refrigerated delivery'.split(' ')),
  vehicle: new Set('civilian passenger investment'.split(' ')),
};

/** What makes another thing of the noun before it: "*tank* commander" is a man, "*shell* company" a firm. */
export const NOT_BEFORE: Readonly<Record<string, ReadonlySet<string>>> = {
  tank: new Set('top'.split(' ')),
  shell: new Set('company companies corporation oil gas plc game'.split(' ')),
  bullet: new Set('point points train'.split(' ')),
  patriot: new Set('act party movement'.split(' ')),
  gun: new Set('control laws law lobby violence'.split(' ')),
  explosive: new Set('growth situation force issue report mix'.split(' ')),
  jet: new Set('fuel lag stream set'.split(' ')),
  // who bears the bomb himself
  bomber: new Set(
    'detonated detonates detonating blew blows exploded explodes rammed rams drove wearing who himself triggered'.split(
      ' ',
    ),
  ),
};

/** The singular of these is a verb or an adjective as often; it counts behind a determiner, a number or an adjective alone. */
export const NEEDS_DETERMINER: ReadonlySet<string> = new Set(
  'shell bomb mine pickup projectile rocket gun knife mortar ship patriot harrier javelin stinger explosive jet launcher cruiser destroyer cannon interceptor pontoon drone pistol'.split(
    ' ',
  ),
);

/**
 * Designations, by the letters before the number and the class. Families whose numbers part two classes are told apart by
 * the number (`numbers`); an empty list takes any.
 */
interface Family {
  readonly letters: string;
  readonly class: MaterielClass;
  readonly numbers?: readonly string[];
}
const family = (type: MaterielClass, letters: string, numbers = ''): Family => ({
  class: type,
  letters,
  ...(numbers === '' ? {} : { numbers: numbers.split(' ') }),
});

export const FAMILIES: readonly Family[] = [
  family('tank', 't', '34 54 55 62 64 72 80 84 90 14'),
  family('tank', 'm', '1 48 60 1a1 1a2'),
  family('afv', 'bmp'),
  family('afv', 'btr'),
  family('afv', 'bmd'),
  family('afv', 'brdm'),
  family('afv', 'mt'),
  family('afv', 'm', '2 3 113 1126'),
  family('artillery', '2s'),
  family('artillery', 'd', '20 30 44'),
  family('artillery', 'm', '46 109 198 777'),
  family('mlrs', 'bm', '13 21 27 30'),
  family('mlrs', 'm', '142 270'),
  family('mlrs', 'tos'),
  family('air-defence', 's', '75 125 200 300 350 400 500'),
  family('air-defence', 'zsu'),
  family('air-defence', 'zu'),
  family('air-defence', '9k', '31 32 33 35 37 38'),
  family('air-defence', 'ks'),
  family('missile', 'sa', '2 3 5 6 7 8 11 13 14 16 18 24'),
  family('missile', 'kh'),
  family('missile', 'fim'),
  family('missile', 'agm'),
  family('missile', 'ss'),
  family('aircraft', 'su', '7 17 20 22 24 25 27 30 33 34 35 57'),
  family('aircraft', 'dc', '3 4 6 7'),
  family('aircraft', 'me', '109 110 262'),
  family('aircraft', 'bf', '109 110'),
  family('aircraft', 'ju', '52 87 88'),
  family('aircraft', 'he', '111'),
  family('aircraft', 'do', '17 217'),
  family('aircraft', 'fw', '190'),
  family('aircraft', 'p', '38 40 47 51'),
  family('aircraft', 'yak', '9 28 130'),
  family('aircraft', 'ov', '10'),
  family('aircraft', 'mig'),
  family('aircraft', 'tu'),
  family('aircraft', 'il', '28 38 76 78'),
  family('aircraft', 'an', '2 12 22 24 26 32 72 124'),
  family('aircraft', 'f', '4 5 6 7 14 15 16 18 22 35 80 84 86 100 105 111 117'),
  family('aircraft', 'fa', '18'),
  family('aircraft', 'a', '1 4 6 7 10 29 37 50'),
  family('aircraft', 'b', '1 2 17 24 25 26 29 52'),
  family('aircraft', 'c', '17 130 5 47'),
  family('aircraft', 'ac', '130'),
  family('aircraft', 'av', '8'),
  family('aircraft', 'jf', '17'),
  family('aircraft', 'l', '39'),
  family('helicopter', 'mi', '2 4 6 8 14 17 24 25 26 28 35 171'),
  family('helicopter', 'ka', '27 29 50 52'),
  family('helicopter', 'ah', '1 64'),
  family('helicopter', 'uh', '1 60'),
  family('helicopter', 'ch', '46 47 53'),
  family('uav', 'tb', '2'),
  family('uav', 'mq', '1 9'),
  family('uav', 'rq'),
  family('uav', 'orlan'),
  family('uav', 'shahed'),
  family('uav', 'geran'),
  family('uav', 'mohajer'),
  family('other', 'ak', '47 74 103'),
  family('other', 'rpk'),
  family('other', 'pkm'),
  family('munitions', 'rpg', '7 18 22 26 29'),
  family('munitions', 'fab'),
];

/** What stands before a warship's name. */
export const SHIP_PREFIXES: ReadonlySet<string> = new Set('HMS USS HMAS HMCS HMNZS INS ARA PNS FS ITS ROKS'.split(' '));
