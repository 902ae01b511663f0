-- Where accounts differ from their specs, by kind of resource and kind of change, in the last audit of each target.
WITH audits AS (
  SELECT target, run, row_number() OVER (PARTITION BY target ORDER BY audited_at DESC) AS back
  FROM records
  WHERE record = 'target' AND verdict <> 'failed'
)
SELECT
  records.resource_type,
  records.change,
  count(*) AS deviations,
  count(DISTINCT records.target) AS targets,
  sum(CASE WHEN records.severity IN ('critical', 'high') THEN 1 ELSE 0 END) AS severe,
  min(records.since) AS oldest
FROM records
JOIN audits ON audits.target = records.target AND audits.run = records.run AND audits.back = 1
WHERE records.record IN ('finding', 'unchecked') AND records.verdict = 'deviates'
GROUP BY records.resource_type, records.change
ORDER BY deviations DESC, records.resource_type, records.change
