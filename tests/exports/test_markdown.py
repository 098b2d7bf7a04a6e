import pytest
from hypothesis import given, settings

from summarizer.exports import to_markdown
from summarizer.exports.markdown import plain
from summarizer.models import ArticleSummary
from tests.exports.generated import summaries
from tests.summaries import seed_summary

ATTACKS = {
    "![x](http://evil.example/p.png)": r"!\[x\](http\://evil.example/p.png)",
    "<script>1</script>": r"\<script\>1\</script\>",
    "[link](javascript:1)": r"\[link\](javascript:1)",
    "see https://evil.example or www.evil.example": (
        r"see https\://evil.example or www\.evil.example"
    ),
    "# heading": r"\# heading",
    "1. one": r"1\. one",
    "- item": r"\- item",
    "=====": r"\=====",
    "a\n\nb": "a b",
    "*bold* _it_ `code` ~~no~~": r"\*bold\* \_it\_ \`code\` \~\~no\~\~",
    "a | b": r"a \| b",
    "&lt;b&gt;": r"\&lt;b\&gt;",
    "back\\slash": r"back\\slash",
    "\x1b[31m": r"␛\[31m",
    "73 civilians, 19 of them children": "73 civilians, 19 of them children",
    "Al-Qaeda's": "Al-Qaeda's",
    "9 قتلى": "\u20689 قتلى\u2069",
}


@pytest.mark.parametrize("words", ATTACKS)
def test_words_of_an_article_stay_words(words: str) -> None:
    assert plain(words) == ATTACKS[words]


def test_the_seed() -> None:
    shown = to_markdown(seed_summary())
    lines = shown.splitlines()
    assert lines[0] == "# " + seed_summary().headline
    titles = [line for line in lines if line.startswith("## ")]
    assert titles == [
        "## Air raids on rebel-held towns",
        "## Rebels overrun the Al-Qarmid base",
        "## Running tolls of a campaign, conflict or season",
        "## What is open",
    ]
    tree = [line.split("**")[0] + line.split("**")[1] for line in lines if "killed**" in line]
    assert tree[:6] == [
        "- ≥73 killed",
        "  - 19 killed",
        "  - 11 killed",
        "  - 53 killed",
        "    - 8 killed",
        "    - 9 killed",
    ]
    assert "according to a monitoring group · verified · “at least 73 civilians”" in shown
    assert r"**\>220,000 killed**" in shown
    assert "Syria · unverified · The article does not name the speaker" in shown
    assert "- “fierce clashes”" in shown
    glance = "- ≥15 killed; Syrian state television claims some more (our sum; attackers apart: ≥2)"
    assert glance in shown
    assert "upheld · one side's claim · “a number of terrorists”" in shown
    assert (
        "Rests on our sum of separate statements · neither title nor opening states it · ◇ 1 figure"
        in shown
    )
    assert "read by rules, and each sentence of harm by local/qwen" in shown
    assert "1 was read by rules alone and no model has read the same" in shown
    assert "17 " not in shown


@settings(max_examples=40, deadline=None)
@given(summaries())
def test_every_figure_is_told_once(summary: ArticleSummary) -> None:
    listed = [
        line for line in to_markdown(summary).splitlines() if line.lstrip().startswith("- **")
    ]
    assert len(listed) == len(summary.figures)
