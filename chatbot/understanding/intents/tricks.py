"""Attempts to make the bot do something else than answer: orders, code, prices by decree."""

OF_A_BOT = (
    r"(instruk\w+|polecen\w+|prompt\w*|ogranicze\w+|wytyczn\w+|instructions?|restrictions?"
    r"|guidelines)"
)
ORDERS = (
    rf"\b(z?ignoruj\w*|pomin\w*|zapomnij\w*|lekcewaz\w*|wylacz\w*|zmien|pokaz|ujawnij|powtorz"
    rf"|wypisz|podaj)\b.{{0,30}}\b{OF_A_BOT}\b"
    r"|\b(z?ignoruj|zapomnij|zlam)\b.{0,30}\b(zasad\w*|regul\w*|wszystk\w+|poprzedni\w+)\b"
    rf"|\b(ignore|disregard|forget|override|reveal|print|repeat|show)\b.{{0,40}}\b{OF_A_BOT}\b"
    r"|\b(ignore|disregard|forget|break)\b.{0,30}\b(rules|everything|previous|above)\b"
    r"|\bsystem ?prompt|\bprompt\w* systemow|\bjailbreak|\bdan mode"
    r"|\b(developer|debug|admin|god) mode\b"
    r"|\btryb\w* (administrator|admin|programist|debug|dewelopersk\w+ bota|serwisow)"
    r"|\bod teraz (jestes|bedziesz|odpowiad|masz)|\bjestes (teraz|od teraz)\b|\byou are now\b"
    r"|\bfrom now on\b|\b(udawaj|wciel sie|zachowuj sie jak)\b|\b(pretend|act as|roleplay)\b"
)
MARKUP_AND_CODE = (
    r"<\s*/?\s*(script|img|svg|iframe|object|embed|style|link|meta|form|input|video|body|html)\b"
    r"|<%|javascript:|\bon(error|load|click)\s*="
    r"|\b(drop|truncate|alter|create) +(table|database)\b|\bunion +(all +)?select\b"
    r"|\bselect\b.{1,60}\bfrom\b|\b(delete +from|insert +into)\b|\bupdate\b.{1,40}\bset\b"
    r"|['\"] *or *['\"]?\w+['\"]? *=|;\s*--|\{\{|\{%|\$\{|\.\./|/etc/passwd|\brm -rf\b"
    r"|\beval\(|\b__\w+__\b"
)
DECREES = (
    r"\b(od (dzis\w*|teraz|jutra)|from (now on|today))\b.{0,40}"
    r"\b(kosztuj\w+|trwa|wynosi|obowiazuj\w+|costs?|is|are)\b"
    r"|\b(powiedz|napisz|odpowiedz|potwierdz|oglos)(cie)?,? (mi |nam |klientom?\w* )?(ze|:)"
    r"|\bpotwierdz klient\w+|\b(say|confirm|must say|tell (me|them)) that\b"
)
SECRETS = (
    r"\b(liste?|baz[ea]|spis) (\w+ )?(klientow|uzytkownikow|osob)\b|\b(dane|adresy|numery"
    r"|telefony|e?-?maile|rozmowy|liste?) (innych|pozostalych|wszystkich"
    r"|poprzedni\w+|klientow|waszych klientow) ?(klientow|uzytkownikow|osob)?\b"
    r"|\b(other|all|your) (customers|clients|users|visitors)\b.{0,20}"
    r"\b(data|numbers?|e-?mails?|addresses|details)"
    r"|\bhasl\w+ (do|admin|administrator)|\b(admin|root|database) password|\bapi[ _-]?key\b"
)
MONEY = r"(zl\w*|pln|grosz\w*|euro|eur|dolar\w*|dollars?)"
NEXT_TO_NOTHING = rf"(0|1|zero|jeden|jedn[ae]go?|one|5|10) ?{MONEY}\b"
PRICES_BY_DECREE = (
    r"\b(ustaw|ustal|zmien|zmniejsz|obniz|wpisz|nadpisz|przyjmij|potwierdz)\b.{0,25}"
    r"\b(cen\w|stawk\w+|koszt\w*|kwot\w+|rabat\w*)\b"
    r"|\b(set|change|update|lower|confirm|make)\b.{0,25}\b(prices?|rate|discount|total)\b"
    rf"|\b(cen[aey]|koszt\w*|stawk\w|wycen\w|price|cost)\b.{{0,25}}\b{NEXT_TO_NOTHING}"
    rf"|\b(za|for|po|na) {NEXT_TO_NOTHING}"
    r"|\b(zrob|wykoncz|daj)(cie)?\b( \w+){0,4} (za darmo|gratis)\b"
    r"|\b(give|make|do|finish)\b.{0,30}\bfor free\b"
)
INSULTS = (
    r"\b(debil\w*|idiot\w*|kretyn\w*|palant\w*|imbecyl\w*|dup[ayek]\w?|kurw\w*|chuj\w*|huj\w*"
    r"|jeban\w*|pierd\w+|spierdal\w*|wypierdal\w*|zjeb\w*|gown\w+|cwel\w*|frajer\w*|moron|idiots?"
    r"|fuck\w*|bullshit|asshole|stupid|dumb)\b"
    r"|\b(glupi|durny|tepy|beznadziejny|bezuzyteczny) (bot\w*|czat\w*|automat\w*|asystent\w*)"
    r"|\bjestes (glupi|tepy|beznadziejny|bezuzyteczny|do niczego|idiota|debilem)"
    r"|\b(zamknij sie|odwal sie|spadaj|shut up)\b"
)

# Intent → a pattern on folded text.
TRICKS = (
    ("instructions", f"{ORDERS}|{DECREES}|{MARKUP_AND_CODE}|{SECRETS}"),
    ("haggling", PRICES_BY_DECREE),
    ("insult", INSULTS),
)
