"""Words of a message about several people's flats that change no figure, each list of patterns
that match a whole word, folded."""

# Of no matter for a figure: greetings, fillers, feelings, times, and what is told of oneself. No
# verb that moves money or changes a package or an area, and nothing that denies, belongs here.
GLUE = r"""
    \w+dziesiatce a aa+ aaa aaaa about aby ach actually again aha ahaa aham ahoj aj akademik\w*
    akcept\w* akceptuj\w* aktualiz\w* aktualn\w+ akurat albo ale alez all alleluja already alright
    also although am and anegdot\w* aniel\w* aniol\w* ano anyway appreciate are as at auc
    autobus\w* ave awesome az b babsk\w* babuni\w* badz bajecz\w* bajer\w* bajk\w+
    bal(?:a|am|em|i)? balkonik bardziej bardzo be because beda bede bedzie bedziemy been being
    best better between bez-?pardonu bezposrednio bied\w* biedn\w* bit bla blad blednie bledu
    bledy bliscy blisk\w+ blizniacz\w* blok\w* bo bocie bogac\w* bogat\w* boi boj(?:e|a|imy) bomba
    bombow\w+ bot bota botem bought bowiem boze boziu bravo brawo brilliant budget budowa\w*
    budowlan\w* budyn\w+ budzecik\w* budzet\w* burz\w+ but buying buzi\w* buziak\w* by
    by(?:l|lo|la|loby|laby|lby) byc bydgoszcz\w* byli byly bym bys bysmy bywa cala cale calego
    calej calk\w* caluj\w* calus\w* caly calym can centrum chc(?:ac|e|emy|ialoby) chcac chce
    chcial\w* chciel\w* cheers chetnie chlod\w* cho[cd]\w* chodzi\w* chodzic cholera cholercia
    cholerka cholibka chor\w* chwal\w* chwil\w* chyba ci ciagle ciagnie ciao ciast\w* ciasto
    ciaz\w* ciazy cicho cie ciebie ciekaw\w* ciekawost\w* ciemn\w* cienko cieplo cierpliw\w*
    ciesz\w* ciezko codzien\w* cokolwiek comfortow\w* comfy cool coraz corenk\w+ coruni\w* cos
    could could'?ve cud cudaczn\w* cudnie cudown\w+ cudowni\w* cyfr\w* czacie czasami czasem
    czat\w* czego czegokolwiek czegos czeka\w* czekac czemu czemus czerw\w+ czesc czesc\w*
    czesciowo czesto czolem czuj(?:e|emy|a) czwartek czwartku czyis czyjes czyli czyms czyst\w+
    czyta\w* czyzby d da dajcie dalej daleki\w* daleko dawaj dawajcie dawno dba dbaj\w* dbam dbamy
    dear decided decyd\w* decyz\w* deczko definitywnie denerw\w* deszcz\w* develop\w*
    developerk\w* dewelop\w* deweloperk\w* did didn't dla dlaczego dlatego dlugi\w* dluzej dnia
    dniach dniem do do-?widzenia dobra dobranoc dobre dobrego dobrej dobry dobrych dobrym dobrz\w*
    dobrze dodam dodatkiem does dogada\w* doing dojrz\w* dokad dokladn\w* dokladnie dokladniej
    dokladno doktor\w* domaga\w* domow\w* domysl\w* dopiero doplat\w* dopomin\w* doprawdy dopyt\w*
    doradc\w* dorasta\w* dorosl\w* dosc doslownie dostac dostalismy dostepn\w* dosyc dotad
    dotychczas dotycz\w* dowie\w* drobn\w* drodz\w* drodze drodzy drog\w* droz\w*yzna drozyzn\w*
    drozyzna drug\w+ drugi\w* drugorz\w* dumn\w* dusz\w+ duzo dyplom\w* dysponuj\w* dziala\w*
    dzialajmy dzialamy dzieki dziekowac dziekuj\w* dzielnic\w* dzien dziendobry dzienkuj\w*
    dziewczynk\w* dziex dzis dzisiaj dzisiejsz\w+ dziwi dziwn\w* dzwoni\w* e ech echh ee eee
    efek\w* egzamin\w* eh ehh ej ejj ekstra elegancko elo else emeryci emeryt\w* emerytk\w+
    emerytur\w* even ever every ewentualnie exactly fajn\w* fajniej fajnow\w+ fajosko fajowo
    fakt\w* fart\w* finaln\w* finanse finansow\w* fine finish\w* first foch\w* for forsa forse
    forsy fun fundusz\w* further gada\w* gdansk\w* gdy gdyby\w* gdyni\w* gdzieniegdzie gdzies
    generalnie genialn\w+ git gites glad glosno glow\w+ glupi\w* gniazd\w* go godzi\w* godzin\w+
    going gole golych gonna good goraco gorets\w* gosh got gotcha gotowk\w* gotowkow\w* gratis
    great grosik\w* grosiwo grosz\w* grubo grud\w+ grzeczn\w* grzecznie gubi(?:e|my|l\w*)? guess
    gupi\w* gust\w* guys ha haa had haha haha\w* hajt\w* happen happy hard haven't having he he'd
    he'll he's hear heard heh\w* hejj* hejka hejo hello helo help herbat\w* here hey hi hiha
    hihi\w* histori\w* historia historie hm+ hmm hmmm ho hola honestly hop hope hotel\w* however
    huh humor\w* hura hurra i i'd i'll i'm i've idea idealnie if ii+ imie imienia imieniu in
    inaczej informatyk\w* ini interes\w* internet\w* into inwestor\w* inzynier\w* is isc isn't
    istotn\w* it it'd it'll it's itp its iz jaa jaha jakas jakby\w* jakbys jakichs jakiego jakiejs
    jakies jakikolwiek jakims jako jakos jakosc\w* jara jasn\w+ jasniej jasniejsz\w* jazd\w*
    jechac jednak jednakze jednorazow\w* jednym jedyn(?:y|a|e|ie|ego|ym) jedzie jedziem\w*
    jej+ejku jejciu jejku jeju jesien\w* jesli jest jestem jestes jestescie jestesmy jesu
    jezdzi\w* jezeli jezu jezus\w* joj jutro jutrzejsz\w+ juz kalkul\w* kapital\w* kapitaln\w*
    kaprys\w* kas(?:ie|y) kase kasiork\w* kaska kaski kasy? katowic\w* kawa kawalerem kawalkiem
    kawe kawk\w* kawy kaz(?:e|a|al|ala) keys kiedykolwiek kiedys kieszen\w* kilka kilkanascie
    kilku kims kind kindly klasa klasy klatce klatk\w+ klawo klient\w* klik\w* kloc\w* klopo\w+
    klopot\w* klucz\w* kluczami kluczem kluczy kluczyk\w* know kobiec\w* kobiet\w* kocha kochaja
    kochajac\w* kocham kochamy kochan\w* kogos kolei kolor\w* kombin\w* komfort\w* kompletn\w*
    kompletnie komputer\w* komus koncie koncow\w* koncu koncze konczy\w* koniec konieczn\w+
    konkret\w* konkretn\w* konsek\w* konsultant\w* konta konto kontra korci\w* korzystn\w*
    korzystniej kosmiczn\w* kosmos kosztown\w* kraju krakow\w* krec\w* kreche kreci kresk\w*
    krewn\w+ kropk\w* krotko krotsz\w+ krytyk\w* krzycz\w* krzywo ktoras ktorys ktos kuku kupujac
    kupuje kurcz\w* kurde\w* kurka kurna kurtka kusi\w* kuszac\w* kwesti\w* kwiet\w+ lacznej lada
    ladn\w+ ladniej ladniejsz\w* lagodnie laskaw\w+ laski last lat(?:ami|ach)? lat(?:em|o) lata
    latek later latwo lec\w* leci lecz ledwo leje lekark\w+ lekko leniwie lepiej let let's
    letni\w* lets lezy liczb\w* liczyc liczyl\w* liczym\w* likes linijk\w* lip(?:ca|cu|iec) lista
    liste listop\w+ literalnie literk\w* literow\w* litosci living lodzi\w* logiczn\w* logik\w*
    lokalow\w* lokator\w* lol lolo look looking looks losie lot lots love lovely loves lub
    lub(?:i|ie|imy|ia) lubil\w* lublin\w* luksus\w* luty\w* luz luzik luzno m made madr\w*
    magist\w* maila mailem maj\w? make makes maks\w* malenk\w* malo malus\w* malutk\w+ marc\w+
    marnie mart martwi\w* marudz\w* maryja maryjo marz(?:y|e|ymy|yl\w*) marzen\w* marzeni\w*
    marzy\w* masakr\w+ masz matematyk\w* matenko matko matulu maturz\w* max maybe mean\w* mega
    metra metrow metry mezczyz\w* mgla mhm mialo mialoby miast\w+ miec miedzy miesiacu miesza\w*
    mieszka mieszka\w*ja mieszkac mieszkal\w* mieszkaniow\w* might mila mile milego milej mili
    milo milutk\w+ milutko mily milych mimo minimum minut\w*
    mlod(?:a|ym|ej|ego|y|sz\w*|ziutk\w*|ziutk\w+|o|ych|emu) mlodosc\w* mlodsz\w+ mmm mniam
    mniamniu mniej-wiecej mniej_wiecej mniejwiecej mocno mogl\w* moglo momencik moment money
    morz\w+ motyla move moving mowa mowi\w* mowy mozecie mozesz mozliw\w+ mozna moznaby mroz\w*
    musial\w* musialo musiec must myself mysl\w+ myslec myslim\w* na nad nadaj\w* nadal nadawal\w*
    nadziej\w+ nah najbardziej najblizsi najblizsz\w+ najfajn\w* najlepiej najmlod\w* najmow\w*
    najpierw najstar\w* najwazniejsz\w* najwyzej nalez\w*yc nalezy namawia\w* name named
    namowil\w* namysl\w* napis(?:al\w*|ze|ac) napisa\w* naprawde naprzeciw\w* nara naraz narazie
    nareszcie narodz\w* narodzin\w* narzek\w* narzeka\w* natknel\w* natomiast natraf\w*
    natychmiast nauczyc nauczyciel\w* nawet nawzajem nazwisk\w* nazywa\w* neci\w* need nerw\w+
    nerwow\w* never new next niby nice niecal\w* niech nieco niedawno niedlugo niedrog\w*
    niedziel\w* niedzieln\w* nieglupio niejasno niekoniecznie niektor\w+ niemal niemlod\w*
    nieoczekiwanie niepew\w+ niepok\w+ nieporozum\w* niepotrzebn\w* nieraz niesamowit\w*
    niespodziank\w+ niestety niestetyz niewielk\w+ niezbed\w* niezdecydow\w* niezla niezle niezly
    nieznosn\w+ niezwykle niezyj\w* no+ noc\w* noga nono noo nooo nop nope normalnie nos nosem
    nosi notabene notuj\w* now nowa nowe nowego nowej nowemu nowiutk\w* nowk\w+ nowoczesn\w*
    nowych nowym np nudn\w* o obaw\w+ obecn\w+ obejrz\w* obejrzec obiadek obiektywnie oblicz\w*
    obok obowiazkowo obrach\w* obraz(?:a|il|ila|ilam|ilem|ic|ona|ony) obstaw\w* ochot\w* oczach
    oczekiw\w* oczekuj\w* oczu oczy oczywiscie oczywista odbior\w* odebra\w* odechcial\w* odeszla
    odezw\w* odezwal\w* odgraz\w* odkladan\w* odlozon\w+ odlozyl[iy]smy odpis\w* odpisz\w*
    odpowi\w+ odpowiad\w* odpowiedz\w* odszedl odtad of ofc oficjalnie ogarn\w* ogarnac ogarni\w*
    oglada\w* ogladac ogol\w* ogrom\w* oh oho ohoho oj ojej ojejku ojeju ojj ojjj ojoj\w* ojtam
    ok+ okay okaza\w* okazj\w+ okazuj\w* okej\w* oki okolic\w* okolo okropn\w+ olbrzym\w* old
    olsztyn\w* on once one onto oo+ ooj ooo* oooj oops opcj\w+ opiekuj\w* opini\w* oplaca
    oplacal\w* oplacaln\w* opowi\w+ opowiesc\w* optymist\w* or oraz organiz\w* orient\w* osied\w*
    osiedl\w* osiedz\w* osobiscie osobist\w* ostateczn\w* ostatni\w* ostatnio ostro oszal\w*
    oszalec oszczedn\w* oszczedn\w+ oszczednosci\w* oszczednosciow\w* oszczedz\w* oszczedzac
    oszczedzic oto otoz ourselves out over owdow\w* owszem ozen\w* ozenil\w* ozna\w+ p pada
    pakie\w+ pakuj\w* palac\w* pamieci pan\w* paniom paradoksalnie pardon pardonik pare parno
    parter\w* parterze paru pasow\w* pasuj\w* patrz\w* pazdz\w+ pelen pelna pelny pelnym perfect
    perhaps personally pewn\w+ pewna pewni pewnie pewnik\w* pewno pewnosc\w* pewny pff phi piatek
    piatku piekn\w+ piekniejsz\w* pieniadz\w* pieniazk\w* pieniazk\w+ pieniedzy pienieznz\w*
    pierwotn\w* pierwsz\w+ pieterk\w* pietr(?:ze|o) pietra pietro pilnie pisal\w* pisani\w*
    pisz(?:e|emy|ac|a|cie) pisz\w* place placic placz\w* plakal\w* plan planning planow\w* planu
    planuj\w* plany please po pobier\w* pobliski\w* pobliz\w* pobral\w* pociag\w* pociagiem
    poczatek poczatk\w* poczek\w* pod poda(?:c|je|jcie) podal\w* podczas podgladac podoba\w*
    podobno podpis\w* podpisal\w* podpisan\w* podpow\w* podsum\w* podziw\w* pogada\w* pogod\w*
    pogrzeb\w* pogubil\w* pojech\w* pojedynczo pojsc pokazac pokazal\w* pokazuj\w* poki pokrotce
    polega\w* policz\w*ic policzm\w+ polsc\w* polsk\w+ poludni\w+ pomiar\w* pomiedzy pomieszal\w*
    pomimo pomyl\w* pomyl\w+ pomylil\w* pomylk\w* pomysl\w* ponad poniedzial\w* poniekad poniewaz
    ponizej pono ponoc ponown\w* popatrz\w* popelni\w* popraw\w* poprosil\w* poprosz\w* poradz\w*
    poradzi\w* porowna\w* porownac porownuj\w* porozmaw\w* portfel\w* porzad\w* posiad\w*
    posiadan\w* posluch\w* pospiesz\w* posprzat\w* postan\w* potem potencjalnie potrafi\w*
    potrzeb\w* potwierdz\w* powazaniem powazn\w* powaznie poważnie powie powiecie powied\w*
    powiedziec powiem powinien powinn\w* powod\w* powoli powoln\w* powolutku powtarz\w* powtorn\w*
    powtorz\w* powyzej pozdr\w* pozdro pozdrowien\w* poziom\w* pozn(?:o|y|e|ego) pozna\w*
    poznal\w* poznan\w* pozniej pracowac pracowal\w* pracuj\w* pragn\w* praktyce prawda
    prawdopodobnie prawdziw\w+ prawie prawo precyz\w* precyzyjnie premi\w* pretty prezentuj\w*
    probably problem\w* profesor\w* prosciej prosciutk\w* prosi\w* prosiaczku prosic prosil\w*
    prost(?:y|e|a|ego|ych|o) prostu prosz\w* pruszcz\w* prywatn\w* przebier\w* przeciez przecin\w*
    przeciwnym przeczyt\w* przede przedmiesci\w* przejdzie przejezycz\w* przejm\w*sie przekon\w*
    przelicz\w* przemil\w* przemysl\w* przemyslec przenosin\w* przeprasz\w* przepros\w*
    przeprowadz\w* przesad\w* przesympat\w* przeszlosc\w* przez przy przyblizen\w* przyblizon\w*
    przychodz\w* przyczyn\w* przyda\w* przygotow\w* przyjdzie przyjech\w* przyjedz\w* przyjemnie
    przyjsc przyklad\w* przykladowo przykro przymierz\w* przymierza\w* przynajmniej przypad\w+
    przypom\w* przysta\w* przystepn\w* przystoi przyszedl przyszl(?:y|ego|ym|ej|a|orocz\w+)
    przyszla przyszlo przyszlosc\w* przyszlosciowo przyszykow\w* przytuln\w* przytulniej
    publicznie punkt\w* pyta pytaj\w* pytajac\w* pytal\w* pytali pytam pytan\w+ pytank\w* pytano
    quick quickly quite rachunek rachunk\w* racj\w+ raczej rad rados\w* radosc raj rajcuj\w*
    rankiem rano rany rather raz razie razu razy ready real\w* reasonable reasum\w* recently reda
    redzie reka reku remember remont\w* remontow\w* rencist\w* rent(?:a|y|ie) rety rewelacj\w+
    rewelacyjn\w+ rezultat\w* right robi robi\w*sie robia robic robie robil robila robimy robmy
    rodzaj\w* rodzenstw\w* rodzi rodzinn\w* rok\w* rownie rowniez rowno rozczar\w* rozeszl\w*
    rozgosc\w* rozgryz\w* rozmaw\w* rozmow\w* rozmyslam rozpiescil\w* rozpieszcz\w* rozsadn\w+
    rozsadnie rozst\w* rozstal\w* rozum\w* rozwaz\w* rozwazam rozwazamy rozwazyc rozwiodl\w*
    rozwod\w* rumi\w* rusz\w* ruszam ruszymy rybk\w* rzadko rzecz rzecz[ao]w\w* rzeczow\w* rzeczy
    rzeczywiscie sa said samego samej samotn\w* samym samymi sasiedn\w* sasiedzk\w* saved savings?
    saw say saying says sciskam se see seems sekund\w+ sen senior\w* seniork\w* sens\w* sensowniej
    serc\w* serdeczn\w+ serdel\w* serio serwus sesj\w+ she'd she'll she's should show side sie
    siedz\w* siem\w* sierp\w+ since singiel\w* singl\w* sir siup siw\w+ skapc\w* skape skapi\w*
    skarb\w* skarbie skarbon\w* skarpecie skarpet\w* sklon\w* skner\w* skoncz\w* skonczmy skoro
    skromn(?:y|a|e|ie|ego|ych) skromne slabo slicznie slodk\w* slodko slonc\w* slonecz\w* slonko
    slow\w* sluchac sluchaj\w* slucham slusznie sluzb\w* slychac slysz\w* smiac smial\w* smiech\w*
    smiej\w* smierc\w* smieszk\w* smieszn\w* smutek smutn\w* snieg\w* so soba sobot\w* solidn\w+
    some someone something soon sopo\w* sorka sorki sorry sort\w* sory sounds spac spacer\w*
    spadam spakow\w* spelni\w* spi spier\w* spiesz\w* spoczko spodziewa\w* spogl\w* spojrz\w*
    spojrzec spok\w* spor(?:y|e|a|ego|ych) sporo sposob\w* spotka\w* spotkal\w* spotyk\w* spox
    spraw sprawa sprawdz\w* sprawdzic sprawe sprawie sprawy sprowadz\w* sprytn\w* sprzecz\w*
    spyta\w* sredn\w+ sroda srode srodk\w+ srody staje stale stalo stancj\w* standard\w* stanie
    stanowczo star(?:e|ych) starannie starej staro[sc]\w* starosc\w* starsz\w+ start start\w*
    startuj\w* starusz\w* staruszk\w* starym still stoi stoj(?:e|imy|a) stop stopniowo stosunkowo
    strach\w* straszn\w* stres\w* stron strona stronie stronke strony studencik\w* studenck\w*
    student\w* studentk\w* studiow\w* studiuj\w* stuff styczn\w+ styk styl\w* such super super\w*
    sure surely swiateczn\w+ swieci swietach swietej swietn\w* swiez\w+ swobodnie swoja sympat\w*
    sympatyczn\w* synuni\w* sytuacj\w* szacun\w* szacunkiem szal szalej\w* szalen\w+ szalenstw\w*
    szalon\w* szanown\w* szczecin\w* szczegol\w* szczegolow\w* szczer\w+ szczerosc\w* szczerz\w*
    szczerze szczesc\w* szczesliw\w+ szkod(?:a|y) szok szoku szuka\w* szybciutko szybk\w*
    szykuj\w* ta taak+ tabelk\w* tadam tak taka taki\w* takze tam tamta tamte tamtego tamten tamto
    tanio tanioch\w* taniutko te tego tegoroczn\w+ tej telefonow\w* tell temacie temat\w* temu ten
    teoretycznie teraz terazniejsz\w* teskn\w* tez thank thanks that that's thats the themselves
    then there these they'd they'll they're thing things think thinking this those though thought
    through tia till time tja tjaa tlumacz\w* to toba tobie today told tomorrow too torun\w*
    totally totalnie toz tradycyjnie trafi\w* trafia trafil\w* trafnie trala tramwaj\w* tried
    troche troskliw\w* troszcz\w* troszeczk\w* troszk\w+ trudno try trying trzeba trzym\w*
    trzym\w+ tssa tu tutaj twoi twoj\w* ty tych tydzien tygodniu tyle tylu tym tymczasem
    tymczasowo tymi typ typu u ubiegl\w+ ubog\w* uciesz\w* ucieszyl\w* uciulan\w* uczciw\w*
    uczciwie ucze uczelni\w* uczen uczy uczyc uczymy uczynn\w* udal\w* ufam uff+ uff? ufff*
    ujrz\w* ukl(?:on|ony) ulga ulic\w* umawia\w* umiarkowanie umie\w* umiem umiemy umow umowach
    umowi\w* umownie understand until up upal\w* uparc\w* uparl\w* uparta uparty upewn\w* upewniam
    upewnic upiera\w* uporz\w* uprzejm\w* ups upsik urocz\w+ uroczo uroczy urodzi urodzil\w*
    urzadz\w* urzadzal\w* usamodziel\w* used uskladal[iy]smy uskladan\w* uslysz\w* usmiech\w*
    ustal\w* usually uszanow\w* uu+ uups uwag\w* uwaz\w+ uzbieral[iy]smy uzbieran\w+ uzgodni\w*
    very vs w w(?:sp|s)omn\w* waha\w* wahal\w* waham wait wakacyjn\w+ wam wami wanna want wanted
    wariac\w* wariant\w* wariat\w* warszaw\w* wart\w* warunk\w* was wasn't wasz\w* way wazn\w*
    wcale wciaz wcisn\w* wczesn\w+ wczoraj wczorajsz\w+ wdow(?:a|y|iec|cem)? wdzieczn\w* we we'd
    we'll we're we've weather week weekend\w* wejdzie wejherow\w* wejsci\w* well were wersj\w+
    wesol\w* weszl\w* wezmie\w* wg what's whatever where who's why wiadomo wiadomos\w* wiatr\w*
    widac widuj\w* widz\w+ widzial\w* wie wiec wiecie wiecznie wieczor\w* wiedza wiedzial\w*
    wiedziec wiek\w* wiekszosc\w* wielce wielka wielki\w* wiem wiemy wierz\w+ wies wiesz will
    willa willi winda winde windy wiosenn\w+ wiosn\w+ wish witaj witajcie witam\w* witanko with
    wkrotce wkurz\w* wlasciciel\w* wlasciw\w+ wlasnie wlasnorecznie wlasnosciow\w* wlozon\w* wnet
    wolac wolno won't wonder wondering word worry worth would wouldn't wow\w* wpad\w* wpadl\w*
    wpadn\w* wpisa\w* wpisal\w* wprawdzie wprost wprowad\w* wprowadz\w* wracajac wrecz wreszcie
    write wroc(?:ic|mlismy)? wroccie wroclaw\w* wrzes\w+ wsi wspanial\w* wspaniale wspominal\w*
    wspomn\w* wsrod wstep\w* wstepn\w* wstyd\w* wszedzie wszelk\w+ wszyscy wtedy wtem wtorek
    wtorku wybacz\w* wybier\w* wybor\w* wybrac wybral\w* wybredn\w* wychodzac wychodzic
    wychodzilo\w* wydaje wydawalo wydziwia\w* wyfru\w* wygl\w* wyglad\w* wygod\w* wygodniej
    wyjasn\w* wyjech\w* wyjezdz\w* wykancz\w+ wykon\w+ wykoncz\w* wykonczeniow\w* wylacznie
    wylicz\w* wymag\w* wymysl\w* wynajmow\w* wynik\w* wyobraz\w* wypada\w* wyprowadz\w* wyraz\w*
    wysl\w* wyslal\w* wysoko wyszedl wyszla wytlumacz\w* wziac wzrusz\w* x xd+ yay yeah yep yes
    yesterday yet yo you you'd you'll you're you've young your yours yup z za zaakcept\w*
    zabawn\w* zabawnie zachc\w+ zachcian\w* zachwyc\w* zachwyt\w* zacz\w+ zaczeka\w* zaczn\w+
    zacznij\w* zaczyna\w* zaczynam zadowol\w* zaduma zadzwoni\w* zaglad\w* zajm\w* zajrz\w*
    zakladajac zakoch\w* zakoncz\w* zaktualiz\w* zal zalam\w* zalatw\w* zalet\w* zalez\w*
    zalozeni\w* zalozmy zaluj\w* zameld\w* zamezn\w* zamiar\w* zamierz\w* zamieszk\w* zamieszka
    zamieszkac zamozn\w* zanotuj\w* zaoszczedzil[iy]smy zaoszczedzon\w+ zapewne zapisz\w* zaplacic
    zaplanowan\w* zapomnial\w* zapomnielismy zapyta\w* zapytac zapytuj\w* zaraz zareczyl\w*
    zareczyn\w* zarowno zart\w* zartowal\w* zartuj\w* zas zasadniczo zasadzie zaskocz\w* zasob\w*
    zastan\w* zastrzeg\w* zaszal\w* zatem zatwierdz\w* zauwaz\w* zawczasu zawolal\w* zawsze
    zazdros\w* zazwyczaj zbyt zdaje zdani(?:e|em|u|a) zdarz\w* zdawal\w* zdaz\w* zdecyd\w*
    zdecydowan\w* zdenerw\w* zdrow\w* zdziw\w* ze ze-?hej zebr(?:any|ane|anych) zebral[iy]smy
    zebran\w* zeby zejsc zerk\w* zerknel\w* zestaw\w* zeszl(?:ym|ego|y) zeszloroczn\w+ zgadza
    zgadzac zgadzam zgadzamy zgoda zgodzil\w* zgromadzon\w* zgubil\w* zim\w+ zimow\w+ zl zla zle
    zlego zlej zlosc\w* zlot(?:owki|owek|owkami) zlotk\w* zly zlym zmartw\w* zmecz\w* zmierzy\w*
    zna znac znacznie znaczy znakomicie znam znamy znow znowu znudz\w* zobacz\w* zobaczyc zonat\w*
    zorganiz\w* zostal zreszta zrobi\w* zrobic zrobmy zrozum\w* zupeln\w+ zwariow\w* zwarjow\w*
    zweryfik\w* zwie zwlaszcza zwyczajn\w+ zwykl\w* zwykle zyc zycia zycie zyciow\w* zyciu
    zycz(?:e|ymy|a) zyczen\w* zyczliwie zyj\w*
"""
# What else may be asked, which is no matter of whose flat costs how much.
TOPIC = r"""
    adres\w* agd antresol\w* balcony balkon\w* bathrooms? bratan\w+ bratow\w+ brutto chrzes\w+
    czas\w* czynsz\w* dlugo dni dojazd\w* dojedz\w* dom(?:u|ek|ku|em|ow)? drzwi\w* ekip\w+ etap\w*
    faktur\w* firm\w+ furniture garaz\w* gdzie gwaranc\w+ house includ\w+ inspekcj\w* instal\w+
    inwestycj\w* jednoczesnie kiedy kitchens? komork\w+ konkuren\w+ kontakt\w* kuchen\w* kuchni\w*
    lazien\w+ long mail\w* majst\w+ malzen\w* materia\w+ mebl\w+ miesiac\w* miesiec\w* mieszkal\w*
    mieszkam mieszkamy nadzor\w* najem\w* naraz netto ofert\w+ ogrod\w* panel\w* payment
    pietrow\w* piwnic\w* platnos\w+ plyt(?:ki|ek|kami) poddasz\w* podlog\w* projekt\w* promocj\w+
    rabat\w* rat[ay]? ratach rekojm\w+ robociz\w* rownoczesnie sasiad\w* siostrzen\w* sprzedaje
    sprzedajemy stawk\w* strych\w* synow\w+ szaf\w+ szef\w* szwag\w+ szybciej szybko taras\w* tel
    telefon\w* termin\w* transz\w* trwa\w* tygodni\w* ubezpiecz\w* umow(?:a|e|om) vat\w* warranty
    weeks? when wizualiz\w+ wlicz\w+ wspollokator\w* wynaj\w* zalicz\w+ zawier\w+ ziec\w*
    znajom\w* znizk\w+
"""
# What money may be spent on, where it may come from, and people who have no flat here: of no
# matter where it stands beside no figure, or after "ze", "po".
THING = r"""
    akcj\w+ akt(?:u|em|ow)? altan\w* anglii aucie auta autem auto baby bitcoin\w* blizniak\w*
    bobas\w* boyfriend butow buty car cat children chlop\w* chrzcin\w* chrzestn\w* ciechocin\w*
    ciuch\w* curtains czlowiek\w* dekorac\w* dentyst\w* dlug(?:i|ow|u)? dodatki dog drobiazg\w*
    dywan\w* dzialce dzialk\w+ dziec(?:i|ko|ka|ku|iak\w*|iom|mi) dziewczyn\w* emigrac\w* facet\w*
    firan\w* garderob\w* gield\w* girlfriend glazur\w* gosc\w* gra grunt\w* gry hobby holandi\w*
    holidays? imienin\w* inheritance irlandi\w* jacht\w* jedzeni\w* job jubileusz\w* kafel\w*
    kanap\w* kauc\w* kids? kolegow kolezanek komputerek komuni\w* korepet\w* korytarz\w*
    kot(?:a|y|ek|ka)? kredytobi\w* kryptow\w* krzes\w* ksiazk\w* kuchenk\w* kurs\w* kwiat\w*
    lamp\w* lawyer leczeni\w* lek(?:i|ow|arstw\w*) lekarz\w* letnisk\w* lodk\w* lodowce lodowk\w+
    loteri\w* lozk\w* ludzi\w* maluch\w* materac\w* mlodych mlodym mlodymi mlodzi motor\w*
    narzeczonego narzeczony narzeczonym niemcz\w* norweg\w* notarialn\w* notariusz\w* obiad\w*
    obligac\w* obraz(?:y|ow|ki)? odpraw\w* odszkodow\w* ogrodek okn\w* opiekun\w* oplat\w*
    oswietl\w* parkiet\w* pcc pensj\w* piekarnik\w* pies podat\w* podroz\w* pokoi? pokoj pokoje
    pokojow\w* pokoju prac[aeyiu]? pralk\w* present presents prezen\w* przedpok\w* przedszkol\w*
    przyczep\w* psa psu rachunki rachunkow rehabilit\w* rodzin\w* rolet\w* roslin\w* rower\w*
    samochod\w* sanatori\w* school schow\w* scian\w* silown\w* slub\w* sof(?:a|y|e|ie)
    spad(?:ek|ku|kiem|kow\w*) sport\w* sprzedaz\w* sprzet\w* stol\w* stryj\w* studi(?:a|ach|ow|om)
    sufit\w* swiat swieta szkol\w* szpital\w* szwagr\w* telewizor\w* tesc tescia tesciu totolot\w*
    trip trzynast\w* ubran\w* uncle urlop\w* urodzin\w* vacation wakacj\w* wedding wesel\w*
    wklad\w* wuj\w* wyciecz\w* wygran\w* wyjazd\w* wyplat\w* wyposaz\w* wyprawk\w* zadat\w*
    zagranic\w* zakup\w* zaslon\w* ziemi\w* zlob\w* zmywark\w* zyrandol\w*
"""
# First names beside those of `first_names.py`, in every case; what else they may be comes first.
MORE_HERS = (
    r"(?:zuzann|zuz|han|len|lil|ameli|oliwi|wiktori|alicj|martyn|klaudi|angelik|malgorzat|katarzyn"
    r"|barbar|krystyn|teres|halin|jadwig|danut|grazyn|elzbiet|bozen|urszul|zofi|jolant|jolk|renat"
    r"|marzen|mariol|sabin|korneli|emili|agat|dagmar|king|edyt|lidi|lucyn|nadi|matyld|helen|iren"
    r"|ewelin|izabel|magdalen|maria|gabrysi|gabriel|nin|el|ul|ad)(?:a|e|y|i|ie|ia)"
    r"|(?:aga|bea|doro|mar|edy|rena|jolan|elzbie|malgorza|anie|ane)cie|magdzie|malgosi(?:a|e)?"
)
MORE_HIS = (
    r"(?:kacper|kacpr|szymon|jakub|jan|oskar|dominik|sebastian|patryk|konrad|igor|hubert|karol|adrian"
    r"|damian|daniel|norbert|grzegorz|krzysztof|tomasz|bartosz|wojciech|stanislaw|tadeusz|zbigniew"
    r"|ryszard|henryk|franek|antek|antk|antoni|leon|tymek|tymk|olek|olk|aleksander|mikolaj|wiktor"
    r"|julek|julk|radek|radk|slawek|slawk|mirek|mirk|leszek|leszk|marian|gustaw|nikodem|fabian"
    r"|czarek|czark|przemek|przemk|arek|mariusz|dariusz|witek|witk)(?:a|owi|u|ie|em|iem)?"
)
