"""The workbench: server-rendered pages where people read, decide and see, and the JSON API for everything that the pages do."""
