"""Text of a cell -> a value, exactly or not at all: amounts, dates, measures, words; knows no list and no record."""
