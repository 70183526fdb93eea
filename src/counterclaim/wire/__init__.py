"""What Counterclaim knows as plain JSON objects, and back: the contracts of the command line and of the casefile."""
