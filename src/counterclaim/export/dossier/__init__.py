"""The dossier: incidents with all that is claimed of them and how it is known, as one document for a court or an editor."""
