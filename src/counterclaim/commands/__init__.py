"""The commands about a casefile, one a file; each a thin verb over casefile/ and export/."""
