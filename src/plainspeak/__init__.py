"""Reads the papers people really have and says in plain words what will stop their readers."""
