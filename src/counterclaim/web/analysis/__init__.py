"""What is said of many incidents, as pages, pictures and tables."""
