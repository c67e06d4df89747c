"""Tables of measures."""

# What is measured, in percent.
Measures = dict[str, float]


def percent(part: float, whole: float = 1) -> float:
    return round(100 * float(part) / whole, 1) if whole else 0.0


def printed(table: dict[str, Measures]) -> str:
    width = max(map(len, table))
    return "\n".join(f"{name:{width}}  " + "  ".join(f"{key} {value}" for key, value in row.items()) for name, row in table.items())
