"""The people of a team, as an administrator sees and changes them."""
