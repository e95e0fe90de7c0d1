"""The command line, one process for each workspace: a command a line in, an answer a line out."""
import json
import os
import subprocess
import tempfile

from generate import commands


class Refused(Exception):
    pass


class Desk:
    """A workspace made from a case, and its answers."""

    def __init__(self, program, case):
        self.folder = tempfile.TemporaryDirectory(prefix="reference")
        path = os.path.join(self.folder.name, "t.bellwether")
        start = [program, "--today", case["today"], "--json"]
        options = {"locale": "en-GB", "language": "en", **case["settings"]}
        subprocess.run(start + ["new", path] + arguments(options), check=True, capture_output=True)
        self.process = subprocess.Popen(
            start + ["call", path, "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", bufsize=1
        )
        self.ids = {}
        for command, payload in commands(case):
            answer = self(command, **payload)
            if command == "kpi_create":
                self.ids[payload["name"]] = answer["id"]

    def __call__(self, command, **payload):
        self.process.stdin.write(json.dumps([command, payload]) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise Refused(f"{command}: the command line ended")
        answer = json.loads(line)
        if "error" in answer:
            raise Refused(f"{command} {json.dumps(payload)[:200]}: {answer['error']['message']}")
        return answer["ok"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()
        self.folder.cleanup()


def arguments(options):
    return [word for key, value in options.items() for word in ("--" + key.replace("_", "-"), value)]
