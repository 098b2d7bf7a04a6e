"""All settings, from arguments and from ``SUMMARIZER_`` variables, in one frozen object."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BeforeValidator,
    Field,
    NonNegativeInt,
    PositiveFloat,
    PositiveInt,
    SecretStr,
    ValidationError,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict, SettingsError

from summarizer.errors import ConfigurationError
from summarizer.llm.fallback import Fallback, read_fallbacks
from summarizer.llm.prices import Price


class Settings(BaseSettings):
    """What may be set. Each has a variable: ``max_seconds`` is ``SUMMARIZER_MAX_SECONDS``.

    Make one with ``load``; arguments win over variables, variables over the defaults here.
    """

    model_config = SettingsConfigDict(
        env_prefix="SUMMARIZER_",
        env_ignore_empty=True,
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        hide_input_in_errors=True,
        str_strip_whitespace=True,  # as a variable that was read from a file has a line end
    )

    model: str | None = Field(
        default=None,
        description="local, local/NAME, openai/NAME, or words for rules alone; without it the "
        "embedded model, if installed",
    )
    base_url: str | None = Field(
        default=None,
        description="address of a server that speaks the OpenAI protocol, usually ending in /v1",
    )
    api_key: SecretStr | None = Field(default=None, description="key for that server")
    fallback_models: Annotated[tuple[Fallback, ...], NoDecode, BeforeValidator(read_fallbacks)] = (
        Field(
            default=(),
            description="models that take over, in this order, for what is still open or "
            "unverified; openai/NAME, or openai/NAME@URL where its server is another one",
        )
    )
    prices: dict[str, Price] = Field(
        default={},
        description="US dollars for a million tokens, by model: "
        '{"openai/NAME": {"input": 0.4, "output": 1.6, "cached": 0.1}}',
    )
    gguf: Path | None = Field(
        default=None,
        description="a GGUF file to use as the embedded model instead of the shipped one",
    )
    way: Literal["survey", "follow_up"] | None = Field(
        default=None,
        description="ask about the whole article first, or only sentence by sentence; without it, "
        "what suits the model",
    )
    structured: Literal["json_schema", "json_object", "tools", "prompt"] | None = Field(
        default=None,
        description="how the server is made to keep to a schema; without it, what suits the model",
    )
    context_tokens: PositiveInt | None = Field(
        default=None, description="tokens that question and answer may have together"
    )
    answer_tokens: PositiveInt | None = Field(
        default=None, description="tokens that an answer may have"
    )
    policy: str = Field(
        default="literal", description="counting policy for vague words and conflicting figures"
    )
    revisions: NonNegativeInt = Field(
        default=2,
        description="times that a model is asked to revise its answer, at most; the second only "
        "where the first brought a new contradiction",
    )
    language_out: str | None = Field(
        default=None,
        description="language of headline and gist, such as English; without it, the article's",
    )
    reasks: NonNegativeInt = Field(
        default=1, description="times a question is asked again because its answer was not valid"
    )
    max_seconds: PositiveFloat | None = Field(
        default=None, description="seconds that one article may take; without it, no deadline"
    )
    max_calls: PositiveInt | None = Field(
        default=200, description="HTTP calls that one article may cost, failed ones included"
    )
    max_tokens: PositiveInt | None = Field(
        default=None, description="tokens, read and written, that one article may cost"
    )
    call_seconds: PositiveFloat = Field(
        default=600.0, description="seconds after which a call that is not answered is given up"
    )
    attempts: PositiveInt = Field(
        default=5,
        description="tries of a question, all its calls together, when the server is busy or out "
        "of reach",
    )
    temperature: float = Field(
        default=0.0, ge=0, le=2, description="0 for the same answer to the same question"
    )
    seed: int = Field(default=0, description="sent to models that take one")

    openai_api_key: SecretStr | None = Field(
        default=None,
        validation_alias="OPENAI_API_KEY",
        description="used for openai/ models when no base_url is given; never sent anywhere else",
    )
    openai_base_url: str | None = Field(
        default=None,
        validation_alias="OPENAI_BASE_URL",
        description="used for openai/ models when no base_url is given",
    )


def load(**arguments: Any) -> Settings:
    """Make the settings; an argument that is None counts as not given.

    Raises
    ------
    ConfigurationError
        Names each setting that is wrong or unknown, never its value.
    """
    given = {name: value for name, value in arguments.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        wrong = "; ".join(
            f"{'.'.join(str(part) for part in item['loc'])}: {item['msg']}"
            for item in error.errors(include_url=False, include_input=False, include_context=False)
        )
    except SettingsError as error:  # a variable that should be JSON; it is named, not quoted
        wrong = str(error)
    raise ConfigurationError(f"These settings are not right: {wrong}.")
