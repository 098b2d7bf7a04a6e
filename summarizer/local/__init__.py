"""The embedded model: its weights, and llama.cpp's server in a child process."""
