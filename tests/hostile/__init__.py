"""Files made to harm, one module for each kind of them. Each is made when it is run; none is kept.

Every case goes through the real command line, with ceilings on time and memory, and says what must come of it.
`python -m tests.hostile` runs them all and prints a table; `python -m tests.hostile word pdf` runs those kinds.
"""
