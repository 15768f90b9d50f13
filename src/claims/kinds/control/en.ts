/** Nouns for places and for shares of them. */
/** Nouns that stand for a place or for part of one. */
export const PLACE_NOUNS: ReadonlySet<string> = new Set(
  `village villages town towns city cities settlement settlements district districts region regions territory territories area areas enclave province provinces position positions height heights hill hills
   ridge outpost outposts checkpoint checkpoints base bases airport airfield bridge bridges dam road roads highway corridor border crossing line lines ground parts suburb suburbs neighbourhood neighbourhoods neighborhood
   neighborhoods quarter port island islands peninsula capital county oblast fort fortress monastery stronghold strongholds site sites river riverbank canal strait straits parallel boundary strongpoint strongpoints front palace palaces ports terminal terminals oilfield oilfields field fields camp camps station plant mine mines square compound complex university stadium centre center township townships countryside outskirts atoll post posts crossing crossings pass passes peak peaks summit hilltop hilltops gorge beach beaches beachhead bridgehead salient pocket route routes hamlet hamlets governorate governorates prefecture municipality municipalities commune citadel castle harbour harbor airbase airfields airstrip parliament heartland frontier communities locality localities steelworks factory tunnels bunker bunkers mountain mountains valley crossroads junction refinery barracks garrison headquarters kilometres kilometers strip enclaves pockets hinterland ward wards coast coastline shoreline waters upazila tehsil taluk woreda kebele zone zones raion oblasts canton cantons county counties block blocks monasteries island airstrips jetty wharf lighthouse pier estuary delta farm farms homestead plantation plantations jail prison depot depots citadels ramparts bastion fortresses redoubt redoubts trench trenches bunkers fortification fortifications capitals arsenal roadblock roadblocks interchange plain plains steppe desert oasis jungle marshes forest forests woods headland cape isthmus enclosure ground hamlets suburb shore shores bank banks sector sectors pumping-station substation reservoir lock ford passage market markets ministry ministries hospital hospitals school schools hotel mosque church cathedral warehouse silo silos mill docks quay causeway axis facility facilities compounds campus barricades bridgeheads beachheads encampment encampments building buildings street streets avenue residence villa villas
   tower towers skyscraper embassy consulate studio studios newsroom courthouse college academy institute clinic clinics rooftop cantonment casern kasbah railhead knoll crest hillock mound ravine gully dyke levee embankment weir sluice
   ferry wells waterhole quarry colliery pithead sawmill brewery kolkhoz sovkhoz kibbutz convent abbey temple pagoda shrine cemetery graveyard park gardens orchard orchards vineyard grove groves tower television radio downtown`.split(
    /\s+/,
  ),
);

/** A name that opens so is a place's, though no gazetteer has it: "*Port* Arthur", "*Fort* Lamy". */
export const NAME_OPENERS: ReadonlySet<string> = new Set(
  'port fort mount cape camp san santa saint st el al deir khan tell tel kafr beit bir jebel nahr wadi new ad'.split(
    ' ',
  ),
);

/** Heads of shares of a land: "*three quarters* of the country", "*much* of the north". */
export const PORTIONS: ReadonlySet<string> = new Set(
  `much most all half third quarter quarters thirds fifth fifths sixth eighth tenth tenths percent percentage cent % majority part parts bulk rest swath swaths swathe swathes stretch stretches
   remainder chunk chunks slice`.split(/\s+/u),
);
/** Nouns for what shares are taken of. */
export const LANDS: ReadonlySet<string> = new Set(
  'country nation state land coast coastline north south east west interior continent republic kingdom'.split(' '),
);
/** Nouns for several places taken together: "the last *cluster* of buildings". */
export const GATHERINGS: ReadonlySet<string> = new Set(
  'cluster chain string row network series ring group handful couple line pair set belt arc web'.split(' '),
);
