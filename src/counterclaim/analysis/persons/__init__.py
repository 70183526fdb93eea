"""Lists of persons → how many are on which: the same person known again on several, and somebody asked where it is unsure."""
