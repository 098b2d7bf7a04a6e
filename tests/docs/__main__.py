"""``python -m tests.docs``: write the generated parts of the documentation anew."""

from summarizer.exports.dictionary import with_dictionary
from tests.docs.generated import regenerated
from tests.docs.pages import DOCS, PAGES

for page in PAGES:
    old = page.read_text(encoding="utf-8")
    new = regenerated(old)
    if page == DOCS / "exports.md":
        new = with_dictionary(new)
    if new != old:
        page.write_text(new, encoding="utf-8")
        print(page.name)
