"""Runs the worker of onrecord on the machines of a cluster; needs nothing but Python’s standard library, and PySpark in the driver."""
