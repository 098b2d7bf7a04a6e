"""What every model that a user receives has in common: frozen, closed, validated."""

import re
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict

_LINE_BREAK: Final = re.compile(r"\s*[\n\r\v\f\x85\u2028\u2029]\s*")


class Record(BaseModel):
    """An immutable value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def join_lines(name: str) -> str:
    """Return a name on one line: where the article's lines are wrapped, a space stands instead."""
    return _LINE_BREAK.sub(" ", name)


Name = Annotated[str, AfterValidator(join_lines)]
"""The name of somebody or of a place, in the article's words. Quotes keep their line breaks."""
