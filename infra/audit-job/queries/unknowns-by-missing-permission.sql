-- What could not be read in the last audit of each target, by the permission that is missing; without one, by the reason.
WITH audits AS (
  SELECT target, run, row_number() OVER (PARTITION BY target ORDER BY audited_at DESC) AS back
  FROM records
  WHERE record = 'target' AND verdict <> 'failed'
)
SELECT
  records.action,
  records.reason,
  count(*) AS unknowns,
  count(DISTINCT records.target) AS targets,
  count(DISTINCT records.account) AS accounts
FROM records
JOIN audits ON audits.target = records.target AND audits.run = records.run AND audits.back = 1
WHERE records.record = 'finding' AND records.verdict = 'unknown'
GROUP BY records.action, records.reason
ORDER BY unknowns DESC, records.action, records.reason
