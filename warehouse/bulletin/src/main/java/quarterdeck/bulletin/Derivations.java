package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.mart.Row;
import quarterdeck.bulletin.page.Block.Fact;
import quarterdeck.bulletin.table.Cell;

/** Numbers that the marts derive, each with a card that tells formula, method, interval, table and inputs. */
final class Derivations {

    private final Edition edition;
    private final String mart;
    private final String up;

    /**
     * @param mart the table they stand in
     * @param up what leads from the page to the folder of its language
     */
    Derivations(Edition edition, String mart, String up) {
        this.edition = edition;
        this.mart = mart;
        this.up = up;
    }

    /**
     * What a number is.
     *
     * @param row of the mart, with its inputs
     * @param name such as share or gap: a key of words, also of formulas
     * @param of the region, indicator or pair it is of, as codes; together with the name it is unique in the mart
     * @param title the same for a person
     */
    record Subject(Row row, String name, String of, String title) {}

    /** A cell whose number opens its card; a dash where there is none. */
    Cell cell(Subject subject, Figure plain, String kind) {
        Figure figure = figure(subject, plain);
        return Cell.figure(figure, League.address(up, figure), kind);
    }

    /** The figure with the address of its card. */
    Figure figure(Subject subject, Figure plain) {
        return plain.isEmpty() ? plain : plain.provedBy(proof(subject, plain));
    }

    private String proof(Subject subject, Figure plain) {
        String key = String.join("|", edition.language().code(), mart, subject.name(), subject.of());
        return edition.proofs()
                .derived(
                        key,
                        () -> new Proofs.Card(
                                subject.title() + " · " + edition.say(subject.name()),
                                (plain.withUnit() + " " + plain.interval()).strip(),
                                facts(subject, plain),
                                subject.row().textOr("inputs", "")));
    }

    private List<Fact> facts(Subject subject, Figure plain) {
        List<Fact> facts = new ArrayList<>();
        String method = subject.row().textOr("method", "");
        if (!method.isEmpty()) {
            facts.add(new Fact(
                    edition.say("proof.method"), edition.scope().code("method", method, edition.language()), ""));
        }
        String formula = edition.language().sayOr("formula." + subject.name(), "");
        if (!formula.isEmpty()) {
            facts.add(new Fact(edition.say("proof.formula"), formula, ""));
        }
        if (!plain.interval().isEmpty()) {
            facts.add(new Fact(edition.say("proof.interval"), plain.interval(), ""));
        }
        facts.add(new Fact(edition.say("proof.table"), mart, "../dictionary.html#" + mart));
        return facts;
    }
}
