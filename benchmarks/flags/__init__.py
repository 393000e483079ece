"""Warnings about words in real papers, a sample of them judged right or wrong by a reader."""
