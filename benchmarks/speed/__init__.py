"""How fast a check is, beside other tools that read English, on one machine and in one call."""
