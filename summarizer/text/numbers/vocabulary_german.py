"""German words that bound numbers or stand for them, without accents."""

from typing import Final

from summarizer.text.numbers.vocabulary import QuantityWords, phrases, words

GERMAN: Final = QuantityWords(
    before={
        "at_least": phrases(
            "mindestens, wenigstens, zumindest, nicht weniger als, ein minimum von"
        ),
        "more_than": phrases(
            "mehr als, weit mehr als, deutlich mehr als, etwas mehr als, über, weit über, "
            "deutlich über, knapp über"
        ),
        "at_most": phrases("bis zu, höchstens, maximal, nicht mehr als, allenfalls"),
        "fewer_than": phrases("weniger als, etwas weniger als, deutlich weniger als"),
        "about": phrases(
            "etwa, rund, ungefähr, circa, zirka, ca, ca ., fast, knapp, nahezu, beinahe, gut, "
            "an die, um die, schätzungsweise, annähernd, vielleicht, ~, ≈"
        ),
        "exact": phrases(
            "genau, exakt, insgesamt, nur, lediglich, allein, gerade einmal, bislang, bisher, "
            "mittlerweile, inzwischen, bereits, weitere, weiteren"
        ),
    },
    after={
        "at_least": phrases("oder mehr, +"),
        "at_most": phrases("oder weniger, höchstens"),
    },
    between=words("zwischen"),
    between_joins=words("und"),
    to=words("bis oder"),
    plurals={
        "dutzende": 12,
        "dutzenden": 12,
        "hunderte": 100,
        "hunderten": 100,
        "hunderter": 100,
        "tausende": 1000,
        "tausenden": 1000,
        "tausender": 1000,
        "zehntausende": 10_000,
        "zehntausenden": 10_000,
        "hunderttausende": 100_000,
        "hunderttausenden": 100_000,
        "millionen": 10**6,
        "milliarden": 10**9,
    },
    of=words("von"),
    vague=phrases(
        "mehrere, mehreren, mehrerer, einige, einigen, einiger, etliche, etlichen, viele, vielen, "
        "zahlreiche, zahlreichen, wenige, wenigen, unzählige, verschiedene, diverse, ein paar, "
        "eine handvoll, eine reihe von, eine vielzahl von, eine anzahl von, eine große zahl von, "
        "eine unbekannte zahl von, eine unbekannte anzahl von"
    ),
    vague_times=phrases("mehrere, mehreren, einige, einigen, etliche, viele, vielen, ein paar"),
    not_vague_after=words("wie so zu nicht"),
    zero=phrases(
        "kein, keine, keinen, keinem, keiner, keines, niemand, niemanden, niemandem, null, "
        "nicht ein einziger, nicht eine einzige, nicht einer"
    ),
    articles=words("ein eine einen einem einer eines"),
    changes=words(
        "stieg stiegen steigt gestiegen erhohte erhoht erhohten kletterte wuchs gewachsen sank "
        "sanken gesunken fiel gefallen korrigiert korrigierte"
    ),
    change_by=words("um von"),
    change_to=words("auf"),
    carrying=phrases("mit"),
    all_but=phrases("alle bis auf"),
    only=phrases("nur, lediglich, bloß"),
    out_of=phrases("der, von den, von"),
    survived=phrases("überlebten, überlebte, überleben, haben überlebt, hat überlebt"),
    freed=phrases("freigelassen, befreit, identifiziert"),
    sole_survivor=phrases(
        "einziger überlebender, einzige überlebende, einzigen überlebenden, einzige überlebender"
    ),
    no_survivors=phrases("keine überlebenden"),
    others=phrases("die anderen, die übrigen, die restlichen"),
    rest=phrases("die anderen, die übrigen, der rest, die restlichen"),
    each=phrases("jeweils"),
    in_each=phrases("in jedem der, in jeder der, in jedem, in jeder"),
    twins=phrases("zwillinge, zwillingen"),
    at_places=phrases("in, bei, nahe"),
)
