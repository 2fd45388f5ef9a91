package portability.matching.name;

import java.util.List;

/// Vowels between two consonants. Romanisations keep e apart neither from a nor from i, o not from u, and write
/// long ones in many ways.
final class Vowels {
    /// One after another.
    private static final List<Rewriting> PLAIN = List.of(
            new Rewriting("oo", "u"),
            new Rewriting("ee", "i"),
            new Rewriting("aa", "a"),
            new Rewriting("ii", "i"),
            new Rewriting("uu", "u"),
            new Rewriting("ou(?=[aeiouy])", "w"),
            new Rewriting("ou", "u"),
            new Rewriting("[ou](?=[aeiy])", "w"),
            new Rewriting("o", "u"),
            new Rewriting("[ie](?=[yi]$)", "y"),
            new Rewriting("yy|yi|iy", "y"),
            new Rewriting("(?<=[ae])[iy]$", "y"),
            new Rewriting("ey$", "ay"),
            new Rewriting("^y$", "i"),
            new Rewriting("(?<=[^aeiu])y$", "i"),
            new Rewriting("^w$|(?<=y)w$", "u"),
            new Rewriting("(?<=[ai])u$", "w"),
            new Rewriting("[iy](?=[aeiuw])", "y"));

    private Vowels() {}

    /// One way to write a group: `a e i u` for short and long ones, `y` and `w` where they glide.
    static String plain(String group) {
        var text = group;
        for (var rewriting : PLAIN) text = rewriting.in(text);
        return text;
    }

    /// The end of a word: a mute e is dropped.
    static String atEnd(String group, boolean whole) {
        if (!whole && group.equals("e")) return "";
        if (group.length() > 1 && group.endsWith("e") && "yi".indexOf(group.charAt(group.length() - 2)) >= 0)
            return plain(group.substring(0, group.length() - 1));
        return plain(group);
    }

    static boolean agree(String one, String two) {
        if (one.length() != two.length()) return isLongI(one) && isLongI(two);
        for (int at = 0; at < one.length(); at++) if (!agree(one.charAt(at), two.charAt(at))) return false;
        return true;
    }

    /// Zainab is Zineb.
    private static boolean isLongI(String group) {
        return group.equals("ay") || group.equals("i");
    }

    private static boolean agree(char one, char two) {
        return one == two || isEither(one, two) || isEither(two, one);
    }

    /// e stands for a as well as for i.
    private static boolean isEither(char one, char two) {
        return one == 'e' && (two == 'a' || two == 'i');
    }

    /// A short vowel that only one of two spellings has.
    static boolean swallowed(String one, String two) {
        return one.length() + two.length() == 1;
    }

    /// Whether what a script without short vowels writes can be this group.
    ///
    /// @param early in the first syllable, where French `ou` is short as often as long
    static boolean canBe(String written, String vowelled, boolean early) {
        if (agree(written, vowelled)) return true;
        return written.isEmpty() && vowelled.length() == 1 && (early || vowelled.charAt(0) != 'u');
    }
}
