-- Which wording of the catalogue a survey was made with, so that it can be read later; all so far used the first
ALTER TABLE competence_survey ADD COLUMN catalogue VARCHAR(20) DEFAULT '1' NOT NULL;
ALTER TABLE competence_survey ALTER COLUMN catalogue DROP DEFAULT;
