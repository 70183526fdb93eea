"""What can be said of many incidents together, with its uncertainty."""
