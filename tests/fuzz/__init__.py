"""Fuzzing: every loader is fed millions of spoilt papers, and must read each or say why not. `make fuzz` runs it."""
