/** What civilians live in, use and pray in: the classes of the claim contract (section 3, `damage`) to nouns. Data only. */

export type CivilClass =
  | 'housing'
  | 'school'
  | 'hospital'
  | 'religious'
  | 'cultural'
  | 'infrastructure'
  | 'industry'
  | 'vehicle'
  | 'other';

const words = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/u);

/** Singular, lower case. A longer phrase wins over a shorter one. */
export const CIVIL_NOUNS: Readonly<Record<CivilClass, readonly string[]>> = {
  housing:
    words(`house | home | housing | housing unit | housing estate | housing block | dwelling | apartment | apartment building | apartment block | apartment house
    flat | block of flats | hut | cottage | bungalow | farmhouse | homestead | farmstead | villa | residence | shack | shanty | tower block | high-rise | residential building
    residential block | residential tower | residential area | residential quarter | residential property | residential complex | residential house | living quarter | dormitory | shelter
    tent | village | hamlet | private property | tenement | residential unit | multi-storey building | multi-story building | apartment tower | condominium | household`),
  school: words(
    `school | schoolhouse | schoolroom | classroom | kindergarten | nursery | university | college | madrasa | madrassa | seminary | academy | campus | institute | educational institution | educational facility | education facility | learning centre`,
  ),
  hospital:
    words(`hospital | clinic | health centre | health center | health facility | health post | health clinic | healthcare facility | medical centre | medical center | medical facility
    medical post | medical point | maternity ward | maternity hospital | dispensary | pharmacy | surgery | ward | infirmary | sanatorium | field hospital | treatment centre | treatment center | health unit | health station | feeding centre | feeding center | medical institution
    | polyclinic | operating theatre | blood bank | laboratory | maternity | maternity clinic | first-aid post | aid station | maternity unit | children's home`),
  religious:
    words(`church | cathedral | mosque | synagogue | temple | chapel | monastery | convent | abbey | shrine | pagoda | minaret | basilica | mausoleum | place of worship | house of worship
    religious site | religious building | cemetery | graveyard | grave | tomb | tombstone | gravestone | gurdwara | vihara | holy site | khachkar | priory | stupa | hussainiya | husseiniya`),
  cultural:
    words(`museum | library | theatre | theater | monument | memorial | statue | archive | gallery | opera house | opera | conservatory | concert house | concert hall | cinema | palace | castle | citadel | heritage | heritage site
    cultural site | cultural centre | cultural center | cultural monument | cultural heritage | historic building | historical monument | historic site | archaeological site | old town | ruins of antiquity
    world heritage site | national library | manuscript | book | artefact | artifact | bust | sculpture | buddha | cultural property | arch of triumph`),
  infrastructure:
    words(`bridge | viaduct | overpass | flyover | road | highway | motorway | railway | railway line | railroad | rail line | railway track | railway station | train station | bus station | metro station | road tunnel | railway tunnel
    airport | runway | terminal | seaport | port | harbour | harbor | pier | jetty | lock | canal | dam | reservoir | dyke | dike | levee | aqueduct | well | water well | borehole | water tower
    water plant | water tank | water main | water pipe | water system | water network | waterworks | water facility | water treatment plant | sewage plant | sewage system | pumping station | desalination plant | irrigation system
    power station | power plant | power line | power grid | power network | power facility | power supply | electricity line | electricity grid | electricity network | electricity substation | substation | transformer | generator
    transmission line | transmission tower | high-voltage line | pylon | energy infrastructure | energy facility | electricity pylon | hydroelectric plant | heating plant | boiler house | thermal power plant | nuclear plant
    pipeline | gas pipeline | oil pipeline | water pipeline | gas line | gas main | telephone exchange | telephone line | phone line | phone mast | cable | television tower | tv tower | television mast | radio mast
    communication tower | telecommunications tower | cell tower | infrastructure | civilian infrastructure | civil infrastructure | public infrastructure | critical infrastructure | grid | causeway | culvert | ferry terminal
    | airstrip | landing strip | sluice | weir | lighthouse | quay | wharf | dock | breakwater | cistern | standpipe | gasworks | transmitter | relay station | footbridge | railway bridge | rail bridge | road bridge | bus depot | water pump | pump | filter plant`),
  industry:
    words(`shop | supermarket | shopping centre | shopping center | shopping mall | mall | kiosk | stall | market stall | bank | business | office | office building | office block | private business | commercial building | factory | plant | mill | sawmill | workshop | warehouse | refinery | oil refinery | oil well | oil field | oilfield | gas field | oil facility
    oil plant | oil terminal | oil depot | oil tank | gas plant | gas facility | gas station | petrol station | filling station | fuel station
    steelworks | steel plant | mine shaft | colliery | quarry | silo | grain silo | granary | elevator | grain elevator | grain terminal | bakery | farm
    greenhouse | shed | industrial site | industrial facility | industrial plant | industrial building | cement works | brewery | dairy | slaughterhouse
    chemical plant | cotton plant | power works | shipyard | food store | food warehouse | storage facility | production line | crop | harvest | orchard
    wheat field | vineyard | plantation
    | kiln | distillery | cannery | tannery | forge | oil mill | flour mill | rice mill | ginnery | cold store | stockyard | market hall | printing house | printing press | fish farm | poultry farm | grain store | cement factory | market shop`),
  vehicle:
    words(`car | passenger car | private car | civilian car | bus | minibus | school bus | coach | taxi | ambulance | fire engine | fire truck | tram | trolleybus | train | passenger train | freight train | locomotive | wagon | railcar | carriage
    tractor | bicycle | rickshaw | motor car | automobile | civilian vehicle | private vehicle | passenger vehicle | aid truck | food truck | aid convoy | passenger plane | passenger jet | airliner | civilian aircraft | civilian plane | passenger aircraft
    civil aircraft | cargo ship | merchant ship | merchant vessel | cargo vessel | freighter | trawler | fishing boat | fishing vessel | ferry | oil tanker | bulk carrier | container ship | passenger ship | civilian ship | rescue vehicle`),
  other:
    words(`market | marketplace | bazaar | restaurant | cafe | hotel | casino | nightclub | guest house | guesthouse | fish market | cattle market | livestock market | vegetable market | wedding hall | funeral hall | detention centre | detention center | remand prison
    building | structure | property | public building | government building | administrative building | administration building | civilian building | civilian object | civilian facility | civilian site | civilian structure | civilian property
    enlistment office | recruitment office | draft office | government office | tax office | district office | revenue office | registry | facility | town | city | suburb | settlement | neighbourhood | neighborhood | quarter | block | district | courthouse | court building | ministry | ministry building | customs house | town hall | city hall | parliament | parliament building | post office | police station
    fire station | prison | orphanage | nursing home | embassy | consulate | television station | tv station | radio station | stadium | park | refugee camp | displacement camp | playground | sports hall | sports centre | sports complex
    civilian target | skyscraper | tower | barn | stable | outbuilding | fence | community centre | community center | food stock | media office | un building | un compound | compound
    | kitchen | communal kitchen | soup kitchen | canteen`),
};

/** Of no use as a class beside one that says more: "many *buildings* and homes" are homes and the like. */
export const VAGUE_OBJECTS: ReadonlySet<string> = new Set(
  'building structure property facility block tower'.split(' '),
);

/** They count alone only where a word before them says whose: "private *vehicles*", "an aid *convoy*". Else they may be the army's. */
export const CIVILIAN_ONLY: ReadonlyMap<string, CivilClass> = new Map(
  'vehicle truck lorry convoy boat ship vessel plane aircraft helicopter jet tanker van pickup motorcycle motorbike'
    .split(' ')
    .map((noun) => [noun, 'vehicle'] as const),
);
export const CIVILIAN_MARKS: ReadonlySet<string> = new Set(
  `civilian civil private passenger commercial aid relief humanitarian residential public personal merchant fishing
   rescue refugee school parked evacuation food delivery news`.split(/\s+/u),
);

/** What makes an army's thing of it: "military *infrastructure*", "an army *hospital*" is no civilian object. */
export const MILITARY_MARKS: ReadonlySet<string> = new Set(
  `military army enemy armoured armored combat command ammunition weapons arms munitions missile rocket radar naval
   tank artillery defensive fortified militant drone uav air-defence air-defense training logistics intelligence barracks`.split(
    /\s+/u,
  ),
);

/** A part stands for the whole behind "of": "a *wing* of the hospital", "960 *items* of civilian infrastructure". */
export const PARTS: ReadonlySet<string> = new Set(
  `part section portion wing roof dome wall facade floor item piece kilometre kilometer mile hectare stretch span row
   block window door gate ceiling storey number majority most half quarter third rest remainder cent percent % hangar building pair couple dozen hundred thousand
   score million minaret ruins tower side area street`.split(/\s+/u),
);

/** Parts that are things themselves: "the *minaret* of the mosque" is one. */
export const WHOLE_PARTS: ReadonlySet<string> = new Set(
  'wing roof dome wall facade minaret tower hangar building side'.split(' '),
);

/** Nouns without a number of their own: "the infrastructure" is not one thing. */
export const MASS_OBJECTS: ReadonlySet<string> = new Set(
  'infrastructure housing property heritage equipment grid irrigation supply harvest area'.split(' '),
);

/** What an attack is called where it is named as what did it: "destroyed in a Russian *strike*". */
export const ATTACK_NOUNS: ReadonlySet<string> = new Set(
  `strike airstrike attack assault raid shelling bombardment bombing offensive fire shell rocket missile drone bomb
   artillery mortar explosion blast air-raid invasion operation advance incursion barrage salvo`.split(/\s+/u),
);
