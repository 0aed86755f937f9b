CREATE TABLE referral (
    participation_id UUID                     PRIMARY KEY REFERENCES participation (id),
    submitted_by     VARCHAR(64)              NOT NULL,
    -- identifies a row of an imported file, so that nothing is imported twice
    import_hash      VARCHAR(64)              UNIQUE,
    submitted_at     TIMESTAMP WITH TIME ZONE NOT NULL,
    completed_at     TIMESTAMP WITH TIME ZONE
);
