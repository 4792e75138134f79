"""What comes from elsewhere: agendas as text or OParl, registers as CSV, the session before. Bytes and values in."""
