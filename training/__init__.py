"""How the model and the word tables that ship with plainspeak are made, from data given by path."""
