package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;

/**
 * Tells whether a paragraph goes on about the one indicator of the paragraph before, which it does not name again:
 * 县域之间差距不小：海宁市114.4亿元，桐乡市109.3亿元. It does where its numbers are those of places, and what it says before
 * the first of them is of places, too.
 */
final class GoingOn {

    private static final Pattern OF_PLACES = Pattern.compile("县域|区域|地区|城市|各[地市县区州]|区县|县市|从.{0,4}看");

    private GoingOn() {}

    /** @param before what the paragraph before was about, null where it was about several indicators or none */
    static boolean places(List<Part> parts, @Nullable Subject before) {
        if (before == null || !before.indicator().meaning().isResolved()) {
            return false;
        }
        IndicatorRef of = before.indicator().meaning().get();
        for (Part part : parts) {
            boolean other = part instanceof Part.What what
                    && !(what.indicator().isResolved() && what.indicator().get().isOfOne(of));
            if (other) {
                return false;
            }
        }
        return opensWithPlaces(parts);
    }

    private static boolean opensWithPlaces(List<Part> parts) {
        boolean place = false;
        StringBuilder words = new StringBuilder();
        int unknown = 0;
        for (Part part : parts) {
            boolean ofPlaces = unknown <= 1 || OF_PLACES.matcher(words).find();
            if (part.isNumber()) {
                return place && ofPlaces;
            }
            if (part instanceof Part.Stop stop && stop.mark() != '、') {
                if (!ofPlaces) {
                    return false;
                }
                place = false;
                words.setLength(0);
                unknown = 0;
            } else if (part instanceof Part.Plain plain) {
                words.append(plain.words());
                unknown += plain.words().length();
            } else if (part instanceof Part.Sign sign) {
                words.append(sign.words());
            }
            place |= part instanceof Part.Where;
        }
        return false;
    }
}
