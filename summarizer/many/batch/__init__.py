"""Many articles at half the price, by the files of a Batch API."""

from summarizer.many.batch.commands import (
    batch_outcomes,
    batch_state,
    read_batch,
    run_batch,
    write_batch,
)

__all__ = ["batch_outcomes", "batch_state", "read_batch", "run_batch", "write_batch"]
