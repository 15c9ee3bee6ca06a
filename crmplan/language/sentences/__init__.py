"""Every sentence, in tables by subject: a name, then Spanish and English."""
