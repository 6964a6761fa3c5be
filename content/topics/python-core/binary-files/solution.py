import struct

SIGNATURE = b"MSR1"
HEADER = struct.Struct("<4sI")
RECORD = struct.Struct("<Hd")


def pack_readings(readings: list[tuple[int, float]]) -> bytes:
    """Return the readings in the format MSR1."""
    data = bytearray(HEADER.pack(SIGNATURE, len(readings)))
    for sensor, value in readings:
        data += RECORD.pack(sensor, value)
    return bytes(data)


def unpack_readings(data: bytes) -> list[tuple[int, float]]:
    """Return the readings of data in the format MSR1."""
    if len(data) < HEADER.size:
        raise ValueError("too short for a header")
    signature, count = HEADER.unpack_from(data)
    if signature != SIGNATURE:
        raise ValueError(f"wrong signature {signature!r}")
    if len(data) != HEADER.size + count * RECORD.size:
        raise ValueError(f"{len(data)} bytes do not hold {count} readings")
    return list(RECORD.iter_unpack(data[HEADER.size :]))
