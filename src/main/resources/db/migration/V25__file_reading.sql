-- Who read whose file in which hour
CREATE TABLE file_reading (
    participation_id UUID                     NOT NULL REFERENCES participation (id),
    read_by          VARCHAR(64)              NOT NULL,
    read_in          TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (participation_id, read_in, read_by)
);
