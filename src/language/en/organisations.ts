/** Organisations and media that report on conflicts everywhere. `id` is the slug by which ledgers name them. */

interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'organisation' | 'media';
  readonly names: readonly string[];
}

const organisation = (id: string, name: string, ...names: string[]): Organisation => ({ id, name, kind: 'organisation', names: [name, ...names] });
const media = (id: string, name: string, ...names: string[]): Organisation => ({ id, name, kind: 'media', names: [name, ...names] });

export const ORGANISATIONS: readonly Organisation[] = [
  organisation('un', 'United Nations', 'UN', 'U.N.', 'UN Security Council', 'United Nations Security Council', 'U.N. Security Council', 'UN General Assembly', 'the Secretary-General'),
  organisation('unhcr', 'UNHCR', 'UN refugee agency', 'U.N. refugee agency', 'United Nations High Commissioner for Refugees', 'UN High Commissioner for Refugees'),
  organisation('ohchr', 'OHCHR', 'UN human rights office', 'U.N. human rights office', 'United Nations human rights office', 'Office of the High Commissioner for Human Rights', 'UN Human Rights'),
  organisation('ocha', 'OCHA', 'UN Office for the Coordination of Humanitarian Affairs'),
  organisation('unicef', 'UNICEF', 'Unicef'),
  organisation('wfp', 'World Food Programme', 'WFP', 'World Food Program'),
  organisation('who', 'World Health Organization', 'World Health Organisation'),
  organisation('iom', 'International Organization for Migration', 'IOM', 'International Organisation for Migration'),
  organisation('eu', 'European Union', 'EU', 'E.U.', 'European Commission', 'European Council', 'European Parliament'),
  organisation('nato', 'NATO', 'Nato', 'North Atlantic Treaty Organization'),
  organisation('osce', 'OSCE', 'Organization for Security and Cooperation in Europe', 'Organization for Security and Co-operation in Europe'),
  organisation('african-union', 'African Union'),
  organisation('arab-league', 'Arab League', 'League of Arab States'),
  organisation('ecowas', 'ECOWAS', 'Economic Community of West African States'),
  organisation('igad', 'IGAD'),
  organisation('icrc', 'International Committee of the Red Cross', 'ICRC', 'Red Cross'),
  organisation('msf', 'Médecins Sans Frontières', 'MSF', 'Doctors Without Borders'),
  organisation('hrw', 'Human Rights Watch', 'HRW'),
  organisation('amnesty', 'Amnesty International', 'Amnesty'),
  organisation('irc', 'International Rescue Committee'),
  organisation('save-the-children', 'Save the Children'),
  organisation('icg', 'International Crisis Group', 'Crisis Group', 'ICG'),
  organisation('icc', 'International Criminal Court', 'ICC'),
  organisation('acled', 'ACLED', 'Armed Conflict Location and Event Data Project', 'Armed Conflict Location & Event Data Project'),
  organisation('ucdp', 'Uppsala Conflict Data Program', 'UCDP'),
  organisation('airwars', 'Airwars'),
  organisation('bellingcat', 'Bellingcat'),
  organisation('oryx', 'Oryx', 'Oryxspioenkop'),
  organisation('conflict-armament-research', 'Conflict Armament Research'),
  organisation('isw', 'Institute for the Study of War', 'ISW'),
  organisation('white-helmets', 'White Helmets', 'Syrian Civil Defence', 'Syria Civil Defence'),
  organisation('syria-sohr', 'Syrian Observatory for Human Rights', 'SOHR'),
  media('ap', 'Associated Press', 'AP'),
  media('reuters', 'Reuters'),
  media('afp', 'Agence France-Presse', 'AFP'),
  media('dpa', 'dpa', 'Deutsche Presse-Agentur'),
  media('interfax', 'Interfax'),
  media('tass', 'TASS'),
  media('ria-novosti', 'RIA Novosti'),
  media('xinhua', 'Xinhua'),
  media('anadolu', 'Anadolu Agency', 'Anadolu'),
  media('bbc', 'BBC', 'BBC News'),
  media('cnn', 'CNN'),
  media('al-jazeera', 'Al Jazeera', 'Al-Jazeera'),
  media('new-york-times', 'The New York Times', 'New York Times'),
  media('washington-post', 'The Washington Post', 'Washington Post'),
  media('guardian', 'The Guardian'),
  media('wall-street-journal', 'The Wall Street Journal', 'Wall Street Journal'),
  media('le-monde', 'Le Monde'),
  media('der-spiegel', 'Der Spiegel'),
  media('rferl', 'Radio Free Europe/Radio Liberty', 'Radio Free Europe', 'RFE/RL'),
  media('kommersant', 'Kommersant'),
  media('novaya-gazeta', 'Novaya Gazeta'),
];
