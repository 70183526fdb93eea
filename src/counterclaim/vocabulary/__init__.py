"""What experts edit: data files with their source, and the one loader."""
