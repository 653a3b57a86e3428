package quarterdeck.bulletin.picture;

import java.util.List;

/**
 * A row of the league table, as a picture shows it.
 *
 * @param rank with its sign for ties, may be empty
 * @param places the places that rounding leaves open, may be empty
 * @param growth in percent as shown, may be empty
 * @param value of growth in percent, what the bar is drawn by
 * @param level as shown with its unit, may be empty
 * @param ways where rank, growth and level lead in a sheet, each empty where nowhere
 */
public record Standing(
        String rank, String name, String places, String growth, double value, String level, List<String> ways) {}
