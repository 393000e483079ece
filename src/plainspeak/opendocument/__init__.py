"""What an OpenDocument text (.odt) holds, and how its reader sees it."""
