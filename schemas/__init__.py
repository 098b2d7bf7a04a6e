"""Published JSON Schemas, generated from the pydantic models. Data only."""
