"""The documentation: its code runs, its commands parse, its generated parts are in step."""
