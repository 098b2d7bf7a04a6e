"""Where a named place lies: what a gazetteer and the text decide together."""

from typing import Annotated, Literal

from pydantic import Field

from summarizer.models.base import Record

PlaceKind = Literal["town", "district", "province", "country"]
"""``district``: a second-order administrative division (ADM2). ``province``: a first-order one
(ADM1), whatever its country calls it."""


class GazetteerPlace(Record):
    """A place of the gazetteer."""

    id: int = Field(description="GeoNames id")
    name: str = Field(description="as GeoNames writes it")
    kind: PlaceKind
    country: str = Field(description="ISO 3166-1 alpha-2 code")
    country_name: str
    admin1: str | None = Field(default=None, description="GeoNames code of the province: SY.12")
    admin1_name: str | None = None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None = Field(
        default=None, description="WGS 84; of towns alone: the gazetteer has no other coordinates"
    )
    longitude: Annotated[float, Field(ge=-180, le=180)] | None = None
    population: int | None = None


class Location(Record):
    """Where an event was, as far as the text decides it."""

    named: str = Field(description="the place in the words of the article")
    place: GazetteerPlace | None = Field(
        default=None, description="the one place that the text decides"
    )
    candidates: tuple[GazetteerPlace, ...] = Field(
        default=(), description="places that it may be, where the text does not decide"
    )
    country: str | None = Field(
        default=None,
        description="ISO 3166-1 alpha-2 code; decided also where the place is not, by all "
        "candidates or by the words",
    )
    country_name: str | None = None
    admin1: str | None = None
    admin1_name: str | None = None
    where_prec: Annotated[int, Field(ge=1, le=7)] | None = Field(
        default=None, description="UCDP's code, where the text decides it"
    )
    geo_precision: Annotated[int, Field(ge=1, le=3)] | None = Field(
        default=None, description="ACLED's code, where the text decides it"
    )
    why: str = Field(description="what decided, or why nothing did")

    @property
    def point(self) -> tuple[float, float] | None:
        """Longitude and latitude of the place, where it is decided and has them."""
        if self.place is None or self.place.latitude is None or self.place.longitude is None:
            return None
        return self.place.longitude, self.place.latitude
