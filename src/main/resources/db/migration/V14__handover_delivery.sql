-- INTERIM, FINAL or CORRECTION; what stood before was final, or a correction from its second version on
ALTER TABLE handover_report ADD COLUMN kind VARCHAR(12);
UPDATE handover_report SET kind = CASE WHEN version = 1 THEN 'FINAL' ELSE 'CORRECTION' END;
ALTER TABLE handover_report ALTER COLUMN kind SET NOT NULL;
-- The same for machines, frozen with the PDF
ALTER TABLE handover_report ADD COLUMN json BYTEA;
-- When the mail could not be delivered: how the report reached the Jobcenter all the same
ALTER TABLE handover_report ADD COLUMN delivered_by VARCHAR(64);
ALTER TABLE handover_report ADD COLUMN delivered_on DATE;
ALTER TABLE handover_report ADD COLUMN delivered_channel VARCHAR(20);
ALTER TABLE handover_report ADD COLUMN delivered_note VARCHAR(2000);

-- What the Jobcenter asks about a report, and the answer it reads in its task
CREATE TABLE handover_query (
    id          UUID                     PRIMARY KEY,
    report_id   UUID                     NOT NULL REFERENCES handover_report (id),
    question    VARCHAR(2000)            NOT NULL,
    asked_by    VARCHAR(64)              NOT NULL,
    asked_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    answer      VARCHAR(2000),
    answered_by VARCHAR(64),
    answered_at TIMESTAMP WITH TIME ZONE
);
CREATE INDEX handover_query_report ON handover_query (report_id);
