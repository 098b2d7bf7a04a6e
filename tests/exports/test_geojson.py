import json
from typing import Any

from summarizer.exports import events_table, to_geojson
from tests.summaries import seed_summary


def features(*summaries: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(json.dumps(to_geojson(summaries)))["features"]
    return found


def test_every_event_is_a_feature_without_a_guessed_place() -> None:
    collection = to_geojson(seed_summary())
    assert collection["type"] == "FeatureCollection"
    for feature, event in zip(collection["features"], seed_summary().events, strict=True):
        assert set(feature) == {"type", "id", "geometry", "properties"}
        assert (feature["type"], feature["geometry"]) == ("Feature", None)
        assert feature["properties"]["place"] == event.place


def test_properties_are_the_columns_of_the_table_of_events() -> None:
    raids = features(seed_summary())[1]["properties"]
    table = events_table(seed_summary())
    assert list(raids) == [column.name for column in table.columns]
    assert raids["date_start"] == "2015-04-26"
    assert (raids["killed_low"], raids["killed_best"], raids["killed_high"]) == (73, None, None)
    assert raids["problems"] == []


def test_features_of_several_articles_have_ids_of_their_own() -> None:
    seed = seed_summary()
    other = seed.model_copy(
        update={"article": seed.article.model_copy(update={"sha256": "f" * 64})}
    )
    assert len({feature["id"] for feature in features(seed, other)}) == 4
