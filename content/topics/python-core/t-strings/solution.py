from html import escape
from string.templatelib import Interpolation, Template, convert


def html(template: Template) -> str:
    """Return the template as HTML, with every value escaped."""
    if not isinstance(template, Template):
        raise TypeError(f"expected a Template, not {type(template).__name__}")
    parts = []
    for part in template:
        parts.append(part if isinstance(part, str) else _value(part))
    return "".join(parts)


def _value(part: Interpolation) -> str:
    """Return one interpolated value as HTML."""
    if part.value is None:
        return ""
    if isinstance(part.value, Template):
        return html(part.value)
    value = convert(part.value, part.conversion)
    return escape(format(value, part.format_spec))
