"""What a PowerPoint file (.pptx) holds, and how its reader sees it."""
