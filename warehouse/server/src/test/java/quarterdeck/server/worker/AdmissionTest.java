package quarterdeck.server.worker;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What analysts and tools ask with is admitted; what is not, HostileStatements has. */
class AdmissionTest {
    private static final List<String> ASKED = List.of(
            "select row_number() over (order by x), sum(x) over (partition by d), lag(x) over (), nth_value(x, 2) over () from t",
            "select coalesce(x, 1), count(*), any_value(s order by x), sum(x) filter (x > 1) from t group by all",
            "select x between 1 and 2, x in (1, 2), x in (select 1), x is distinct from 2, not (x > 1 and x < 3) from t",
            "select s like 'a%', s ilike 'a', s not like 'b' escape 'c', s ~ 'a', s || 'b', s[1:2], s glob 'a*' from t",
            "select -x, x % 2, x // 2, x ^ 2, x::varchar, try_cast(s as int), cast(x as decimal(9, 2)) from t",
            "select date_trunc('month', d), extract(year from d), d + interval 1 month, d - date '2020-01-01' from t",
            "select year(d), quarter(d), strftime(d, '%Y-%m'), current_date, now(), today() from t",
            "select substring(s from 1), position('a' in s), trim(s), upper(s), length(s), replace(s, 'a', 'b') from t",
            "select [1, 2][1], {'a': 1}.a, map {1: 2}, struct_pack(a := 1), list_transform([1], lambda y: y + 1)",
            "select [z for z in [1, 2] if z > 1], unnest([1, 2]), range(3), list_sum([1])",
            "select '{\"a\": 1}'::json ->> 'a', json_extract('{}', '$.a'), to_json({'a': 1})",
            "select case when x > 1 then 'a' else 'b' end, if(x > 1, 2, 3), nullif(x, 1), greatest(x, 2) from t",
            "select quantile_cont(x, 0.5), median(x), stddev(x), corr(x, x), mode() within group (order by x) from t",
            "select d, x, grouping(d) from t group by rollup (d, x) order by all limit 10 offset 1",
            "select * exclude (s) replace (x + 1 as x), columns('x') from t qualify rank() over (order by x) = 1",
            "select round(x, 1), abs(x), floor(x), ln(x), hash(x), md5(s), random(), gen_random_uuid() from t",
            "select half_of(x), main.half_of(x) from t",
            "select #1, s collate nocase from t where (x, s) in ((1, 'a')) order by 1",
            "with recursive r(i) as (select 1 union all select i + 1 from r where i < 3) select * from r",
            "from t select x where s = ? and exists (from range(3))",
            "select current_schema(), current_database(), version(), pg_typeof(x), current_user from t",
            "explain analyze select sum(x) from t",
            "values (1, 'a'), (2, 'b')",
            "summarize t",
            "describe t");

    @Test
    void whatPeopleAskIsAdmitted() throws SQLException, IOException {
        try (Connection mart = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = mart.createStatement()) {
            statement.execute("create table t (x bigint, s varchar, d date)");
            statement.execute("create macro half_of(x) as x / 2");
            Admission admission = new Admission(Published.of(mart));
            for (String sql : ASKED) {
                assertThatCode(() -> admission.check(mart, sql, List.of("*")))
                        .as(sql)
                        .doesNotThrowAnyException();
            }
        }
    }
}
