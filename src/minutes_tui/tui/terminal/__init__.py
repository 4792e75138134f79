"""The terminal driver: bytes in, keys out, frames out, and everything that can go wrong between."""
