"""One night as an Airflow DAG, for Airflow 2.4 or newer: the exit status decides what becomes of the task."""

from __future__ import annotations

import subprocess
from datetime import datetime, timedelta, timezone

from airflow import DAG
from airflow.exceptions import AirflowException, AirflowFailException, AirflowSkipException
from airflow.operators.python import PythonOperator

COMMAND = [
    "/opt/quarterdeck/quarterdeck",
    "run",
    "--landing",
    "/srv/quarterdeck/landing",
    "--home",
    "/var/lib/quarterdeck",
]

# What each exit status means to the scheduler.
OUTCOMES = {
    0: "success",  # published
    10: "success",  # published, something quarantined
    11: "skip",  # nothing new
    20: "fail",  # a check blocked publishing
    21: "fail",  # waits for an approval
    64: "fail",  # usage
    65: "fail",  # a file could not be read
    70: "fail",  # a fault of the program, or rows that do not balance
    74: "retry",  # input or output
    75: "retry",  # another run holds the lock
    76: "fail",  # stored data corrupt
    78: "fail",  # configuration
    143: "retry",  # stopped by SIGTERM
}


def night() -> None:
    """Runs a night; a retry is left to Airflow, which waits `retry_delay` before it."""
    status = subprocess.run(COMMAND, check=False).returncode
    if status < 0:
        status = 128 - status  # ended by a signal
    outcome = OUTCOMES.get(status, "fail")
    if outcome == "skip":
        raise AirflowSkipException("nothing new")
    if outcome == "retry":
        raise AirflowException(f"ended with {status}, to be tried again")
    if outcome == "fail":
        raise AirflowFailException(f"ended with {status}; see docs/operations.md")


with DAG(
    dag_id="quarterdeck_night",
    schedule="30 18 * * *",  # 02:30 in Asia/Shanghai
    start_date=datetime(2025, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    max_active_runs=1,
) as dag:
    PythonOperator(
        task_id="night",
        python_callable=night,
        retries=3,
        retry_delay=timedelta(minutes=10),
        execution_timeout=timedelta(hours=6),
    )
