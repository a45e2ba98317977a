import type { EntityKind } from '../../domain/entity.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words that never begin a name, though a sentence begins with them. Articles, prepositions, conjunctions, adverbs, numerals. */
export const STARTERS = words(`
a an the this that these those such each every all both some any many most more much few several other another no not
i he she it we they you his her its their our my your who what which whose where when why how whether
in on at by for from to of with without within into onto over under above below after before during since until till through
throughout across along among amid around about against between beyond behind beside besides despite except inside outside near
per than toward towards upon via as if unless while whereas although though because so and or but nor yet either neither
also then thus hence therefore however meanwhile moreover furthermore instead otherwise still even only just already again
now today yesterday tomorrow here there once twice soon later earlier recently currently finally additionally notably separately
last next first second third early late overall together rather quite perhaps maybe indeed
one two three four five six seven eight nine ten eleven twelve half dozens hundreds thousands millions billions
is are was were be been being has have had do does did will would can could may might must shall should let
according given including following regarding concerning compared based due owing thanks
yes well oh nobody somebody everybody anybody nothing something everything`);

/** What a person is called before the name. */
export const TITLES = words(`
president minister premier chancellor king queen prince princess emir sheikh sultan governor mayor akim hokim senator deputy
ambassador envoy commissioner secretary chairman chairwoman chairperson chair director ceo cfo coo cto manager head chief
general colonel major captain lieutenant admiral marshal judge justice professor prof doctor dr mr mrs ms sir lord lady
analyst economist expert spokesman spokeswoman spokesperson speaker businessman businesswoman lawmaker leader founder partner
vice-president representative adviser advisor researcher journalist author engineer academician rector dean bishop imam
counterpart co-founder owner investor tycoon oligarch prosecutor ombudsman attaché attache consul officer executive`);

/** Words that belong to a title before it: "Deputy Prime Minister", "First Vice President". */
export const TITLE_PARTS = words(`
deputy prime vice first second foreign energy finance interior economy agriculture trade transport defence defense health
education justice digital industry investment water environment culture labour labor housing construction high special acting former
senior chief executive general director managing assistant under permanent state regional outgoing incoming interim then
economic affairs financial commercial operating co secretary`);

/** Nationalities and languages as adjectives or people. */
export const DEMONYMS = words(`
kazakh kazakhs kazakhstani kazakhstanis uzbek uzbeks uzbekistani kyrgyz kyrgyzstani tajik tajiks tajikistani turkmen turkmens afghan afghans chinese
russian russians georgian georgians armenian armenians azerbaijani azerbaijanis azeri azeris turkish turk turks turkic
ukrainian ukrainians belarusian belarusians moldovan moldovans romanian romanians bulgarian bulgarians hungarian hungarians polish
pole poles czech czechs slovak slovaks slovenian croatian serbian serb serbs bosnian albanian albanians greek greeks cypriot
european europeans western eastern northern southern american americans british english scottish welsh irish french german germans
italian italians spanish portuguese dutch belgian swiss austrian swedish norwegian danish finnish estonian latvian lithuanian baltic
japanese korean koreans indian indians pakistani pakistanis iranian iranians persian iraqi saudi saudis emirati emiratis qatari
kuwaiti omani yemeni israeli israelis palestinian syrian lebanese jordanian egyptian libyan tunisian moroccan algerian arab arabs
african africans asian asians australian canadian canadians mexican brazilian argentine chilean mongolian mongolians vietnamese
thai malaysian indonesian singaporean filipino nepali bangladeshi lankan soviet post-soviet eurasian caucasian slavic tatar uyghur
uighur dungan karakalpak abkhaz ossetian chechen crimean siberian muslim muslims christian orthodox jewish latin mandarin`);

/** Days, months, feasts. */
export const CALENDAR = words(`
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
nov dec christmas easter ramadan nowruz nauryz spring summer autumn winter q1 q2 q3 q4 h1 h2 fy`);

/** Capital letters that abbreviate common words. */
export const GENERIC_ACRONYMS = words(`
gdp gnp gni fdi vat cpi ppi pmi ceo cfo coo cto lng lpg cng ngl ai it ict ev evs suv suvs sme smes soe soes ngo ngos ppp ppps ipo ipos esg
co2 ghg hpp hpps tpp tpps npp npps chp chpp spp wpp bess pv mw gw kw mwh gwh kwh twh kv bcm mcm bbl boe mmt teu teus usd eur gbp
rmb cny kzt uzs kgs tjs tmt azn gel amd rub try ron uah mou mous roi rfp epc epcs pr hr tv dna faq id pdf url am pm bc ad jsc llc llp ltd
plc ojsc cjsc pjsc inc gmbh sa spa ag ooo ao too us$ hk$ a$ c$ s$ ccs ccus ree rees hvdc ac dc api gps suvs r&d m&a covid cv pm
ii iii iv vi vii viii ix xi xii xx xxi km kg ha sq ft no nos vs phd mba vip diy ok`);

interface Cue {
  readonly kind: EntityKind;
  readonly words: ReadonlySet<string>;
}

/** The noun that says what a name is the name of, before "of" or at its end. In order of weight. */
export const HEADS: readonly Cue[] = [
  {
    kind: 'document',
    words:
      words(`law act code treaty agreement convention protocol declaration memorandum charter constitution decree resolution
directive regulation accord pact bill statute communique communiqué outlook report review survey index bulletin communiqué doctrine
gazette yearbook`),
  },
  {
    kind: 'programme',
    words:
      words(`initiative programme program project strategy plan corridor pipeline scheme roadmap framework campaign partnership
route facility mechanism platform interconnector vision mission deal line cable expressway highway motorway railway-project`),
  },
  {
    kind: 'government body',
    words:
      words(`ministry parliament senate cabinet government administration agency committee commission department directorate
inspectorate court office service majlis mazhilis council duma kenesh rada seimas assembly congress treasury customs police army navy
embassy consulate authority bureau prosecutor presidency secretariat chancellery akimat hokimiyat mayoralty municipality regulator
board`),
  },
  {
    kind: 'institution',
    words:
      words(`university institute academy school college centre center foundation association union organisation organization
federation alliance league forum chamber society museum library laboratory hospital clinic observatory exchange fund confederation
council summit conference expo exhibition fair consortium-of cooperation community unions party movement church mosque club network
times post journal news agency-of`),
  },
  {
    kind: 'company',
    words:
      words(`company companies corporation corp group holding holdings bank airlines airways air railways railway jsc llc llp ltd plc inc co
gmbh ojsc pjsc cjsc energy oil gas petroleum mining metals steel power electric motors auto automotive telecom telecommunications
insurance capital partners ventures investments resources industries industry industrial technologies technology systems solutions
engineering construction logistics shipping lines terminals trading traders express eximbank refinery plant factory works mill mills
utility operator cement chemical chemicals fertilizers fertiliser pharma foods brewery media studio studios international
enterprise enterprises consortium renewables solar wind hydro grid networks electrosystem securities asset finance lender minerals gold copper uranium
cotton textile textiles agro agri invest marketing supply distribution airport-services`),
  },
  {
    kind: 'place',
    words:
      words(`republic region province oblast district county city town village river lake sea ocean bay gulf strait canal valley
mountains mountain mount range desert steppe plain peninsula island islands cape port harbour harbor airport station dam reservoir
oilfield gasfield field deposit mine basin glacier pass crossing bridge tunnel square street avenue park zone state states kingdom
emirates emirate territory coast delta plateau border darya daryo caucasus asia europe africa america east west north south reactor terminal`),
  },
];
const HEAD_KINDS = new Map<string, EntityKind>();
for (const { kind, words: list } of HEADS)
  for (const word of list) if (!HEAD_KINDS.has(word)) HEAD_KINDS.set(word, kind);

/** The kind that a head noun tells; null for other words. */
export const headKind = (fold: string): EntityKind | null => HEAD_KINDS.get(fold) ?? null;

/** Nouns that take "of" and a name, at a sentence's start too. */
export const OF_HEADS = words(`
ministry bank agency republic university port gulf bay strait sea union association law department committee council chamber power
institute academy kingdom court house office bureau commission organization organisation government federation state states fund
school board service district province region city isle cape lake mount people community league society museum club institute
emirate emirates duchy parliament senate embassy academy confederation congress assembly code treaty act declaration convention
memorandum charter protocol administration directorate inspectorate authority lloyd friends sons center centre exchange`);

/** Nouns that take "for" and "on" with what follows. */
export const FOR_HEADS = words(`
agency bank fund organization organisation centre center institute partnership route programme program association committee
council commission conference facility initiative foundation office alliance plan strategy society platform school service
department directorate board framework campaign treaty coalition forum route corporation bureau authority compact`);
export const ON_HEADS = words(`
law act convention agreement treaty code council commission committee protocol declaration decree conference forum framework memorandum
directive regulation summit dialogue`);

/** Nouns of trades: they end a company's name, and as well stand before its "and" ("Mining and Metallurgical Company"). */
export const TRADES = words(`
mining oil gas energy steel metals power electric petroleum insurance construction engineering chemical chemicals agro agri cotton textile
shipping logistics trading finance investment industry industrial technology technologies transmission railway railways telecom cement
water economy trade transport culture tourism sport education science health labour labor environment communications gold copper minerals`);

/** Words of the trade that the word list lacks. */
export const TRADE_WORDS = words(`
hydropower geothermal biomass biogas biofuel megawatt gigawatt terawatt kilowatt photovoltaic electrification decarbonization decarbonisation
digitalization digitalisation electromobility petrochemical petrochemicals hydrocarbon hydrocarbons agribusiness transboundary subsea offshore
onshore cybersecurity fintech logistics intermodal multimodal transit transshipment cargo cargoes metallurgical metallurgy geological geology
antimony tungsten lithium germanium gallium uranium molybdenum titanium graphite rare-earth smelter smelters refinery refineries turbine turbines
remittance remittances tariffs quota quotas sanctions oligarch lawmakers lawmaker startup startups online website blockchain crypto stablecoin
eurobond eurobonds sukuk tenge som manat lari dram hryvnia leu rouble roubles ruble rubles renminbi yuan
initials initialled rebuffs unveils inks mulls eyes nears woos touts axes slams vows hikes ups weighs greenlights relaunches reroutes
modernization modernisation privatization privatisation localization localisation liberalization liberalisation reexport transits
feedstock fertilizer fertilisers gasification regasification interconnection pumped-storage wastewater aquifer irrigation desalination
bilateral trilateral multilateral quadrilateral geopolitical geopolitics intergovernmental interstate interbank despatch dispatch microfinance
checkpoint checkpoints greenfield brownfield railcar railcars freight locomotives wagons containerized drone drones semiconductor semiconductors
datacenter datacenters supercomputer broadband satellite satellites`);

/** Companies whose names are common words. */
export const FAMOUS = words(
  'shell visa apple meta amazon alphabet oracle orange caterpillar chevron boeing gap target uber ford',
);

/** Particles inside names of people and places. */
export const PARTICLES = words(
  'de del della di da dos du la le von van der den bin ibn bint al el ul ud ur oglu kyzy uulu qizi',
);

/** Directions that belong to a region's name. */
export const DIRECTIONS = words(
  'central south north east west southern northern eastern western southeast southwest northeast northwest middle greater inner outer upper lower new saint san santa los abu',
);

/** Proper words that no word list tells from common ones, and short names of countries. */
export const PLACES = words(`
asia europe africa america eurasia caucasus siberia beijing moscow brussels washington london paris berlin ankara istanbul tehran
astana almaty tashkent bishkek dushanbe ashgabat baku tbilisi yerevan kyiv kiev odesa odessa bucharest sofia chisinau budapest warsaw
vienna geneva dubai doha riyadh delhi islamabad kabul tokyo seoul shanghai xinjiang urumqi caspian balkans us usa uk uae eu un
russia turkey türkiye turkiye korea crimea bosphorus dardanelles danube dnipro volga nile samarkand bukhara batumi poti aktau
atyrau shymkent osh khujand nukus mediterranean levant`);

/** Names of common words that headlines do not tell from their neighbours. */
export const WELL_KNOWN: readonly string[] = [
  'World Bank',
  'Black Sea',
  'Caspian Sea',
  'Red Sea',
  'Persian Gulf',
  'European Union',
  'European Commission',
  'European Parliament',
  'European Investment Bank',
  'Asian Development Bank',
  'Asian Infrastructure Investment Bank',
  'Islamic Development Bank',
  'Eurasian Development Bank',
  'Eurasian Economic Union',
  'European Bank for Reconstruction and Development',
  'International Monetary Fund',
  'United Nations',
  'United States',
  'United Kingdom',
  'United Arab Emirates',
  'Middle Corridor',
  'Middle East',
  'Central Asia',
  'South Caucasus',
  'Belt and Road',
  'Belt and Road Initiative',
  'Southern Gas Corridor',
  'Power of Siberia',
  'Silk Road',
  'Global Gateway',
  'Organization of Turkic States',
  'Organisation of Turkic States',
  'Shanghai Cooperation Organisation',
  'Shanghai Cooperation Organization',
  'World Trade Organization',
  'White House',
  'State Department',
  'Saudi Aramco',
];
