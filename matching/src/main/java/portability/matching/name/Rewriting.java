package portability.matching.name;

import java.util.regex.Pattern;

/// One way to write a sound brought to another, wherever it stands.
///
/// @param to as [java.util.regex.Matcher#replaceAll(String)] takes it
record Rewriting(Pattern from, String to) {
    Rewriting(String from, String to) {
        this(Pattern.compile(from), to);
    }

    String in(String text) {
        return from.matcher(text).replaceAll(to);
    }
}
