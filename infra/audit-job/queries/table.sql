-- Athena: the records of all runs as one table. Replace RESULTS_BUCKET by the stack's output ResultsBucketName.
-- One flat JSON object a line; `record` says what it is of:
--   target     what came of a target in a run
--   finding    a finding of that run
--   unchecked  open since an earlier run, and could not be looked at in this one
--   mended     was open, and is as stated now
--   waiver     a waiver, with what it accepted
-- Columns that a kind of record does not have are null. Times are ISO 8601 in UTC; times and days are text.
-- Only the day is a partition, and it is projected: no crawler, no MSCK REPAIR. Runs lie in folders below it.
CREATE EXTERNAL TABLE records (
  record string,
  run string,
  audited_at string,
  target string,
  account string,
  region string,
  environment string,
  verdict string,
  exit_code bigint,
  claims bigint,
  deviates bigint,
  unknown bigint,
  waived bigint,
  critical bigint,
  high bigint,
  medium bigint,
  low bigint,
  info bigint,
  calls bigint,
  seconds bigint,
  error string,
  folder string,
  hub_error string,
  finding string,
  since string,
  rule string,
  severity string,
  change string,
  effect string,
  resource_type string,
  resource_name string,
  resource_id string,
  property string,
  item string,
  message string,
  reason string,
  call string,
  action string,
  cause string,
  owner string,
  expires string,
  state string,
  days_left bigint,
  accepted bigint
)
PARTITIONED BY (day string)
ROW FORMAT SERDE 'org.openx.data.jsonserde.JsonSerDe'
LOCATION 's3://RESULTS_BUCKET/records/'
TBLPROPERTIES (
  'projection.enabled' = 'true',
  'projection.day.type' = 'date',
  'projection.day.format' = 'yyyy-MM-dd',
  'projection.day.range' = '2026-01-01,NOW',
  'storage.location.template' = 's3://RESULTS_BUCKET/records/day=${day}/'
);
