"""The command line: a second shell over the same services, which never loads Qt."""
