from solution import FanOut, Memory, Prefixed, publish


class Counting:
    """A sink that the exercise has never heard of."""

    def __init__(self):
        self.letters = 0

    def send(self, text):
        self.letters += len(text)


def test_memory_keeps_the_lines():
    """Memory collects texts in order, each object its own."""
    first, second = Memory(), Memory()
    first.send("a")
    first.send("b")
    assert first.lines == ["a", "b"] and second.lines == []


def test_prefixed_passes_on():
    """Prefixed puts its prefix in front and hands the text on."""
    memory = Memory()
    Prefixed(memory, "app: ").send("start")
    assert memory.lines == ["app: start"], memory.lines


def test_fan_out_reaches_every_sink():
    """FanOut sends to all its sinks, and to none without complaint."""
    one, two = Memory(), Memory()
    FanOut([one, two]).send("x")
    FanOut([]).send("lost")
    assert one.lines == two.lines == ["x"]


def test_fan_out_can_send_again():
    """FanOut built from a generator works more than once."""
    memory = Memory()
    fan = FanOut(sink for sink in [memory])
    fan.send("a")
    fan.send("b")
    assert memory.lines == ["a", "b"], memory.lines


def test_publish_takes_any_iterable():
    """publish counts, and converts numbers from a generator."""
    memory = Memory()
    assert publish((n * n for n in range(3)), memory) == 3
    assert memory.lines == ["0", "1", "4"], memory.lines
    assert publish([], memory) == 0


def test_strange_sinks_are_welcome():
    """Any object with send() works everywhere."""
    counting = Counting()
    publish(["ab", "c"], FanOut([Prefixed(counting, "--"), counting]))
    assert counting.letters == 10, counting.letters
    publish(["abc"], counting)
    assert counting.letters == 13, counting.letters


def test_nesting_in_any_order():
    """Sinks can wrap each other."""
    memory = Memory()
    inner = FanOut([memory, Prefixed(memory, "2 ")])
    Prefixed(inner, "1 ").send("x")
    assert memory.lines == ["1 x", "2 1 x"], memory.lines
