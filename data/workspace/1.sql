-- The tables of a workspace, version 1.
--
-- Tables from "evaluation" to "finding" hold what the exchange format holds, under its names; a
-- member of an object is written with the object's name before it ("service_name"), and columns
-- called "extra" keep members that this version does not know, as a JSON object. Absent is NULL.
-- Every change of a table up to "past" is recorded in "history".

CREATE TABLE about (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL CHECK (id <> ''),
  created TEXT NOT NULL,
  -- The oldest version of the tables whose programs can read this file.
  readable_since INTEGER NOT NULL CHECK (readable_since >= 1)
) STRICT;

CREATE TABLE evaluation (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  title TEXT,
  rules_id TEXT NOT NULL,
  rules_edition TEXT NOT NULL,
  rules_extra TEXT,
  perspective TEXT CHECK (perspective IN ('vendor', 'agency')),
  as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  marking TEXT,
  service_name TEXT,
  service_provider TEXT,
  service_description TEXT,
  service_model TEXT CHECK (service_model IN ('saas', 'paas', 'iaas', 'other')),
  service_extra TEXT,
  agency_name TEXT,
  agency_division TEXT,
  agency_evaluator TEXT,
  agency_reviewer TEXT,
  agency_extra TEXT,
  audit_period_from TEXT CHECK (audit_period_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  audit_period_to TEXT CHECK (audit_period_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  audit_period_extra TEXT,
  audit_previous_period_from TEXT
    CHECK (audit_previous_period_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  audit_previous_period_to TEXT
    CHECK (audit_previous_period_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  audit_previous_period_extra TEXT,
  audit_extra TEXT,
  extra TEXT,
  CHECK (audit_period_to >= audit_period_from),
  CHECK (audit_previous_period_to >= audit_previous_period_from)
) STRICT;

CREATE TABLE region (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (evaluation, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE base_service (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT,
  in_statement INTEGER CHECK (in_statement IN (0, 1)),
  registration TEXT CHECK (registration IN ('ismap', 'ismap-liu', 'none')),
  extra TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE operation (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT,
  description TEXT,
  listed TEXT CHECK (listed IN ('yes', 'no')),
  list_entry TEXT,
  extra TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE information (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT,
  description TEXT,
  confidentiality INTEGER CHECK (confidentiality BETWEEN 1 AND 3),
  integrity INTEGER CHECK (integrity BETWEEN 1 AND 2),
  availability INTEGER CHECK (availability BETWEEN 1 AND 2),
  personal TEXT CHECK (personal IN ('none', 'ordinary', 'sensitive')),
  subjects INTEGER CHECK (subjects >= 0),
  extra TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE information_operation (
  evaluation INTEGER NOT NULL,
  information TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (evaluation, information, position),
  FOREIGN KEY (evaluation, information) REFERENCES information (evaluation, id)
    DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (evaluation, value) REFERENCES operation (evaluation, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- Dimension, harm and level are ids of the criteria pack.
CREATE TABLE impact (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  subject TEXT NOT NULL CHECK (subject <> ''),
  dimension TEXT NOT NULL CHECK (dimension <> ''),
  harm TEXT NOT NULL CHECK (harm <> ''),
  level TEXT,
  rationale TEXT,
  extra TEXT,
  PRIMARY KEY (evaluation, subject, dimension, harm)
) STRICT, WITHOUT ROWID;

CREATE TABLE auditor (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  name TEXT,
  role TEXT CHECK (role IN ('lead', 'member')),
  organisation TEXT CHECK (organisation IN ('internal', 'outsourced')),
  competence TEXT,
  extra TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE auditor_operates (
  evaluation INTEGER NOT NULL,
  auditor TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (evaluation, auditor, position),
  FOREIGN KEY (evaluation, auditor) REFERENCES auditor (evaluation, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE detail (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  parent TEXT NOT NULL CHECK (parent <> ''),
  title TEXT,
  basic INTEGER CHECK (basic IN (0, 1)),
  extra TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE requirement (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  status TEXT CHECK (status IN ('met', 'partly-met', 'not-met', 'not-applicable')),
  evidence TEXT,
  extra TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE control (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  stated INTEGER CHECK (stated IN (0, 1)),
  reason TEXT,
  external INTEGER CHECK (external IN (0, 1)),
  internal_design TEXT CHECK (internal_design IN ('effective', 'deficient', 'not-assessed')),
  internal_operation TEXT CHECK (internal_operation IN ('effective', 'deficient', 'not-assessed')),
  internal_auditor TEXT,
  internal_date TEXT CHECK (internal_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  internal_evidence TEXT,
  internal_extra TEXT,
  extra TEXT,
  PRIMARY KEY (evaluation, id),
  FOREIGN KEY (evaluation, internal_auditor) REFERENCES auditor (evaluation, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  position INTEGER NOT NULL,
  control TEXT,
  requirement TEXT,
  severity TEXT CHECK (severity IN ('major', 'minor', 'observation')),
  text TEXT,
  cause TEXT,
  action TEXT,
  owner TEXT,
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  status TEXT CHECK (status IN ('open', 'closed')),
  verified INTEGER CHECK (verified IN (0, 1)),
  extra TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

-- The life of an evaluation.
CREATE TABLE life (
  evaluation INTEGER PRIMARY KEY REFERENCES evaluation,
  state TEXT NOT NULL CHECK (state IN ('draft', 'review', 'approved')),
  place TEXT NOT NULL CHECK (place IN ('register', 'archive', 'bin')),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  created TEXT NOT NULL,
  evaluator TEXT,
  submitted TEXT,
  CHECK ((state = 'draft') = (evaluator IS NULL)),
  CHECK ((evaluator IS NULL) = (submitted IS NULL))
) STRICT;

-- What was approved, as it was.
CREATE TABLE revision (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  number INTEGER NOT NULL CHECK (number >= 1),
  evaluator TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  submitted TEXT NOT NULL,
  approved TEXT NOT NULL,
  content TEXT NOT NULL,
  content_hash TEXT NOT NULL CHECK (length (content_hash) = 64),
  decision TEXT NOT NULL,
  decision_hash TEXT NOT NULL CHECK (length (decision_hash) = 64),
  pack_hash TEXT NOT NULL CHECK (length (pack_hash) = 64),
  PRIMARY KEY (evaluation, number),
  CHECK (evaluator <> reviewer)
) STRICT, WITHOUT ROWID;

-- What a reviewer remarks on a field; place is a JSON pointer into the evaluation, or "".
CREATE TABLE remark (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  place TEXT NOT NULL,
  text TEXT NOT NULL,
  author TEXT NOT NULL,
  written TEXT NOT NULL,
  settled TEXT,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  id TEXT NOT NULL CHECK (id <> ''),
  content TEXT NOT NULL REFERENCES content (hash),
  name TEXT NOT NULL CHECK (name <> ''),
  note TEXT,
  evidence_date TEXT CHECK (evidence_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  added TEXT NOT NULL,
  added_by TEXT NOT NULL,
  PRIMARY KEY (evaluation, id)
) STRICT, WITHOUT ROWID;

-- What an attachment is evidence of. Target is the id of a subject (with dimension and harm, which
-- are '' elsewhere), a requirement, a control or a finding, and '' for the audit as a whole.
CREATE TABLE attachment_link (
  evaluation INTEGER NOT NULL,
  attachment TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('cell', 'requirement', 'control', 'finding', 'audit')),
  target TEXT NOT NULL,
  dimension TEXT NOT NULL,
  harm TEXT NOT NULL,
  PRIMARY KEY (evaluation, attachment, kind, target, dimension, harm),
  FOREIGN KEY (evaluation, attachment) REFERENCES attachment (evaluation, id)
    DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- The history that an imported evaluation brought along, oldest first; each entry is JSON.
CREATE TABLE past (
  evaluation INTEGER NOT NULL REFERENCES evaluation,
  position INTEGER NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (evaluation, position)
) STRICT, WITHOUT ROWID;

-- The bytes of attached files, once for each content.
CREATE TABLE content (
  number INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length (hash) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  data BLOB NOT NULL CHECK (length (data) = size)
) STRICT;

-- What was done. Rows are only ever added; emptying the bin takes away "field", "what"
-- and "changes", which content_hash stands for.
CREATE TABLE history (
  entry INTEGER PRIMARY KEY,
  -- The first entry of those that are undone together.
  step INTEGER NOT NULL,
  evaluation INTEGER NOT NULL,
  time TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('create', 'edit', 'duplicate', 'import', 'replace', 'submit',
    'withdraw', 'return', 'approve', 'revise', 'archive', 'unarchive', 'delete', 'restore', 'erase',
    'attach', 'detach', 'remark', 'settle', 'undo', 'redo')),
  -- For an undo or redo, the step.
  target INTEGER,
  -- The steps that can be undone and redone next in this evaluation.
  undo INTEGER,
  redo INTEGER,
  -- Entries that follow each other soon in the same field are one step.
  field TEXT,
  what TEXT,
  changes BLOB,
  content_hash BLOB NOT NULL CHECK (length (content_hash) = 32),
  previous BLOB NOT NULL CHECK (length (previous) = 32),
  hash BLOB NOT NULL CHECK (length (hash) = 32),
  CHECK ((what IS NULL) = (changes IS NULL))
) STRICT;

CREATE INDEX history_of_evaluation ON history (evaluation, entry);
CREATE INDEX history_of_step ON history (step, entry);
CREATE INDEX history_of_target ON history (target, entry) WHERE target IS NOT NULL;

-- A decision in short, for lists; made anew where the evaluation's last entry, the pack or the
-- program that decided is another: pack_hash is SHA-256 of the pack's hash and the program's version.
CREATE TABLE summary (
  evaluation INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL,
  pack_hash TEXT NOT NULL,
  route TEXT NOT NULL CHECK (route IN ('liu', 'ismap', 'not-required', 'outside-scheme',
    'not-applicable', 'undetermined')),
  overall TEXT,
  missing INTEGER NOT NULL CHECK (missing >= 0),
  readiness TEXT NOT NULL CHECK (readiness IN ('ready', 'not-ready', 'undetermined',
    'not-applicable')),
  blockers INTEGER NOT NULL CHECK (blockers >= 0),
  open_items INTEGER NOT NULL CHECK (open_items >= 0),
  warnings INTEGER NOT NULL CHECK (warnings >= 0)
) STRICT;
