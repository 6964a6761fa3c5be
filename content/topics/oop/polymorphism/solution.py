class Memory:
    """A sink that keeps what it received in lines."""

    def __init__(self):
        self.lines = []

    def send(self, text):
        self.lines.append(text)


class Prefixed:
    """A sink that puts a prefix in front and passes the text on."""

    def __init__(self, sink, prefix):
        self.sink = sink
        self.prefix = prefix

    def send(self, text):
        self.sink.send(self.prefix + text)


class FanOut:
    """A sink that passes each text to several sinks."""

    def __init__(self, sinks):
        self.sinks = list(sinks)

    def send(self, text):
        for sink in self.sinks:
            sink.send(text)


def publish(events, sink):
    """Send each event as text; give the number sent."""
    count = 0
    for event in events:
        sink.send(str(event))
        count += 1
    return count
