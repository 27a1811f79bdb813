"""What is said of several people's flats, in Polish and in English."""

LABELS = {
    "own": ("Państwo", "You"),
    "brat": ("Brat", "Your brother"),
    "siostra": ("Siostra", "Your sister"),
    "corka": ("Córka", "Your daughter"),
    "syn": ("Syn", "Your son"),
    "mama": ("Mama", "Your mother"),
    "tata": ("Tata", "Your father"),
    "rodzice": ("Rodzice", "Your parents"),
    "tesciowie": ("Teściowie", "Your in-laws"),
    "kuzyn": ("Kuzyn(ka)", "Your cousin"),
    "kolega": ("Kolega", "Your friend"),
    "kolezanka": ("Koleżanka", "Your friend"),
    "sasiad": ("Sąsiad", "Your neighbour"),
    "sasiadka": ("Sąsiadka", "Your neighbour"),
    "znajomy": ("Znajomy", "Your friend"),
    "znajoma": ("Znajoma", "Your friend"),
    "wnuczka": ("Wnuczka", "Your granddaughter"),
    "wnuk": ("Wnuk", "Your grandson"),
    "babcia": ("Babcia", "Your grandmother"),
    "dziadek": ("Dziadek", "Your grandfather"),
    "ciocia": ("Ciocia", "Your aunt"),
    "narzeczona": ("Narzeczona", "Your fiancée"),
    "kawalerka": ("Kawalerka", "The studio"),
}
DIFFERENCE = {"pl": "Różnica", "en": "Difference"}
OUT_OF_POCKET = {"pl": "Różnica z własnej kieszeni", "en": "Difference out of pocket"}
MORE = {"pl": "więcej: {}", "en": "more: {}"}
MOVED = {"pl": "Wliczone, co przechodzi: {} → {}, {}", "en": "Counted as given: {} → {}, {}"}
PAID = {"pl": " (razem z ceną własnego: {})", "en": " (with the price of the own flat: {})"}
ADDED = {"pl": "Wliczone dodatkowo: {}, {}", "en": "Counted on top: {}, {}"}
ASIDE = {"pl": "Odłożone na co innego: {}, {}", "en": "Set aside: {}, {}"}
AT_LEAST = {"pl": "od ", "en": "from "}
WITH_LEAST_COOLING = {
    "pl": "klimatyzacja po cenie najniższej",
    "en": "with air conditioning at its least price",
}
QUOTED = {"pl": ("„", "”"), "en": ("“", "”")}
LEFT_FOR = {"pl": "{}, po zapłaceniu reszty", "en": "{}, once the rest is paid"}
# What a button sends is read again.
SAID = {"pl": {"own": "moje"}, "en": {"own": "mine"}}
BOTH = {"pl": "oba", "en": "both"}
COOLING = {"pl": ("klimatyzacja", "klima"), "en": ("air conditioning", "ac")}
IN_PACKAGE = {"pl": "{} w {}", "en": "{} in {}"}
HAS_AREA = {"pl": "{} ma {} m2", "en": "{} has {} m2"}
HAS_MONEY = {"pl": "{} ma {} zł", "en": "{} has {} zł"}
OF_ALL = {
    "pl": ("Na wszystkie razem: {}", "razem na oba {} zł"),
    "en": ("For all together: {}", "together for both {} zł"),
}
