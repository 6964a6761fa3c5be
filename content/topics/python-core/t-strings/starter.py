from string.templatelib import Template


def html(template: Template) -> str:
    """Return the template as HTML, with every value escaped."""
    raise NotImplementedError
