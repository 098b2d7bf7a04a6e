"""Made-up documents for the benchmark and the tests: web pages, PDF, Word files and e-mails."""
