package quarterdeck.warehouse.model;

/**
 * A column as its model's header describes it.
 *
 * @param type as DuckDB writes it, for example {@code DECIMAL(38,10)}
 * @param about meaning in English
 * @param aboutZh meaning in Chinese
 * @param ref {@code table.column} it refers to, empty for none
 * @param codes kind of {@code dim_code} whose codes it takes, empty for none
 * @param required whether it is never null
 */
public record Column(
        String name, String type, String about, String aboutZh, String ref, String codes, boolean required) {

    /** The table a reference leads to; empty for none. */
    public String refTable() {
        return ref.isEmpty() ? "" : ref.substring(0, ref.indexOf('.'));
    }

    /** The column a reference leads to; empty for none. */
    public String refColumn() {
        return ref.isEmpty() ? "" : ref.substring(ref.indexOf('.') + 1);
    }

    /** English and Chinese in one text, with the relationship. */
    public String comment() {
        String relation = ref.isEmpty() ? "" : " → " + ref;
        String kind = codes.isEmpty() ? "" : " [dim_code: " + codes + "]";
        return about + " / " + aboutZh + relation + kind;
    }
}
