"""Drafts of a passage, by the words that carry them."""

from dataclasses import dataclass

from summarizer.readers.rules.candidate import Draft
from summarizer.readers.rules.cues import find_cues
from summarizer.readers.rules.drafting import draft_figures
from summarizer.readers.rules.events import EventDraft, gather
from summarizer.readers.rules.setting import Setting
from summarizer.text.article import read_article

TITLE = "A title of no importance"


@dataclass(frozen=True)
class Drafted:
    """A passage, drafted; a draft is found by words that it holds."""

    text: str
    setting: Setting
    drafts: tuple[Draft, ...]
    events: tuple[EventDraft, ...]

    def __getitem__(self, words: str) -> Draft:
        found = [d for d in self.drafts for c in d.cues if words in self.text[c.start : c.end]]
        assert found, f"no draft holds {words!r}: {self.phrases}"
        return found[0]

    @property
    def phrases(self) -> list[str]:
        return [self.text[d.cue.start : d.cue.end] for d in self.drafts]

    def name(self, key: int | None) -> str | None:
        """The words of the draft of that key."""
        if key is None:
            return None
        draft = next(d for d in self.drafts if d.key == key)
        return self.text[draft.cue.start : draft.cue.end]


def drafted(
    passage: str, *, title: str = TITLE, published: str = "2021-06-16", language: str | None = "en"
) -> Drafted:
    """Draft a passage; 16 June 2021 is a Wednesday."""
    article = read_article(passage, title=title, published=published, language=language)
    cues = find_cues(article)
    setting = Setting(article, cues)
    events, drafts = gather(setting, draft_figures(article, cues))
    return Drafted(article.text, setting, drafts, events)
