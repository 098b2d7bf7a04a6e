"""Whose side the people counted were on, where the words of the article settle it."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from summarizer.models.vocabulary import EventType, Group
from summarizer.readers.rules import group_words as words_of
from summarizer.readers.rules import part_words
from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.event_types import likely_types
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import Article, Sentence
from summarizer.text.harm.lexicon import lexicon_for
from summarizer.text.speech.speakers import Voice

_HARMLESS: frozenset[EventType] = frozenset({"Natural disaster", "Accident"})
_FOUGHT: frozenset[EventType] = frozenset(
    {"Armed clash", "Government regains territory", "Non-state actor overtakes territory"}
)
_UNRULY: frozenset[EventType] = frozenset(
    {"Violent demonstration", "Excessive force against protesters", "Protest with intervention"}
)


def grouped(setting: Setting, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Settle the group, and who attacked, of each draft as far as the words tell.

    Ordinary people in accidents, disasters, markets and villages are civilians; the people of a
    whole conflict's toll, suspects and guards stay unknown (coders' convention).
    """
    done = _Done()
    for draft in drafts:
        done.add(_settled(setting, draft, done))
    return tuple(done.drafts)


@dataclass
class _Done:
    """The drafts that are settled, and where to find them: a long text has thousands."""

    drafts: list[Draft] = field(default_factory=list)
    of_sentence: defaultdict[int, list[Draft]] = field(default_factory=lambda: defaultdict(list))
    last_of_noun: dict[str, Draft] = field(default_factory=dict)

    def add(self, draft: Draft) -> None:
        self.drafts.append(draft)
        self.of_sentence[draft.cue.sentence].append(draft)
        if draft.cue.noun:
            self.last_of_noun[draft.cue.noun.casefold()] = draft


def _settled(setting: Setting, draft: Draft, done: _Done) -> Draft:
    sentence = setting.article.sentences[draft.cue.sentence]
    if draft.cue.partitive:
        of = _antecedent(setting.article, draft, sentence, done)
        if of is not None:
            armed = draft.group in ("state_forces", "non_state_armed")  # "one of them a policeman"
            own = draft.group if armed else of.group
            return replace(draft, group=own, attackers=of.attackers or draft.attackers)
    words = setting.article.text[sentence.start : sentence.end]
    near = done.of_sentence[draft.cue.sentence]
    if words_of.CAPTAIN.fullmatch(draft.cue.noun or "") and words_of.VESSEL.search(
        setting.article.text
    ):
        draft = replace(draft, group="civilian")
    if draft.outcome == "captured" and words_of.ARRESTED.search(words):
        return replace(draft, group=_of_arrested(setting.article, draft, sentence))
    if draft.group == "unknown":
        group = _group(setting, draft, sentence, near, done.drafts)
        draft = replace(draft, group=group) if group != "unknown" else draft
    if (
        draft.attackers
        and words_of.GUNMEN.fullmatch(draft.cue.noun or "")
        and words_of.BATTLE.search(words)
    ):
        return replace(draft, attackers=False)  # killed in a fight of two sides
    if draft.attackers or not _attacked(setting.article, draft, near, words):
        return draft
    return replace(draft, attackers=True)


def _antecedent(article: Article, draft: Draft, sentence: Sentence, done: _Done) -> Draft | None:
    """Those counted before whom the sentence names again: "the bombers, one of them a girl"."""
    lead_in = article.text[sentence.start : draft.cue.start]
    for word in reversed(re.findall(r"[\w'’-]+", lead_in)):
        if (other := done.last_of_noun.get(word.casefold())) is not None:
            return other
    return None


def _attacked(article: Article, draft: Draft, near: Sequence[Draft], words: str) -> bool:
    """Whether they were killed in or after their own attack; fighters of a clash were not."""
    if draft.outcome != "killed" or draft.group not in ("non_state_armed", "unknown"):
        return False
    if draft.cue.noun is None and near and near[-1].attackers and near[-1].outcome == "killed":
        return True  # "four gunmen were shot dead and a fifth died of his wounds"
    if draft.group != "non_state_armed" or not (
        words_of.PURSUED.search(words) or words_of.OF_THE_RAIDERS.search(words)
    ):
        return False
    fought = likely_types([words])[0] in _FOUGHT or _types_of_article(article)[0] in _FOUGHT
    return not fought


def _of_arrested(article: Article, draft: Draft, sentence: Sentence) -> Group:
    """Suspects are unknown; those taken from a march are civilians, fighters are fighters."""
    types = {*_types(article, sentence), *_types_of_article(article)}
    unruly = types & _UNRULY
    if draft.group == "unknown" or (draft.group == "civilian" and _any_person(draft)):
        return "civilian" if unruly else "unknown"
    return draft.group


def _any_person(draft: Draft) -> bool:
    """Whether the noun says nothing but man, woman or child."""
    return draft.demographic in ("men", "women", "children") or draft.cue.noun is None


def _group(
    setting: Setting,
    draft: Draft,
    sentence: Sentence,
    near: Sequence[Draft],
    before: Sequence[Draft],
) -> Group:
    text = setting.article.text
    phrase = text[draft.cue.start : draft.cue.end]
    noun = draft.cue.noun or ""
    if draft.cue.kind in ("zero", "none_reported", "named"):
        told = text[draft.cue.start : draft.cue.end]
        if draft.cue.kind == "named":  # what is said of them, and not who says it
            told += _ASIDE_ENDS.split(text[draft.cue.end : draft.cue.end + 60])[0]
        if words_of.ARMED_WORDS.search(told):
            return "non_state_armed"
        if words_of.STATE_WORDS.search(told):
            return "state_forces"
    among = words_of.AMONG.search(text, sentence.start, draft.cue.start)
    known = lexicon_for(setting.article.language).is_people(among.group(1)) if among else None
    if known is not None and known.group != "unknown":
        return known.group  # "among the dead officers were two brothers"
    if words_of.COLLEAGUES.search(phrase) and before:
        return before[-1].group
    if draft.cue.partitive:
        return _of_them(setting, draft, sentence, near, before)
    bare = not noun and draft.cue.kind == "count"
    if (bare and not part_words.THE_DEAD.match(text, draft.cue.end)) or words_of.OTHERS.search(
        phrase
    ):
        same = [d for d in near if d.group != "unknown" or not d.attackers]
        same = [d for d in same if not d.attackers or not noun]
        same = [d for d in same if d.group != "unknown"] or same
        if same:
            return same[-1].group
    own = _of_own_men(setting, draft, sentence)
    if own is not None:
        return own
    if words_of.OPEN_NOUNS.fullmatch(noun):
        return "unknown"
    if noun.casefold().startswith(("hostage", "rehe", "refén", "reféns", "otage")):
        return "civilian"
    return _by_event(setting, draft, sentence)


_ASIDE_ENDS = re.compile(r"[.;]|,\s+(?=[A-ZÀ-Ý][a-zà-ÿ])")


def _of_them(
    setting: Setting,
    draft: Draft,
    sentence: Sentence,
    near: Sequence[Draft],
    before: Sequence[Draft],
) -> Group:
    """The group of those whom "them" stands for: people counted, or only named, before."""
    if part_words.OF_STATED.search(setting.article.text, draft.cue.start, draft.cue.end + 24):
        whole = [d for d in before if d.outcome == draft.outcome and d.scope == draft.scope]
        if whole:  # "one of the dead" is of all of them
            return max(whole, key=lambda d: d.floor or 0).group
    if near:
        return near[-1].group
    lexicon = lexicon_for(setting.article.language)
    words = re.findall(r"[\w'’-]+", setting.article.text[sentence.start : draft.cue.start])
    for word in reversed(words):
        known = lexicon.is_people(word)
        if known is not None and known.group != "unknown" and word.casefold().endswith("s"):
            return known.group
    return before[-1].group if before else "unknown"


def _of_own_men(setting: Setting, draft: Draft, sentence: Sentence) -> Group | None:
    """The speaker's side in "it had lost four men", the other in "had taken eight prisoners"."""
    words = setting.article.text[sentence.start : sentence.end]
    lead_in = setting.article.text[sentence.start : draft.cue.start]
    phrase = setting.article.text[draft.cue.start : draft.cue.end]
    noun = (draft.cue.noun or "").casefold()
    voice = draft.said_by
    side = _side(setting.article, voice) if voice is not None else None
    if side is not None and noun in words_of.MEN and words_of.ITS.search(lead_in[-20:] + phrase):
        return side
    if side is not None and words_of.OWN_LOSSES.search(lead_in):
        return side
    if noun in words_of.MEN and words_of.LOST.search(lead_in):
        named = [
            m for p in (words_of.ARMED_WORDS, words_of.STATE_WORDS) for m in p.finditer(lead_in)
        ]
        last = max(named, key=lambda m: m.start(), default=None)
        if last is not None:
            return (
                "non_state_armed"
                if words_of.ARMED_WORDS.fullmatch(last.group())
                else "state_forces"
            )
        return side or "unknown"
    if side is None:
        return None
    if words_of.OWN_MEN.search(words) and noun in words_of.MEN:
        return side
    if draft.outcome == "captured" and (draft.cue.noun or "").casefold().startswith("prisoner"):
        return "state_forces" if side == "non_state_armed" else "non_state_armed"
    return None


def _side(article: Article, voice: Voice) -> Group | None:
    if voice.kind == "armed_group":
        return "non_state_armed"
    if re.search(r"\b(?:army|military|troops|police)\b", voice.name, re.IGNORECASE):
        return "state_forces"
    last = voice.name.split()[-1]
    if last.isupper() and re.search(
        rf"\b{words_of.ARMED}\b[^.]{{0,60}}\b{re.escape(last)}\b", article.text, re.IGNORECASE
    ):
        return "non_state_armed"
    return None


def _by_event(setting: Setting, draft: Draft, sentence: Sentence) -> Group:
    """What kind of event it was decides for people of whom nothing else is said."""
    own = likely_types([setting.article.text[sentence.start : sentence.end]])
    types = own if own != ("Other",) else _types_of_article(setting.article)
    harmless = own[0] in _HARMLESS or (
        types[0] in _HARMLESS and (draft.scope == "incident" or own == ("Other",))
    )
    if draft.outcome == "displaced" or (harmless and draft.outcome != "captured"):
        return "civilian"
    if draft.scope == "cumulative":
        return "unknown"
    if draft.cue.kind == "zero" or (draft.cue.kind == "none_reported" and not draft.cue.noun):
        return "unknown"
    if own[0] in _FOUGHT or (types[0] in _FOUGHT and own == ("Other",)):
        ordinary = (draft.cue.noun or "").casefold() in _PEOPLE and own[0] not in _FOUGHT
        return "civilian" if ordinary else "unknown"
    return "civilian"


_PEOPLE = frozenset({"people", "residents", "personas", "pessoas", "personnes", "families"})


def _types(article: Article, sentence: Sentence) -> tuple[EventType, ...]:
    """Kinds of event that the sentence speaks of, else its article."""
    own = likely_types([article.text[sentence.start : sentence.end]])
    return own if own != ("Other",) else _types_of_article(article)


@lru_cache(maxsize=32)
def _types_of_article(article: Article) -> tuple[EventType, ...]:
    opening = [s for s in article.sentences if s.kind in ("title", "body", "heading")][:_OPENING]
    return likely_types([article.title or "", *(article.text[s.start : s.end] for s in opening)])


_OPENING = 4
