"""The commands of minutes-tui, loaded one by one."""
