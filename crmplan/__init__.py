"""crmplan: what a work plan's own calendar column says is done, overdue, due or undated."""

__version__ = "0.1.0"
