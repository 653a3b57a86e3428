package quarterdeck.proving;

/** The promises that are measured, and what is to be reached. */
public enum Figure {
    KILLED_AT_POINTS("a crash loses or doubles nothing", "at every point: 0 lost, 0 doubled, 0 partial marts"),
    KILLED_AT_RANDOM("a crash at any moment loses or doubles nothing", "200 kills: 0 lost, 0 doubled, 0 partial marts"),
    FAILING_DISK("a failing disk is said and healed", "ENOSPC, EIO or EACCES at every point: exit 74, rerun heals"),
    EVERY_DISK_ERROR("each error at each point is said and healed", "all three at every point: exit 74, rerun heals"),
    SMALL_DISK("a disk that is full is said and healed", "file systems of growing size: exit 74, rerun heals"),
    SWAP("the swap is invisible", "1 000 readers, 100 swaps: 0 failed, 0 mixed reads, at most 1 s stale"),
    DETERMINISTIC("nights are deterministic", "twice, other threads, zones, locales, orders: same bytes and hashes"),
    MUTANTS("hostile input is contained", "10 000 mutants of all samples: 0 crashes, 0 hangs over 120 s"),
    FUZZED("fuzzing finds nothing", "each reader, guided by coverage: nothing but a reading or a refusal"),
    BIT_FLIPS("corruption is loud", "1 000 bit flips in lake and marts: 0 silent"),
    ORDERS_OF_SIX("order does not matter", "all orders of 6 releases: one final state"),
    ORDERS_OF_FIFTY("order of many does not matter", "1 000 random orders of 50 releases: one final state"),
    RESTATEMENTS("restated and late releases end in one state", "marts equal by sorted hash"),
    UNIT_SLIPS("unit slips are caught", "1 000 slips: at least 99 % blocked, at most 0.5 % of clean series"),
    ONE_AT_A_TIME("one run at a time", "50 launches at once, 20 times: exactly one runs"),
    JOB_REPOSITORY("the job repository is disposable", "lost or damaged in mid-run, 50 times: same marts"),
    JOB_REPOSITORY_SERVED("that of a server is too", "lost or damaged in mid-run, 50 times: same marts"),
    SERVED_ROWS("remote rows are as fast as near ones", "200 000 rows of 6 columns: at most 2× embedded DuckDB"),
    SERVED_FAIRLY("abusive sessions do not slow the others", "64 sessions, 3 abusive: p95 of the others at most 2×"),
    SERVED_SWAPS("the server follows each swap", "1 000 connections over 100 swaps: 0 failed, 0 on an older mart"),
    SERVED_HOSTILE("hostile statements come to nothing", "at least 300: 0 admitted, 0 changes, 0 files, 0 sockets"),
    SERVED_BOMBS("statements without bound end", "each by a limit, others go on"),
    SERVED_ABUSES("abuse of the protocol comes to nothing", "0 succeed, 0 files, others go on"),
    SERVED_KEPT("no user has the server keep more than it can", "800 MB of statements: it lives, others go on");

    private final String promise;
    private final String goal;

    Figure(String promise, String goal) {
        this.promise = promise;
        this.goal = goal;
    }

    String promise() {
        return promise;
    }

    String goal() {
        return goal;
    }
}
