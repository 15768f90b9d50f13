// Liveblog pages: standing background paragraphs word for word, own entries on every page. Never one family.
export const liveblogs = [
{ key: "L1", war: "Gaza", credit: "Live page, The Tideway Herald",
  standing: [
"What you need to know: the war began on 7 October 2023, when gunmen led by Hamas crossed from Gaza into southern Israel, killed about 1,200 people, most of them civilians, and took some 250 hostages.",
"Israel's campaign in Gaza has since killed tens of thousands of people, according to the health ministry there, whose count does not separate civilians from fighters. Almost the entire population of 2.2 million has had to move, often several times.",
"Israel says that it does what it can to spare civilians and blames Hamas for fighting among them. Foreign reporters are not allowed into the territory except in the company of the army. We will update this page as we learn more."],
  pages: [
 { date:"2024-03-15", head:"Live: Nineteen die in queue for flour, says Gaza health ministry", entries:[
"21.40 The number of those killed while waiting for an aid convoy at the Kuwait roundabout in Gaza City has gone up to 20, and 155 are injured, the health ministry says. The army calls reports that it opened fire on the crowd erroneous and says armed Palestinians shot.",
"18.05 A ship with 200 tonnes of food, towed from Cyprus, is within sight of the coast. A jetty is being made out of rubble.",
"13.15 Hamas has put a new proposal to the mediators. The prime minister's office calls the demands unrealistic, but a team is to travel to Doha."] },
 { date:"2024-04-02", head:"Live: Seven aid workers killed in convoy on coast road", entries:[
"19.20 Poland has asked the Israeli ambassador for an explanation. One of the seven was from Przemyśl.",
"12.30 Three vehicles were hit one after another over two and a half kilometres south of Deir al-Balah, pictures show, each with a hole in the roof where the emblem was. Three of the dead were British, the others Polish, Australian, Palestinian and a citizen of both the US and Canada.",
"08.10 The charity suspends its work at once. The army's chief of staff speaks of a grave mistake made at night under very complex conditions."] },
 { date:"2024-06-09", head:"Live: Four hostages freed in Nuseirat; more than 200 Palestinians killed", entries:[
"22.00 The health ministry in Gaza now gives 274 dead and 698 injured in the raid on Nuseirat. An Israeli spokesman said that he knew of fewer than one hundred and did not know how many of them were terrorists.",
"16.45 A member of the war cabinet has resigned, as he had threatened to do three weeks ago.",
"09.30 All four are well, doctors say. One of them will learn today that his father died the evening before he came home."] },
 { date:"2024-07-13", head:"Live: Heavy bombs on Mawasi; army says target was Hamas commander", entries:[
"20.15 At least 90 dead and 300 injured in Mawasi, according to the health ministry. Half of them are women and children, it says.",
"14.10 The army says that it struck a fenced compound between trees, not a tented camp, and that the man it wanted is the head of the military wing. It is not certain that he was there.",
"11.00 Our stringer counts five craters. Nasser Hospital says that it can take no more patients."] } ] },
{ key: "L2", war: "Ukraine", credit: "Live desk, Northward Magazine",
  standing: [
"Background. Russia launched a full-scale invasion on 24 February 2022 from the north, east and south, eight years after it had annexed Crimea. It calls the war a special military operation; Kyiv and its allies call it an unprovoked act of aggression.",
"Russian forces hold about a fifth of Ukraine. Neither army publishes its losses regularly, and the claims that each makes about the other can seldom be checked. The United Nations has confirmed thousands of civilian deaths and believes that the true number is considerably higher.",
"Times on this page are Kyiv times. Entries marked with an asterisk have been seen by our own reporters. Maps come from open sources and may be a day behind."],
  pages: [
 { date:"2022-04-09", head:"Tracks and suitcases: Kramatorsk, the day after (live)", entries:[
"17.30 * The station clock stopped at 10.28. The dead now number 52, five of them children, the regional governor says, and 109 were injured when a Tochka-U came down on people waiting for trains.",
"14.00 Moscow repeats that its forces no longer use this type of rocket and that the blame lies with Kyiv.",
"10.20 Evacuation goes on by bus to Sloviansk and from there by rail. Yesterday it was 4,000 at the station, today it is a few dozen."] },
 { date:"2022-07-15", head:"Vinnytsia mourns (live)", entries:[
"19.00 * Toys at the tram stop. Twenty-three dead by the rescue service's count, three of them children; 202 people sought help.",
"15.40 The House of Officers was hosting a meeting of the air force command with arms dealers, Russia's ministry of defence asserts. It was hosting the rehearsal for a concert, says the singer's manager, and their sound engineer is dead.",
"09.15 Kalibr missiles, fired from a submarine in the Black Sea, five, of which two were shot down, the air force states."] },
 { date:"2023-01-15", head:"Dnipro: nine storeys, two hundred and thirty flats (live)", entries:[
"21.10 Thirty dead, 73 injured, says the adviser to the governor; they still hear voices under one of the stairwells.",
"16.25 * A woman in a bathtub, unhurt and grey with dust, was reached by crane. The crowd was asked for silence every quarter of an hour.",
"11.50 It was a Kh-22, made for sinking aircraft carriers. Ukraine has nothing with which to shoot it down, its air force says."] },
 { date:"2023-10-06", head:"Hroza: one village, one wake (live)", entries:[
"18.45 * Fifty-two of three hundred and thirty people. The undertaker at Shevchenkove has no more coffins and is driving to Kharkiv.",
"12.00 The UN human rights office has sent a team and says there is no sign that there was a military target. An Iskander, by the prosecutors' account, hit the cafe during a memorial meal for a soldier who had been reburied.",
"08.30 Russia's envoy says in New York that neo-Nazis had gathered there, and that the soldier was one."] } ] },
];
