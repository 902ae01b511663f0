-- Waivers whose last day is past or within thirty days, as the last audit of each target read them; how many targets and findings hang on each.
WITH audits AS (
  SELECT target, run, row_number() OVER (PARTITION BY target ORDER BY audited_at DESC) AS back
  FROM records
  WHERE record = 'target' AND verdict <> 'failed'
)
SELECT
  records.expires,
  date_diff('day', current_date, CAST(records.expires AS date)) AS days_left,
  records.owner,
  records.rule,
  records.resource_name,
  records.property,
  records.reason,
  count(DISTINCT records.target) AS targets,
  sum(records.accepted) AS findings
FROM records
JOIN audits ON audits.target = records.target AND audits.run = records.run AND audits.back = 1
WHERE records.record = 'waiver' AND records.expires IS NOT NULL
  AND date_diff('day', current_date, CAST(records.expires AS date)) <= 30
GROUP BY records.expires, records.owner, records.rule, records.resource_name, records.property, records.reason
ORDER BY records.expires, records.rule, records.resource_name, records.property
