package quarterdeck.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Statements that would change, read or send something that is none of a reader's business. Each is another attack: a
 * table of what is attempted, times the ways to say it.
 */
final class HostileStatements {

    /** What must not be admitted: it would change something, or reach outside. */
    private static final List<String> STATEMENTS = List.of(
            "insert into fct_number values (-1, null, null, null, null, null)",
            "update fct_number set amount = 0",
            "delete from fct_number",
            "truncate fct_number",
            "merge into fct_number using dim_region on false when not matched then insert default values",
            "create table hostile as select 1",
            "create or replace table fct_number as select 1",
            "create temp table hostile as select 1",
            "create view hostile as select 1",
            "create or replace view mart_total as select 1",
            "create schema hostile",
            "create sequence hostile",
            "create type hostile as enum ('a')",
            "create macro hostile() as 1",
            "create macro numbers_of(r) as table select 1",
            "create index hostile on fct_number (amount)",
            "create secret hostile (type s3, key_id 'a', secret 'b')",
            "alter table fct_number add column hostile integer",
            "alter table fct_number rename to hostile",
            "comment on table fct_number is 'hostile'",
            "drop table fct_number",
            "drop view mart_total",
            "drop schema main cascade",
            "attach '{file}' as hostile",
            "attach ':memory:' as hostile",
            "attach 'https://127.0.0.1:1/x.duckdb' as hostile",
            "detach quarterdeck",
            "use memory",
            "copy fct_number to '{file}'",
            "copy (select 1) to '{file}' (format parquet)",
            "copy fct_number from '{file}'",
            "export database '{dir}'",
            "import database '{dir}'",
            "install httpfs",
            "install httpfs from 'http://127.0.0.1:1'",
            "force install spatial",
            "load httpfs",
            "load '{file}'",
            "update extensions",
            "pragma database_list",
            "pragma enable_profiling",
            "pragma memory_limit='100GB'",
            "pragma disable_optimizer",
            "call pragma_version()",
            "call enable_logging()",
            "call force_checkpoint()",
            "checkpoint",
            "force checkpoint",
            "vacuum",
            "analyze",
            "set memory_limit = '100GB'",
            "set threads = 64",
            "set global enable_external_access = true",
            "set lock_configuration = false",
            "set temp_directory = '{dir}'",
            "set home_directory = '{dir}'",
            "set extension_directory = '{dir}'",
            "set custom_extension_repository = 'http://127.0.0.1:1'",
            "set allow_unsigned_extensions = true",
            "set search_path = 'temp'",
            "set variable x = 1",
            "reset memory_limit",
            "reset global lock_configuration",
            "prepare hostile as select 1",
            "execute hostile",
            "deallocate hostile",
            "explain insert into fct_number select * from fct_number",
            "explain analyze create table hostile as select 1",
            "explain copy fct_number to '{file}'",
            "select 1; drop table fct_number",
            "select 1; select 2",
            "; delete from fct_number",
            "with gone as (delete from fct_number returning *) select * from gone",
            "with made as (insert into swap_token values ('x') returning *) select * from made",
            "pivot fct_number on region_key using sum(amount)",
            "begin; delete from fct_number; commit",
            "select * into hostile from fct_number");

    /** Table functions and names that reach files, the process or SQL in a text. */
    private static final List<String> SOURCES = List.of(
            "read_csv('{file}')",
            "read_csv_auto('{file}')",
            "sniff_csv('{file}')",
            "read_text('{file}')",
            "read_blob('{file}')",
            "read_json('{file}')",
            "read_json_auto('{file}')",
            "read_json_objects('{file}')",
            "read_ndjson('{file}')",
            "read_ndjson_objects('{file}')",
            "read_parquet('{file}')",
            "parquet_scan('{file}')",
            "parquet_metadata('{file}')",
            "parquet_file_metadata('{file}')",
            "parquet_schema('{file}')",
            "parquet_kv_metadata('{file}')",
            "parquet_bloom_probe('{file}', 'a', 1)",
            "read_duckdb('{file}')",
            "glob('/etc/*')",
            "glob('{dir}/**')",
            "query('select 1')",
            "query('drop table fct_number')",
            "query_table('fct_number')",
            "query_table(['{file}'])",
            "json_execute_serialized_sql(json_serialize_sql('select 1'))",
            "duckdb_settings()",
            "duckdb_secrets()",
            "duckdb_databases()",
            "duckdb_extensions()",
            "duckdb_memory()",
            "duckdb_temporary_files()",
            "duckdb_logs()",
            "duckdb_variables()",
            "duckdb_prepared_statements()",
            "duckdb_external_file_cache()",
            "duckdb_connection_count()",
            "enable_logging()",
            "disable_logging()",
            "enable_profiling()",
            "truncate_duckdb_logs()",
            "checkpoint()",
            "force_checkpoint()",
            "create_external_resource('a', 'b')",
            "which_secret('a', 's3')",
            "pragma_database_size()",
            "pragma_storage_info('fct_number')",
            "pragma_user_agent()",
            "pragma_platform()",
            "seq_scan()",
            "arrow_scan(1, 2, 3)",
            "summary(fct_number)",
            "histogram('{file}', 'a')",
            "test_all_types()",
            "'{file}'",
            "'/etc/passwd'",
            "\"/etc/passwd\"",
            "'{dir}/*.csv'",
            "'http://127.0.0.1:1/a.csv'",
            "'https://127.0.0.1:1/a.parquet'",
            "'s3://hostile/a.parquet'",
            "'hf://datasets/hostile/a.csv'",
            "'{mart}'",
            "memory.main.fct_number",
            "temp.main.fct_number",
            "system.main.duckdb_settings",
            "pg_catalog.pg_settings",
            "sqlite_master",
            "main.duckdb_settings()",
            "system.main.read_csv('{file}')",
            "read_csv(['{file}', '/etc/passwd'])");

    /** Scalar functions that keep a state, wait, or tell about the process. */
    private static final List<String> FUNCTIONS = List.of(
            "getenv('HOME')",
            "current_setting('temp_directory')",
            "getvariable('x')",
            "setseed(0.5)",
            "nextval('s')",
            "currval('s')",
            "setval('s', 1)",
            "sleep_ms(100000)",
            "pg_sleep(100)",
            "__internal_decompress_string(1)",
            "inet_server_addr()",
            "json_deserialize_sql('{}')",
            "write_log('hostile')",
            "json_serialize_plan('select 1')",
            "stats(1)",
            "vector_type(1)",
            "current_query()");

    /** Ways to put a table where it may be overlooked. */
    private static final List<String> PLACES_OF_SOURCES = List.of(
            "select * from %s",
            "FROM %s",
            "select (select count(*) from %s)",
            "with a as (select * from %s) select * from a",
            "select 1 where exists (from %s)",
            "select * from dim_region, lateral (select * from %s) l");

    private static final List<String> PLACES_OF_FUNCTIONS = List.of(
            "select %s",
            "select * from dim_region where %s is not null",
            "select count(*) from dim_region order by %s",
            "/* a */ select -- b\n %s",
            "select max(x) over (order by %s) from (select 1 as x)",
            "explain select %s");

    /** What is a SELECT and would harm by its size: each must end within the limits and hurt nobody else. */
    static final List<String> BOMBS = List.of(
            "select count(*) from range(10000000000) a, range(10000000000) b",
            "select sum(hash(a.i + b.i)) from range(1000000) a(i), range(1000000) b(i)",
            "select length(repeat('a', 4000000000))",
            "select repeat('a', 1000000000)",
            "select string_agg(repeat('x', 1000), '') from range(10000000)",
            "select list(i) from range(1000000000) t(i)",
            "with recursive r(i) as (select 1 union all select i + 1 from r) select max(i) from r",
            "with recursive r(s) as (select 'a' union all select s || s from r) select max(length(s)) from r",
            "select * from range(1000000000)");

    private HostileStatements() {}

    /**
     * Everything that must be refused before it runs.
     *
     * @param dir a folder in which nothing may appear
     * @param mart the published file
     */
    static List<String> refused(Path dir, Path mart) {
        Set<String> all = new LinkedHashSet<>(STATEMENTS);
        for (String place : PLACES_OF_SOURCES) {
            SOURCES.forEach(source -> all.add(place.replace("%s", source)));
        }
        for (String place : PLACES_OF_FUNCTIONS) {
            FUNCTIONS.forEach(function -> all.add(place.replace("%s", function)));
        }
        all.addAll(disguised());
        all.addAll(tooDeep());
        return all.stream()
                .map(sql -> sql.replace("{file}", dir.resolve("hostile.csv").toString())
                        .replace("{dir}", dir.toString())
                        .replace("{mart}", mart.toString()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A change behind comments, quotes and characters that look like others. */
    private static List<String> disguised() {
        String gone = "drop table fct_number";
        return List.of(
                "/* select 1 */ " + gone,
                "-- select 1\n" + gone,
                "/*/**/ select 1 */ " + gone,
                "select 1 /* */; " + gone,
                "select ';' ; " + gone,
                "select $$;$$ ; " + gone,
                "select 1\u0000; " + gone,
                "\uFEFF" + gone,
                "\u00a0" + gone,
                "\u200b" + gone,
                "ｄｒｏｐ ｔａｂｌｅ fct_number",
                "DrOp/**/TaBlE/**/fct_number",
                "explain explain " + gone,
                "explain /* */ analyze " + gone,
                "EXPLAIN (FORMAT json) " + gone,
                "set application_name = 'a'; " + gone,
                "set application_name = 'a' ; select 1",
                "commit; " + gone,
                "select * from \"read_csv\"('/etc/passwd')",
                "select * from Read_Csv('/etc/passwd')",
                "select 'HOME'.getenv()",
                "select write_log('a') over () from fct_number",
                "select a_function_of_tomorrow(1)",
                "select [getenv(x) for x in ['HOME']]",
                "select list_transform(['a'], lambda x: getenv(x))",
                "select * exclude (plan) from read_text('/etc/passwd')",
                "values ((select content from read_text('/etc/passwd')))",
                "table '/etc/passwd'",
                "select * from fct_number at (version => 1)",
                "select * from (describe select * from read_csv('/etc/passwd'))",
                "summarize '/etc/passwd'",
                "describe '/etc/passwd'",
                "show databases",
                "show all tables from temp",
                "select * from fct_number union all select * from read_csv('/etc/passwd')",
                "select case when true then (select 1 from glob('/*')) end",
                "select * from unnest((select list(file) from glob('/*')))",
                "select * from range((select count(*) from glob('/*')))",
                "select * from fct_number limit (select count(*) from glob('/*'))",
                "select count(*) filter (where getenv('A') is null) from fct_number",
                "select * from fct_number qualify row_number() over (order by getenv('A')) = 1",
                "select * from numbers_of((select content from read_text('/etc/passwd')))");
    }

    private static List<String> tooDeep() {
        return List.of(
                "select " + "(".repeat(20_000) + "1" + ")".repeat(20_000),
                "select " + "not ".repeat(50_000) + "true",
                "select 1" + " + 1".repeat(60_000),
                "select * from (".repeat(3_000) + "select 1" + ")".repeat(3_000),
                "select " + "[".repeat(20_000) + "]".repeat(20_000),
                "select 'a" + "a".repeat(300_000) + "'");
    }
}
