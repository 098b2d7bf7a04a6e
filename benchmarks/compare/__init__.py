"""The library beside its peers: the same articles, the same model on the same server.

    python -m benchmarks.compare tests/data/dev.jsonl --out compare.jsonl

How it is run, and what is done to be fair to the peers: docs/comparison.md.
"""
