"""The articles that the PATHs of a command lead to: files, folders, patterns and tables."""
