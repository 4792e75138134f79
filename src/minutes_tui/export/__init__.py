"""Formats that minutes leave in: one module for each, and a registry."""
