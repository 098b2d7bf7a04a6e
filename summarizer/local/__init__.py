"""The embedded model: its weights, and llama.cpp inside the process."""
