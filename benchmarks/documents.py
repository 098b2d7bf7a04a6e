"""Set libraries that read documents beside each other, and this library's own reader.

    python -m benchmarks.documents              # pages, PDF, Word files, e-mails
    python -m benchmarks.documents --kind html

Every document is made up by ``benchmarks/document_files``, so that it is known which sentences are
the article and which are not. By reader: the share of the article's text that is kept, the share of
the clutter that is kept, numbers of the article that are kept and lost, numbers of the clutter that
are kept (foreign), documents that it could not read, and documents a second. Libraries that are not
installed are left out: ``pip install '.[documents,compare-documents]'``.
"""
