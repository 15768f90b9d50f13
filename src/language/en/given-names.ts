/** Given names common in English texts on the world's news: a capitalised word after one is a surname, not a place. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abraham adam adrian agnes ahmad ahmed alan albert alejandro aleksandr alex alexander alexandra
  alexei ali alice alison allan allen amanda amina amir amy ana andre andrea andrei andrew andriy angela ann anna anne
  anthony antonio antony antoine anton ariel arman armen arthur artur ashley barack barbara ben benjamin bernard
  beth betty bill bob boris brad bradley brandon brenda brian bruce bryan carl carla carlos carol caroline catherine
  cathy charles chris christian christina christine christopher chuck cindy claire claude colin craig cristina cynthia
  dan daniel danny dave david dean deborah debra dennis derek diana diane dmitri dmitry don donald donna doug douglas
  ed eddie edgar eduardo edward edwin elena eli elizabeth ellen emily emma emmanuel enrique eric erik ernest ethan
  eugene eva evelyn fatima felix fernando francesco francis francois frank fred frederick gabriel gary gennady geoff
  geoffrey george gerald gerard gilbert glenn gloria gordon grace graham greg gregory guillermo gustavo guy hamid
  hamza hannah hans harold harry hassan heather hector helen henri henry hillary howard hugh hussein ian ibrahim igor
  irene isaac isabel ivan jack jackie jacob jacques jaime jake james jamie jane janet jason javier jean jeff
  jeffrey jennifer jens jeremy jerry jesse jessica jill jim jimmy joan joe joel joey john johnny jon jonathan jorge
  jose josef joseph josh joshua juan judith judy julia julian julie justin karen karl kate katherine kathleen kathy
  keith kelly ken kenneth kevin khaled khalid kim kofi kyle larry laura lawrence lee leo leon leonard leonid leslie
  lewis lisa lloyd louis louise lucas lucy luis luke lynn mahmoud manuel marc marco marcus margaret maria marie
  mario marion mark martha martin mary matt matthew maurice max megan mehmet melissa michael michel michelle miguel
  mike mikhail mitch mohamed mohammad mohammed moses muhammad mustafa nancy natalia nathan neil nicholas nick nicolas
  nicole nikolai noah norman oleg oleksandr olga oliver omar oscar osman otto pablo pamela pascal patricia
  patrick paul paula pavel pedro peter petro phil philip phillip pierre rachel rafael ralph ramon randy rashid raul
  ray raymond rebecca ricardo richard rick robert roberto robin roger roland ron ronald rosa rose ross roy ruben rudolf
  russell ruth ryan salim salman sam samantha samuel sandra sara sarah saul scott sean sebastian serge sergei sergey
  serhiy seth shane sharon sheila sidney simon sonia stanley stephanie stephen steve steven stuart susan suzanne sylvia
  tariq ted teresa terry thabo theodore theresa thierry thomas tim timothy tina todd tom tommy tony tracy ursula
  valentina valery vanessa victor viktor vincent vitaly vladimir volodymyr walter warren wayne wendy wilfred will
  william willie yaser yasser yuri yusuf yves zachary zoe
  ani ara araz artak artem bohdan davit denys eldar elmar fuad gegham grigor hakob hayk hovik kamo kemal leyla levon
  movses murad narek natig nureddin oksana omer orkhan rauf recep sabir samvel suren taras tigran tofig vagif vahan
  vardan vasyl vugar zaur abiy bashar benjamin debretsion getachew isaias khalifa malik muammar osama riek salva
  yousef youssef hasan husayn saad saeed walid waleed nasser nabil samir karim kareem fadi hani rami sami tarek bilal ammar adnan anwar ayman faisal fahad hadi
  kamal mazen mazin moustafa muhannad nuri qasim qassem ramzi riad riyadh saif wael yahya zaid ziad zainab maryam mariam aisha layla laila noor nour rania
  reza hossein javad mehdi mahdi ashraf hamed ghulam abdulrahman nawaz imran asif pervez shahid tahir zahid ravi rajesh sanjay anil arun vijay suresh amit rahul priya sunita lakshmi
  chinua emeka ngozi chidi ifeanyi oluwaseun babatunde adebayo kwame kofi kwesi amara ama fatou mamadou moussa ousmane ibrahima abdoulaye amadou seydou souleymane aminata mariama
  jean-pierre jean-claude josephine honore celestin faustin laurent pascal emmanuel thabo sipho nelson tendai tatenda wangari njoroge kamau otieno mwangi juma hamisi
  abebe alemu bekele haile tesfaye tsegaye girma meles mulugeta dawit yonas selam almaz mohamud mohamoud abdi abdirahman hodan
  jovan milan zoran dragan slobodan radovan ratko franjo alija goran mirjana ivana jelena ana luka marko stjepan tomislav zlatko emir adnan amela selma hashim ramush agim
  tomasz piotr krzysztof andrzej wojciech katarzyna agnieszka petr pavol janos laszlo istvan ferenc gheorghe nicolae mihai traian
  andriy oleksiy dmytro maksym serhii viktoriya tetiana nataliya halyna ihor yevhen vyacheslav gennady stanislav evgeny yevgeny anatoly valery konstantin kirill nikita arkady roman maxim
  giorgi mikheil zurab eduard irakli nino tamar levan vakhtang nika aslan shamil ramzan ruslan akhmed
  recep ahmet mehmet mustafa emine hulusi suleyman yasar kemal bulent selahattin abdullah fatih huseyin hasan ayse
  nguyen minh hieu somchai chai prayuth joko susilo agus budi dewi ferdinand rodrigo benigno corazon ninoy
  jesus luisa fernanda diego hernan alvaro gustavo raul hugo nicolas evo rafael alberto mauricio nayib jair luiz dilma joao antonio jose paulo
  benjamin yitzhak ehud shimon moshe yair naftali avigdor tzipi golda yoav ismail yahya marwan mahmoud saeb hanan fathi
  richard boris nigel fiona alistair duncan rory simon clive trevor hamish gavin lindsey angus neville rupert
  tedros yoweri aung min zaw thein soe myint gustavo ivan juan`.split(/\s+/u),
);
