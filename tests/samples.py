"""The samples of problems as files."""

from crmplan.books import frames, samples

AT_MARGIN = ("<<<<<<<", "=======", ">>>>>>>", "%", "---", "\t")  # not indented
FRAMES = frames()
SAMPLES = samples()


def with_sample(sample, lines):
    """The frame of a sample's file with its lines in place, indented as what they replace."""
    frame = FRAMES[sample.file].splitlines()
    wanted = sample.at.splitlines()
    place = next(
        number
        for number in range(len(frame))
        if [line.strip() for line in frame[number : number + len(wanted)]] == wanted
    )
    indent = frame[place][: len(frame[place]) - len(frame[place].lstrip())]
    frame[place : place + len(wanted)] = [
        line if line.startswith(AT_MARGIN) else indent + line for line in lines.splitlines()
    ]
    return "\n".join(frame) + "\n"
