"""English words that bound a number, stand for one, or say that there is none."""

from typing import Final

from summarizer.text.numbers.vocabulary import QuantityWords, phrases, words

ENGLISH: Final = QuantityWords(
    before={
        "at_least": phrases(
            "at least, at the least, at a minimum, a minimum of, minimum of, no fewer than, "
            "no less than, not less than, not fewer than, as few as"
        ),
        "more_than": phrases(
            "more than, over, well over, just over, slightly over, above, well above, "
            "exceeding, past, "
            "exceeded, exceeds, exceed, surpassing, surpassed, surpasses, in excess of, "
            "upward of, upwards of, greater than, higher than, well more than, "
            "slightly more than, a little more than, a little over"
        ),
        "at_most": phrases(
            "up to, at most, at the most, no more than, not more than, as many as, "
            "a maximum of, maximum of, as much as"
        ),
        "fewer_than": phrases(
            "fewer than, less than, under, below, just under, just below, well under, "
            "slightly fewer than, slightly less than"
        ),
        "about": phrases(
            "about, around, some, approximately, approx, approx ., nearly, almost, close to, "
            "roughly, an estimated, estimated, an estimated total of, perhaps, maybe, possibly, "
            "circa, in the region of, in the neighborhood of, in the neighbourhood of, "
            "on the order of, in the order of, very nearly, virtually, ~, ≈"
        ),
        "exact": phrases(
            "exactly, precisely, only, just, a total of, total of, a further, a combined, "
            "an additional, a confirmed, a record"
        ),
    },
    after={
        "at_least": phrases("or more, and more, plus, +, or above"),
        "at_most": phrases("or fewer, or less, at most"),
        "about": phrases("or so, odd, -odd, or thereabouts"),
    },
    between=words("between"),
    between_joins=words("and"),
    starts=words("from"),
    to=words("to or"),
    plurals={
        "tens": 10,
        "dozens": 12,
        "scores": 20,
        "hundreds": 100,
        "thousands": 1000,
        "lakhs": 10**5,
        "millions": 10**6,
        "crores": 10**7,
        "billions": 10**9,
    },
    of=words("of"),
    vague=phrases(
        "several, some, many, few, a few, quite a few, only a few, a handful of, a handful, "
        "handful of, various, numerous, multiple, countless, a couple of, a lot of, lots of, "
        "a number of, numbers of, large numbers of, a large number of, a small number of, "
        "a significant number of, a considerable number of, a great number of, "
        "a growing number of, a good number of, a fair number of, a certain number of, "
        "a further number of, an unknown number of, an unspecified number of, "
        "an undetermined number of, an undisclosed number of, an unconfirmed number of, "
        "an untold number of, an uncertain number of, an as yet unknown number of, "
        "an indeterminate number of, a similar number of, unknown numbers of, a limited number of"
    ),
    vague_times=phrases("several, a few, a couple of, a couple, many, some, multiple"),
    not_vague_after=words("how as so too not"),
    zero=phrases(
        "no, none, nobody, no one, no-one, noone, not a single, not one, not any, zero, nil, "
        "without any, without"
    ),
    not_zero_before=words(
        "longer matter doubt more less fewer later sooner better worse idea a an the his her its "
        "their our my your this that these those being having which whom it them him us"
    ),
    articles=words("a an"),
    changes=words(
        "rose rise rises risen rising increased increase increases increasing climbed climb "
        "climbs climbing jumped jump jumps jumping grew grow grows grown growing went go goes gone "
        "going moved crept shot edged inched soared surged swelled ticked up "
        "down fell fall falls fallen falling dropped drop drops dropping decreased decrease "
        "declined decline revised raised lowered reduced changed updated cut toll number"
    ),
    change_by=words("by"),
    compared=phrases("more than, fewer than, less than, higher than, lower than"),
    change_of=words("increase rise jump drop decrease decline addition"),
    carrying=phrases("with, carrying, transporting, had, of"),
    all_but=phrases("all but, all except, all except for, all save, everyone but, everyone except"),
    only=phrases("only, just, but"),
    out_of=phrases("of, out of, from, among"),
    survived=phrases(
        "survived, survive, alive, lived, made it out, made it out alive, escaped, got out, "
        "got out "
        "alive, "
        "was found alive, were found alive, were rescued, were saved, was rescued"
    ),
    contests=phrases(
        "round, vote, cut, test, election, ballot, audition, stage, heat, primary, purge, reshuffle"
    ),
    freed=phrases("released, freed, let go, accounted for, identified, found alive, discharged"),
    sole_survivor=phrases(
        "only one survivor, just one survivor, one survivor, sole survivor, only survivor, "
        "lone survivor, single survivor"
    ),
    no_survivors=phrases("no survivors, no survivor, no known survivors"),
    others=phrases("the other, the others, the rest, the remaining, all the others"),
    rest=phrases("the rest, the others, all the others, the remainder"),
    each=phrases("each, apiece"),
    in_each=phrases(
        "in each of the, in each of, at each of the, at each of, in both of the, on each of the"
    ),
    twins=phrases(
        "twins, his parents, her parents, his grandparents, her grandparents, "
        "twin girls, twin boys, twin sons, twin daughters, twin brothers, "
        "twin sisters, twin babies, twin children, twin infants, twin toddlers"
    ),
    at_places=phrases("in, at, near, both in, in both"),
)
