-- A deputy whom a coach chose gets into another site for two working days; longer needs the lead's yes (ADR 0039).
ALTER TABLE staff_absence ADD COLUMN approval VARCHAR(10) DEFAULT 'GRANTED' NOT NULL;
ALTER TABLE staff_absence ADD COLUMN decided_by VARCHAR(64);
ALTER TABLE staff_absence ADD COLUMN decided_at TIMESTAMP WITH TIME ZONE;
ALTER TABLE staff_absence ADD COLUMN decision_note VARCHAR(300);
ALTER TABLE staff_absence ADD CONSTRAINT staff_absence_approval
    CHECK (approval IN ('NOT_NEEDED', 'WAITING', 'GRANTED', 'REFUSED'));
