"""Tests of the steps from a page of a PDF to paragraphs."""
