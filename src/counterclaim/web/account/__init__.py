"""One's own account: the password, second factors, recovery codes, and where one has entered."""
