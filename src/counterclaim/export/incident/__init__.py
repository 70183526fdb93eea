"""What is shown of one incident, as values: the workbench, its API and dossiers share them."""
