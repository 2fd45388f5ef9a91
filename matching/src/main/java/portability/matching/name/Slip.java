package portability.matching.name;

/// A slip of the pen: two letters that changed places, or a consonant left out of a long word.
///
/// One letter for another is none: that is what tells families and twins apart. Nor is anything at a word's end,
/// where grammar and other families are.
final class Slip {
    private static final int SHORTEST_CHANGED = 6;
    private static final int SHORTEST_LEFT_OUT = 8;

    private Slip() {}

    static boolean between(String one, String two) {
        if (one.length() == two.length()) return one.length() >= SHORTEST_CHANGED && changedPlaces(one, two);
        var longer = one.length() > two.length() ? one : two;
        var shorter = one.length() > two.length() ? two : one;
        return longer.length() == shorter.length() + 1
                && longer.length() >= SHORTEST_LEFT_OUT
                && leftOut(longer, shorter);
    }

    private static boolean changedPlaces(String one, String two) {
        int at = common(one, two);
        return at < one.length() - 1
                && one.charAt(at) == two.charAt(at + 1)
                && one.charAt(at + 1) == two.charAt(at)
                && one.substring(at + 2).equals(two.substring(at + 2));
    }

    private static boolean leftOut(String longer, String shorter) {
        int at = common(longer, shorter);
        boolean inside = at > 0 && at < shorter.length();
        return inside
                && "aeiouy".indexOf(longer.charAt(at)) < 0
                && longer.substring(at + 1).equals(shorter.substring(at));
    }

    private static int common(String one, String two) {
        int at = 0;
        while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) at++;
        return at;
    }
}
