package portability.matching.script;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One script's letters in Latin ones.
///
/// @param digraphs letters that are read together, and are looked for first
record Letters(Map<String, String> digraphs, Map<Character, String> single) {
    Letters {
        digraphs = Map.copyOf(digraphs);
        single = Map.copyOf(single);
    }

    /// From `а=a б=b …`; what has more than one letter on its left is a digraph.
    static Letters of(String table) {
        var digraphs = new HashMap<String, String>();
        var single = new HashMap<Character, String>();
        for (var entry : List.of(table.strip().split("\\s+"))) {
            int equals = entry.indexOf('=');
            if (equals == 1) single.put(entry.charAt(0), entry.substring(2));
            else digraphs.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return new Letters(digraphs, single);
    }

    /// What two letters are read as together.
    Optional<String> pair(String text, int at) {
        if (at + 2 > text.length()) return Optional.empty();
        return Optional.ofNullable(digraphs.get(text.substring(at, at + 2)));
    }

    Optional<String> letter(char letter) {
        return Optional.ofNullable(single.get(letter));
    }
}
