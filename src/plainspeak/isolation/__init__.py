"""Reads papers in a process of its own, so that one made to do harm, or merely broken, stops nothing but itself.

`reader` is what the rest of the program asks. `process`, `messages` and `validation` are its side; `child`,
`confinement` and `memory` are the other. `frames` belongs to both.
"""
