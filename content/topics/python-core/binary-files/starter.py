import struct


def pack_readings(readings: list[tuple[int, float]]) -> bytes:
    """Return the readings in the format MSR1."""
    raise NotImplementedError


def unpack_readings(data: bytes) -> list[tuple[int, float]]:
    """Return the readings of data in the format MSR1."""
    raise NotImplementedError
