package portability.matching.name;

import java.util.LinkedHashSet;
import java.util.Set;

/// Coarse codes of a part of a name: what can be one name shares one, much else does too. For finding whom to
/// compare with, never for deciding.
final class PartCode {
    private PartCode() {}

    /// At least one for every part.
    static Set<String> of(String word) {
        var codes = new LinkedHashSet<String>();
        codes.add(code(word, '2'));
        if (word.indexOf('j') >= 0) codes.add(code(word, ' '));
        if (word.indexOf('x') >= 0 || word.indexOf('c') >= 0) codes.add(code(Tradition.SOMALI.written(word), '2'));
        for (int line : GivenNames.linesOf(word)) codes.add("n" + line);
        return codes;
    }

    private static String code(String written, char j) {
        var word = written.replaceAll("[dt](?=[jzs])", "");
        var code = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char kind = switch (word.charAt(at)) {
                case 'b', 'p', 'f', 'v' -> '1';
                case 'c', 'g', 'k', 'q', 's', 'x', 'z' -> '2';
                case 'j' -> j;
                case 'd', 't' -> '3';
                case 'l' -> '4';
                case 'm', 'n' -> '5';
                case 'r' -> '6';
                default -> ' ';
            };
            boolean again = !code.isEmpty() && code.charAt(code.length() - 1) == kind;
            if (kind != ' ' && !again) code.append(kind);
        }
        return code.isEmpty() ? "0" : code.toString();
    }
}
