package portability.matching.script;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/// A text in the 26 letters of plain Latin, lower case. What is no letter stays: whoever reads names knows what
/// to do with a hyphen or a comma.
///
/// Greek, Cyrillic and Arabic are romanised here, by the customs that passports follow; other scripts by ICU.
public final class Latin {
    private static final Map<Character, String> SPECIAL = Map.ofEntries(
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ə', "a"),
            Map.entry('ħ', "h"),
            Map.entry('ŋ', "ng"),
            Map.entry('\u02bb', "'"),
            Map.entry('\u02bc', "'"),
            Map.entry('\u2019', "'"),
            Map.entry('\u2018', "'"),
            Map.entry('`', "'"));

    private Latin() {}

    /// Made when a script first needs it: its rules are large.
    private static final class Icu {
        static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower()");
    }

    public static String of(String text) {
        var lower = lower(text);
        var latin = new StringBuilder(lower.length() + 8);
        boolean ukrainian = lower.chars().anyMatch(letter -> Tables.UKRAINIAN_ONLY.indexOf(letter) >= 0);
        for (int at = 0; at < lower.length(); ) {
            int code = lower.codePointAt(at);
            switch (UnicodeScript.of(code)) {
                case CYRILLIC -> at = one(Tables.CYRILLIC, lower, at, latin, ukrainian);
                case GREEK -> at = one(Tables.GREEK, lower, at, latin, false);
                case ARABIC -> at = one(Tables.ARABIC, lower, at, latin, false);
                case LATIN, COMMON, INHERITED -> {
                    latin.append(SPECIAL.getOrDefault(lower.charAt(at), lower.substring(at, at + 1)));
                    at += Character.charCount(code);
                }
                default -> {
                    int end = at;
                    while (end < lower.length() && isOther(lower.codePointAt(end)))
                        end += Character.charCount(lower.codePointAt(end));
                    latin.append(Icu.ANY.transliterate(lower.substring(at, end)));
                    at = end;
                }
            }
        }
        return withoutMarks(latin.toString());
    }

    /// Whether a text leaves out its short vowels.
    public static boolean isUnvowelled(String text) {
        return text.codePoints().mapToObj(UnicodeScript::of).anyMatch(script -> switch (script) {
            case ARABIC, HEBREW -> true;
            default -> false;
        });
    }

    private static boolean isOther(int code) {
        return switch (UnicodeScript.of(code)) {
            case CYRILLIC, GREEK, ARABIC, LATIN, COMMON, INHERITED -> false;
            default -> true;
        };
    }

    private static int one(Letters letters, String text, int at, StringBuilder latin, boolean ukrainian) {
        var pair = letters.pair(text, at);
        if (pair.isPresent()) {
            latin.append(pair.get());
            return at + 2;
        }
        char letter = text.charAt(at);
        latin.append(
                ukrainian
                        ? ofUkrainian(letters, letter)
                        : letters.letter(letter).orElse(""));
        return at + 1;
    }

    private static String ofUkrainian(Letters letters, char letter) {
        return switch (letter) {
            case 'г' -> "h";
            case 'и' -> "y";
            default -> letters.letter(letter).orElse("");
        };
    }

    /// Marks of Greek are in the way of its digraphs; those of Cyrillic й and ё, and of Arabic, are letters.
    private static String lower(String text) {
        var lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var greek = new StringBuilder(lower.length());
        lower.codePoints().forEach(code -> {
            if (UnicodeScript.of(code) == UnicodeScript.GREEK) greek.append(withoutMarks(Character.toString(code)));
            else greek.appendCodePoint(code);
        });
        return greek.toString();
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
