"""Made-up Word files: tables, notes, tracked changes, comments, text boxes, running heads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

from benchmarks.document_files import stories
from benchmarks.document_files.case import Case

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KINDS = {
    "styles": "styles",
    "footnotes": "footnotes",
    "comments": "comments",
    "header1": "header",
    "footer1": "footer",
}


def run(text: str, properties: str = "") -> str:
    """Return a run of text."""
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def paragraph(*runs: str, style: str | None = None) -> str:
    """Return a paragraph of runs."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(runs)}</w:p>"


def word_table(rows: Sequence[Sequence[str]]) -> str:
    """Return a table."""
    return (
        "<w:tbl>"
        + "".join(
            "<w:tr>" + "".join(f"<w:tc>{paragraph(run(c))}</w:tc>" for c in row) + "</w:tr>"
            for row in rows
        )
        + "</w:tbl>"
    )


def write_docx(body: str, parts: Mapping[str, str] | None = None, title: str = "") -> bytes:
    """Return a Word file.

    Parameters
    ----------
    body
        What stands in its body.
    parts
        Other parts by name, such as "comments", as XML with its own root.
    title
        What its properties say.
    """
    parts = dict(parts or {})
    parts.setdefault(
        "styles",
        f'<w:styles {_SPACES}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>'
        "</w:style></w:styles>",
    )
    xml = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{xml}.{_KINDS[name]}+xml"/>'
        for name in parts
    )
    relations = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{_KINDS[name]}" Target="{name}.xml"/>'
        for n, name in enumerate(parts, 1)
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{xml}.document.main+xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "docProps/core.xml": '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2011-02-03T10:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">2026-02-03T10:00:00Z</dcterms:modified>'
        "</cp:coreProperties>",
        "word/document.xml": f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{relations}</Relationships>',
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), _HEAD + content)
    return out.getvalue()


def part(root: str, inner: str) -> str:
    """Return a part of a Word file with its root."""
    return f"<w:{root} {_SPACES}>{inner}</w:{root}>"


def _plain_docx() -> Case:
    title, *body = stories.RAID
    words = paragraph(run(title), style="Title") + "".join(paragraph(run(b)) for b in body)
    return Case("plain.docx", write_docx(words, title=title), (title, *body), ())


def _table_docx() -> Case:
    title, *body = stories.FLOOD
    words = (
        paragraph(run(title), style="Title")
        + "".join(paragraph(run(b)) for b in body[:3])
        + word_table(stories.FLOOD_TABLE)
        + "".join(paragraph(run(b)) for b in body[3:])
    )
    rows = tuple(" ".join(row) for row in stories.FLOOD_TABLE)
    return Case("table.docx", write_docx(words), (title, *body, *rows), ())


def _edited_docx() -> Case:
    """An editor's copy: tracked changes, a comment, hidden words, a note, a link, a content control."""
    title, *body = stories.MARKET
    first = body[0]
    before, after = first.split("at least 37")
    change = (
        run(before)
        + '<w:del w:id="1" w:author="A"><w:r><w:delText xml:space="preserve">at least 704</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" w:author="A">{run("at least 37")}</w:ins>'
        + run(after)
    )
    comment = "Is it not 705? Check with the desk."
    hidden = "Reporter's private note: 706 names on the list."
    note = "Figures as of 8 p.m., according to the ministry’s statement no. 12."
    head, foot = "DRAFT 707 not for release", "Desk copy 708"
    words = (
        paragraph(run(title), style="Title")
        + paragraph(change)
        + paragraph(
            '<w:commentRangeStart w:id="0"/>',
            run(body[1]),
            '<w:commentRangeEnd w:id="0"/>',
            '<w:r><w:commentReference w:id="0"/></w:r>',
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
        )
        + paragraph(run(hidden, "<w:vanish/>"))
        + paragraph(f'<w:hyperlink w:anchor="top">{run(body[2])}</w:hyperlink>')
        + f"<w:sdt><w:sdtContent>{paragraph(run(body[3]))}</w:sdtContent></w:sdt>"
        + "".join(paragraph(run(b)) for b in body[4:])
    )
    parts = {
        "comments": part(
            "comments", f'<w:comment w:id="0" w:author="B">{paragraph(run(comment))}</w:comment>'
        ),
        "footnotes": part(
            "footnotes",
            '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
            f'<w:footnote w:id="2">{paragraph(run(note))}</w:footnote>',
        ),
        "header1": part("hdr", paragraph(run(head))),
        "footer1": part("ftr", paragraph(run(foot))),
    }
    return Case(
        "edited.docx",
        write_docx(words, parts, title="Template 709"),
        (title, *body, note),
        ("at least 704", comment, hidden, head, foot),
    )


def _box_docx() -> Case:
    """A text box, which Word writes twice, and a moved paragraph."""
    title, *body = stories.BRIEF
    box = "Key figures: 2 dead, 5 wounded."
    drawn = f"<w:txbxContent>{paragraph(run(box))}</w:txbxContent>"
    shape = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{drawn}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{drawn}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    moved = "The blast of May 711 was worse."
    words = (
        paragraph(run(title), style="Title")
        + paragraph(run(body[0]), shape)
        + f'<w:p><w:moveFrom w:id="5" w:author="A">{run(moved)}</w:moveFrom></w:p>'
        + paragraph(run(body[1]))
    )
    return Case("box.docx", write_docx(words), (title, *body, box), (moved,))


def word_files() -> tuple[Case, ...]:
    """Return the Word files."""
    return (_plain_docx(), _table_docx(), _edited_docx(), _box_docx())
