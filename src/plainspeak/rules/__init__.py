"""One module a rule, found by folder scan; see `plainspeak.rule`."""
