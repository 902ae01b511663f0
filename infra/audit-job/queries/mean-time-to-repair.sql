-- How long a deviation was open before it was mended, by severity: from the run that saw it first to the run that saw it mended.
WITH repairs AS (
  SELECT
    severity,
    finding,
    target,
    CAST(substr(replace(since, 'T', ' '), 1, 19) AS timestamp) AS opened,
    min(CAST(substr(replace(audited_at, 'T', ' '), 1, 19) AS timestamp)) AS mended
  FROM records
  WHERE record = 'mended'
  GROUP BY severity, finding, target, since
)
SELECT
  severity,
  count(*) AS repairs,
  round(avg(date_diff('second', opened, mended)) / 3600.0, 1) AS mean_hours,
  round(max(date_diff('second', opened, mended)) / 3600.0, 1) AS longest_hours
FROM repairs
GROUP BY severity
ORDER BY CASE severity WHEN 'critical' THEN 1 WHEN 'high' THEN 2 WHEN 'medium' THEN 3 WHEN 'low' THEN 4 ELSE 5 END
