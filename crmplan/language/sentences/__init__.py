"""Every sentence, a table a subject: name, Spanish, English."""
