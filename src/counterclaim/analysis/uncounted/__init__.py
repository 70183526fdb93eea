"""Multiple systems estimation: how many people no list has, from how the lists that there are overlap."""
