"""One self-contained HTML page that shows how minutes came to be: a slider over all that was done, and a time line."""
