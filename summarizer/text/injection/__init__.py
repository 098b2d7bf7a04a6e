"""Orders to the reader, hidden markup and look-alikes in an article, and the frame around it."""
