"""Excel and its relatives: the only folder that knows openpyxl, python-calamine and XlsxWriter."""
