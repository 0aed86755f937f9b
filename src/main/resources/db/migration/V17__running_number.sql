-- Numbers of cases, events and enquiries, one series each, starting again with every year.
CREATE TABLE running_number (
    series      VARCHAR(10) NOT NULL,
    number_year INTEGER     NOT NULL,
    last_number INTEGER     NOT NULL,
    PRIMARY KEY (series, number_year)
);
INSERT INTO running_number (series, number_year, last_number) SELECT 'CASE', case_year, last_number FROM case_number;
DROP TABLE case_number;
