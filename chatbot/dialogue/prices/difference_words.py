"""The words of a question for what one package costs more than another, or one flat."""

from chatbot.patterns import regex

IN_MONEY = r"(?:by|bedzie|byl[ao]?by|jest|konkretnie|to|w zlot\w+|wychodzi|wyjdzie|zlotych)"
SHORT = regex(
    r"\bhow much more (?:\w+ ){0,3}(?:money|need)\b"
    r"|\bhow much more for (?:comfort|express|premium|xpackage)\b"
)
BOTH_FLATS = regex(r"\b(?:oba|obie|obu|obydw\w+|wszystki\w+|all|both)\b")
BETWEEN_FLATS = regex(
    r"\broznic\w* (?:po)?miedzy (?:tymi |oboma |obydwoma )?(?:mieszkani|nimi)"
    r"|\bdifference between (?:the |these |those )?(?:two |both )?flats"
)
AROUND = (
    r"(?:a|and|bedzie|between|czyli|dwoma|i|ile|in (?:cost|price)|is|jak(?:a|ie)|jest|miedzy|nimi"
    r"|no|ok|so|the|them|to|tymi|two|w cenie|w (?:tym )?xpackage|in xpackage|what(?:'?s)?"
    r"|wy(?:chodzi|jdzie|nosi|niesie))"
)
# "73,4", "a 71", "różnica?"; "ile mniej, niż było?"
AGAINST_BEFORE = regex(
    r"\bniz (?:(?:przy|ta|tamt\w+|te|to|w|za) )*(?:bylo|cal(?:a|e|osc|ym)\b|pierwsz|poprzed"
    r"|przedtem|wczesniej)"
    r"|\bthan (?:(?:for|the) )*(?:before|first|other|previous)\b"
    rf"|^(?:{AROUND} )*(?:roznic[aey]|diff(?:erence)?)(?: {AROUND})*\W*$"
    r"|^(?:(?:a|czyli|i|no|o|to) )*ile (?:drozej|mniej|taniej|wiecej)"
    r"(?: (?:bedzie|kosztuje|place|to|wyjdzie|zaplace))*\W*$"
    r"|^(?:(?:a|czyli|i|no|o|to) )*(?:ile|jaka) (?:to )?(?:jest )?roznic[ay]\W*$"
    r"|\bile (?:\w+ ){0,2}(?:drozsz|tansz|drozej|taniej)\w* (?:\w+ ){0,2}(?:mniejsz|wieksz)\w*"
    r"|\bhow much (?:more|less|cheaper|dearer) (?:\w+ ){0,3}(?:bigger|larger|smaller)\b"
    r"|\bile (?:\w+ ){0,2}(?:za)?oszczedz\w+.*\bmniejsz|\bile (?:\w+ ){0,2}wiecej.*\bwieksz"
)
PERCENT_ASKED = regex(r"\b(?:procent\w*|percent\w*)\b|\bile ?%")
RATE_ASKED = regex(r"\b(?:na|za|od) metr|\bper (?:m|sq)")
DIFFERENCE = regex(
    r"\bo ile (?:\w+ ){0,4}(?:droz|mniej|rozni|tan|wiecej)"
    r"|\b(?:drozej|drozsz\w+|mniej|taniej|tansz\w+|wiecej|cheaper|dearer|less|more)"
    r"(?: (?:to|wtedy|wychodzi|wyjdzie))*,? (?:o ile|by how much)\b"
    r"|\bile (?:\w+ ){0,3}(?:drozsz|tansz)\w+"
    rf"|\bile (?:(?:{IN_MONEY}|(?:niz|od|za) \w+) )*(?:drozej|taniej|wiecej)\b"
    r"|\b(?:ile|jak\w*) (?!sa |u )(?:\w+ ){0,2}dopl(?:ac|at)\w*|\bdoplata (?:do|z|za)\b"
    r"|\bdopl(?:ac|at)\w* (?!i )(?:\w+ )?ile\b"
    r"|\bile (?:\w+ ){0,4}(?:za)?oszczedz\w+|\bhow much (?:\w+ ){0,3}save\b"
    r"|\bjak(?:a|iej) (?:\w+ ){0,2}oszczednosc"
    r"|\b(?:ile|how much) (?:less|mniej|more|wiecej) (?:\w+ )?(?:pay|(?:za)?plac\w+)"
    r" (?:at|for|przy|za)\b"
    r"|\broznic\w* (?:w )?(?:cen|koszt|kwo)\w*|\broznic\w* (?:po)?miedzy [0-9]"
    r"|\broznic\w* [^.,;?!]{1,40} (?:w (?:cen|koszt|kwo)|cenow|kwotow)\w*"
    r"|\bhow much (?:cheaper|dearer|more)\b"
    r"|\bhow much (?:\w+ ){1,4}(?:cheaper|dearer|more expensive)\b"
    r"|\bdifference [^.,;?!]{1,40},? (?:just |only )?(?:in|of) (?:money|pln|zl)"
    r"|\bprice difference"
    r"|\bdifference (?:[^.,;?!]{1,40} )?in (?:the )?(?:cost|price)"
)
SAVED = regex(r"\b(?:ile|how much) (?:\w+ ){0,4}(?:(?:za)?oszczedz\w+|save)\b")
# "A Premium w stosunku do Comfortu?"
IN_RELATION = regex(
    r"(?:(?:a|i|no|to|ile|jak|co|wypada|and|how about|what about) )*xpackage"
    r" (?:to |wychodzi |wyjdzie )?(?:na tle|w (?:porownaniu|stosunku|relacji) (?:do|z|ze)|wobec"
    r"|wzgledem|kontra|versus|vs\.?|against|compared (?:to|with)) xpackage\W*"
)
# "A Premium o ile?", after another was priced.
BY_HOW_MUCH = regex(
    r"(?:(?:a|i|no|to) )*(?:xpackage (?:to )?o ile|o ile xpackage|(?:do|za) xpackage dopl\w+)\W*"
)
ONLY_BY_HOW_MUCH = regex(r"(?:(?:a|czyli|i|no|to) )*o ile\W*")
# "Co zyskam, jak dopłacę do Premium?"
GAIN = regex(
    r"\bco (?:\w+ ){0,2}(?:daje|dosta\w+|(?:s|u)?trac\w+|wiecej|zysk\w+)"
    r"|\bwhat (?:\w+ ){0,2}(?:gain|get|lose)\b"
)
# "Czym się różni Comfort od Premium? I o ile drożej?": of what is in them, too.
EACH_ASKED = regex(
    r"\bczym (?:\w+ ){0,4}rozni\w*|\bczego nie ma\b|\bw czym (?:\w+ ){0,3}lepsz\w+"
    r"|\broznic\w* [^.?!]{1,40} i (?:o )?ile\b|\bdifference [^.?!]{1,40} and how much\b"
    r"|\bhow (?:do|does) [^.?!]{1,40} differ|\bthat [^.?!]{1,25} (?:does not|doesn't) have\b"
)
# Of prices where an area and two packages are known: "różnica na 55 m?"; "jaka różnica między
# Comfortem a Premium?" asks what each has, and after an area both may be meant.
OF_PRICES = r"(?:pln\b|zl\b|zlot|cen|cost|koszt|kwo|pakie|price|the price|xarea|xpackage)"
MAYBE_DIFFERENCE = regex(
    rf"\b(?:roznic\w*|diff(?:erence)?)\b(?![^.;?!]{{0,40}} (?:in|w|we) (?!{OF_PRICES}|sumie|total))"
)
# "Czyli różnica? I ile to za miesiąc się robi?"
ALONE_IN_IT = regex(
    r"^(?:(?:a|and|czyli|i|jaka|no|ok|so|the|to|what(?:'?s)?) )*"
    r"(?:roznica|(?:price )?diff(?:erence)?) ?\?+ ?(?=\w)"
)
# From the one before: "różnica do Premium i do Expressu".
TO_EACH = regex(r"(?<!xpackage )\b(?:do|to) xpackage,? (?:a|and|i|oraz) (?:do |to )?xpackage")
# "How much cheaper is that than Express Plus?", after two others: of the later one.
THAN_ONE = regex(
    r"^(?:(?!xpackage).)*\b(?:than|niz|od|from) (?:the |w |za )?xpackage(?!.*xpackage)"
)
# "A do Premium?", "a od Plusa do Comfortu?", after a difference.
FURTHER_ONE = regex(
    r"(?:a|i|and) (?:(?:from|od|z) xpackage (?:do|na|to)|do|od|to|from) xpackage\W*"
)
SHORT_OF = regex(
    r"\bbrak\w* (?:mi |nam )?(?:do|na) xpackage"
    r"|\b(?:ile|jak\w*) (?:\w+ ){0,3}(?:doloz|dorzuc)\w*,? (?:\w+ ){0,3}xpackage"
    r"|xpackage,? (?:ile|jak\w*) (?:\w+ ){0,3}(?:doplac|doloz|dorzuc)\w*"
    r"|\bhow much (?:\w+ )?extra (?:\w+ ){0,3}xpackage"
)
# "Dużo drożej?", "so what's the saving?" of the two that were priced last.
MUCH_MORE = regex(
    r"\b(?<!za )(?:duzo|sporo|wiele|znacznie|much|a lot) (?:\w+ )?"
    r"(?:drozej|drozsz\w+|taniej|tansz\w+|wiecej|cheaper|dearer|more)\b"
    r"|\bwhat(?:'?s| is| would| do| will)? (?:\w+ ){0,3}(?:gap|saving|savings|save)\b"
)
ELSEWHERE = regex(
    r"\b(?:konkurencj\w*|gdzie indziej|innej firmy|u (?:innych|was|nich|nas)|competition|others?)\b"
)
MINUS = regex(
    r"xpackage(?: (?:cen\w*|price))? ?(?:-|–|minus|odjac|less) ?(?:(?:cen\w*|price|the) )*xpackage"
)
# "Porównaj 180 Comfort i 180 Premium": both at one area.
AT_ONE_AREA = regex(
    r"\b(?:porown|compar)\w*\b[^.?!]{0,30}xarea (?:(?:in|we?) )?xpackage (?:\w+ ){1,3}"
    r"xarea (?:(?:in|we?) )?xpackage"
)
# "Te 180 i Premium zamiast, ile drożej?", after another area was tried.
IN_ITS_PLACE = regex(r"xpackage,? (?:instead|zamiast)\b(?! of)|\b(?:instead|zamiast),? xpackage")
IN_PLACE_OF = regex(r"\b(?:instead|zamiast)\b")
BETWEEN_THEM = regex(
    r"\broznic\w* (?:po)?miedzy (?:nimi|tymi)|\bdifference between (?:them|these|those|the two)\b"
)
# "Różnica między Express a Comfort dla 46 m", then "a dla 38".
NEXT_AREA = regex(
    r"(?:(?:a|actually|ale|and|at|bedzie|co|dla|for|i|i mean|ile|is|it's|jak|jednak|jest|ma|mam|na"
    r"|no|o|po|pomyl\w+|poprawka|przepraszam|przy|raczej|rather|roznica|sie|sorry|to|tzn|what about"
    r"|with|wlasciwie|z|za|znaczy),? )*xarea"
    r"(?: (?:actually|flat|ile|jednak|mieszkani\w+))*\W*"
)
# "No ale ile w złotówkach", after a difference.
MONEY_ASKED = regex(
    r"(?:(?:a|ale|and|but|czyli|i|konkretnie|no|ok|so|tak|that'?s|to) )*"
    r"(?:(?:how much|ile)(?: (?:bedzie|is it|is that|jest|to|wychodzi|wyjdzie)){0,2} )?"
    r"(?:(?:in|w) (?:kwocie|liczbach|money|pln|zl|zlot\w+)|kwotowo|zlotych)\W*"
)
# "A Comfort ile mniej?", "how much less is Express Plus for us?", after another was priced.
COUNTED = (
    r"(?:czasu|dni|miesi|poprawek|produkt|spotkan|tygod|wizualiz|zmian|changes|days|meetings|months"
    r"|products|time|visuali|weeks)"
)
LESS_OF = regex(
    rf"xpackage,? (?:(?:bedzie|o|to|wyjdzie) )*(?:ile|how much) (?:mniej|less)\b(?! {COUNTED})"
    rf"|\b(?:ile|how much) (?:\w+ ){{0,2}}(?:mniej|less)\b(?! {COUNTED}) (?:\w+ ){{0,3}}xpackage"
)
# "I meant vs Comfort", "w porównaniu do Premium", after both.
AGAINST_NAMED = regex(
    r"(?:(?:a|ale|and|but|chodzi\w*|czyli|diff|difference|i|in|mean|meant|mi|no|o|ok|roznic\w*|so"
    r"|sorry|the|to) )*"
    r"(?:vs\.?|versus|against|compared (?:to|with)|comparison (?:to|with)|niz|od|than|w porownaniu"
    r" (?:do|z|ze)|w stosunku do|wobec|wzgledem) xpackage\W*"
)


# "Najpierw miało być 65 m2, teraz 54, ile taniej?"
FORMER = regex(
    r"\b(?:mial[ao]? byc|najpierw|przedtem|wczesniej|zamiast|at first|instead of|not|was)\b"
    r"[^0-9.?!]{0,25}\b(?P<area>[0-9]{2,3}(?:[.,][0-9]{1,2})?) ?(?:m|sq)"
)


# "Ile mniej niż Premium przy tych 51,5?": both at that area.
AT_THAT_AREA = regex(r"\b(?:dla|na|przy|at|for) (?:te|tych|those) [0-9]")
# "O ile taniej niż Comfort i ile mi zostanie?": two questions.
REST_ASKED = regex(
    r"\b(?:ile|co|how much|what)\b[^.;?!]{0,40}\b(?:(?:za)?brak\w*|pozosta\w+|zosta(?!w)\w*|left"
    r"|missing|remain\w*|short)\b"
    r"|\b(?:(?:za)?brak\w*|zosta(?!w)\w*)(?: (?:mi|nam|to|wtedy))* ile\b"
    r"|\b(?:czy|and|i|can|will|would)\b[^.;?!]{0,25}\b(?:afford|enough|zmieszcz\w*|zmiesc\w*"
    r"|(?:wy)?starcz\w*)\b"
)
# "Express Plus o ile tańszy niż Comfort": the other one is what it is compared with.
COMPARED_ONE = regex(r"\b(?:compared to|from|niz|od|than|versus|vs|wobec|zamiast) (?:\w+ )?$")
TAKEN = regex(
    r"\b(?:bior\w+|wezm\w+|wzial\w*|wziac|wybior\w+|wybierz\w*|zdecyd\w+|choose|go for|pick|take)\b"
)
# "Porównajcie mi Comfort i Premium, 49 m"
PUT_SIDE_BY_SIDE = regex(r"\b(?:porown(?!ani)\w*|zestaw(?:ic|cie)?|compare)\b")
