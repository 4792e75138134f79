"""Where no session is open yet: choosing one, preparing one."""
