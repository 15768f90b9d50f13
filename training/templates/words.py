"""The vocabulary of the templates: countries with places, forces and names from wars of the whole world.

Sentences made of it are inventions and say nothing about any real event; person names are put together from parts.
Notation of nouns as in `tree.noun`; a country's line: name | adjective | demonym | cities | groups.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Country:
    name: str
    adjective: str
    people: str
    cities: tuple[str, ...]
    groups: tuple[str, ...]
    """Names of armed groups and forces, taken with "the" if they begin with it."""


@dataclass(frozen=True)
class Theatre:
    countries: tuple[Country, ...]
    first: tuple[str, ...]
    last: tuple[str, ...]


_SOURCE = """
Ukraine|Ukrainian|Ukrainians|Kharkiv,Izium,Bakhmut,Odesa,Sumy,Chernihiv,Kryvyi+Rih,Huliaipole|the Azov regiment,the ~Territorial Defence_Forces*
Russia|Russian|Russians|Belgorod,Rostov,Grozny,Gudermes,Vladikavkaz|Wagner,the ^Chechen rebel*
Georgia|Georgian|Georgians|Gori,Zugdidi,Poti,Tskhinvali,Sukhumi|the ^Abkhaz militia,the ^Ossetian separatist*
= Oleksandr,Dmytro,Iryna,Andriy,Sergei,Viktor,Giorgi,Zurab,Akhmed,Natalia / Kovalenko,Bondar,Melnyk,Orlov,Sidorenko,Petrenko,Kapanadze,Lomidze,Umarov,Gusev
Syria|Syrian|Syrians|Deir+ez-Zor,Hama,Idlib,Palmyra,Daraa,Manbij|the ~Free ~Syrian Army,the Nusra Front,YPG
Lebanon|Lebanese|Lebanese|Tyre,Sidon,Baalbek,Nabatieh,Tripoli|Hezbollah,Amal
Israel|Israeli|Israelis|Haifa,Ashkelon,Sderot,Metula|the Golani Brigade
Jordan|Jordanian|Jordanians|Irbid,Zarqa,Mafraq|the ~Arab Legion
= Hassan,Khaled,Ibrahim,Samir,Leila,Yossi,Avi,Rami,Mustafa,Nadia / al-Khatib,Haddad,al-Masri,Levy,Mansour,Shaheen,Barak,Nasser,al-Ahmad,Cohen
Iraq|Iraqi|Iraqis|Mosul,Fallujah,Basra,Kirkuk,Tal+Afar,Ramadi|the Mahdi Army,the Peshmerga
Iran|Iranian|Iranians|Abadan,Khorramshahr,Dezful,Mehran|the ~Revolutionary Guards*,the Basij
Yemen|Yemeni|Yemenis|Aden,Taiz,Hodeidah,Marib,Saada|the Houthis*,the ~Southern ~Transitional Council
Saudi+Arabia|Saudi|Saudis|Jizan,Najran,Riyadh|the ~National Guard
= Ali,Abbas,Karim,Hossein,Reza,Faisal,Tariq,Salim,Zahra,Abdullah / al-Maliki,Rahimi,Karimi,al-Otaibi,Saleh,Jafari,al-Obeidi,Hashemi,Tavakoli,al-Harbi
Afghanistan|Afghan|Afghans|Kunduz,Lashkar+Gah,Ghazni,Herat,Jalalabad,Kandahar|the Taliban,the Haqqani network,the ~Northern Alliance
Pakistan|Pakistani|Pakistanis|Peshawar,Quetta,Swat,Miranshah,Karachi|the ~Pakistani Taliban,the ~Frontier Corps
India|Indian|Indians|Srinagar,Kargil,Pulwama,Imphal,Baramulla|the Naxalites*,Lashkar-e-Taiba
= Gul,Abdul,Zabihullah,Imran,Asif,Rajesh,Arjun,Vikram,Noor,Farida / Ahmadi,Stanekzai,Khan,Durrani,Malik,Singh,Sharma,Rao,Yousafzai,Nair
Sri+Lanka|Sri Lankan|Sri Lankans|Jaffna,Kilinochchi,Vavuniya,Trincomalee,Batticaloa|the ~Tamil Tigers*,the LTTE
Myanmar|Burmese|Burmese|Myitkyina,Lashio,Loikaw,Sittwe,Hpakant|the Arakan Army,the Kachin ~Independence Army
Cambodia|Cambodian|Cambodians|Battambang,Pailin,Siem+Reap|the Khmer Rouge
Vietnam|Vietnamese|Vietnamese|Hue,Da+Nang,Pleiku,Quang+Tri|the Viet+Cong
= Aung,Thein,Nimal,Sarath,Min,Sok,Hun,Nguyen,Le,Kyaw / Htun,Perera,Fernando,Silva,Vannak,Sophal,Thanh,Duc,Swe,Rajapakse
Philippines|Philippine|Filipinos|Marawi,Jolo,Zamboanga,Cotabato|Abu+Sayyaf,the Moro ~Islamic Liberation_Front,the ~New People_Army
Indonesia|Indonesian|Indonesians|Banda+Aceh,Lhokseumawe,Timika,Wamena|the ~Free Aceh_Movement,Kopassus
South Korea|South Korean|South Koreans|Seoul,Incheon,Busan,Daejeon|the Marine Corps
Taiwan|Taiwanese|Taiwanese|Kinmen,Taipei,Hualien|the Coast Guard
= Rodrigo,Ramon,Teodoro,Budi,Agus,Yusuf,Ji-hoon,Sung,Wei,Siti / Santos,Reyes,Mercado,Santoso,Wibowo,Nasution,Park,Kim,Chen,Hidayat
Sudan|Sudanese|Sudanese|Nyala,Omdurman,El+Obeid,Kassala,Wad+Madani,Port Sudan|the ~Rapid Support_Forces*,the Janjaweed
South Sudan|South Sudanese|South Sudanese|Juba,Malakal,Bentiu,Bor|the SPLA,the White Army
Ethiopia|Ethiopian|Ethiopians|Mekelle,Adigrat,Gondar,Dire+Dawa,Addis+Ababa|the TPLF,the ~Oromo Liberation_Army,Fano
Somalia|Somali|Somalis|Kismayo,Baidoa,Beledweyne,Mogadishu|al-Shabaab,the ~Islamic Courts_Union
Eritrea|Eritrean|Eritreans|Asmara,Massawa,Assab|the ~Eritrean Defence_Forces*
= Yasir,Osman,Abiel,Tsegaye,Hailu,Deng,Garang,Mohamed,Hawa,Tesfaye / Ibrahim,Adam,Bekele,Gebre,Machar,Warsame,Farah,Tadesse,Kiir,Haile
Congo|Congolese|Congolese|Goma,Bunia,Beni,Bukavu,Kisangani|the M23,the FDLR,the Mai+Mai militia
Rwanda|Rwandan|Rwandans|Kigali,Gisenyi,Butare|the ~Rwandan ~Patriotic Front,the Interahamwe
Burundi|Burundian|Burundians|Bujumbura,Gitega,Ngozi|the FNL
Uganda|Ugandan|Ugandans|Gulu,Kitgum,Kasese,Lira|the Lord Resistance_Army,the ADF
= Jean-Pierre,Joseph,Patrick,Emmanuel,Paul,Grace,Innocent,Laurent,Didier,Okello / Mukendi,Kabongo,Nkunda,Habimana,Ndayizeye,Mugisha,Ochieng,Tshibanda,Ntaganzwa,Opio
Nigeria|Nigerian|Nigerians|Maiduguri,Bama,Gwoza,Damaturu,Enugu|Boko+Haram,the ~Biafran army
Cameroon|Cameroonian|Cameroonians|Bamenda,Maroua,Kumba,Mora|the Ambazonia Defence_Forces*
Chad|Chadian|Chadians|Abeche,Faya,Moundou|FACT
Mali|Malian|Malians|Gao,Timbuktu,Kidal,Mopti,Menaka|Ansar+Dine,JNIM,the Tuareg rebel*
Burkina+Faso|Burkinabe|Burkinabe|Djibo,Dori,Fada,Kaya|JNIM,the Volunteers*
Niger|Nigerien|Nigeriens|Diffa,Tillaberi,Agadez|the ~Presidential Guard
= Musa,Ibrahim,Aliyu,Amadou,Moussa,Oumar,Blaise,Fatima,Sani,Idriss / Abubakar,Danjuma,Okafor,Traore,Keita,Diallo,Ouedraogo,Maiga,Toure,Mahamat
Libya|Libyan|Libyans|Misrata,Sirte,Benghazi,Derna,Sabha|the ~Libyan ~National Army,the Misrata brigade*
Algeria|Algerian|Algerians|Oran,Blida,Batna,Medea|the ~Armed ~Islamic Group,the FLN
Egypt|Egyptian|Egyptians|Suez,Ismailia,El+Arish,Rafah|the ~Third Army
Morocco|Moroccan|Moroccans|Smara,Dakhla,Tarfaya|the Polisario Front
= Omar,Younes,Said,Mourad,Ahmed,Mahmoud,Brahim,Salma,Anwar,Fathi / Belkacem,Boudiaf,Zidane,Gamal,el-Sayed,Haftar,Bashagha,Ghali,Benali,Sadek
Angola|Angolan|Angolans|Huambo,Kuito,Malanje,Cabinda,Luanda|UNITA,the MPLA
Mozambique|Mozambican|Mozambicans|Palma,Pemba,Beira,Macomia|Renamo,Frelimo
South Africa|South African|South Africans|Soweto,Durban,Pretoria|the ANC
Zimbabwe|Zimbabwean|Zimbabweans|Mutare,Bulawayo,Gweru|ZANU,the ~Fifth Brigade
= Jonas,Joao,Pedro,Afonso,Thabo,Sipho,Tendai,Isaias,Maria,Farai / Savate,Domingos,Machava,Chissale,Dlamini,Nkosi,Moyo,Chitepo,Neves,Botha
Liberia|Liberian|Liberians|Monrovia,Gbarnga,Buchanan|the LURD,the NPFL
Sierra+Leone|Sierra Leonean|Sierra Leoneans|Freetown,Kenema,Kono,Makeni|the RUF,the Kamajors*
Ivory Coast|Ivorian|Ivorians|Bouake,Korhogo,Man,Duekoue|the ~New Forces*
Haiti|Haitian|Haitians|Gonaives,Les+Cayes,Jacmel|the G9 gang
= Samuel,Prince,Foday,Charles,Guillaume,Alassane,Jimmy,Ellen,Solomon,Jean / Doe,Konneh,Sesay,Kamara,Bangura,Kouassi,Coulibaly,Koroma,Baptiste,Weah
Colombia|Colombian|Colombians|Cali,Medellin,Arauca,Tumaco,San+Vicente|the FARC,the ELN
Peru|Peruvian|Peruvians|Ayacucho,Huanta,Huancayo|the ~Shining Path,the MRTA
El+Salvador|Salvadoran|Salvadorans|San+Miguel,Morazan,Chalatenango|the FMLN,the Atlacatl battalion
Nicaragua|Nicaraguan|Nicaraguans|Managua,Masaya,Esteli|the Contras*,the Sandinistas*
Guatemala|Guatemalan|Guatemalans|Quiche,Nebaj,Coban|the URNG
Argentina|Argentine|Argentines|Goose Green,Port Stanley,Comodoro+Rivadavia|the Montoneros*
Mexico|Mexican|Mexicans|Ocosingo,Culiacan,Reynosa|the Zapatistas*,the Sinaloa cartel
= Carlos,Luis,Hernando,Jorge,Manuel,Gustavo,Rosa,Raul,Efrain,Julio / Gomez,Restrepo,Quispe,Ramirez,Duarte,Mejia,Ortega,Galtieri,Vargas,Castillo
Bosnia|Bosnian|Bosnians|Tuzla,Mostar,Gorazde,Bihac,Zenica|the ~Bosnian ~Serb army,the HVO
Croatia|Croatian|Croats|Vukovar,Osijek,Knin,Zadar|the ZNG
Serbia|Serbian|Serbs|Nis,Novi+Sad,Kraljevo|the ~White Eagles*
Kosovo|Kosovar|Kosovars|Prizren,Peja,Mitrovica,Gjakova|the Kosovo Liberation_Army,the KLA
Tajikistan|Tajik|Tajiks|Garm,Khorog,Kulob|the ~Popular Front
= Milan,Dragan,Zoran,Ivan,Agim,Ramush,Jasna,Emir,Rustam,Davor / Petrovic,Jovanovic,Markovic,Horvat,Krasniqi,Hoxha,Hadzic,Begovic,Rahmonov,Babic
Britain|British|Britons|Belfast,Omagh,Newry,Coventry|the ~Royal Navy,the ~Provisional IRA
France|French|Frenchmen|Sedan,Verdun,Calais,Toulon|the ~Foreign Legion,the Maquis
Germany|German|Germans|Aachen,Hamburg,Dresden,Leipzig|the Luftwaffe,the Wehrmacht
Finland|Finnish|Finns|Viipuri,Salla,Suomussalmi|the ~White Guard
Poland|Polish|Poles|Lublin,Gdynia,Warsaw,Modlin|the Home Army
United States*|American|Americans|Charleston,Honolulu,Norfolk|the Marines*,the ~101st ~Airborne Division
Turkey|Turkish|Turks|Diyarbakir,Cizre,Sirnak,Mardin|the PKK,the ~Grey Wolves*
= John,Robert,Pierre,Heinrich,Matti,Stefan,Margaret,James,Mehmet,Ayse / Campbell,Harrison,Lefevre,Schneider,Virtanen,Nowak,O'Neill,Mitchell,Yildiz,Demir
"""  # noqa: E501


def _theatres() -> tuple[Theatre, ...]:
    out, countries = [], []
    for line in _SOURCE.strip().splitlines():
        if line.startswith("= "):
            first, last = line[2:].split(" / ")
            out.append(Theatre(tuple(countries), tuple(first.split(",")), tuple(last.split(","))))
            countries = []
        else:
            title, adjective, people, cities, groups = line.split("|")
            countries.append(Country(title, adjective, people, tuple(cities.split(",")), tuple(groups.split(","))))
    return tuple(out)


THEATRES = _theatres()
BARE_GROUPS = tuple(g for t in THEATRES for c in t.countries for g in c.groups if " " not in g)
"""Groups named without an article, for "the rebel group X"."""

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
UNITS = "one two three four five six seven eight nine".split()

VICTIMS = (
    "people,civilian,civilian,resident,child,woman,man,villager,worker,farmer,refugee,student,pilgrim,"
    "passenger,journalist,aid_worker,doctor,nurse,teacher,prisoner,migrant,pupil,patient,shopper,worshipper,"
    "bystander,miner"
).split(",")
FIGHTERS = (
    "soldier,soldier,fighter,militant,policeman,rebel,officer,troop,insurgent,gunman,guerrilla,serviceman,"
    "recruit,paramilitary,border_guard,conscript,peacekeeper,marine,police_officer,pilot,sailor,volunteer,"
    "reservist,mercenary,gendarme,paratrooper"
).split(",")
KINDS = (
    "tank,tank,helicopter,drone,fighter_jet,armoured vehicle,artillery piece,truck,missile,aircraft,launcher,"
    "howitzer,rocket,warship,patrol_boat,bunker,mortar,radar,ammunition_depot,armoured personnel carrier,mine,"
    "vehicle,gun,bomber,boat,frigate,rifle,rocket_launcher,outpost,checkpoint"
).split(",")
MODELS = {
    "tank": "T-55 T-72 T-90 M-48 Leopard Sherman Merkava Abrams Centurion".split(),
    "helicopter": "Mi-8 Mi-24 UH-60 AH-64 Ka-52 Puma Lynx Gazelle".split(),
    "drone": "Bayraktar Shahed Orlan Heron MQ-9".split(),
    "aircraft": "Su-25 MiG-21 C-130 F-16 An-26 Mirage Kfir Spitfire Il-76".split(),
    "missile": "Tochka-U Exocet Buk Scud Patriot Kalibr SA-7 Stinger Hellfire".split(),
    "rocket": "Grad Katyusha Qassam BM-21 Uragan".split(),
    "howitzer": "D-30 M-777 2S1".split(), "jet": "F-16 Su-27 MiG-29 Mirage Kfir Hawk F-4".split(),
    "launcher": "BM-21 Grad Uragan S-300 Himars".split(), "vehicle": "BMP-2 Humvee BTR-80 M-113".split(),
}  # fmt: skip
TARGETS = (
    "hospital,school,^residential area,market,airport,bridge,power_station,oil_refinery,police_station,church,"
    "mosque,refugee_camp,^military base,bus_station,port,apartment_block,^main road,convoy,barracks,"
    "wedding_party,village,ammunition_depot,water_tower,hotel,^government building,railway_station,prison,"
    "radio_station,camp,warehouse"
).split(",")
EVENTS = (
    "air strike,air raid,bomb attack,car bombing,suicide attack,ambush,shelling,clash*,fighting,drone strike,"
    "missile attack,raid,mortar attack,^roadside bombing,gun battle,rocket attack,artillery bombardment,"
    "explosion,massacre,offensive,grenade attack"
).split(",")
ABSTRACT = (
    "attack,assault,offensive,bombardment,siege,invasion,operation,advance,raid,air campaign,blockade,uprising"
).split(",")
SETTLEMENTS = "village town city district suburb port neighbourhood".split()
REGIONS = "northern southern eastern western central north-eastern south-western north-western".split()
SPEAKERS = (
    "official*,authority*,doctor*,witness*,resident*,police_source*,aid_worker*,medic*,diplomat*,activist*,"
    "prosecutor*,rescuer*,survivor*,commander*,hospital_source*,negotiator*,monitor*"
).split(",")
BODIES = (
    "defence ministry,^foreign ministry,interior ministry,army,government,police,presidency,air force,navy,"
    "health ministry,parliament,^general staff,military,ministry,coast guard,opposition,intelligence_service,"
    "junta,command,border service,state television,^supreme court"
).split(",")
ORGANISATIONS = (
    "the UN,the ~United Nations*,the ~Red Cross,~Human_Rights* Watch,Amnesty International,the ~African Union,"
    "NATO,the ~European Union,the UN refugee_agency,UNICEF,the UN agency,the ~World Health_Organization,OCHA,"
    "the OSCE,the ~Arab League,the ~Security Council,the ~International ~Criminal Court,"
    "the ~Norwegian Refugee_Council,a UN panel,a ^human_right* group,a monitoring group,the AFP news_agency,"
    "the Xinhua news_agency,Reuters,the BBC"
).split(",")
OFFICES = (
    "President,~Prime Minister,~Foreign Minister,Defence Minister,Interior Minister,General,Colonel,Captain,"
    "Major,Gen.,Col.,Lt.,spokesman/,spokeswoman/,commander/,Ambassador,Governor,Mayor,envoy/,Secretary,"
    "Admiral,Sergeant,Chancellor,Lt. Gen.,Maj. Gen.,Brig. Gen.,Justice Minister,Health Minister,King,leader/,"
    "Mr.,Dr."
).split(",")
ROLES = (
    "president,^prime minister,defence minister,^foreign minister,commander,leader,^deputy head,chief,"
    "spokesman,founder,^former commander,^chief negotiator,head,governor,envoy,ambassador,^senior adviser,"
    "^acting director,^deputy commander,^former head,secretary,chairman,spokeswoman,brother,^top general"
).split(",")
UNITS_OF = (
    "brigade,battalion,regiment,unit,mission,delegation,garrison,^special_force*,^political wing,press_office,"
    "security_council,^armed wing,air_force,^armed force*,^general staff"
).split(",")

# verbs, in the notation of `verbs.verb`
ATTACKS = (
    "attack,shell,bomb,hit hit hit hitting,strike struck struck,raid,target,ambush,storm,pound,bombard,torch,"
    "destroy,damage,besiege,surround"
).split(",")
DESTROYS = (
    "destroy,capture,lose lost,shoot shot shot|down,seize,damage,deploy,abandon,intercept,knock|out,"
    "hit hit hit hitting,receive,fire,launch,blow blew blown|up"
).split(",")
HARM = ("kill,kill,kill,wound,wound,injure").split(",")
SAY = ("say said said,say said said,say said said,report,announce,claim,confirm,add,state").split(",")
TAKES = (
    "capture,seize,retake retook retaken,recapture,take took taken,overrun overran overrun overrunning,enter,"
    "liberate,occupy,surround,abandon,evacuate,reach"
).split(",")
THAT = (
    "say said said,say said said,announce,claim,confirm,report,deny,insist,warn,admit admitted admitted,"
    "believe,estimate,find found found,allege"
).split(",")
