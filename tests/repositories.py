"""Repositories of real git for tests, with days of their own."""

import os
import subprocess

SETTINGS = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Secretaría",
    "GIT_AUTHOR_EMAIL": "st@example.org",
    "GIT_COMMITTER_NAME": "Secretaría",
    "GIT_COMMITTER_EMAIL": "st@example.org",
}


def git(directory, *words, day="2003-06-01"):
    """What git answers; commits are made at noon of the day."""
    moment = f"{day}T12:00:00+00:00"
    done = subprocess.run(
        ["git", *words],
        cwd=directory,
        env={
            "PATH": os.environ["PATH"],
            **SETTINGS,
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
        },
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return done.stdout.strip()


class Repository:
    """A repository with the data in a directory of it."""

    def __init__(self, root, data="data"):
        self.root = root
        self.data = root / data
        self.data.mkdir(parents=True, exist_ok=True)
        git(root, "init", "-q", "-b", "main")

    def write(self, text, name="workplan.yaml"):
        """Put a text in a data file."""
        path = self.data / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def commit(self, day, subject="Actualizar el plan", tag=None):
        """Commit all there is, on a day; the commit's name."""
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "--allow-empty", "-m", subject, day=day)
        if tag:
            git(self.root, "tag", tag)
        return git(self.root, "rev-parse", "HEAD")
