"""The work plan: its values, fields, rules, log and schedule."""
