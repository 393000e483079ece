"""A language server: shows what was found in a text while it is written. Only `plainspeak lsp` imports its library."""
