from solution import pack_readings, unpack_readings

ONE = bytes.fromhex("4d535231 01000000 0700 0000000000000840")


def refused(data):
    try:
        unpack_readings(data)
    except ValueError:
        return True
    return False


def test_no_readings_are_a_header():
    """Without readings there are the signature and a zero count."""
    assert pack_readings([]) == b"MSR1\x00\x00\x00\x00"


def test_the_bytes_of_one_reading():
    """Sensor 7 with 3.0 gives 18 bytes, in little-endian order."""
    assert pack_readings([(7, 3.0)]) == ONE
    assert type(pack_readings([(7, 3.0)])) is bytes


def test_reading_back():
    """What was packed is unpacked exactly."""
    readings = [(1, 20.1), (65535, -3.5), (0, 0.0)]
    assert unpack_readings(pack_readings(readings)) == readings
    assert unpack_readings(ONE) == [(7, 3.0)]
    assert unpack_readings(pack_readings([])) == []


def test_a_wrong_signature_is_refused():
    """Data of another format raises ValueError."""
    assert refused(b"MSR2" + ONE[4:])


def test_data_without_a_header_is_refused():
    """Fewer than 8 bytes raise ValueError, not struct.error."""
    assert refused(b"")
    assert refused(b"MSR1")


def test_a_wrong_length_is_refused():
    """Cut or longer data does not fit the number of readings."""
    assert refused(ONE[:-1])
    assert refused(ONE + b"\x00")


def test_the_count_must_fit():
    """A whole record too few or too many is refused as well."""
    assert refused(ONE[:8])
    assert refused(ONE + ONE[8:])
