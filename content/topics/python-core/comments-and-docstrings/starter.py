def to_fahrenheit(celsius):
    result = celsius * 9 / 5 + 32
    """this function converts"""
    return result  # returns the result
