/** Words beside a name that tell what it names: a person, a group, a place. Data only. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Before the name of a state or town: it is where, not who. */
export const WHERE = words(`
  in near into inside outside across throughout at around within from to toward towards through via off beyond onto
  northern southern eastern western central north south east west northeast northwest southeast southwest north-eastern
  north-western south-eastern south-western northeastern northwestern southeastern southwestern rural neighbouring neighboring
  mainland visiting visited leaving left entering entered reached reaching -speaking bordering inland upper lower greater`);

/** Before "to": what goes to a state as to somebody. */
export const GIVEN = words(`
  sell sold sells selling give gave given gives supply supplied supplies supplying belong belongs belonged loyal aid support supplies
  assistance according message messages warning offer offered ties linked allied threat letter response answer attributed loyalty close
  hostile opposed opposition apologise apologised owed grant granted lent speak spoke speaking appeal appealed friendly thanks grateful
  condolences relation relations committed commitment ceded`);

/** Verbs by which a name before them acts, beside those of saying. */
export const ACTS = words(`
  launched launches fired fires attacked attacks captured captures seized seizes killed kills shelled bombed struck hit took takes
  controls controlled held holds withdrew withdraws retreated advanced invaded occupied ordered signed agreed rejected refused
  welcomed condemned supports supported backed backs backing wants wanted called calls sent sends deployed joined joins led leads
  fought fights vowed threatened demanded recognises recognizes recognised recognized met meets accepts accepted imposed lifted
  closed banned expelled arrested detained released freed recruited abducted kidnapped executed beheaded claimed carried
  continues continue remains intends plans planned hopes believes fears knows sought seeks asked asks decided decides
  provides provided offered offers urged warned pledged denies denied lost suffered responded retaliated declared mobilised mobilized
  worked works commands commanded founded formed became emerged broke split operates operated poses went came fled died born served
  thanked thanks visited returned received spoke speaks hosted hosts explained proposed`);

/** After a genitive: what an actor has ("X's *fighters*"). */
export const OWNED = words(`
  forces fighters troops army military soldiers government regime leader leaders leadership spokesman spokeswoman spokesperson commander
  commanders militia militants positions offensive attack attacks advance defeat decision claim claims statement death supporters wing
  men members operatives cells cell wife son brother campaign operations control hands side office party ability propaganda actions aggression people`);

/** Behind a name, as one word with it: "X-held". */
export const LED = words(
  'led held controlled backed affiliated linked aligned allied run inspired supported occupied owned funded',
);

/** Before a name: it did something, or something is done with it. */
export const DOER = words(
  'by against with between versus defeat destroy fight fighting targeting joining defeating counter anti pro destroying combating supporting join joined support behind among liberated',
);

/** Nouns before a name that say what it is. */
export const NAMED_AS = words(`
  group movement militia organisation organization party faction network rebels insurgents militants jihadists terrorists fighters
  alliance coalition company firm newspaper agency channel outlet charity broadcaster website battalion brigade monitor watchdog`);

/** Capitalised words that name no actor: beliefs, tongues, events, papers, deeds. */
export const NO_ACTOR = words(`
  islam islamic islamist muslim muslims christian christians sunni sunnis shia shiite shiites jewish jew jews orthodox catholic protestant arab arabs arabic
  english french ramadan easter christmas god allah war wars operation battle resolution agreement treaty protocol act law constitution convention accord
  accords declaration charter summit conference plan initiative process prize day week month year spring winter summer autumn article annex chapter
  covid internet twitter facebook telegram youtube whatsapp instagram tiktok google wikipedia sir mr mrs ms dr i'm i've i'll note photo image figure table
  source sources question answer related read watch update breaking editor copyright via north south east west northern southern eastern western central
  european african asian american western kurdish kurds slavic turkic nazi soviet street road avenue square airport highway bridge river lake mountain mountains
  mount island islands sea ocean gulf desert valley province district region governorate city town village county state border peninsula strait bay camp dam hospital
  mosque church cathedral palace stadium university school museum hotel station base airbase port coordinates gmt utc usd eur gps cest edt est bst faq pdf
  tv pm am ied vbied uav apc ifv mlrs rpg icbm nuclear new old great grand black white red green blue first second third world euro mph kph dna hiv aids ngo ngos idp idps pow pows mp mps mep ceo`);

/** Nouns for somebody in play, behind a determiner: "the group", "our partners". */
export const ROLES = words(`
  group organisation organization coalition alliance enemy enemies ally allies partner partners community communities regime squadron unit team taskforce battalion brigade
  movement militia faction victims victim children women families family donors opposition attackers attacker assailants bomber gunman gunmen invaders occupiers defenders
  supporters followers members militants militiamen insurgents rebels fighters terrorists jihadists separatists loyalists recruits wounded dead hostages captives prisoners detainees pair trio
  brother sister wife husband son daughter father mother parents relatives friend friends neighbours neighbors company firm network party parties ministry agency committee council commission
  government authorities army military police navy force forces troops soldiers minister president spokesman spokeswoman ambassador envoy general colonel commander leader leaders official officials
  secretary perpetrators backers squad detachment soldier officer officers journalist journalists reporter doctor doctors refugees migrants civilians residents villagers worshippers students workers protesters demonstrators activists`);

/** What a numbered unit is called. */
export const UNIT_NOUNS = words(`
  army corps division brigade regiment battalion company squadron wing group fleet battery platoon infantry cavalry marines airborne
  artillery armoured armored`);

/** After a genitive: what a land has ("Mali's *north*"). */
export const LAND = words(`
  war capital border borders north south east west northern southern eastern western central coast coastline city cities province
  region regions territory airspace economy population constitution interior capital's soil mountains waters countryside hinterland
  northeast northwest southeast southwest outskirts suburbs history conflict crisis shores highlands lowlands villages towns`);
